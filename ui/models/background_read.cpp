#include "ui/models/background_read.h"

#include "core/base/error.h"

#include <QDeadlineTimer>
#include <QScopeGuard>

#include <atomic>
#include <mutex>

namespace trellis {

namespace {
constexpr int progressInterval = 40; // milliseconds between two words about progress
}

// Shared by both threads. Whoever holds the mutex with `cancelled` false may use `owner`.
struct BackgroundRead::Job {
    std::mutex mutex;
    std::atomic<bool> cancelled = false;
    Database* database = nullptr;
    BackgroundRead* owner = nullptr;

    Progress progress() {
        return Progress([this, next = QDeadlineTimer(0)](qint64 done, qint64 total) mutable {
            if (next.hasExpired()) {
                next.setRemainingTime(progressInterval);
                const std::lock_guard lock(mutex);
                if (!cancelled)
                    QMetaObject::invokeMethod(
                        owner, [self = owner, done, total] { Q_EMIT self->progressed(done, total); },
                        Qt::QueuedConnection);
            }
            return !cancelled.load();
        });
    }
};

BackgroundRead::BackgroundRead(QString path, QObject* parent)
    : QObject(parent)
    , path_(std::move(path)) {
    pool_.setMaxThreadCount(1);
}

BackgroundRead::~BackgroundRead() {
    cancel();
    pool_.waitForDone();
}

void BackgroundRead::start(Work work) {
    startReporting([work = std::move(work)](const Reader& reader, const Progress&) { return work(reader); });
}

void BackgroundRead::startReporting(ReportingWork work) {
    cancel();
    auto job = std::make_shared<Job>();
    job->owner = this;
    job_ = job;
    pool_.start([job, work = std::move(work), path = path_] {
        if (job->cancelled)
            return;
        Outcome outcome;
        QString sentence;
        try {
            Database database(path, Database::Mode::ReadOnly);
            database.setCacheSize(4096); // several read at once, each a long way and once
            database.setCancelCheck([job] { return job->cancelled.load(); });
            {
                const std::lock_guard lock(job->mutex);
                job->database = &database;
            }
            const auto leave = qScopeGuard([&] {
                const std::lock_guard lock(job->mutex);
                job->database = nullptr;
            });
            outcome = work(Reader(database), job->progress());
        } catch (const Cancelled&) {
            return;
        } catch (const Error& error) {
            sentence = error.message();
        } catch (const std::exception& error) {
            sentence = QString::fromLocal8Bit(error.what());
        }
        const std::lock_guard lock(job->mutex);
        if (job->cancelled)
            return;
        QMetaObject::invokeMethod(
            job->owner, [owner = job->owner, job, outcome, sentence] { owner->finish(job, outcome, sentence); },
            Qt::QueuedConnection);
    });
}

void BackgroundRead::cancel() {
    const std::shared_ptr<Job> job = std::move(job_);
    job_.reset();
    if (!job)
        return;
    const std::lock_guard lock(job->mutex);
    job->cancelled = true;
    if (job->database)
        job->database->interrupt();
}

void BackgroundRead::finish(const std::shared_ptr<Job>& job, const Outcome& outcome, const QString& sentence) {
    if (job != job_)
        return;
    job_.reset();
    if (!sentence.isEmpty())
        Q_EMIT failed(sentence);
    else if (outcome)
        outcome();
}

} // namespace trellis
