#pragma once

#include "core/base/progress.h"
#include "core/store/reader.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace trellis {

// Reads on a thread of its own with a connection of its own, so that the window never waits. One reading at a time:
// starting another interrupts the one under way, whose outcome is then never shown.
class BackgroundRead : public QObject {
    Q_OBJECT
public:
    using Outcome = std::function<void()>;
    // Runs on the worker and must touch nothing of the window; the outcome it returns runs on the thread of this
    // object.
    using Work = std::function<Outcome(const Reader& reader)>;

    explicit BackgroundRead(QString path, QObject* parent = nullptr);
    ~BackgroundRead() override; // interrupts and waits: afterwards nothing of ours has the file open

    void start(Work work);
    // The same for work that tells how far it is: progressed() follows it.
    using ReportingWork = std::function<Outcome(const Reader& reader, const Progress& progress)>;
    void startReporting(ReportingWork work);
    void cancel();
    bool isRunning() const { return job_ != nullptr; }

Q_SIGNALS:
    void failed(const QString& sentence); // the file is locked or could not be read: try again shortly
    void progressed(qint64 done, qint64 total);

private:
    struct Job;
    void finish(const std::shared_ptr<Job>& job, const Outcome& outcome, const QString& sentence);

    QString path_;
    std::shared_ptr<Job> job_;
    QThreadPool pool_; // the last member: it waits while the others still live
};

} // namespace trellis
