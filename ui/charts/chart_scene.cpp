#include "ui/charts/chart_scene.h"

#include "ui/charts/chart_parts.h"

#include <algorithm>
#include <cmath>

namespace trellis {

double ChartPlot::xOf(int period) const {
    if (columns)
        return area.left() + area.width() * (period + 0.5) / std::max(1, periods);
    return periods > 1 ? area.left() + area.width() * period / (periods - 1) : area.right();
}

double ChartPlot::yOf(double value) const {
    return area.bottom() - area.height() * value / top;
}

int ChartPlot::periodAt(double x) const {
    if (periods <= 1)
        return periods - 1;
    const double share = (x - area.left()) / area.width();
    const int period = columns ? int(std::floor(share * periods)) : int(std::lround(share * (periods - 1)));
    return std::clamp(period, 0, periods - 1);
}

ChartScene::ChartScene(const ChartSeries& series, const QSizeF& size, const ChartStyle& style, Words words)
    : style_(style) {
    const QRectF all(QPointF(0, 0), size);
    setSceneRect(all);
    setBackgroundBrush(style.surface);
    const chartparts::Canvas canvas{*this, series, style_};
    const ChartMetrics& m = style.metrics;
    QRectF room = all.adjusted(m.marginX, m.marginTop, -m.marginX, -m.marginBottom);
    if (words == Words::Shown) {
        room = chartparts::drawHeader(canvas, room);
        room = chartparts::drawFoot(canvas, room);
    }
    if (!series.empty.isEmpty() || series.periods.empty() || series.panels.empty()) {
        double y = room.top();
        const QFont font = chartFont(m.label);
        for (const QString& line : wrappedWords(series.empty, font, room.width(), 3)) {
            addWord(*this, {line, font, style.text2}, {room.left(), y}, Qt::AlignLeft | Qt::AlignTop);
            y += lineHeight(font);
        }
        return;
    }
    if (room.width() < m.label * 4 || room.height() < m.label * 4)
        return; // no room for figures; the title says what there is
    switch (series.kind) {
    case ChartKind::Panels:
        plots_ = chartparts::drawPanels(canvas, room);
        break;
    case ChartKind::StackedColumns:
        plots_ = chartparts::drawColumns(canvas, room);
        break;
    case ChartKind::SmallMultiples:
        plots_ = chartparts::drawMultiples(canvas, room);
        break;
    }
}

ChartScene::Place ChartScene::placeAt(QPointF point) const {
    for (int i = 0; i < int(plots_.size()); ++i) {
        const ChartPlot& plot = plots_[std::size_t(i)];
        const double reach = plot.columns ? 0 : 12; // the first and last points lie on the edges
        if (plot.area.adjusted(-reach, -reach, reach, reach).contains(point))
            return {i, plot.periodAt(point.x())};
    }
    return {};
}

void ChartScene::paint(QPainter* painter, const QRectF& target) {
    painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    render(painter, target, sceneRect(), Qt::IgnoreAspectRatio);
}

} // namespace trellis
