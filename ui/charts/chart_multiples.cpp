#include "ui/charts/chart_parts.h"

#include <QGraphicsEllipseItem>

#include <algorithm>
#include <cmath>

namespace trellis::chartparts {

namespace {

struct Grid {
    int columns = 1;
    int rows = 1;
};

// The grid whose panels come nearest to the shape of a small time series, with few places left over.
Grid gridFor(int count, const QRectF& room, double leastWidth) {
    constexpr double shape = 1.35;
    Grid best;
    double least = -1;
    for (int columns = 1; columns <= count; ++columns) {
        const int rows = (count + columns - 1) / columns;
        const double width = room.width() / columns;
        if (columns > 1 && width < leastWidth)
            break;
        const double off = std::abs(std::log(width / (room.height() / rows) / shape)) + 0.08 * (columns * rows - count);
        if (least < 0 || off < least) {
            least = off;
            best = {columns, rows};
        }
    }
    return best;
}

} // namespace

std::vector<ChartPlot> drawMultiples(const Canvas& canvas, const QRectF& room) {
    const ChartMetrics& m = canvas.metrics();
    const std::vector<ChartPanel>& panels = canvas.series.panels;
    const ChartUnit unit = panels.front().unit;
    double largest = 0;
    double widestEnd = 0;
    const QFont endFont = canvas.font(m.label, QFont::DemiBold);
    const auto endOf = [&](const ChartPanel& panel) -> std::optional<double> {
        return panel.lines.empty() || panel.lines[0].values.empty() ? std::nullopt : panel.lines[0].values.back();
    };
    for (const ChartPanel& panel : panels) {
        largest = std::max(largest, largestValue(panel, false));
        widestEnd = std::max(widestEnd, wordWidth(chartValue(endOf(panel), unit, canvas.series.locale), endFont));
    }
    const ChartScale scale = chartScale(largest, unit, 2, 3);
    const double left = valueLabelsWidth(canvas, unit, scale);
    const Grid grid = gridFor(int(panels.size()), room, m.label * 9 + widestEnd);
    const double gap = m.gap;
    // The scale's figures stand once a row; all panels are equally wide.
    const double width = (room.width() - left - gap * (grid.columns - 1)) / grid.columns;
    const double height = (room.height() - gap * (grid.rows - 1)) / grid.rows;
    const double badge = m.label * 1.6;
    const QFont titleFont = canvas.font(m.label, QFont::DemiBold);
    // A low panel keeps its room for the line: no calendar, then one line of title.
    const bool low = height < m.label * 12;
    const int titleLines = height < m.label * 7.5 ? 1 : 2;
    const double head = std::max(badge, lineHeight(titleFont) * titleLines) + m.label * 0.8;
    const double plotWidth = width - widestEnd - m.dot - m.label * 0.8;
    const double calendar = wordWidth(canvas.series.periods.front().label, canvas.font(m.small)) +
                            wordWidth(canvas.series.periods.back().label, canvas.font(m.small)) + m.label;
    const PeriodLabels periodLabels{true, !low && calendar <= plotWidth};
    const double below = periodLabelsHeight(canvas, periodLabels);

    std::vector<ChartPlot> plots;
    for (int i = 0; i < int(panels.size()); ++i) {
        const ChartPanel& panel = panels[std::size_t(i)];
        const int column = i % grid.columns;
        const QPointF cell(room.left() + left + column * (width + gap),
                           room.top() + (i / grid.columns) * (height + gap));
        ChartPlot plot;
        plot.panel = i;
        plot.top = scale.top;
        plot.periods = int(canvas.series.periods.size());
        plot.color = chartColor(panel.area, canvas.style);
        plot.area = QRectF(cell + QPointF(0, head), cell + QPointF(plotWidth, height - below));
        if (plot.area.width() < 1 || plot.area.height() < m.label)
            continue;
        if (panel.inFocus)
            canvas.scene.addRect(
                QRectF(cell, QSizeF(width, height)).adjusted(-gap * 0.4, -gap * 0.4, gap * 0.4, gap * 0.4), Qt::NoPen,
                canvas.style.focus);
        drawGrid(canvas, plot, scale);
        drawLines(canvas, plot);
        if (column == 0)
            drawValueLabels(canvas, plot, unit, scale);
        drawPeriodLabels(canvas, plot, periodLabels);

        const double taken = drawBadge(canvas, cell, badge, panel.badge, panel.area);
        const double titleLeft = cell.x() + taken + (taken > 0 ? m.label * 0.45 : 0);
        double y = cell.y() + badge / 2;
        for (const QString& line : wrappedWords(panel.title, titleFont, cell.x() + width - titleLeft, titleLines)) {
            addWord(canvas.scene, {line, titleFont, canvas.style.text}, {titleLeft, y},
                    Qt::AlignLeft | Qt::AlignVCenter);
            y += lineHeight(titleFont);
        }
        if (const std::optional<double> end = endOf(panel)) {
            const QPointF at(plot.xOf(plot.periods - 1), plot.yOf(*end));
            const double r = m.dot;
            canvas.scene.addEllipse(QRectF(at - QPointF(r, r), QSizeF(2 * r, 2 * r)),
                                    QPen(canvas.style.surface, r * 0.35), plot.color);
            addWord(canvas.scene, {chartValue(end, unit, canvas.series.locale), endFont, canvas.style.text},
                    at + QPointF(r + m.label * 0.3, 0), Qt::AlignLeft | Qt::AlignVCenter);
        }
        plots.push_back(plot);
    }
    return plots;
}

} // namespace trellis::chartparts
