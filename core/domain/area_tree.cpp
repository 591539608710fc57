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
    Children children;
    for (size_t i = 0; i < all_.size(); ++i)
        children[all_[i].parent].push_back(i);
    std::vector<bool> seen(all_.size());
    for (const size_t root : children.value({}))
        visit(root, children, seen);
    for (size_t i = 0; i < all_.size(); ++i) // below a parent that is gone, or in a circle
        if (!seen[i])
            visit(i, children, seen);
    for (size_t i = 0; i < entries_.size(); ++i)
        index_.insert(entries_[i].area.id, i);
}

// Depth first without recursion: a file may hold a chain of any length.
void AreaTree::visit(size_t root, const Children& children, std::vector<bool>& seen) {
    struct Step {
        size_t area;
        int depth;
        Id badge; // of the parent
    };
    std::vector<Step> steps{{root, 0, {}}};
    while (!steps.empty()) {
        const Step step = steps.back();
        steps.pop_back();
        if (seen[step.area])
            continue;
        seen[step.area] = true;
        const Area& area = all_[step.area];
        const Id own = step.badge ? step.badge : numbers_.contains(area.id) ? area.id : Id();
        entries_.push_back({area, step.depth, own});
        const auto below = children.constFind(area.id);
        if (below != children.constEnd())
            for (auto child = below->rbegin(); child != below->rend(); ++child)
                steps.push_back({*child, step.depth + 1, own});
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
    Children children;
    for (size_t i = 0; i < all_.size(); ++i)
        children[all_[i].parent].push_back(i);
    QSet<Id> below{area};
    std::vector<Id> steps{area};
    while (!steps.empty()) {
        const Id parent = steps.back();
        steps.pop_back();
        for (const size_t child : children.value(parent))
            if (const Id& id = all_[child].id; !below.contains(id)) {
                below.insert(id);
                steps.push_back(id);
            }
    }
    return below;
}

} // namespace trellis
