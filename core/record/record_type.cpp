#include "core/record/record_type.h"

#include "core/base/error.h"
#include "core/record/registry.h"

#include <QCoreApplication>

namespace trellis {

int RecordType::indexOf(QStringView fieldName) const {
    for (size_t i = 0; i < fields.size(); ++i)
        if (fields[i].name == fieldName)
            return int(i);
    return -1;
}

const Field* RecordType::field(QStringView fieldName) const {
    const int index = indexOf(fieldName);
    return index < 0 ? nullptr : &fields[size_t(index)];
}

const Field& RecordType::at(QStringView fieldName) const {
    if (const Field* found = field(fieldName))
        return *found;
    throw Error(QCoreApplication::translate("Record", "%1 has no field \"%2\".").arg(name, fieldName.toString()));
}

const Field* RecordType::ownerField() const {
    for (const Field& f : fields)
        if (f.owner)
            return &f;
    return nullptr;
}

const Value& RecordType::value(const Record& record, QStringView fieldName) const {
    static const Value nothing;
    const int index = indexOf(fieldName);
    return index < 0 ? nothing : record.values[size_t(index)];
}

Record RecordType::emptyRecord() const {
    Record record;
    record.values.reserve(fields.size());
    for (const Field& f : fields)
        record.values.push_back(f.initially);
    return record;
}

QString RecordType::translatedSingular() const {
    return QCoreApplication::translate("Record", singular);
}

QString RecordType::translatedPlural() const {
    return QCoreApplication::translate("Record", plural);
}

const RecordType& listType(const RecordType& type, const Field& field) {
    return recordType(type.name + u'_' + field.name);
}

} // namespace trellis
