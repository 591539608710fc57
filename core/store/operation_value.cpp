#include "core/store/operation_value.h"

#include "core/store/projection.h"

#include <QSet>

namespace trellis {

namespace {

// An operation and all it builds on, along parents.
QSet<Id> lineOf(Database& db, const Id& operation) {
    QSet<Id> line;
    std::vector<Id> open{operation};
    while (!open.empty()) {
        const Id next = open.back();
        open.pop_back();
        if (line.contains(next))
            continue;
        line.insert(next);
        if (const auto found = findOperation(db, next))
            open.insert(open.end(), found->parents.begin(), found->parents.end());
    }
    return line;
}

// By hybrid logical time and then id; those that have not arrived here do not count.
template <class Ids>
std::optional<Operation> newestOf(Database& db, const Ids& ids) {
    std::optional<Operation> newest;
    qint64 newestTime = 0;
    for (const Id& id : ids) {
        auto candidate = findOperation(db, id);
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

} // namespace

std::optional<Operation> newestCommon(Database& db, const Id& row, const QString& field) {
    QSet<Id> common;
    bool first = true;
    for (const projection::Head& head : projection::heads(db, row, field)) {
        const QSet<Id> line = lineOf(db, head.operation);
        common = first ? line : common.intersect(line);
        first = false;
    }
    return newestOf(db, common);
}

std::optional<Operation> newestParent(Database& db, const Operation& operation) {
    return newestOf(db, operation.parents);
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
