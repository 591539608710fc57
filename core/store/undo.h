#pragma once

#include "core/store/operation.h"
#include "core/store/writer.h"

namespace trellis {

// Writes what takes a transaction back, cell by cell, where the newest operation is still one of that transaction.
// Returns what was left as it is because it was changed since, by name.
QStringList writeInverse(Writer& writer, const TransactionRecord& transaction, const Progress& progress);

} // namespace trellis
