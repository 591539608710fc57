#include "ui/models/row_order.h"

#include <QHash>

#include <algorithm>

namespace trellis::row_order {

Difference difference(const std::vector<Id>& before, const std::vector<Id>& after) {
    const size_t shorter = std::min(before.size(), after.size());
    size_t head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    size_t tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const size_t gone = before.size() - head - tail;
    const size_t come = after.size() - head - tail;
    if (!gone && !come)
        return {};
    if (!gone)
        return {Difference::Kind::Inserted, int(head), int(come)};
    if (!come)
        return {Difference::Kind::Removed, int(head), int(gone)};
    return {Difference::Kind::Rearranged, 0, 0};
}

std::vector<Id> keepPlaces(const std::vector<Id>& before, std::vector<Id> fresh, const QSet<Id>& kept) {
    if (kept.isEmpty())
        return fresh;
    QSet<Id> stays; // of the others: those a kept row can lean on
    std::erase_if(fresh, [&](const Id& id) { return kept.contains(id); });
    // A kept row leans on the nearest other row above it that is still there.
    QHash<Id, std::vector<Id>> after; // empty id: at the top
    std::vector<size_t> places;
    for (size_t i = 0; i < before.size(); ++i)
        if (kept.contains(before[i]))
            places.push_back(i);
    QSet<Id> candidates;
    constexpr size_t reach = 64; // rows above that are looked at
    for (const size_t place : places)
        for (size_t i = place, steps = 0; i-- > 0 && steps < reach; ++steps)
            if (!kept.contains(before[i]))
                candidates.insert(before[i]);
    for (const Id& id : fresh)
        if (candidates.contains(id))
            stays.insert(id);
    for (const size_t place : places) {
        Id anchor;
        for (size_t i = place, steps = 0; i-- > 0 && steps < reach; ++steps)
            if (stays.contains(before[i])) {
                anchor = before[i];
                break;
            }
        after[anchor].push_back(before[place]);
    }
    std::vector<Id> result;
    result.reserve(fresh.size() + places.size());
    const auto append = [&](const Id& anchor) {
        if (const auto found = after.constFind(anchor); found != after.constEnd())
            result.insert(result.end(), found->begin(), found->end());
    };
    append({});
    for (const Id& id : fresh) {
        result.push_back(id);
        if (stays.contains(id))
            append(id);
    }
    return result;
}

} // namespace trellis::row_order
