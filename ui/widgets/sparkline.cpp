#include "ui/widgets/sparkline.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace trellis {

namespace {

constexpr double endDot = 3.0;

}

Sparkline::Sparkline(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Sparkline::setValues(const QVector<double>& values) {
    values_ = values;
    update();
}

void Sparkline::setArea(int number) {
    area_ = number;
    update();
}

void Sparkline::paint(QPainter* painter, const QRectF& rect, const QVector<double>& values, const QColor& end) {
    const Tokens& t = tokens();
    // Room for the dot at the right and above, and half a line below.
    const QRectF plot = rect.adjusted(0.5, endDot + 0.5, -endDot - 0.5, -endDot - 0.5);
    double lowest = 0;
    double highest = 0;
    for (const double value : values) {
        lowest = std::min(lowest, value);
        highest = std::max(highest, value);
    }
    const double span = highest > lowest ? highest - lowest : 1.0;
    const auto yOf = [&](double value) { return plot.bottom() - (value - lowest) / span * plot.height(); };

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    const int zero = static_cast<int>(yOf(0));
    painter->fillRect(QRectF(plot.left(), zero, plot.width(), 1), t.controlBorder);
    painter->setRenderHint(QPainter::Antialiasing);
    if (!values.isEmpty()) {
        const double step = values.size() > 1 ? plot.width() / static_cast<double>(values.size() - 1) : 0;
        QPolygonF line;
        for (qsizetype i = 0; i < values.size(); ++i) {
            const double x = values.size() > 1 ? plot.left() + step * static_cast<double>(i) : plot.right();
            line << QPointF(x, yOf(values[i]));
        }
        painter->setPen(QPen(t.text3, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPolyline(line);
        painter->setPen(Qt::NoPen);
        painter->setBrush(end);
        painter->drawEllipse(line.last(), endDot, endDot);
    }
    painter->restore();
}

void Sparkline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(&painter, rect(), values_, area_ > 0 ? areaColor(area_).fill : tokens().accent);
}

} // namespace trellis
