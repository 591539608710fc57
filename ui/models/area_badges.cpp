#include "ui/models/area_badges.h"

#include "core/domain/area_tree.h"
#include "core/record/registry.h"

namespace trellis {

const RecordType* AreaBadges::areaType() {
    for (const RecordType* type : recordTypes())
        if (type->areaPath == QLatin1String("self"))
            return type;
    return nullptr;
}

AreaBadges::AreaBadges(const Reader& reader) {
    const AreaTree tree(reader);
    for (const AreaTree::Entry& entry : tree.entries()) {
        const QString& number = entry.area.number;
        const AreaTree::Entry* owner = entry.badge ? tree.find(entry.badge) : nullptr;
        const int place = tree.badgeNumber(entry.area.id);
        if (!owner || place <= 0) {
            badges_.insert(entry.area.id, {0, tree.greyBadge(entry.area)});
            continue;
        }
        QString text = QString::number(place);
        if (owner != &entry) {
            const QString prefix = owner->area.number + u'.';
            text += u'.' + (number.startsWith(prefix) ? number.mid(prefix.size()) : number.section(u'.', -1));
        }
        badges_.insert(entry.area.id, {place, text});
    }
}

} // namespace trellis
