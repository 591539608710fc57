#pragma once

#include "core/store/operation.h"

// Current rows are a projection of the operations. A cell's value is that of its newest head; a head is an operation no
// other operation of the cell names as its parent. A cell without an entry in `head` has the value of the row's
// creation.
namespace trellis::projection {

struct Head {
    Id operation;
    qint64 hlc = 0;
    Value value;
};

std::vector<Head> heads(Database& db, const Id& row, const QString& field); // newest first; none: the creation's value
std::vector<Id> headsOfRow(Database& db, const Id& row);                    // of all cells

// The row as the operations have it: nothing when it was never created here or is deleted.
std::optional<Record> fromOperations(Database& db, const RecordType& type, const Id& row);

// The same of a row that may be deleted: what it last was. Nothing when it was never created here.
std::optional<Record> lastKnown(Database& db, const RecordType& type, const Id& row);

// Makes the table say what the operations say of one row.
void project(Database& db, const RecordType& type, const Id& row);

// Notes a row that goes, so that the history of what hung on it can be found.
void noteGone(Database& db, const RecordType& type, const Id& row);

// The record that has the list of which `row`, of the type `items`, is an item; also of one that is gone.
Id ownerOf(Database& db, const RecordType& items, const Id& row);

// Projects the rows whose operations named what an older program did not know, and forgets those now known whole.
// Called once a migration has brought new types or fields.
void projectUnknown(Database& db);

} // namespace trellis::projection
