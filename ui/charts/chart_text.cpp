#include "ui/charts/chart_text.h"

#include <QFontMetricsF>
#include <QGraphicsSimpleTextItem>

namespace trellis {

double wordWidth(const QString& text, const QFont& font) {
    return QFontMetricsF(font).horizontalAdvance(text);
}

double lineHeight(const QFont& font) {
    return QFontMetricsF(font).height();
}

QStringList wrappedWords(const QString& text, const QFont& font, double width, int mostLines) {
    const QFontMetricsF metrics(font);
    QStringList lines;
    QStringList rest = text.split(u' ', Qt::SkipEmptyParts);
    while (!rest.isEmpty()) {
        if (lines.size() == mostLines - 1) {
            lines << metrics.elidedText(rest.join(u' '), Qt::ElideRight, width);
            break;
        }
        QString line = rest.takeFirst();
        while (!rest.isEmpty() && metrics.horizontalAdvance(line + u' ' + rest.first()) <= width)
            line += u' ' + rest.takeFirst();
        lines << metrics.elidedText(line, Qt::ElideRight, width);
    }
    return lines;
}

QStringList balancedWords(const QString& text, const QFont& font, double width, int mostLines) {
    const QStringList widest = wrappedWords(text, font, width, mostLines);
    if (widest.size() < 2 || widest.last().endsWith(QChar(0x2026)))
        return widest;
    double low = width / double(widest.size());
    double high = width;
    for (int i = 0; i < 12; ++i) {
        const double middle = (low + high) / 2;
        const QStringList lines = wrappedWords(text, font, middle, mostLines);
        const bool whole = lines.size() == widest.size() && lines.join(u' ') == widest.join(u' ');
        (whole ? high : low) = middle;
    }
    return wrappedWords(text, font, high, mostLines);
}

QRectF addWord(QGraphicsScene& scene, const ChartWord& word, QPointF at, Qt::Alignment anchor) {
    if (word.text.isEmpty())
        return {at, QSizeF()};
    auto* item = scene.addSimpleText(word.text, word.font);
    item->setBrush(word.color);
    const QFontMetricsF metrics(word.font);
    const double width = metrics.horizontalAdvance(word.text);
    QPointF topLeft = at;
    if (anchor & Qt::AlignRight)
        topLeft.rx() -= width;
    else if (anchor & Qt::AlignHCenter)
        topLeft.rx() -= width / 2;
    if (anchor & Qt::AlignBottom)
        topLeft.ry() -= metrics.height();
    else if (anchor & Qt::AlignVCenter)
        topLeft.ry() -= metrics.ascent() - metrics.capHeight() / 2;
    else if (anchor & Qt::AlignBaseline)
        topLeft.ry() -= metrics.ascent();
    item->setPos(topLeft);
    return {topLeft, QSizeF(width, metrics.height())};
}

} // namespace trellis
