#include "ui/dialogs/import_worker.h"

#include <QDeadlineTimer>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <mutex>

namespace trellis {

namespace {

constexpr int importProgressInterval = 40; // milliseconds between two words about progress

std::vector<PreviewRow> rowsForPreview(const TableSource& source, const Problems& problems, const Progress& progress) {
    qint64 last = 0;
    QSet<qint64> wanted;
    for (const Problem& problem : problems) {
        wanted.insert(problem.line);
        last = std::max(last, problem.line);
    }
    std::vector<PreviewRow> rows;
    CsvReader reader = source.reader();
    for (qint64 read = 0; reader.next(); ++read) {
        const bool first = read < ImportWorker::previewRows;
        if (!first && reader.row() > last)
            break;
        if (read % 256 == 0)
            progress.step(reader.consumed(), reader.total());
        if ((first && !reader.isBlank()) || wanted.contains(reader.row()))
            rows.push_back({reader.row(), reader.cells()});
    }
    return rows;
}

} // namespace

// Shared by both threads. Whoever holds the mutex with `orphaned` false may use `owner`.
struct ImportWorker::Job {
    std::mutex mutex;
    std::atomic<bool> cancelled = false;
    bool orphaned = false;
    bool writes = false;
    Database* database = nullptr;
    ImportWorker* owner = nullptr;

    Progress progress() {
        return Progress([this, next = QDeadlineTimer(0)](qint64 done, qint64 total) mutable {
            if (next.hasExpired()) {
                next.setRemainingTime(importProgressInterval);
                const std::lock_guard lock(mutex);
                if (!orphaned)
                    QMetaObject::invokeMethod(
                        owner, [self = owner, done, total] { Q_EMIT self->progressed(done, total); },
                        Qt::QueuedConnection);
            }
            return !cancelled.load();
        });
    }
};

ImportWorker::ImportWorker(QString workspacePath, Author author, QObject* parent)
    : QObject(parent)
    , path_(std::move(workspacePath))
    , author_(std::move(author)) {
    pool_.setMaxThreadCount(1);
}

ImportWorker::~ImportWorker() {
    cancel();
    if (job_) {
        const std::lock_guard lock(job_->mutex);
        job_->orphaned = true;
    }
    pool_.waitForDone();
}

bool ImportWorker::isImporting() const {
    return job_ && job_->writes;
}

void ImportWorker::start(bool writes, Work work) {
    if (isImporting())
        return;
    cancel();
    auto job = std::make_shared<Job>();
    job->owner = this;
    job->writes = writes;
    job_ = job;
    pool_.start([job, work = std::move(work)] {
        Outcome outcome;
        ImportWorker* const owner = job->owner;
        try {
            if (job->cancelled)
                throw Cancelled();
            outcome = work(*job);
        } catch (const Cancelled&) {
            outcome = [owner] { Q_EMIT owner->cancelled(); };
        } catch (const Error& error) {
            outcome = [owner, sentence = error.message()] { Q_EMIT owner->failed(sentence); };
        } catch (const std::exception& error) {
            outcome = [owner, sentence = QString::fromLocal8Bit(error.what())] { Q_EMIT owner->failed(sentence); };
        }
        const std::lock_guard lock(job->mutex);
        if (!job->orphaned)
            QMetaObject::invokeMethod(
                owner, [owner, job, outcome] { owner->finish(job, outcome); }, Qt::QueuedConnection);
    });
}

void ImportWorker::cancel() {
    if (!job_)
        return;
    const std::shared_ptr<Job> job = job_;
    const std::lock_guard lock(job->mutex);
    job->cancelled = true;
    if (job->database)
        job->database->interrupt();
    if (job->writes)
        return;
    job->orphaned = true;
    job_.reset();
}

void ImportWorker::finish(const std::shared_ptr<Job>& job, const Outcome& outcome) {
    if (job != job_)
        return;
    job_.reset();
    outcome();
}

namespace {

TableRead tableOf(TableSource source, const Progress& progress) {
    TableRead table;
    table.source = std::make_shared<const TableSource>(std::move(source));
    table.header = table.source->reader().header();
    table.rows = rowsForPreview(*table.source, {}, progress);
    return table;
}

} // namespace

void ImportWorker::read(const TableOrigin& origin, const StatedFormat& stated) {
    start(false, [this, origin, stated](Job& job) -> Outcome {
        const TableRead table =
            tableOf(origin.isPasted() ? TableSource::fromBytes(origin.pasted, tr("The pasted table"), stated)
                                      : TableSource::open(origin.path, stated),
                    job.progress());
        return [this, table] { Q_EMIT tableRead(table); };
    });
}

void ImportWorker::reread(std::shared_ptr<const TableSource> source, const StatedFormat& stated) {
    start(false, [this, source = std::move(source), stated](Job& job) -> Outcome {
        const TableRead table = tableOf(source->restated(stated), job.progress());
        return [this, table] { Q_EMIT tableRead(table); };
    });
}

ImportReport ImportWorker::importInto(Job& job, const QString& path, const Author& author,
                                      const ImportRequest& request) {
    Store store(path, author);
    Database& database = store.database();
    // Spilling its cache would lock the window's readers out for the length of the transaction; up to 512 MB of changes
    // are held in memory instead.
    database.run("PRAGMA cache_spill=131072");
    {
        const std::lock_guard lock(job.mutex);
        job.database = &database;
    }
    struct Leave {
        Job& job;
        ~Leave() {
            const std::lock_guard lock(job.mutex);
            job.database = nullptr;
        }
    } const leave{job};
    database.setCancelCheck([&job] { return job.cancelled.load(); });
    return importTable(store, *request.type, *request.source, request.options, job.progress());
}

void ImportWorker::tryOut(const ImportRequest& request) {
    ImportRequest trial = request;
    trial.options.dryRun = true;
    trial.options.skipBad = true;
    start(false, [this, trial, path = path_, author = author_](Job& job) -> Outcome {
        ImportTrial outcome;
        outcome.report = importInto(job, path, author, trial);
        outcome.rows = rowsForPreview(*trial.source, outcome.report.problems, job.progress());
        return [this, outcome] { Q_EMIT tried(outcome); };
    });
}

void ImportWorker::run(const ImportRequest& request) {
    start(true, [this, request, path = path_, author = author_](Job& job) -> Outcome {
        const ImportReport report = importInto(job, path, author, request);
        return [this, report] { Q_EMIT imported(report); };
    });
}

} // namespace trellis
