#pragma once

#include "core/store/store.h"
#include "ui/models/background_job.h"

namespace trellis {

// A store on a file the window reads at the same time: no reader is locked out before the end of a transaction.
std::unique_ptr<Store> storeBesideWindow(const QString& path, const Author& author);

// Writes with a store of its own on the same file. What it did, or that it did nothing, is told either way: the
// outcome, failed() or cancelled().
class BackgroundWrite final : public BackgroundJob {
    Q_OBJECT
public:
    using Work = std::function<Outcome(Store& store, const Progress& progress)>;

    BackgroundWrite(QString path, Author author, QObject* parent = nullptr);

    void start(Work work); // not while another is under way

private:
    QString path_;
    Author author_;
};

} // namespace trellis
