#include "core/store/projection.h"

#include "core/record/registry.h"
#include "core/store/row_sql.h"

namespace trellis::projection {

std::vector<Head> heads(Database& db, const Id& row, const QString& field) {
    Query q =
        db.query("SELECT h.op,t.hlc,o.value FROM head h JOIN op o ON o.id=h.op JOIN txn t ON t.number=o.txn WHERE "
                 "h.row=? AND h.field=? ORDER BY t.hlc DESC,h.op DESC");
    q.bind(row).bind(field);
    std::vector<Head> result;
    while (q.next())
        result.push_back({q.id(0), q.integer(1), q.anyValue(2)});
    return result;
}

std::vector<Id> headsOfRow(Database& db, const Id& row) {
    Query q = db.query("SELECT op FROM head WHERE row=? ORDER BY op");
    q.bind(row);
    std::vector<Id> result;
    while (q.next())
        result.push_back(q.id(0));
    return result;
}

std::optional<Record> fromOperations(Database& db, const RecordType& type, const Id& row) {
    const auto creation = findOperation(db, row);
    if (!creation || !creation->isCreation() || creation->type != type.name)
        return std::nullopt;
    Record record = decodeCreation(type, row, creation->created);
    Query q = db.query("SELECT h.field,o.value FROM head h JOIN op o ON o.id=h.op JOIN txn t ON t.number=o.txn WHERE "
                       "h.row=? ORDER BY h.field,t.hlc,h.op"); // the newest of a cell comes last and stays
    q.bind(row);
    bool deleted = false;
    while (q.next()) {
        const QString field = q.text(0);
        if (field == QLatin1String(deletedField)) {
            deleted = !q.isNull(1);
            continue;
        }
        const int index = type.indexOf(field);
        if (index >= 0)
            record.values[size_t(index)] = q.value(1, type.fields[size_t(index)].type);
    }
    if (deleted)
        return std::nullopt;
    return record;
}

void project(Database& db, const RecordType& type, const Id& row) {
    const auto record = fromOperations(db, type, row);
    if (!record) {
        noteGone(db, type, row);
        db.query(row_sql::remove(type)).bind(row).run();
        return;
    }
    db.query("DELETE FROM gone WHERE row=?").bind(row).run();
    Query q = db.query(row_sql::replace(type));
    q.bind(row);
    for (size_t i = 0; i < type.fields.size(); ++i)
        if (type.fields[i].isStored())
            q.bind(record->values[i]);
    q.run();
}

void noteGone(Database& db, const RecordType& type, const Id& row) {
    const Field* owner = type.ownerField();
    Query q = db.query(owner ? "INSERT OR REPLACE INTO gone(row,type,owner) SELECT id,?2," +
                                   row_sql::quoted(owner->name).toUtf8() + " FROM " +
                                   row_sql::quoted(type.name).toUtf8() + " WHERE id=?1"
                             : QByteArray("INSERT OR REPLACE INTO gone(row,type) SELECT id,?2 FROM " +
                                          row_sql::quoted(type.name).toUtf8() + " WHERE id=?1"));
    q.bind(row).bind(type.name);
    q.run();
}

} // namespace trellis::projection
