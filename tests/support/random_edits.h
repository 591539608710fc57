#pragma once

#include "core/store/store.h"

namespace trellis::support {

// Text that formats, shells and spreadsheets trip over; in time also any other.
QString awkwardText();
// One word of it that may stand in a natural key: never empty.
QString awkwardKey();

// A value that may stand in the field, drawn by RapidCheck; references name rows that are there. Often empty.
Value randomValue(const Reader& reader, const Field& field);

// Edits of every kind over all types, drawn by RapidCheck.
class RandomEdits {
public:
    explicit RandomEdits(Store& store)
        : store_(store) {}

    void seed(); // some rows of every type, so that references have something to name
    // One transaction of one to three creations, edits and removals; 0 when it was refused or changed nothing.
    qint64 step();
    // One edit or removal of one of the first rows of a few types: where several people write, they meet.
    qint64 crowdedStep();

private:
    void one(Writer& writer);
    void edit(Writer& writer, const RecordType& type, const Id& row);
    Store& store_;
};

} // namespace trellis::support
