#include "ui/models/background_write.h"

namespace trellis {

namespace {
constexpr int heldChanges = 512; // MB
}

std::unique_ptr<Store> storeBesideWindow(const QString& path, const Author& author) {
    auto store = std::make_unique<Store>(path, author);
    store->database().holdChanges(heldChanges);
    return store;
}

BackgroundWrite::BackgroundWrite(QString path, Author author, QObject* parent)
    : BackgroundJob(parent)
    , path_(std::move(path))
    , author_(std::move(author)) {}

void BackgroundWrite::start(Work work) {
    BackgroundJob::start(WhenCancelled::Told, [work = std::move(work), path = path_, author = author_](Job& job) {
        const auto store = storeBesideWindow(path, author);
        const Job::Interruptible interruptible(job, store->database());
        return work(*store, job.progress());
    });
}

} // namespace trellis
