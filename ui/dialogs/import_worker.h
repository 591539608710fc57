#pragma once

#include "core/exchange/table_import.h"
#include "core/store/operation.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace trellis {

// One row of the file as it was read, numbered as a spreadsheet shows it (the header is row 1).
struct PreviewRow {
    qint64 row = 0;
    QStringList cells;
};

// Where a table comes from: a file, or text that was pasted (UTF-8).
struct TableOrigin {
    QString path;
    QByteArray pasted;
    bool isPasted() const { return path.isEmpty(); }
};

struct TableRead {
    std::shared_ptr<const TableSource> source;
    QStringList header;
    std::vector<PreviewRow> rows; // the first ones
};

struct ImportRequest {
    std::shared_ptr<const TableSource> source;
    const RecordType* type = nullptr;
    ImportOptions options;
};

// What an import would do. Rows with problems are always passed over here, so that all problems are found at once.
struct ImportTrial {
    ImportReport report;
    std::vector<PreviewRow> rows; // the first ones, and behind them those with problems
};

// Reads, tries and imports a table on a thread of its own, with a store of its own on the same file. One job at a time:
// another reading or trial takes the place of the one under way, whose outcome is then never told. An import is never
// forgotten: cancelling it asks it to stop, and what it did, or that it did nothing, is told either way.
class ImportWorker final : public QObject {
    Q_OBJECT

public:
    static constexpr int previewRows = 200;

    ImportWorker(QString workspacePath, Author author, QObject* parent = nullptr);
    ~ImportWorker() override; // interrupts and waits: afterwards nothing of ours has the file open

    void read(const TableOrigin& origin, const StatedFormat& stated);
    void reread(std::shared_ptr<const TableSource> source, const StatedFormat& stated);
    void tryOut(const ImportRequest& request);
    void run(const ImportRequest& request);
    void cancel();
    bool isRunning() const { return job_ != nullptr; }
    bool isImporting() const;

Q_SIGNALS:
    void tableRead(const trellis::TableRead& table);
    void tried(const trellis::ImportTrial& trial);
    void imported(const trellis::ImportReport& report); // with problems: nothing was written
    void cancelled();                                   // an import: nothing was written
    void failed(const QString& sentence);               // nothing was written
    void progressed(qint64 done, qint64 total);

private:
    struct Job;
    using Outcome = std::function<void()>; // runs on the thread of this object
    using Work = std::function<Outcome(Job& job)>;
    void start(bool writes, Work work);
    void finish(const std::shared_ptr<Job>& job, const Outcome& outcome);
    static ImportReport importInto(Job& job, const QString& path, const Author& author, const ImportRequest& request);

    QString path_;
    Author author_;
    std::shared_ptr<Job> job_;
    QThreadPool pool_; // the last member: it waits while the others still live
};

} // namespace trellis
