#include "core/store/sorted_rows.h"

#include "core/store/sql_functions.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace trellis {

namespace {

template <class Number>
QByteArray numberBytes(Number number) {
    return QByteArray(reinterpret_cast<const char*>(&number), sizeof number);
}

template <class Number>
int compareNumbers(const QByteArray& a, const QByteArray& b) {
    Number x;
    Number y;
    std::memcpy(&x, a.constData(), sizeof x);
    std::memcpy(&y, b.constData(), sizeof y);
    return x < y ? -1 : int(y < x);
}

} // namespace

SortedRows::SortedRows(Query& rows, By by)
    : by_(by)
    , values_(1) {
    QHash<QByteArray, quint32> known;
    while (rows.next()) {
        rows_.push_back(rows.id(0));
        if (rows.isNull(1)) {
            places_.push_back(0);
            continue;
        }
        const QByteArrayView bytes = rows.blob(1);
        const QByteArray value = by == By::Integer ? numberBytes(rows.integer(1))
                                 : by == By::Real  ? numberBytes(rows.real(1))
                                                   : QByteArray::fromRawData(bytes.data(), bytes.size());
        auto found = known.constFind(value);
        if (found == known.constEnd()) {
            const QByteArray kept(value.constData(), value.size());
            found = known.insert(kept, quint32(values_.size()));
            values_.push_back(kept);
        }
        places_.push_back(*found);
    }
}

void SortedRows::replaceIds(const std::function<QByteArray(const Id& row)>& words) {
    for (size_t i = 1; i < values_.size(); ++i)
        values_[i] = words(Id::fromBytes(values_[i]));
}

int SortedRows::compare(const QByteArray& a, const QByteArray& b) const {
    switch (by_) {
    case By::People:
        return compareForPeople(a, b);
    case By::Integer:
        return compareNumbers<qint64>(a, b);
    case By::Real:
        return compareNumbers<double>(a, b);
    case By::Bytes:
        break;
    }
    return a.compare(b);
}

std::vector<Id> SortedRows::take(bool descending) {
    std::vector<quint32> order;
    for (quint32 value = 1; value < values_.size(); ++value)
        if (!values_[value].isEmpty())
            order.push_back(value);
    std::ranges::sort(order, [this](quint32 a, quint32 b) { return compare(values_[a], values_[b]) < 0; });
    // Ranks count from 0, equal values share one; rows without a value come after all.
    std::vector<quint32> rank(values_.size(), quint32(values_.size()));
    quint32 ranks = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && compare(values_[order[i - 1]], values_[order[i]]) != 0)
            ++ranks;
        rank[order[i]] = ranks;
    }
    if (descending)
        for (const quint32 value : order)
            rank[value] = ranks - rank[value];
    // Each row goes to the next free place of its rank.
    std::vector<quint32> begin(values_.size() + 2, 0);
    for (const quint32 place : places_)
        ++begin[rank[place] + 1];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    std::vector<Id> sorted(rows_.size());
    for (size_t i = 0; i < rows_.size(); ++i)
        sorted[begin[rank[places_[i]]]++] = rows_[i];
    rows_.clear();
    places_.clear();
    return sorted;
}

} // namespace trellis
