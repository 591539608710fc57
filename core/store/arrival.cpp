#include "core/store/arrival.h"

#include "core/base/error.h"
#include "core/record/registry.h"
#include "core/store/causality.h"
#include "core/store/projection.h"
#include "core/store/row_sql.h"

#include <QCoreApplication>

namespace trellis {

namespace {

constexpr qsizetype longestName = 200; // of a type or field

[[noreturn]] void refuseOperation(const QString& detail) {
    throw Error(QCoreApplication::translate("Arrival", "The copy holds an operation that cannot be read: it is damaged "
                                                       "or was changed by hand. Nothing was taken from it."),
                detail);
}

bool isName(const QString& text) {
    return !text.isEmpty() && text.size() <= longestName;
}

} // namespace

Arrival::Arrival(Database& db, qint64 merge, qint64 firstArrival)
    : db_(db)
    , merge_(merge)
    , arrival_(firstArrival) {}

bool Arrival::knows(const Id& transaction) const {
    Query q = db_.query("SELECT 1 FROM txn WHERE id=?");
    q.bind(transaction);
    return q.next();
}

void Arrival::begin(const ArrivedTransaction& transaction) {
    // Of two names of one author the one he used last stays.
    Query author =
        db_.query("INSERT INTO author(id,name) VALUES(?1,?2) ON CONFLICT(id) DO UPDATE SET name=excluded.name WHERE "
                  "(?3,excluded.name)>((SELECT coalesce(max(hlc),0) FROM txn WHERE author=author.number),author.name)");
    author.bind(transaction.author.id).bind(transaction.author.name).bind(transaction.authorHlc).run();
    Query q =
        db_.query("INSERT INTO txn(id,hlc,at,author,label,undoes,first_arrival,parents,merge) VALUES(?,?,?,(SELECT "
                  "number FROM author WHERE id=?),?,?,?,?,?)");
    q.bind(transaction.id).bind(transaction.hlc).bind(transaction.at).bind(transaction.author.id);
    q.bind(transaction.label).bind(transaction.undoes).bind(arrival_).bindBlob(joinIds(transaction.parents));
    q.bind(merge_).run();
    number_ = db_.number("SELECT last_insert_rowid()");
    ++transactions_;
}

void Arrival::add(const Query& operation) {
    const Id id = operation.id(0);
    const QString typeName = operation.text(1);
    const bool creates = operation.isNull(2) && operation.isNull(3);
    const Id row = creates ? id : operation.id(2);
    const QString field = operation.text(3);
    const QByteArrayView parents = operation.blob(5);
    const QByteArrayView seen = operation.blob(6);
    if (id.isEmpty() || row.isEmpty() || !isName(typeName) || (!creates && !isName(field)))
        refuseOperation(QStringLiteral("operation %1 of %2").arg(id.toString(), typeName));
    if (parents.size() % 16 != 0 || seen.size() % 16 != 0 || (creates && !operation.isNull(5)))
        refuseOperation(QStringLiteral("parents of operation %1").arg(id.toString()));
    {
        Query q = db_.query(
            "INSERT OR IGNORE INTO op(arrival,id,txn,type,row,field,value,parents,seen) VALUES(?,?,?,?,?,?,?,?,?)");
        q.bind(arrival_++).bind(id).bind(number_);
        for (int column = 1; column < 7; ++column)
            q.bindColumn(operation, column);
        q.run();
    }
    if (db_.changes() == 0)
        refuseOperation(QStringLiteral("operation %1 belongs to two transactions").arg(id.toString()));
    ++operations_;
    if (typeName != lastTypeName_) {
        lastTypeName_ = typeName;
        lastType_ = findRecordType(typeName);
    }
    if (creates)
        create(lastType_, typeName, id, operation.blob(4));
    else
        edit(typeName, row, field, id, splitIds(parents));
}

// Most of what arrives are new rows: they go into their table at once.
void Arrival::create(const RecordType* type, const QString& typeName, const Id& row, QByteArrayView created) {
    if (!type)
        return noteUnprojected(typeName, row);
    bool unknownFields = false;
    const Record record = decodeCreation(*type, row, created, &unknownFields);
    if (unknownFields)
        noteUnprojected(typeName, row);
    Query q = db_.query(row_sql::insert(*type)); // its operation is new, so the row is
    q.bind(row);
    for (size_t i = 0; i < type->fields.size(); ++i)
        if (type->fields[i].isStored())
            q.bind(record.values[i]);
    q.run();
    noteChanged(*type, record);
}

void Arrival::edit(const QString& typeName, const Id& row, const QString& field, const Id& operation,
                   const std::vector<Id>& parents) {
    for (const Id& parent : parents) {
        named_.insert(parent);
        db_.query("DELETE FROM head WHERE row=? AND field=? AND op=?").bind(row).bind(field).bind(parent).run();
    }
    if (!named_.contains(operation)) // else what builds on it came first
        db_.query("INSERT INTO head(row,field,op) VALUES(?,?,?)").bind(row).bind(field).bind(operation).run();
    edited_.insert(row, typeName);
    if (!lastType_ || (field != QLatin1String(deletedField) && !lastType_->field(field)))
        noteUnprojected(typeName, row);
}

void Arrival::noteUnprojected(const QString& typeName, const Id& row) {
    db_.query("INSERT OR IGNORE INTO unprojected(row,type) VALUES(?,?)").bind(row).bind(typeName).run();
}

void Arrival::noteChanged(const RecordType& type, const Record& record) {
    changed_.add(type.name, record.id);
    if (!type.listOf.isEmpty()) // a list's row is part of the record that has the list
        changed_.add(type.listOf, type.value(record, u"owner").id());
}

void Arrival::project(const Progress& progress) {
    qint64 done = 0;
    for (auto it = edited_.cbegin(); it != edited_.cend(); ++it) {
        if (++done % 256 == 0)
            progress.step(done, edited_.size());
        const RecordType* type = findRecordType(it.value());
        if (!type)
            continue;
        if (const auto record = projection::lastKnown(db_, *type, it.key()))
            noteChanged(*type, *record);
        projection::project(db_, *type, it.key());
    }
    if (transactions_ > 0)
        tips::recompute(db_);
}

} // namespace trellis
