#pragma once

#include "core/analysis/chart_series.h"
#include "ui/charts/chart_export.h"

#include <QMenu>

#include <functional>

namespace trellis {

// Takes what is shown out of the program: as a picture, a drawing, a page, its figures, to the clipboard, or as all of
// the files at once. Pictures have the light theme, whatever the window's.
class ExportMenu final : public QMenu {
    Q_OBJECT

public:
    struct Shown {
        ChartSeries chart;
        QByteArray table; // a table's own figures as CSV; empty: the chart's
        QString fileName; // without an ending
    };
    using Source = std::function<std::optional<Shown>()>; // nothing: there is nothing to export
    explicit ExportMenu(Source source, QWidget* parent = nullptr);

    // Where files go; the program's own dialogs unless others are set. An empty answer: nothing is written.
    struct Places {
        std::function<QString(const QString& suggested, const QString& filter)> file;
        std::function<QString()> folder;
    };
    void setPlaces(Places places) { places_ = std::move(places); }

    QAction* copyAction() const { return copy_; } // Ctrl+Shift+C; the page adds it to itself, so that the key works

    void exportAs(ChartFormat format);
    void exportAll();
    void copy();

Q_SIGNALS:
    void exported(const QString& sentence);
    void failed(const QString& sentence);

private:
    void attempt(const std::function<void(const Shown&)>& write);

    Source source_;
    Places places_;
    QAction* copy_;
};

} // namespace trellis
