#pragma once

#include "core/exchange/table_import.h"
#include "core/store/operation.h"
#include "ui/models/background_job.h"

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

// Reads, tries and imports a table. Another reading or trial takes the place of the one under way; an import is never
// forgotten, cancelling it asks it to stop.
class ImportWorker final : public BackgroundJob {
    Q_OBJECT

public:
    static constexpr int previewRows = 200;

    ImportWorker(QString workspacePath, Author author, QObject* parent = nullptr);

    void read(const TableOrigin& origin, const StatedFormat& stated);
    void reread(std::shared_ptr<const TableSource> source, const StatedFormat& stated);
    void tryOut(const ImportRequest& request);
    void run(const ImportRequest& request);
    bool isImporting() const { return isTold(); }

Q_SIGNALS:
    void tableRead(const trellis::TableRead& table);
    void tried(const trellis::ImportTrial& trial);
    void imported(const trellis::ImportReport& report); // with problems: nothing was written

private:
    static ImportReport importInto(Job& job, const QString& path, const Author& author, const ImportRequest& request);

    QString path_;
    Author author_;
};

} // namespace trellis
