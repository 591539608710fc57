#include "ui/charts/chart_parts.h"

#include <QGraphicsRectItem>

#include <algorithm>
#include <cmath>

namespace trellis::chartparts {

namespace {

constexpr double widestColumnInLabels = 5;

double valueOf(const ChartLine& line, int period) {
    return period < int(line.values.size()) ? line.values[std::size_t(period)].value_or(0) : 0;
}

double totalOf(const ChartPanel& panel, int period) {
    double total = 0;
    for (const ChartLine& line : panel.lines)
        total += valueOf(line, period);
    return total;
}

double columnWidth(const Canvas& canvas, const ChartPlot& plot) {
    const double pitch = plot.area.width() / plot.periods;
    return std::min(pitch * 0.78, canvas.metrics().label * widestColumnInLabels);
}

// Parts are told apart in grey: tones, an outline in the strongest one, and a gap in the colour of the ground.
void drawColumn(const Canvas& canvas, const ChartPlot& plot, const ChartPanel& panel, int period) {
    const std::array<QColor, 3> tones = chartTones(plot.color, canvas.style.theme->dark);
    const double hair = canvas.metrics().hairline;
    const double width = columnWidth(canvas, plot);
    const double gap = std::min(hair * 1.6, width * 0.1);
    const double pen = std::min(hair, width * 0.12);
    double sum = 0;
    for (std::size_t i = 0; i < panel.lines.size(); ++i) {
        const double value = valueOf(panel.lines[i], period);
        if (value <= 0)
            continue;
        const double bottom = plot.yOf(sum) - (sum > 0 ? gap / 2 : 0);
        sum += value;
        const double top = std::min(plot.yOf(sum) + gap / 2, bottom - hair * 0.5); // never so small that it vanishes
        const QRectF part(QPointF(plot.xOf(period) - width / 2, top), QPointF(plot.xOf(period) + width / 2, bottom));
        const double inset = std::min(pen / 2, part.height() / 4);
        canvas.scene.addRect(part.adjusted(inset, inset, -inset, -inset),
                             QPen(tones[0], pen, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin), tones[i % tones.size()]);
    }
}

void drawTotals(const Canvas& canvas, const ChartPlot& plot, const ChartPanel& panel) {
    const ChartMetrics& m = canvas.metrics();
    const double pitch = plot.area.width() / plot.periods;
    double widest = 0;
    for (int period = 0; period < plot.periods; ++period)
        widest = std::max(widest, wordWidth(chartValue(totalOf(panel, period), panel.unit, canvas.series.locale),
                                            canvas.font(m.label, QFont::DemiBold)));
    const double calendar = wordWidth(canvas.series.periods.back().label, canvas.font(m.small));
    const std::vector<int> labelled =
        labelledPeriods(canvas.series.periods, (std::max(widest, calendar) + m.small * 0.8) / pitch);
    for (const int period : labelled) {
        const bool end = period == labelled.front() || period == labelled.back();
        const double total = totalOf(panel, period);
        const QString figure = chartValue(total, panel.unit, canvas.series.locale);
        const QFont font = canvas.font(end ? m.label * 1.1 : m.small, QFont::DemiBold);
        // Wider than its column, a figure stands over its neighbours too.
        const int reach = int(std::ceil(std::max(0.0, wordWidth(figure, font) / pitch - 1) / 2));
        double highest = total;
        for (int i = std::max(0, period - reach); i <= std::min(plot.periods - 1, period + reach); ++i)
            highest = std::max(highest, totalOf(panel, i));
        const double y = plot.yOf(highest) - m.label * 0.35;
        addWord(canvas.scene, {figure, font, canvas.style.text}, {plot.xOf(period), y},
                Qt::AlignHCenter | Qt::AlignBaseline);
    }
}

} // namespace

std::vector<ChartPlot> drawColumns(const Canvas& canvas, const QRectF& room) {
    const ChartMetrics& m = canvas.metrics();
    const ChartPanel& panel = canvas.series.panels.front();
    const double top = room.top() + notesHeight(canvas) + lineHeight(canvas.font(m.label));
    const double bottom = room.bottom() - periodLabelsHeight(canvas);
    const StepCount steps = stepsFor(bottom - top, m.small);
    const ChartScale scale = chartScale(largestValue(panel, true), panel.unit, steps.fewest, steps.most);

    ChartPlot plot;
    plot.columns = true;
    plot.periods = int(canvas.series.periods.size());
    plot.top = scale.top;
    plot.color = chartColor(canvas.series.area, canvas.style);
    const double left = valueLabelsWidth(canvas, panel.unit, scale);
    std::vector<EndLabel> labels = endLabels(canvas, panel, plot);
    const double right = endLabelsWidth(canvas, labels, room.width() * 0.22);
    bool legend = !endLabelsFit(canvas, labels, right, bottom - top + m.label);
    const double legendRoom = legend ? legendHeight(canvas, labels, room.width() - left) : 0;
    const double labelLeft = room.right() - right;
    plot.area = QRectF(QPointF(room.left() + left, top + legendRoom),
                       QPointF(legend ? room.right() - m.label : labelLeft - m.label * 1.5, bottom));
    if (plot.area.width() < plot.periods || plot.area.height() < 1)
        return {};

    drawGrid(canvas, plot, scale);
    drawValueLabels(canvas, plot, panel.unit, scale);
    for (int period = 0; period < plot.periods; ++period)
        drawColumn(canvas, plot, panel, period);
    std::vector<double> ends;
    for (int period = 0; period < plot.periods; ++period)
        ends.push_back(plot.yOf(totalOf(panel, period)) - m.label * 1.6); // above a total
    drawNotes(canvas, {plot}, room.top() + legendRoom, ends);
    drawTotals(canvas, plot, panel);
    drawPeriodLabels(canvas, plot);
    labels = endLabels(canvas, panel, plot);
    if (legend)
        drawLegend(canvas, plot, labels, {plot.area.left(), room.top()}, plot.area.width());
    else
        drawEndLabels(canvas, plot, labels, labelLeft, right, true);
    return {plot};
}

} // namespace trellis::chartparts
