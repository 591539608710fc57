#pragma once

#include "core/record/record_type.h"
#include "core/store/database.h"
#include "core/store/selection.h"

// A selection as SQL, parameters bound.
namespace trellis::selection_sql {

Query ids(Database& db, const RecordType& type, const Selection& selection);   // one column, in order
Query count(Database& db, const RecordType& type, const Selection& selection); // one number

} // namespace trellis::selection_sql
