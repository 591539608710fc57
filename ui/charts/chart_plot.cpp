#include "ui/charts/chart_parts.h"

#include <QAreaSeries>
#include <QChart>
#include <QLegend>
#include <QLineSeries>
#include <QValueAxis>

namespace trellis::chartparts {

namespace {

// QtCharts clips at the plot's edge. The plot is drawn a little larger than its figures, so that a line along zero, or
// through the last period, keeps its full width; SVG, which ignores clipping, then shows the same.
constexpr double edgeInDots = 1.5;

// Runs of neighbouring values: a gap stays a gap.
std::vector<QList<QPointF>> runsOf(const ChartLine& line) {
    std::vector<QList<QPointF>> runs;
    bool open = false;
    for (std::size_t i = 0; i < line.values.size(); ++i) {
        if (line.values[i]) {
            if (!open)
                runs.emplace_back();
            runs.back() << QPointF(double(i), *line.values[i]);
        }
        open = line.values[i].has_value();
    }
    return runs;
}

void addSeries(QChart* chart, QAbstractSeries* series, QValueAxis* x, QValueAxis* y) {
    chart->addSeries(series);
    series->attachAxis(x);
    series->attachAxis(y);
}

void addLine(const Canvas& canvas, QChart* chart, const ChartLine& line, const QColor& color, bool filled,
             QValueAxis* x, QValueAxis* y) {
    for (const QList<QPointF>& run : runsOf(line)) {
        if (filled) {
            auto* upper = new QLineSeries(chart);
            upper->append(run);
            auto* lower = new QLineSeries(chart);
            lower->append({QPointF(run.first().x(), 0), QPointF(run.last().x(), 0)});
            auto* area = new QAreaSeries(upper, lower);
            QColor tint = color;
            tint.setAlphaF(0.13F);
            area->setBrush(tint);
            area->setPen(Qt::NoPen);
            addSeries(chart, area, x, y);
        }
        auto* drawn = new QLineSeries;
        drawn->append(run);
        drawn->setPen(linePen(canvas, line, color));
        addSeries(chart, drawn, x, y);
    }
}

} // namespace

QPen linePen(const Canvas& canvas, const ChartLine& line, const QColor& color) {
    QPen pen(color, canvas.metrics().line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (line.dash == ChartDash::Solid)
        return pen;
    pen.setStyle(Qt::CustomDashLine);
    pen.setCapStyle(Qt::FlatCap);
    pen.setWidthF(canvas.metrics().line * 0.8);
    pen.setDashPattern(line.dash == ChartDash::Dashed ? QList<qreal>{3.2, 2.2} : QList<qreal>{1.1, 1.8});
    return pen;
}

void drawLines(const Canvas& canvas, const ChartPlot& plot) {
    if (plot.periods < 2)
        return; // a single period has no line; its dot is drawn with its label
    const double edge = canvas.metrics().dot * edgeInDots;
    auto* chart = new QChart;
    canvas.scene.addItem(chart);
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->setPlotAreaBackgroundVisible(false);
    chart->legend()->hide();
    chart->setMargins(QMargins());
    chart->setGeometry(plot.area.adjusted(-edge, -edge, edge, edge));
    chart->setPlotArea(QRectF(QPointF(), chart->size()));

    auto* x = new QValueAxis;
    x->setVisible(false);
    const double perX = plot.periods - 1;
    x->setRange(-edge * perX / plot.area.width(), perX + edge * perX / plot.area.width());
    auto* y = new QValueAxis;
    const double more = edge * plot.top / plot.area.height();
    y->setRange(-more, plot.top + more);
    y->setVisible(false);
    chart->addAxis(x, Qt::AlignBottom);
    chart->addAxis(y, Qt::AlignLeft);
    const ChartPanel& panel = canvas.series.panels[std::size_t(plot.panel)];
    for (std::size_t i = panel.lines.size(); i-- > 0;)
        addLine(canvas, chart, panel.lines[i], plot.color, i == 0 && canvas.series.kind == ChartKind::Panels, x, y);
}

} // namespace trellis::chartparts
