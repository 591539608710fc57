#pragma once

#include "core/base/progress.h"
#include "core/store/reader.h"

#include <QIODevice>

namespace trellis {

// All rows of a type as CSV: id first, then every field; references by `field.key` and the key of the row they name,
// lists as "a; b". Importing it again changes nothing.
void exportTable(const Reader& reader, const RecordType& type, QIODevice& device, const Progress& progress = {});

QStringList exportHeader(const RecordType& type);

} // namespace trellis
