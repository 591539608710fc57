#include "ui/models/background_read.h"

namespace trellis {

namespace {
constexpr int readCache = 4096; // kibibytes: several read at once, each a long way and once
}

BackgroundRead::BackgroundRead(QString path, QObject* parent)
    : BackgroundJob(parent)
    , path_(std::move(path)) {}

void BackgroundRead::start(Work work) {
    startReporting([work = std::move(work)](const Reader& reader, const Progress&) { return work(reader); });
}

void BackgroundRead::startReporting(ReportingWork work) {
    BackgroundJob::start(WhenCancelled::Forgotten, [work = std::move(work), path = path_](Job& job) {
        Database database(path, Database::Mode::ReadOnly);
        database.setCacheSize(readCache);
        const Job::Interruptible interruptible(job, database);
        return work(Reader(database), job.progress());
    });
}

} // namespace trellis
