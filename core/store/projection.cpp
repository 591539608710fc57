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

namespace {

struct Projected {
    Record record;
    bool deleted = false;
    bool unknownFields = false;
};

std::optional<Projected> projected(Database& db, const RecordType& type, const Id& row) {
    const auto creation = findOperation(db, row);
    if (!creation || !creation->isCreation() || creation->type != type.name)
        return std::nullopt;
    Projected result;
    result.record = decodeCreation(type, row, creation->created, &result.unknownFields);
    Query q = db.query("SELECT h.field,o.value FROM head h JOIN op o ON o.id=h.op JOIN txn t ON t.number=o.txn WHERE "
                       "h.row=? ORDER BY h.field,t.hlc,h.op"); // the newest of a cell comes last and stays
    q.bind(row);
    while (q.next()) {
        const QString field = q.text(0);
        if (field == QLatin1String(deletedField)) {
            result.deleted = !q.isNull(1);
            continue;
        }
        const int index = type.indexOf(field);
        if (index >= 0 && type.fields[size_t(index)].isStored())
            result.record.values[size_t(index)] = q.value(1, type.fields[size_t(index)].type);
        else
            result.unknownFields = true;
    }
    return result;
}

} // namespace

std::optional<Record> fromOperations(Database& db, const RecordType& type, const Id& row) {
    auto result = projected(db, type, row);
    return result && !result->deleted ? std::optional(std::move(result->record)) : std::nullopt;
}

std::optional<Record> lastKnown(Database& db, const RecordType& type, const Id& row) {
    auto result = projected(db, type, row);
    return result ? std::optional(std::move(result->record)) : std::nullopt;
}

void project(Database& db, const RecordType& type, const Id& row) {
    const auto result = projected(db, type, row);
    db.query("DELETE FROM gone WHERE row=?").bind(row).run();
    if (!result || result->deleted) {
        db.query(row_sql::remove(type)).bind(row).run();
        if (result) {
            const Field* owner = type.ownerField();
            db.query("INSERT INTO gone(row,type,owner) VALUES(?,?,?)")
                .bind(row)
                .bind(type.name)
                .bind(owner ? type.value(result->record, owner->name) : Value())
                .run();
        }
        return;
    }
    Query q = db.query(row_sql::replace(type));
    q.bind(row);
    for (size_t i = 0; i < type.fields.size(); ++i)
        if (type.fields[i].isStored())
            q.bind(result->record.values[i]);
    q.run();
}

void projectUnknown(Database& db) {
    std::vector<std::pair<Id, const RecordType*>> rows;
    {
        Query q = db.query("SELECT row,type FROM unprojected");
        while (q.next())
            if (const RecordType* type = findRecordType(q.text(1)))
                rows.emplace_back(q.id(0), type);
    }
    for (const auto& [row, type] : rows) {
        project(db, *type, row);
        const auto result = projected(db, *type, row);
        if (result && !result->unknownFields)
            db.query("DELETE FROM unprojected WHERE row=?").bind(row).run();
    }
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

Id ownerOf(Database& db, const RecordType& items, const Id& row) {
    Query q = db.query("SELECT owner FROM " + row_sql::quoted(items.name).toUtf8() +
                       " WHERE id=?1 UNION ALL SELECT owner FROM gone WHERE row=?1");
    q.bind(row);
    return q.next() ? q.id(0) : Id();
}

} // namespace trellis::projection
