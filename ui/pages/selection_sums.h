#pragma once

#include "core/record/text.h"
#include "core/store/reader.h"

#include <vector>

namespace trellis {

// What the selected cells hold together.
struct SelectionSums {
    qint64 rows = 0;
    qint64 cells = 0;
    qint64 filled = 0;  // cells with a value
    qint64 numbers = 0; // cells with a number
    // Of the numbers, as shown. Person-months and integers are added exactly (in hundredths); empty without numbers.
    QString sum;
    QString average;
    bool tooMany = false; // so many rows that only rows and cells are counted

    QString words() const; // "6 cells, sum 12.50, average 2.08"; empty for a single cell
};

// Adds the given fields (of the type, by place) of the rows. Every row is given with the places of its own.
struct SummedRows {
    std::vector<Id> rows;
    std::vector<size_t> fields;
};
SelectionSums sumOf(const Reader& reader, const RecordType& type, const std::vector<SummedRows>& parts,
                    const TextContext& context);

} // namespace trellis
