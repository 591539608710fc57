#pragma once

#include "core/base/progress.h"
#include "core/store/store.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace trellis {

// Writes on a thread of its own with a store of its own on the same file, so that the window never waits. One piece of
// work at a time. Cancelling asks it to stop; what it did, or that it did nothing, is told either way.
class BackgroundWrite final : public QObject {
    Q_OBJECT
public:
    using Outcome = std::function<void()>;
    // Runs on the worker and must touch nothing of the window; the outcome it returns runs on the thread of this
    // object.
    using Work = std::function<Outcome(Store& store, const Progress& progress)>;

    BackgroundWrite(QString path, Author author, QObject* parent = nullptr);
    ~BackgroundWrite() override; // asks to stop and waits: afterwards nothing of ours has the file open

    void start(Work work); // not while another is under way
    void cancel();
    bool isRunning() const { return job_ != nullptr; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void failed(const QString& sentence); // nothing was written
    void cancelled();                     // nothing was written

private:
    struct Job;
    void finish(const std::shared_ptr<Job>& job, const Outcome& outcome);

    QString path_;
    Author author_;
    std::shared_ptr<Job> job_;
    QThreadPool pool_; // the last member: it waits while the others still live
};

} // namespace trellis
