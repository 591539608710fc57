#pragma once

#include "core/analysis/chart_series.h"
#include "ui/charts/chart_style.h"

#include <QGraphicsScene>
#include <QPainter>

#include <vector>

namespace trellis {

// Where one panel's figures lie in the scene.
struct ChartPlot {
    QRectF area;    // from the first period to the last, from zero to the top of the scale
    int panel = 0;  // index into ChartSeries::panels
    double top = 1; // the value at the upper edge
    int periods = 0;
    bool columns = false; // a period is a band, not a place
    QColor color;

    double xOf(int period) const;
    double yOf(double value) const;
    int periodAt(double x) const; // the nearest
};

// The picture of a ChartSeries at a size, in a style. The same series, size and style give the same picture.
class ChartScene final : public QGraphicsScene {
    Q_OBJECT

public:
    // Without words, where a page says title, scope and source itself.
    enum class Words { Shown, Left };
    ChartScene(const ChartSeries& series, const QSizeF& size, const ChartStyle& style, Words words = Words::Shown);

    const std::vector<ChartPlot>& plots() const { return plots_; }
    const ChartStyle& style() const { return style_; }

    // The plot and period under a point, for tool tips; plot -1: none.
    struct Place {
        int plot = -1;
        int period = -1;
    };
    Place placeAt(QPointF point) const;

    // Paints the whole scene into `target`, background included.
    void paint(QPainter* painter, const QRectF& target);

private:
    ChartStyle style_;
    std::vector<ChartPlot> plots_;
};

} // namespace trellis
