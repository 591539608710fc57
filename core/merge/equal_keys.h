#pragma once

#include "core/base/progress.h"
#include "core/store/reader.h"

namespace trellis {

// Rows of one type whose natural key is the same, letter by letter; of a type with a single row, all when there are
// more.
struct EqualKeys {
    QString field;        // the first of the key
    std::vector<Id> rows; // ascending, two or more
};

std::vector<EqualKeys> equalKeysOf(const Reader& reader, const RecordType& type, const Progress& progress = {});

} // namespace trellis
