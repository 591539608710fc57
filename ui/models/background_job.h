#pragma once

#include "core/base/progress.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace trellis {

class Database;

// Work on a thread of its own, one piece at a time, so that the window never waits. What it may work with is said by
// those made of it: reading, writing, importing.
class BackgroundJob : public QObject {
    Q_OBJECT
public:
    using Outcome = std::function<void()>; // runs on the thread of this object

    ~BackgroundJob() override; // asks to stop and waits: afterwards nothing of ours has a file open
    void cancel();
    bool isRunning() const { return job_ != nullptr; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void failed(const QString& sentence);
    void cancelled(); // of work that is told either way

protected:
    enum class WhenCancelled {
        Forgotten, // its outcome is never told, and other work takes its place at once
        Told       // it is asked to stop; what it did, or that it did nothing, is told either way
    };

    // The worker's side. Shared by both threads: whoever holds the mutex with `orphaned` false may use `owner`.
    class Job {
    public:
        Progress progress();
        bool isCancelled() const { return cancelled_; }

        // While it lives, cancelling interrupts what the database is at.
        class Interruptible {
        public:
            Interruptible(Job& job, Database& database);
            ~Interruptible();
            Q_DISABLE_COPY_MOVE(Interruptible)

        private:
            Job& job_;
        };

    private:
        friend class BackgroundJob;
        void tell(const std::function<void()>& told);

        std::mutex mutex_;
        std::atomic<bool> cancelled_ = false;
        bool orphaned_ = false;
        WhenCancelled when_ = WhenCancelled::Forgotten;
        Database* database_ = nullptr;
        BackgroundJob* owner_ = nullptr;
    };

    // Runs on the worker and must touch nothing of the window.
    using Work = std::function<Outcome(Job& job)>;

    explicit BackgroundJob(QObject* parent);
    // Not while work that is told either way is under way.
    void start(WhenCancelled when, Work work);
    bool isTold() const { return job_ && job_->when_ == WhenCancelled::Told; }

private:
    void finish(const std::shared_ptr<Job>& job, const Outcome& outcome);

    std::shared_ptr<Job> job_;
    QThreadPool pool_; // the last member: it waits while the others still live
};

} // namespace trellis
