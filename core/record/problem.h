#pragma once

#include "core/base/id.h"

#include <QString>

#include <vector>

namespace trellis {

// What is wrong with one value or row, as a value: shown beside the field, in a list of an import, on standard error.
struct Problem {
    QString type;    // record type, empty when it concerns a whole file
    Id row;          // empty for a row that does not exist yet
    QString field;   // empty when it concerns the whole row
    QString message; // what is wrong and what to do, a whole sentence
    QString read;    // the text as it was read, if there was one
    qint64 line = 0; // of a source file, the header being row 1; 0 when there is none
    QString column;  // of a source file
};

using Problems = std::vector<Problem>;

// "Row 12, column \"country\": ..." where a position is known, else the message alone.
QString describe(const Problem& problem);

} // namespace trellis
