#pragma once

#include "core/record/field.h"
#include "core/store/database.h"

#include <functional>

namespace trellis {

// Rows in the order of one value each. A value that many rows share is kept and compared once: a million rows need
// little more than their ids, where SQLite's own sorting would hold every row with its text. Rows without a value come
// last either way, as spreadsheets have it; rows with equal values keep the order in which they came.
class SortedRows {
public:
    enum class By { Bytes, People, Integer, Real };

    // Reads all rows: the id, and what they are sorted by.
    SortedRows(Query& rows, By by);

    // Puts other words in the place of values that are ids of rows; empty words: no value.
    void replaceIds(const std::function<QByteArray(const Id& row)>& words);

    std::vector<Id> take(bool descending);

private:
    int compare(const QByteArray& a, const QByteArray& b) const;

    By by_;
    std::vector<Id> rows_;
    std::vector<quint32> places_;    // per row: which of the values
    std::vector<QByteArray> values_; // different ones; the first is that of rows without one; numbers as eight bytes
};

} // namespace trellis
