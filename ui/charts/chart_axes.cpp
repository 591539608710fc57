#include "ui/charts/chart_parts.h"

#include <QGraphicsEllipseItem>
#include <QGraphicsLineItem>

#include <algorithm>
#include <cmath>

namespace trellis::chartparts {

namespace {

QFont numberFont(const Canvas& canvas) {
    return canvas.font(canvas.metrics().label, QFont::DemiBold);
}

QFont calendarFont(const Canvas& canvas) {
    return canvas.font(canvas.metrics().small);
}

bool hasNumbers(const Canvas& canvas) {
    return std::any_of(canvas.series.periods.begin(), canvas.series.periods.end(),
                       [](const ChartPeriod& period) { return !period.number.isEmpty(); });
}

double widestPeriodLabel(const Canvas& canvas) {
    double widest = 0;
    for (const ChartPeriod& period : canvas.series.periods)
        widest = std::max(
            {widest, wordWidth(period.number, numberFont(canvas)), wordWidth(period.label, calendarFont(canvas))});
    return widest;
}

} // namespace

double valueLabelsWidth(const Canvas& canvas, ChartUnit unit, const ChartScale& scale) {
    double widest = 0;
    for (double value = 0; value < scale.top + scale.step / 2; value += scale.step)
        widest = std::max(widest, wordWidth(chartValue(value, unit, canvas.series.locale), calendarFont(canvas)));
    return widest + canvas.metrics().small * 0.75;
}

void drawValueLabels(const Canvas& canvas, const ChartPlot& plot, ChartUnit unit, const ChartScale& scale) {
    const double right = plot.area.left() - canvas.metrics().small * 0.75;
    for (double value = 0; value < scale.top + scale.step / 2; value += scale.step)
        addWord(canvas.scene, {chartValue(value, unit, canvas.series.locale), calendarFont(canvas), canvas.style.text2},
                {right, plot.yOf(value)}, Qt::AlignRight | Qt::AlignVCenter);
}

double periodLabelsHeight(const Canvas& canvas, const PeriodLabels& which) {
    const bool numbers = hasNumbers(canvas);
    return canvas.metrics().label * 0.6 + (numbers ? lineHeight(numberFont(canvas)) : 0) +
           (numbers && !which.calendar ? 0 : lineHeight(calendarFont(canvas)));
}

void drawPeriodLabels(const Canvas& canvas, const ChartPlot& plot, const PeriodLabels& which) {
    const ChartMetrics& m = canvas.metrics();
    const std::vector<ChartPeriod>& periods = canvas.series.periods;
    const double pitch = plot.periods > 1 ? std::abs(plot.xOf(1) - plot.xOf(0)) : plot.area.width();
    const double needed = (widestPeriodLabel(canvas) + m.small * 0.8) / pitch;
    std::vector<int> labelled = labelledPeriods(periods, needed);
    if (which.endsOnly && labelled.size() > 2)
        labelled = {labelled.front(), labelled.back()};
    for (const int index : labelled) {
        const ChartPeriod& period = periods[std::size_t(index)];
        const double x = plot.xOf(index);
        double y = plot.area.bottom();
        canvas.scene.addLine(x, y, x, y + m.label * 0.3, QPen(canvas.style.base, m.hairline));
        y += m.label * 0.5;
        const Qt::Alignment side = !which.endsOnly || labelled.size() == 1 ? Qt::AlignHCenter
                                   : index == labelled.front()             ? Qt::AlignLeft
                                                                           : Qt::AlignRight;
        if (!period.number.isEmpty()) {
            addWord(canvas.scene, {period.number, numberFont(canvas), canvas.style.text}, {x, y}, side | Qt::AlignTop);
            y += lineHeight(numberFont(canvas));
        }
        if (!which.calendar && hasNumbers(canvas))
            continue;
        addWord(canvas.scene, {period.label, calendarFont(canvas), canvas.style.text2}, {x, y}, side | Qt::AlignTop);
    }
}

void drawGrid(const Canvas& canvas, const ChartPlot& plot, const ChartScale& scale) {
    const double hair = canvas.metrics().hairline;
    const auto across = [&](double value, const QPen& pen) {
        canvas.scene.addLine(plot.area.left(), plot.yOf(value), plot.area.right(), plot.yOf(value), pen);
    };
    for (double value = scale.step; value < scale.top + scale.step / 2; value += scale.step)
        across(value, QPen(canvas.style.grid, hair));
    across(0, QPen(canvas.style.base, hair * 1.4));
}

double notesHeight(const Canvas& canvas) {
    const double rows = double(std::min<std::size_t>(2, canvas.series.notes.size()));
    return rows * lineHeight(calendarFont(canvas)) + (rows > 0 ? canvas.metrics().small * 0.6 : 0);
}

void drawNotes(const Canvas& canvas, const std::vector<ChartPlot>& plots, double top, const std::vector<double>& ends) {
    if (plots.empty())
        return;
    const QFont font = calendarFont(canvas);
    std::vector<ChartNote> notes = canvas.series.notes;
    std::stable_sort(notes.begin(), notes.end(),
                     [](const ChartNote& a, const ChartNote& b) { return a.period < b.period; });
    double taken[2] = {plots.front().area.left(), plots.front().area.left()};
    for (const ChartNote& note : notes) {
        const double x = plots.front().xOf(note.period);
        QPen pen(canvas.style.base, canvas.metrics().hairline * 1.2, Qt::SolidLine, Qt::FlatCap);
        if (ends.empty()) {
            pen.setDashPattern({3, 3});
            canvas.scene.addLine(x, top, x, plots.back().area.bottom(), pen);
        } else {
            const double end = ends[std::size_t(note.period)];
            const double r = canvas.metrics().dot * 0.5;
            canvas.scene.addLine(x, top, x, end, pen);
            canvas.scene.addEllipse(x - r, end - r, 2 * r, 2 * r, Qt::NoPen, canvas.style.base);
        }
        const double beside = canvas.metrics().small * 0.45;
        const double width = wordWidth(note.text, font);
        const bool leftwards = x + beside + width > plots.front().area.right();
        const double left = leftwards ? x - beside - width : x + beside;
        const int row = left >= taken[0] ? 0 : left >= taken[1] ? 1 : -1;
        if (row < 0)
            continue; // the mark stays; its words would lie on another's
        addWord(canvas.scene, {note.text, font, canvas.style.text2}, {left, top + lineHeight(font) * row},
                Qt::AlignLeft | Qt::AlignTop);
        taken[row] = left + width + canvas.metrics().small;
    }
}

} // namespace trellis::chartparts
