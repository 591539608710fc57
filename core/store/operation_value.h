#pragma once

#include "core/store/operation.h"

namespace trellis {

// The newest, by hybrid logical time and then id, of the operations `operation` knew for its cell; nothing when it knew
// none, or none of them has arrived here.
std::optional<Operation> newestParent(Database& db, const Operation& operation);

// The newest operation of a cell that all its heads build on; nothing when they have none in common but the creation.
std::optional<Operation> newestCommon(Database& db, const Id& row, const QString& field);

// What the cell held before `operation`: the value of its newest parent, else that of the row's creation. Empty for a
// field the type does not have and for the first deletion of a row.
Value valueBefore(Database& db, const RecordType& type, const Operation& operation);

} // namespace trellis
