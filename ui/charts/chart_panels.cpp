#include "ui/charts/chart_parts.h"

#include <QGraphicsEllipseItem>

#include <algorithm>

namespace trellis::chartparts {

namespace {

struct PanelPlan {
    ChartScale scale;
    bool legend = false;
    double legendHeight = 0;
    std::vector<EndLabel> labels;
};

void drawDots(const Canvas& canvas, const ChartPlot& plot) {
    const double r = canvas.metrics().dot;
    for (const ChartLine& line : canvas.series.panels[std::size_t(plot.panel)].lines) {
        if (line.values.empty() || !line.values.back())
            continue;
        const QPointF end(plot.xOf(plot.periods - 1), plot.yOf(*line.values.back()));
        canvas.scene.addEllipse(QRectF(end - QPointF(r, r), QSizeF(2 * r, 2 * r)), QPen(canvas.style.surface, r * 0.35),
                                plot.color);
    }
}

} // namespace

std::vector<ChartPlot> drawPanels(const Canvas& canvas, const QRectF& room) {
    const ChartMetrics& m = canvas.metrics();
    const std::vector<ChartPanel>& panels = canvas.series.panels;
    const double count = double(panels.size());
    const double top = room.top() + notesHeight(canvas) + m.small * 0.5;
    const double below = periodLabelsHeight(canvas);
    const double between = std::max(m.gap, lineHeight(canvas.font(m.small)) * 1.4);
    const double height = (room.bottom() - below - top - between * (count - 1)) / count;
    const StepCount steps = stepsFor(height, m.small);

    const double calendar = wordWidth(canvas.series.periods.back().label, canvas.font(m.small));
    std::vector<PanelPlan> plans;
    double left = 0;
    double right = 0;
    for (std::size_t i = 0; i < panels.size(); ++i) {
        PanelPlan plan;
        plan.scale = chartScale(largestValue(panels[i], false), panels[i].unit, steps.fewest, steps.most);
        left = std::max(left, valueLabelsWidth(canvas, panels[i].unit, plan.scale));
        ChartPlot probe;
        probe.top = plan.scale.top;
        plan.labels = endLabels(canvas, panels[i], probe);
        const double most = room.width() * 0.24;
        const double width = endLabelsWidth(canvas, plan.labels, most);
        plan.legend = !endLabelsFit(canvas, plan.labels, width, height + m.label);
        if (plan.legend)
            plan.legendHeight = legendHeight(canvas, plan.labels, room.width() - left);
        else
            right = std::max(right, width);
        plans.push_back(plan);
    }
    const double labelLeft = room.right() - right;
    const double plotRight = right > 0 ? labelLeft - m.label * 1.1 : room.right() - std::max(m.dot, calendar / 2);

    std::vector<ChartPlot> plots;
    for (std::size_t i = 0; i < panels.size(); ++i) {
        const double panelTop = top + double(i) * (height + between);
        ChartPlot plot;
        plot.area = QRectF(QPointF(room.left() + left, panelTop + plans[i].legendHeight),
                           QPointF(plotRight, panelTop + height));
        plot.panel = int(i);
        plot.top = plans[i].scale.top;
        plot.periods = int(canvas.series.periods.size());
        plot.color = chartColor(panels[i].area > 0 ? panels[i].area : canvas.series.area, canvas.style);
        if (plot.area.width() < 1 || plot.area.height() < 1)
            continue;
        drawGrid(canvas, plot, plans[i].scale);
        drawLines(canvas, plot);
        plots.push_back(plot);
    }
    drawNotes(canvas, plots, room.top());
    for (const ChartPlot& plot : plots) {
        const std::size_t i = std::size_t(plot.panel);
        drawDots(canvas, plot);
        drawValueLabels(canvas, plot, panels[i].unit, plans[i].scale);
        const std::vector<EndLabel> labels = endLabels(canvas, panels[i], plot);
        if (plans[i].legend)
            drawLegend(canvas, plot, labels, {plot.area.left(), plot.area.top() - plans[i].legendHeight},
                       room.width() - left);
        else
            drawEndLabels(canvas, plot, labels, labelLeft, right, false);
    }
    if (!plots.empty())
        drawPeriodLabels(canvas, plots.back());
    return plots;
}

} // namespace trellis::chartparts
