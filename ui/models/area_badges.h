#pragma once

#include "core/store/reader.h"

#include <QHash>

namespace trellis {

// The badge of an area: `number` chooses the colour (0 is grey), `text` is written on it.
struct AreaBadge {
    int number = 0;
    QString text;
};

// Which badge each area has in a table. The areas with badges of their own (AreaTree) show their number. What lies
// below one of them takes its colour and adds its own number ("8.2.3.1": 3.1). What lies above or beside them is grey
// and shows its whole number. A snapshot.
class AreaBadges {
public:
    // The type whose rows are the areas; null when no type is.
    static const RecordType* areaType();

    AreaBadges() = default;
    explicit AreaBadges(const Reader& reader);

    AreaBadge badge(const Id& area) const { return badges_.value(area); }

private:
    QHash<Id, AreaBadge> badges_;
};

} // namespace trellis
