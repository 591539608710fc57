#pragma once

#include <QColor>
#include <QFont>
#include <QGraphicsScene>
#include <QPointF>
#include <QString>
#include <QStringList>

// Words in a chart's scene: one item a line, so that SVG and PDF keep them as text.
namespace trellis {

struct ChartWord {
    QString text;
    QFont font;
    QColor color;
};

double wordWidth(const QString& text, const QFont& font);
double lineHeight(const QFont& font);

// Lines of at most this width; what does not fit into `mostLines` ends in an ellipsis.
QStringList wrappedWords(const QString& text, const QFont& font, double width, int mostLines);

// The same number of lines at the smallest width, so that no single word is left over.
QStringList balancedWords(const QString& text, const QFont& font, double width, int mostLines);

// `at` is the point of the line that `anchor` names; vertically the centre is that of the capitals, so that a word
// stands level with the mark beside it. Returns the line's rectangle.
QRectF addWord(QGraphicsScene& scene, const ChartWord& word, QPointF at, Qt::Alignment anchor);

} // namespace trellis
