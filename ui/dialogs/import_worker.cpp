#include "ui/dialogs/import_worker.h"

#include "ui/models/background_write.h"

#include <QSet>

#include <algorithm>

namespace trellis {

namespace {

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

TableRead tableOf(TableSource source, const Progress& progress) {
    TableRead table;
    table.source = std::make_shared<const TableSource>(std::move(source));
    table.header = table.source->reader().header();
    table.rows = rowsForPreview(*table.source, {}, progress);
    return table;
}

} // namespace

ImportWorker::ImportWorker(QString workspacePath, Author author, QObject* parent)
    : BackgroundJob(parent)
    , path_(std::move(workspacePath))
    , author_(std::move(author)) {}

void ImportWorker::read(const TableOrigin& origin, const StatedFormat& stated) {
    start(WhenCancelled::Forgotten, [this, origin, stated](Job& job) -> Outcome {
        const TableRead table =
            tableOf(origin.isPasted() ? TableSource::fromBytes(origin.pasted, tr("The pasted table"), stated)
                                      : TableSource::open(origin.path, stated),
                    job.progress());
        return [this, table] { Q_EMIT tableRead(table); };
    });
}

void ImportWorker::reread(std::shared_ptr<const TableSource> source, const StatedFormat& stated) {
    start(WhenCancelled::Forgotten, [this, source = std::move(source), stated](Job& job) -> Outcome {
        const TableRead table = tableOf(source->restated(stated), job.progress());
        return [this, table] { Q_EMIT tableRead(table); };
    });
}

ImportReport ImportWorker::importInto(Job& job, const QString& path, const Author& author,
                                      const ImportRequest& request) {
    const auto store = storeBesideWindow(path, author);
    const Job::Interruptible interruptible(job, store->database());
    return importTable(*store, *request.type, *request.source, request.options, job.progress());
}

void ImportWorker::tryOut(const ImportRequest& request) {
    ImportRequest trial = request;
    trial.options.dryRun = true;
    trial.options.skipBad = true;
    start(WhenCancelled::Forgotten, [this, trial, path = path_, author = author_](Job& job) -> Outcome {
        ImportTrial outcome;
        outcome.report = importInto(job, path, author, trial);
        outcome.rows = rowsForPreview(*trial.source, outcome.report.problems, job.progress());
        return [this, outcome] { Q_EMIT tried(outcome); };
    });
}

void ImportWorker::run(const ImportRequest& request) {
    start(WhenCancelled::Told, [this, request, path = path_, author = author_](Job& job) -> Outcome {
        const ImportReport report = importInto(job, path, author, request);
        return [this, report] { Q_EMIT imported(report); };
    });
}

} // namespace trellis
