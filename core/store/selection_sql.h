#pragma once

#include "core/record/record_type.h"
#include "core/store/database.h"
#include "core/store/selection.h"

// A selection as SQL.
namespace trellis::selection_sql {

std::vector<Id> ids(Database& db, const RecordType& type, const Selection& selection); // in order
Query count(Database& db, const RecordType& type, const Selection& selection);         // one number

} // namespace trellis::selection_sql
