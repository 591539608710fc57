#pragma once

#include "core/record/record_type.h"

#include <typeindex>

namespace trellis {

// All types of the program, in the order of their `place`, the types of lists last.
const std::vector<const RecordType*>& recordTypes();

const RecordType* findRecordType(QStringView name);
const RecordType& recordType(QStringView name); // throws Error naming the types there are
const RecordType& recordType(std::type_index structType);

template <class T>
const RecordType& recordTypeOf() {
    static const RecordType& type = recordType(std::type_index(typeid(T)));
    return type;
}

// The fields of other types that point at rows of this one.
struct Referrer {
    const RecordType* type;
    const Field* field;
};
const std::vector<Referrer>& referrers(const RecordType& target);

// Enters a type; called by Registration (described.h) before main.
using DescribeType = RecordType (*)();
void enterRecordType(DescribeType describe, std::type_index structType);

} // namespace trellis
