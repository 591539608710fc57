#include "ui/forms/area_mark.h"

#include "core/record/registry.h"
#include "ui/models/area_badges.h"

namespace trellis {

bool isAreaType(const RecordType& type) {
    return type.areaPath == QLatin1String("self");
}

AreaSign areaMark(const Reader& reader, const RecordType& type, const Id& area) {
    AreaSign mark;
    const auto record = reader.row(type, area);
    if (!record)
        return mark;
    mark.number = type.keys.empty() ? QString() : type.value(*record, type.keys.front().front()).text();
    mark.title = reader.display(type, area);
    if (!mark.number.isEmpty() && mark.title.startsWith(mark.number + u' '))
        mark.title = mark.title.mid(mark.number.size() + 1);
    const AreaBadge badge = AreaBadges(reader).badge(area);
    mark.color = badge.number;
    mark.badge = badge.text;
    return mark;
}

const RecordType* areaTypeOf(const RecordType& type) {
    if (isAreaType(type))
        return &type;
    const Field* field = type.field(type.areaPath);
    const RecordType* target = field && field->type == FieldType::Reference ? findRecordType(field->target) : nullptr;
    return target && isAreaType(*target) ? target : nullptr;
}

std::vector<Id> ownAreas(const RecordType& type, const Record& record) {
    if (isAreaType(type))
        return {record.id};
    std::vector<Id> areas;
    if (!areaTypeOf(type))
        return areas;
    const Value& value = type.value(record, type.areaPath);
    if (value.isId())
        areas.push_back(value.id());
    for (const Value& item : value.items())
        areas.push_back(item.id());
    return areas;
}

} // namespace trellis
