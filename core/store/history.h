#pragma once

#include "core/record/text.h"
#include "core/store/operation.h"
#include "core/store/reader.h"
#include "core/store/writer.h"

namespace trellis {

// One operation as people read it: what became what, by whom and when.
struct HistoryEntry {
    qint64 at = 0; // the writer's wall clock, milliseconds since 1970 UTC
    QString author;
    qint64 transaction = 0; // local number
    Label label;
    QString type; // of the record; a type this program does not know keeps its name
    Id row;
    QString words; // the record is called by; empty when it is gone
    QString field; // empty: the creation; `_deleted`: deletion (`to` is filled) or restoration (`to` is empty)
    Id item;       // an item of a list: `field` is the list, `row` the record that has it, this the item's own row
    Value from;    // before; of an item empty when it was added
    Value to;      // after; of an item empty when it was removed
    Id operation;

    bool isCreation() const { return field.isEmpty(); }
    bool isDeletion() const { return field == QLatin1String(deletedField) && !to.isEmpty(); }
    bool isRestoration() const { return field == QLatin1String(deletedField) && to.isEmpty(); }
};

// What the whole history holds.
struct HistorySize {
    qint64 operations = 0;
    qint64 transactions = 0;
};
HistorySize historySize(const Reader& reader);

// Newest first by hybrid logical time. Of a row with the items of its lists, those there are and those that are gone.
// A negative limit means all.
std::vector<HistoryEntry> historyOf(const Reader& reader, const RecordType& type, const Id& row, int limit = -1);
qint64 historyCount(const Reader& reader, const RecordType& type, const Id& row); // entries historyOf would give

// Of the whole document; reads no more operations than offset + limit.
std::vector<HistoryEntry> wholeHistory(const Reader& reader, int limit, int offset = 0);

// "Capacity: 250 became 300", "Areas: 8.2.3 added", "Created", "Deleted", "Brought back". One line.
QString describe(const HistoryEntry& entry, const TextContext& context, const Reader& reader);

// Whether restoreValue() would change anything now.
bool canRestore(const Reader& reader, const HistoryEntry& entry);

// Puts back what was before the entry: the value `from`, the item that was removed (or takes out the one added), the
// deleted row with what went with it in the same transaction.
void restoreValue(Writer& writer, const HistoryEntry& entry);

} // namespace trellis
