#pragma once

#include "ui/charts/chart_inputs.h"
#include "ui/models/background_read.h"
#include "ui/workspace/workspace.h"

#include <QTimer>

#include <atomic>
#include <memory>

namespace trellis {

// What the Growth page shows of one area, at one date.
struct GrowthFigures {
    ChartInputs inputs; // its rows are months, and `all`
    growth::Options options;
    std::vector<ChartSeries> charts; // as chartPack has them
    Month firstMonth, lastMonth;     // that may be chosen as as-at months, whatever date is chosen; empty: none
    qint64 activities = 0;           // of the area that were held, whatever their date

    const ChartSeries* chart(QStringView name) const; // null where this workspace has none of the name

    // The row that stands for the as-at date: with no date, everything.
    const growth::Row& now() const { return inputs.growth.back(); }
    // The months alone, ascending; where nothing has a date, none.
    std::vector<growth::Row> months() const;
    // "M18 · March 2026", "March 2026"; the short form leaves the calendar out where there is an M-number.
    QString monthInWords(const QString& period, bool brief = false) const;
    // What was counted, and what was left out.
    QString notes() const;
};

GrowthFigures growthFigures(const ChartSource& source, const ChartRequest& request, const Progress& progress = {});

// Computes the figures for the workspace's area in focus and as-at date on a worker with a connection of its own.
// An edit, another focus or another date interrupts it and begins again; what was read stays as long as it holds.
class GrowthWorker final : public QObject {
    Q_OBJECT

public:
    explicit GrowthWorker(Workspace& workspace, QObject* parent = nullptr);
    ~GrowthWorker() override;

    // Nothing is computed before the first activation, nor while nobody looks.
    void setActive(bool active);
    void setNodes(growth::Options::Nodes nodes);
    growth::Options::Nodes nodes() const { return nodes_; }
    // Triangles take longest: they are computed after the others, and the figures then come a second time.
    void setTriangles(bool wanted);

    const GrowthFigures* figures() const { return figures_.get(); } // null before the first
    bool isRunning() const { return read_.isRunning() || again_.isActive(); }

Q_SIGNALS:
    void ready();
    void slow(); // the figures take longer than a glance
    void failed(const QString& sentence);

private:
    void forget(); // an edit: what was read no longer holds
    void refresh();
    void start();
    void stop();
    void take(std::shared_ptr<const ChartSource> source, std::shared_ptr<const GrowthFigures> figures);

    Workspace& workspace_;
    growth::Options::Nodes nodes_ = growth::Options::Participants;
    bool triangles_ = false;
    bool active_ = false;
    bool due_ = true;
    std::optional<bool> samples_;
    std::shared_ptr<const ChartSource> source_; // null: to be read again
    std::shared_ptr<const GrowthFigures> figures_;
    std::shared_ptr<std::atomic<bool>> stop_;
    QTimer again_; // several changes at once start it once
    QTimer slow_;
    BackgroundRead read_; // the last member: it waits while the others still live
};

} // namespace trellis
