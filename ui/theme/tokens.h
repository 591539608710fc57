#pragma once

#include <QColor>
#include <QString>

#include <array>

namespace trellis {

// Sizes and colours that every page stands on. Sizes are logical pixels, type sizes are points.
namespace space {
constexpr int s4 = 4, s8 = 8, s12 = 12, s16 = 16, s24 = 24, s32 = 32;
constexpr int page = 24, tablePage = 16, betweenCards = 12, insideCard = 16;
} // namespace space

namespace radius {
constexpr int control = 4, card = 6;
} // namespace radius

namespace size {
constexpr int control = 30, smallControl = 26;
constexpr int tableRow = 30, formRow = 28, formGap = 4, twoLineRow = 44, ledgerRow = 41, meetingRow = 34;
constexpr int navigationRow = 30, menuRow = 28, headerRow = 30;
constexpr int menuBar = 30, focusBar = 50, statusBar = 26, undoBar = 40;
constexpr int navigation = 208, navigationCollapsed = 52;
constexpr int inspector = 352, inspectorMinimum = 300, inspectorMaximum = 520, formLabel = 92;
constexpr int icon = 16, navigationIcon = 18;
constexpr int badge = 20, tableBadge = 18, focusBadge = 24, chip = 20;
constexpr int longestText = 720, longestHome = 1600;
} // namespace size

namespace type {
constexpr double pageTitle = 15, recordTitle = 12, cardTitle = 11, body = 10, label = 9, count = 8.5;
constexpr double headline = 22, tile = 20;
} // namespace type

enum class ThemeMode { System, Light, Dark };

struct AreaColor {
    QColor fill;
    QColor number; // the badge's number on `fill`; an area colour is never text and never a status
};

struct Tokens {
    bool dark;
    QColor window, navigation;
    QColor surface, headerRow;
    QColor line, strongLine, controlBorder;
    QColor text, text2, text3;
    QColor accent, onAccent, selection;
    QColor bad, badTint;
    QColor warn, warnTint;
    QColor good, goodTint;
    QColor under10, under20; // reported 10 and 20 % under what was expected
    QColor over10, over20;
    QColor barTrack;                          // what was planned, behind a bar
    QColor inverted, onInverted, onInverted2; // the undo bar and tool tips
    std::array<AreaColor, 8> areas;
};

const Tokens& lightTokens();
const Tokens& darkTokens();
// Of the theme in force (see theme.h). Read it when painting: the reference stays valid, its theme may change.
const Tokens& tokens();

// The colour of the area with this short number in the theme; 9 begins again with the first colour (the number
// beside it still tells them apart). 0 and less is no area: a grey.
AreaColor areaColor(int number, const Tokens& theme);
AreaColor areaColor(int number);

// The colour that lies `share` (0..1) of the way from one to the other.
QColor mixed(const QColor& from, const QColor& to, double share);

// Contrast of two opaque colours, 1..21, after WCAG 2.2 (relative luminance of sRGB).
double contrast(const QColor& one, const QColor& other);

namespace detail {
void useTokens(bool dark); // for Theme alone
}

} // namespace trellis
