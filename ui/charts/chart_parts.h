#pragma once

#include "ui/charts/chart_scale.h"
#include "ui/charts/chart_scene.h"
#include "ui/charts/chart_text.h"

#include <QPen>

// What ChartScene is put together from. Every part gets the room it may use and adds items to the scene.
namespace trellis::chartparts {

struct Canvas {
    QGraphicsScene& scene;
    const ChartSeries& series;
    const ChartStyle& style;

    const ChartMetrics& metrics() const { return style.metrics; }
    QFont font(double size, QFont::Weight weight = QFont::Normal) const { return chartFont(size, weight); }
};

// The whole chart's frame of words (chart_frame.cpp): both return the room that is left.
QRectF drawHeader(const Canvas& canvas, const QRectF& room);
QRectF drawFoot(const Canvas& canvas, const QRectF& room);
double drawBadge(const Canvas& canvas, QPointF topLeft, double edge, const QString& text, int area);

// Axes and labels around a plot (chart_axes.cpp).
double valueLabelsWidth(const Canvas& canvas, ChartUnit unit, const ChartScale& scale);
void drawValueLabels(const Canvas& canvas, const ChartPlot& plot, ChartUnit unit, const ChartScale& scale);
struct PeriodLabels {
    bool endsOnly = false; // a narrow panel: first and last, flush with its edges
    bool calendar = true;  // false: a low panel has M-numbers alone, where there are any
};
double periodLabelsHeight(const Canvas& canvas, const PeriodLabels& which = {});
// Ticks, M-numbers and calendar months under the plot.
void drawPeriodLabels(const Canvas& canvas, const ChartPlot& plot, const PeriodLabels& which = {});
// Grid lines and the base line; marks are drawn over them.
void drawGrid(const Canvas& canvas, const ChartPlot& plot, const ChartScale& scale);
// A mark in time from `top` down: through all plots of lines, to the column below it. `ends` has the height where the
// marks of a period end; empty: at the foot of the last plot.
void drawNotes(const Canvas& canvas, const std::vector<ChartPlot>& plots, double top,
               const std::vector<double>& ends = {});
double notesHeight(const Canvas& canvas);

// A panel's lines and the area under the first, by QtCharts (chart_plot.cpp).
QPen linePen(const Canvas& canvas, const ChartLine& line, const QColor& color);
void drawLines(const Canvas& canvas, const ChartPlot& plot);

// Words at the ends of lines and columns (chart_labels.cpp).
struct EndLabel {
    QString value;
    QString noun;
    double wantedY = 0; // where the mark ends
    int line = 0;       // index in the panel
};
double endLabelsWidth(const Canvas& canvas, const std::vector<EndLabel>& labels, double mostWidth);
// False: they do not fit beside each other, and nothing was drawn.
bool drawEndLabels(const Canvas& canvas, const ChartPlot& plot, const std::vector<EndLabel>& labels, double left,
                   double width, bool connected);
double legendHeight(const Canvas& canvas, const std::vector<EndLabel>& labels, double width);
void drawLegend(const Canvas& canvas, const ChartPlot& plot, const std::vector<EndLabel>& labels, QPointF topLeft,
                double width);
bool endLabelsFit(const Canvas& canvas, const std::vector<EndLabel>& labels, double width, double height);
// The last figure of each line, where its label wants to stand.
std::vector<EndLabel> endLabels(const Canvas& canvas, const ChartPanel& panel, const ChartPlot& plot);

// The three kinds (chart_panels.cpp, chart_columns.cpp, chart_multiples.cpp).
std::vector<ChartPlot> drawPanels(const Canvas& canvas, const QRectF& room);
std::vector<ChartPlot> drawColumns(const Canvas& canvas, const QRectF& room);
std::vector<ChartPlot> drawMultiples(const Canvas& canvas, const QRectF& room);

} // namespace trellis::chartparts
