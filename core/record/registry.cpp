#include "core/record/registry.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <deque>
#include <map>

namespace trellis {

namespace {

struct Entry {
    DescribeType describe;
    std::type_index structType;
};

std::vector<Entry>& registryEntries() {
    static std::vector<Entry> entries;
    return entries;
}

// A list is rows of a type of its own, so that two people who add to it apart do not collide.
RecordType listItemType(const RecordType& owner, const Field& list) {
    RecordType type;
    type.name = owner.name + u'_' + list.name;
    type.singular = list.label;
    type.plural = list.label;
    type.listOf = owner.name;
    type.listField = list.name;
    Field ownerField;
    ownerField.name = QStringLiteral("owner");
    ownerField.label = owner.singular;
    ownerField.type = FieldType::Reference;
    ownerField.target = owner.name;
    ownerField.required = true;
    ownerField.owner = true;
    Field item = list;
    item.name = QStringLiteral("item");
    item.list = false;
    item.required = true;
    item.read = nullptr;
    item.write = nullptr;
    type.fields = {ownerField, item};
    type.keys = {{QStringLiteral("owner"), QStringLiteral("item")}};
    type.display = QStringLiteral("{item}");
    type.sortField = QStringLiteral("owner");
    return type;
}

struct Registry {
    std::deque<RecordType> types; // addresses stay
    std::vector<const RecordType*> ordered;
    QHash<QStringView, const RecordType*> byName; // keys are views of the types' own names
    std::map<std::type_index, const RecordType*> byStruct;
    QHash<QString, std::vector<Referrer>> referrers;

    Registry() {
        for (const Entry& entry : registryEntries()) {
            types.push_back(entry.describe());
            byStruct.emplace(entry.structType, &types.back());
        }
        const size_t described = types.size();
        for (size_t i = 0; i < described; ++i)
            for (const Field& field : types[i].fields)
                if (field.list)
                    types.push_back(listItemType(types[i], field));
        for (const RecordType& type : types) {
            ordered.push_back(&type);
            byName.insert(type.name, &type);
        }
        std::ranges::stable_sort(ordered, [](const RecordType* a, const RecordType* b) {
            if (a->listOf.isEmpty() != b->listOf.isEmpty())
                return a->listOf.isEmpty();
            return a->place != b->place ? a->place < b->place : a->name < b->name;
        });
        for (const RecordType* type : ordered)
            for (const Field& field : type->fields)
                if (field.type == FieldType::Reference && field.isStored())
                    referrers[field.target].push_back({type, &field});
    }
};

const Registry& registry() {
    static const Registry instance;
    return instance;
}

} // namespace

void enterRecordType(DescribeType describe, std::type_index structType) {
    registryEntries().push_back({describe, structType});
}

const std::vector<const RecordType*>& recordTypes() {
    return registry().ordered;
}

const RecordType* findRecordType(QStringView name) {
    return registry().byName.value(name, nullptr);
}

const RecordType& recordType(QStringView name) {
    if (const RecordType* found = findRecordType(name))
        return *found;
    QStringList names;
    for (const RecordType* type : recordTypes())
        if (type->listOf.isEmpty())
            names << type->name;
    throw Error(QCoreApplication::translate("Record", "There is no record type \"%1\". The types are: %2.")
                    .arg(name.toString(), names.join(QStringLiteral(", "))));
}

const RecordType& recordType(std::type_index structType) {
    const auto found = registry().byStruct.find(structType);
    if (found == registry().byStruct.end())
        throw Error(QCoreApplication::translate("Record", "A record type is not registered."),
                    QString::fromLatin1(structType.name()));
    return *found->second;
}

const std::vector<Referrer>& referrers(const RecordType& target) {
    static const std::vector<Referrer> none;
    const auto found = registry().referrers.constFind(target.name);
    return found == registry().referrers.constEnd() ? none : *found;
}

} // namespace trellis
