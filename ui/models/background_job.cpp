#include "ui/models/background_job.h"

#include "core/store/database.h"

#include <QDeadlineTimer>

namespace trellis {

namespace {
constexpr int progressInterval = 40; // milliseconds between two words about progress
} // namespace

void BackgroundJob::Job::tell(const std::function<void()>& told) {
    const std::lock_guard lock(mutex_);
    if (!orphaned_)
        QMetaObject::invokeMethod(owner_, told, Qt::QueuedConnection);
}

Progress BackgroundJob::Job::progress() {
    return Progress([this, next = QDeadlineTimer(0)](qint64 done, qint64 total) mutable {
        if (next.hasExpired()) {
            next.setRemainingTime(progressInterval);
            tell([owner = owner_, done, total] { Q_EMIT owner->progressed(done, total); });
        }
        return !cancelled_;
    });
}

BackgroundJob::Job::Interruptible::Interruptible(Job& job, Database& database)
    : job_(job) {
    database.setCancelCheck([&job] { return job.isCancelled(); });
    const std::lock_guard lock(job_.mutex_);
    job_.database_ = &database;
}

BackgroundJob::Job::Interruptible::~Interruptible() {
    const std::lock_guard lock(job_.mutex_);
    job_.database_ = nullptr;
}

BackgroundJob::BackgroundJob(QObject* parent)
    : QObject(parent) {
    pool_.setMaxThreadCount(1);
}

BackgroundJob::~BackgroundJob() {
    cancel();
    if (job_) {
        const std::lock_guard lock(job_->mutex_);
        job_->orphaned_ = true;
    }
    pool_.waitForDone();
}

void BackgroundJob::start(WhenCancelled when, Work work) {
    if (isTold())
        return;
    cancel();
    auto job = std::make_shared<Job>();
    job->owner_ = this;
    job->when_ = when;
    job_ = job;
    pool_.start([job, work = std::move(work)] {
        Outcome outcome;
        BackgroundJob* const owner = job->owner_;
        try {
            if (job->isCancelled())
                throw Cancelled();
            outcome = work(*job);
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

void BackgroundJob::cancel() {
    if (!job_)
        return;
    const std::shared_ptr<Job> job = job_;
    const std::lock_guard lock(job->mutex_);
    job->cancelled_ = true;
    if (job->database_)
        job->database_->interrupt();
    if (job->when_ == WhenCancelled::Told)
        return;
    job->orphaned_ = true;
    job_.reset();
}

void BackgroundJob::finish(const std::shared_ptr<Job>& job, const Outcome& outcome) {
    if (job != job_)
        return;
    job_.reset();
    if (outcome)
        outcome();
}

} // namespace trellis
