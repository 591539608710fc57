#include "core/domain/area_tree.h"

#include "core/store/sql_functions.h"

#include <QCoreApplication>

#include <algorithm>

namespace trellis {

namespace {

constexpr const char* kindsWithBadges[] = {"thematic_area", "work_package", "topic", "case", "task", "other"};

bool comesBefore(const Area& a, const Area& b) {
    return compareForPeople(a.number.toUtf8(), b.number.toUtf8()) < 0;
}

} // namespace

AreaTree::AreaTree(const Reader& reader)
    : all_(reader.all<Area>()) {
    std::ranges::sort(all_, comesBefore);
    for (const char* kind : kindsWithBadges) {
        badges_.clear();
        std::ranges::copy_if(all_, std::back_inserter(badges_),
                             [&](const Area& a) { return a.kind == QLatin1String(kind); });
        if (badges_.size() >= 2)
            break;
        badges_.clear();
    }
    int place = 0;
    for (const Area& area : badges_) {
        ++place;
        bool ok = false;
        const int number = area.number.section(u'.', -1).toInt(&ok);
        numbers_.insert(area.id, ok && number > 0 ? number : place);
    }
    QSet<Id> seen;
    visit({}, 0, {}, seen);
    for (const Area& area : all_) // below a parent that is gone, or in a circle
        if (!seen.contains(area.id)) {
            seen.insert(area.id);
            entries_.push_back({area, 0, numbers_.contains(area.id) ? area.id : Id()});
            visit(area.id, 1, entries_.back().badge, seen);
        }
    for (size_t i = 0; i < entries_.size(); ++i)
        index_.insert(entries_[i].area.id, i);
}

void AreaTree::visit(const Id& parent, int depth, const Id& badge, QSet<Id>& seen) {
    for (const Area& area : all_) {
        if (area.parent != parent || seen.contains(area.id))
            continue;
        seen.insert(area.id);
        const Id own = badge ? badge : numbers_.contains(area.id) ? area.id : Id();
        entries_.push_back({area, depth, own});
        visit(area.id, depth + 1, own, seen);
    }
}

const AreaTree::Entry* AreaTree::find(const Id& area) const {
    const auto found = index_.constFind(area);
    return found == index_.constEnd() ? nullptr : &entries_[*found];
}

int AreaTree::badgeNumber(const Id& area) const {
    const Entry* entry = find(area);
    return entry ? numbers_.value(entry->badge) : 0;
}

QString AreaTree::greyBadge(const Area& area) {
    bool plain = false;
    area.number.toInt(&plain);
    return plain && area.kind == QLatin1String("work_package")
               ? QCoreApplication::translate("AreaTree", "WP%1", "work package").arg(area.number)
               : area.number;
}

QSet<Id> AreaTree::subtree(const Id& area) const {
    QSet<Id> below{area};
    for (bool grew = true; grew;) {
        grew = false;
        for (const Area& a : all_)
            if (below.contains(a.parent) && !below.contains(a.id)) {
                below.insert(a.id);
                grew = true;
            }
    }
    return below;
}

} // namespace trellis
