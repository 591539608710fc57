#pragma once

#include "core/analysis/chart_series.h"
#include "ui/charts/chart_style.h"

#include <QByteArray>
#include <QImage>
#include <QMimeData>
#include <QSize>
#include <QString>

#include <memory>
#include <optional>

// A chart as a file or for the clipboard. The same chart gives the same bytes, today and tomorrow: nothing in them
// comes from the clock or from chance. Needs a QApplication (its platform may be offscreen).
namespace trellis {

enum class ChartFormat { Png, Svg, Pdf, Csv };

// "png", "svg", "pdf", "csv": the names on the command line and at the ends of files.
std::optional<ChartFormat> chartFormat(QStringView name);
QString formatName(ChartFormat format);
std::optional<ChartTheme> chartTheme(QStringView name); // "light", "dark", "print"

struct ChartPicture {
    QSize size{1600, 900}; // pixels; SVG and PDF take its shape
    ChartTheme theme = ChartTheme::Light;
};

// Throws Error when the picture is too small or too large to be drawn.
QByteArray chartBytes(const ChartSeries& series, ChartFormat format, const ChartPicture& picture = {});
QImage chartImage(const ChartSeries& series, const ChartPicture& picture = {});

// Writes the file in one step: at a failure what was there stays. Throws Error.
void exportChart(const ChartSeries& series, const QString& path, ChartFormat format, const ChartPicture& picture = {});

// The picture, its drawing and its figures at once, so that every program finds what it can paste.
std::unique_ptr<QMimeData> chartForClipboard(const ChartSeries& series, const ChartPicture& picture = {});
void copyChart(const ChartSeries& series, const ChartPicture& picture = {});

} // namespace trellis
