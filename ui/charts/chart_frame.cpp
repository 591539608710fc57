#include "ui/charts/chart_parts.h"

#include <QGraphicsPathItem>
#include <QGraphicsScene>
#include <QPainterPath>

namespace trellis::chartparts {

namespace {

constexpr int mostTitleLines = 2;

// A finding that needs more than two lines is set smaller before it is cut.
QFont titleFont(const Canvas& canvas, double width) {
    const double wanted = canvas.metrics().title;
    for (const double share : {1.0, 0.82, 0.68}) {
        const QFont font = canvas.font(wanted * share, QFont::DemiBold);
        const QStringList lines = wrappedWords(canvas.series.title, font, width, mostTitleLines);
        if (lines.join(u' ') == canvas.series.title.simplified())
            return font;
    }
    return canvas.font(wanted * 0.68, QFont::DemiBold);
}

} // namespace

double drawBadge(const Canvas& canvas, QPointF topLeft, double edge, const QString& text, int area) {
    if (text.isEmpty())
        return 0;
    const AreaColor color = areaColor(area, *canvas.style.theme);
    const QFont font = canvas.font(edge * 0.58, QFont::DemiBold);
    const double width = qMax(edge, wordWidth(text, font) + edge * 0.4);
    const double corner = edge / canvas.metrics().badge * canvas.metrics().badgeRadius;
    QPainterPath shape;
    shape.addRoundedRect(QRectF(topLeft, QSizeF(width, edge)), corner, corner);
    canvas.scene.addPath(shape, Qt::NoPen, color.fill);
    addWord(canvas.scene, {text, font, color.number}, topLeft + QPointF(width / 2, edge / 2), Qt::AlignCenter);
    return width;
}

QRectF drawHeader(const Canvas& canvas, const QRectF& room) {
    const ChartMetrics& m = canvas.metrics();
    double left = room.left();
    double y = room.top();
    const double badge = drawBadge(canvas, room.topLeft(), m.badge, canvas.series.badge, canvas.series.area);
    if (badge > 0)
        left += badge + m.badge * 0.4;

    const QFont font = titleFont(canvas, room.right() - left);
    const double leading = lineHeight(font);
    double baseline = y + m.badge / 2 + QFontMetricsF(font).capHeight() / 2;
    for (const QString& line : balancedWords(canvas.series.title, font, room.right() - left, mostTitleLines)) {
        addWord(canvas.scene, {line, font, canvas.style.text}, {left, baseline}, Qt::AlignLeft | Qt::AlignBaseline);
        y = baseline + QFontMetricsF(font).descent();
        baseline += leading * 0.94;
    }
    y = qMax(y, room.top() + (badge > 0 ? m.badge : 0)) + m.titleGap;

    // A slide has room to give the date a line of its own; a screen joins both.
    const QFont small = canvas.font(m.subtitle);
    QStringList lines = wrappedWords(canvas.series.subtitle, small, room.width(), 2);
    const QString joined = canvas.series.subtitle + QStringLiteral(". ") + canvas.series.asAt;
    if (m.screen && !canvas.series.asAt.isEmpty())
        lines = wrappedWords(canvas.series.subtitle.isEmpty() ? canvas.series.asAt : joined, small, room.width(), 2);
    else if (!canvas.series.asAt.isEmpty())
        lines << wrappedWords(canvas.series.asAt, small, room.width(), 1);
    for (const QString& line : lines) {
        addWord(canvas.scene, {line, small, canvas.style.text2}, {room.left(), y}, Qt::AlignLeft | Qt::AlignTop);
        y += lineHeight(small) * 1.12;
    }
    return {room.left(), y + m.gap, room.width(), room.bottom() - y - m.gap};
}

QRectF drawFoot(const Canvas& canvas, const QRectF& room) {
    const ChartMetrics& m = canvas.metrics();
    const QFont font = canvas.font(m.source);
    const double imprint = wordWidth(canvas.series.imprint, font);
    const bool beside = imprint > 0 && imprint < room.width() * 0.45;
    const double width = beside ? room.width() - imprint - m.source * 2 : room.width();
    const QStringList lines = wrappedWords(canvas.series.source, font, width, 2);
    const bool crowded = m.screen && room.height() < m.label * 20; // the figures come first
    if (crowded || (lines.isEmpty() && !beside))
        return room;
    const double height = lineHeight(font) * double(qMax<qsizetype>(1, lines.size()));
    const double top = room.bottom() - height;
    for (qsizetype i = 0; i < lines.size(); ++i)
        addWord(canvas.scene, {lines[i], font, canvas.style.text3}, {room.left(), top + lineHeight(font) * double(i)},
                Qt::AlignLeft | Qt::AlignTop);
    if (beside)
        addWord(canvas.scene, {canvas.series.imprint, font, canvas.style.text3}, {room.right(), top},
                Qt::AlignRight | Qt::AlignTop);
    const double rule = top - m.source * 0.6;
    canvas.scene.addLine(room.left(), rule, room.right(), rule, QPen(canvas.style.grid, m.hairline));
    return {room.left(), room.top(), room.width(), rule - m.gap * 0.9 - room.top()};
}

} // namespace trellis::chartparts
