#pragma once

#include "ui/theme/tokens.h"

#include <QColor>
#include <QFont>

#include <array>

namespace trellis {

enum class ChartTheme {
    Light,
    Dark,
    Print, // light, all words black
};

// Lengths of a chart in the units of its scene.
struct ChartMetrics {
    double marginX, marginTop, marginBottom;
    double title, subtitle, label, small, source; // type sizes
    double badge, badgeRadius;
    double line, dot, hairline;
    double gap;      // between the parts of a chart
    double titleGap; // between title and subtitle
    bool screen;     // room is dear: scope and date share a line, the foot may be left out
};

// How a chart looks; together with a ChartSeries it is the whole picture.
struct ChartStyle {
    const Tokens* theme; // colours of areas and surface
    QColor surface, text, text2, text3;
    QColor grid, base, focus; // grid lines, base line and leaders, the ground of the panel in focus
    ChartMetrics metrics;

    // A slide is drawn as one of 1600 x 900 and scaled to its size, so that it looks alike at every size.
    static ChartStyle slide(ChartTheme theme);
    // On screen, in the theme in force; `dotsPerInch` are the widget's logical ones.
    static ChartStyle screen(double dotsPerInch);
};

// The face of the program at a size in scene units. Without hinting, so that widths scale with the picture.
QFont chartFont(double size, QFont::Weight weight = QFont::Normal);

// The colour of marks: an area's, or the accent where the chart is about all areas.
QColor chartColor(int area, const ChartStyle& style);

// Three parts of one area: its hue at the luminances 0.10, 0.38 and 0.76, darkest first; on a dark surface brightest
// first, so that the first part always stands out most. Parts with `outlined` need an outline in the first tone.
std::array<QColor, 3> chartTones(const QColor& color, bool dark);

// Relative luminance after WCAG 2.2, 0..1.
double luminance(const QColor& color);

} // namespace trellis
