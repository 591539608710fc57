#include "ui/models/background_write.h"

#include "core/base/error.h"

#include <QDeadlineTimer>
#include <QScopeGuard>

#include <atomic>
#include <mutex>

namespace trellis {

namespace {
constexpr int writeProgressInterval = 40; // milliseconds between two words about progress
} // namespace

// Shared by both threads. Whoever holds the mutex with `orphaned` false may use `owner`.
struct BackgroundWrite::Job {
    std::mutex mutex;
    std::atomic<bool> cancelled = false;
    bool orphaned = false;
    Database* database = nullptr;
    BackgroundWrite* owner = nullptr;

    template <class Told>
    void tell(const Told& told) {
        const std::lock_guard lock(mutex);
        if (!orphaned)
            QMetaObject::invokeMethod(owner, told, Qt::QueuedConnection);
    }

    Progress progress() {
        return Progress([this, next = QDeadlineTimer(0)](qint64 done, qint64 total) mutable {
            if (next.hasExpired()) {
                next.setRemainingTime(writeProgressInterval);
                tell([self = owner, done, total] { Q_EMIT self->progressed(done, total); });
            }
            return !cancelled.load();
        });
    }
};

BackgroundWrite::BackgroundWrite(QString path, Author author, QObject* parent)
    : QObject(parent)
    , path_(std::move(path))
    , author_(std::move(author)) {
    pool_.setMaxThreadCount(1);
}

BackgroundWrite::~BackgroundWrite() {
    cancel();
    if (job_) {
        const std::lock_guard lock(job_->mutex);
        job_->orphaned = true;
    }
    pool_.waitForDone();
}

void BackgroundWrite::start(Work work) {
    if (job_)
        return;
    auto job = std::make_shared<Job>();
    job->owner = this;
    job_ = job;
    pool_.start([job, work = std::move(work), path = path_, author = author_] {
        Outcome outcome;
        BackgroundWrite* const owner = job->owner;
        try {
            Store store(path, author);
            // Spilling its cache would lock the window's readers out for the length of the transaction; up to 512 MB of
            // changes are held in memory instead.
            store.database().run("PRAGMA cache_spill=131072");
            store.database().setCancelCheck([job] { return job->cancelled.load(); });
            {
                const std::lock_guard lock(job->mutex);
                job->database = &store.database();
            }
            const auto leave = qScopeGuard([&] {
                const std::lock_guard lock(job->mutex);
                job->database = nullptr;
            });
            outcome = work(store, job->progress());
        } catch (const Cancelled&) {
            outcome = [owner] { Q_EMIT owner->cancelled(); };
        } catch (const Error& error) {
            outcome = [owner, sentence = error.message()] { Q_EMIT owner->failed(sentence); };
        } catch (const std::exception& error) {
            outcome = [owner, sentence = QString::fromLocal8Bit(error.what())] { Q_EMIT owner->failed(sentence); };
        }
        job->tell([owner, job, outcome] { owner->finish(job, outcome); });
    });
}

void BackgroundWrite::cancel() {
    if (!job_)
        return;
    const std::lock_guard lock(job_->mutex);
    job_->cancelled = true;
    if (job_->database)
        job_->database->interrupt();
}

void BackgroundWrite::finish(const std::shared_ptr<Job>& job, const Outcome& outcome) {
    if (job != job_)
        return;
    job_.reset();
    if (outcome)
        outcome();
}

} // namespace trellis
