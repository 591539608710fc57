#pragma once

#include "core/domain/area.h"
#include "core/store/reader.h"

#include <QHash>
#include <QSet>

namespace trellis {

// The areas of a workspace as a tree, and the level of it that has badges: the thematic areas, else the work packages,
// else topics, cases, tasks. A snapshot. Circles of parents end.
class AreaTree {
public:
    AreaTree() = default;
    explicit AreaTree(const Reader& reader);

    // Depth first, in order of numbers; below a badge only what belongs to it follows.
    struct Entry {
        Area area;
        int depth = 0; // 0: a root
        Id badge;      // the area with a badge that it is or belongs to; empty above that level
    };
    const std::vector<Entry>& entries() const { return entries_; }
    const Entry* find(const Id& area) const; // null when there is none

    // The areas with badges, in order of numbers.
    const std::vector<Area>& badges() const { return badges_; }
    // What a badge says: the last part of the area's number where that is a number, else its place. 0: no badge.
    int badgeNumber(const Id& area) const;

    // What stands for an area above or beside the badges: its number; "WP8" for a work package, whose "8" alone would
    // be taken for the badge of an area.
    static QString greyBadge(const Area& area);

    QSet<Id> subtree(const Id& area) const; // with the area itself

private:
    using Children = QHash<Id, std::vector<size_t>>; // parent -> places in all_, in order
    void visit(size_t root, const Children& children, std::vector<bool>& seen);

    std::vector<Area> all_;
    std::vector<Entry> entries_;
    std::vector<Area> badges_;
    QHash<Id, size_t> index_;
    QHash<Id, int> numbers_;
};

} // namespace trellis
