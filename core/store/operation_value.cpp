#include "core/store/operation_value.h"

namespace trellis {

std::optional<Operation> newestParent(Database& db, const Operation& operation) {
    std::optional<Operation> newest;
    qint64 newestTime = 0;
    for (const Id& parent : operation.parents) {
        auto candidate = findOperation(db, parent);
        if (!candidate)
            continue;
        const qint64 time = findTransaction(db, candidate->transaction).hlc;
        if (!newest || std::pair(time, candidate->id) > std::pair(newestTime, newest->id)) {
            newest = std::move(candidate);
            newestTime = time;
        }
    }
    return newest;
}

Value valueBefore(Database& db, const RecordType& type, const Operation& operation) {
    if (const auto newest = newestParent(db, operation))
        return newest->value;
    if (operation.field == QLatin1String(deletedField))
        return {};
    const auto creation = findOperation(db, operation.row);
    return creation ? type.value(decodeCreation(type, operation.row, creation->created), operation.field) : Value();
}

} // namespace trellis
