#include "ui/widgets/chip.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QFontMetrics>
#include <QPainter>

#include <array>

namespace trellis {

namespace {

constexpr int chipIcon = 14;
constexpr int chipPadding = 7;
constexpr int chipGap = 5;

struct ChipColors {
    QColor ink;
    QColor fill;
    QColor border;
};

ChipColors chipColors(Tone tone) {
    const Tokens& t = tokens();
    switch (tone) {
    case Tone::Good:
        return {t.good, t.goodTint, t.goodTint};
    case Tone::Warn:
        return {t.warn, t.warnTint, t.warnTint};
    case Tone::Bad:
        return {t.bad, t.badTint, t.badTint};
    case Tone::Accent:
        return {t.accent, t.selection, t.selection};
    case Tone::Neutral:
        break;
    }
    return {t.text2, t.headerRow, t.line};
}

QFont chipFont(const ChipContent& content) {
    return font(content.framed ? TextRole::Label : TextRole::Body);
}

int chipIconEdge(const ChipContent& content) {
    return content.framed ? chipIcon : size::icon;
}

} // namespace

Chip::Chip(const ChipContent& content, QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setContent(content);
}

void Chip::setContent(const ChipContent& content) {
    content_ = content;
    setAccessibleName(content.word);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const {
    return {widthFor(content_), size::chip};
}

int Chip::widthFor(const ChipContent& content) {
    int width = QFontMetrics(chipFont(content)).horizontalAdvance(content.word) + 2;
    if (!content.icon.isEmpty()) {
        width += chipIconEdge(content) + chipGap;
    }
    return width + (content.framed ? 2 * chipPadding : 0);
}

void Chip::paint(QPainter* painter, const QRect& rect, const ChipContent& content) {
    const ChipColors colors = chipColors(content.tone);
    const int width = qMin(widthFor(content), rect.width());
    QRect box(rect.left(), rect.top() + (rect.height() - size::chip) / 2, width, size::chip);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (content.framed) {
        painter->setPen(QPen(colors.border, 1));
        painter->setBrush(colors.fill);
        painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius::control, radius::control);
        box.adjust(chipPadding, 0, -chipPadding, 0);
    }
    if (!content.icon.isEmpty()) {
        const int edge = chipIconEdge(content);
        paintIcon(painter, QRectF(box.left(), box.top() + (box.height() - edge) / 2.0, edge, edge), content.icon,
                  colors.ink);
        box.setLeft(box.left() + edge + chipGap);
    }
    const QFont face = chipFont(content);
    painter->setFont(face);
    painter->setPen(colors.ink);
    painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(face).elidedText(content.word, Qt::ElideRight, box.width()));
    painter->restore();
}

ChipContent Chip::activityState(QStringView code, const QString& word) {
    struct State {
        QStringView code;
        const char* icon;
        Tone tone;
    };
    static constexpr std::array<State, 6> states = {{
        {u"idea", "circle-dashed", Tone::Neutral},
        {u"planned", "circle", Tone::Neutral},
        {u"confirmed", "circle-dot", Tone::Neutral},
        {u"held", "circle-check", Tone::Good},
        {u"reported", "file-check", Tone::Good},
        {u"cancelled", "x", Tone::Neutral},
    }};
    for (const State& state : states) {
        if (state.code == code) {
            return {QString::fromLatin1(state.icon), word, state.tone, false};
        }
    }
    return {{}, word, Tone::Neutral, false};
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(&painter, rect(), content_);
}

} // namespace trellis
