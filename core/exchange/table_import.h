#pragma once

#include "core/base/progress.h"
#include "core/exchange/csv_reader.h"
#include "core/record/text.h"
#include "core/store/store.h"

namespace trellis {

// Which column fills which field. `field` may be "reference.field": the row named is found by that field.
struct ColumnMapping {
    QString column;
    QString field; // "id" for the row's id
};

struct ImportOptions {
    std::vector<ColumnMapping> map;               // empty: headers map themselves, by field name or label
    std::vector<std::pair<QString, QString>> set; // field, text: the same value for every row
    QStringList key;                              // empty: the type's natural key
    DateOrder dates = DateOrder::Unknown;
    std::optional<QChar> decimal; // empty: found in the file
    bool dryRun = false;          // says what would change, changes nothing
    bool skipBad = false;         // leaves out rows with problems; else all or nothing
    bool replaceLists = false;    // a list cell also removes what it does not name
    QString source;               // the name kept in the history
};

struct ImportReport {
    qint64 rows = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 skipped = 0;
    std::vector<ColumnMapping> mapped;
    QStringList ignored;          // columns that fill no field
    std::optional<QChar> decimal; // as read, where columns hold numbers
    Problems problems;            // at most 1,000 are kept
    qint64 problemCount = 0;
    qint64 transaction = 0; // 0: nothing was written
    bool isGood() const { return problemCount == 0; }
};

// How headers map themselves; also what the import dialog proposes.
std::vector<ColumnMapping> proposedMapping(const RecordType& type, const QStringList& header);

// Reads the table into rows of the type. A row with a known id updates that row, else one whose key exists; other rows
// are new. An update changes only what is mapped; an empty cell clears. Throws Error for a mapping that makes no sense.
ImportReport importTable(Store& store, const RecordType& type, const TableSource& source, const ImportOptions& options,
                         const Progress& progress = {});

// The same within a transaction that is already open, for several tables at once. Problems go to the writer.
void importTableInto(Writer& writer, const RecordType& type, const TableSource& source, const ImportOptions& options,
                     const TextContext& context, ImportReport& report, const Progress& progress = {});

} // namespace trellis
