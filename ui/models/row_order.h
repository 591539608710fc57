#pragma once

#include "core/base/id.h"

#include <QSet>

#include <vector>

// The order of a table's rows, as ids, and how one order becomes another.
namespace trellis::row_order {

// What turns one order into another in the simplest way a view can follow.
struct Difference {
    enum class Kind { None, Inserted, Removed, Rearranged };
    Kind kind = Kind::None;
    int first = 0; // of what was inserted or removed
    int count = 0;
};
Difference difference(const std::vector<Id>& before, const std::vector<Id>& after);

// `fresh`, but each of `kept` stands after the row it stood after in `before`, also those `fresh` does not hold.
// Linear.
std::vector<Id> keepPlaces(const std::vector<Id>& before, std::vector<Id> fresh, const QSet<Id>& kept);

} // namespace trellis::row_order
