#include "core/store/writer.h"

#include "core/base/clock.h"
#include "core/record/registry.h"
#include "core/store/projection.h"
#include "core/store/row_sql.h"

#include <QCoreApplication>

#include <algorithm>

namespace trellis {

namespace {

QString writerWord(const char* text) {
    return QCoreApplication::translate("Store", text);
}

constexpr qsizetype manyRows = 5000;

} // namespace

void Changed::add(const QString& type, const Id& row) {
    if (many.contains(type))
        return;
    QSet<Id>& known = rows[type];
    known.insert(row);
    if (known.size() > manyRows) {
        rows.remove(type);
        many.insert(type);
    }
}

Removal removalOf(const Reader& reader, const RecordType& type, const std::vector<Id>& rows) {
    Removal removal;
    QSet<Id> going;
    for (const Id& row : rows)
        if (!going.contains(row)) {
            removal.going.push_back({&type, row});
            going.insert(row);
        }
    Database& db = reader.database();
    std::vector<Removal::Item> holding;
    for (size_t i = 0; i < removal.going.size(); ++i) { // grows while it runs
        const Removal::Item item = removal.going[i];
        for (const Referrer& referrer : referrers(*item.type)) {
            Query q = db.query(QStringLiteral("SELECT id FROM %1 WHERE %2=?")
                                   .arg(row_sql::quoted(referrer.type->name), row_sql::quoted(referrer.field->name)));
            q.bind(item.row);
            while (q.next()) {
                const Id row = q.id(0);
                if (going.contains(row))
                    continue;
                if (referrer.field->owner) {
                    removal.going.push_back({referrer.type, row});
                    going.insert(row);
                } else {
                    holding.push_back({referrer.type, row});
                }
            }
        }
    }
    for (const Removal::Item& item : holding)
        if (!going.contains(item.row))
            removal.holding.push_back(item);
    return removal;
}

Writer::Writer(Database& db, qint64 transaction, qint64 firstArrival)
    : db_(db)
    , reader_(db)
    , transaction_(transaction)
    , arrival_(firstArrival)
    , now_(clock::now()) {}

void Writer::refuse(const RecordType& type, const Id& row, const QString& field, const QString& message) {
    problems_.push_back({type.name, row, field, message, {}, line_, {}});
}

bool Writer::accept(const RecordType& type, const Id& row, const Field& field, const Value& value) {
    if (value.isEmpty()) {
        if (!field.required)
            return true;
        refuse(type, row, field.name,
               writerWord(QT_TRANSLATE_NOOP("Store", "%1 needs a value.")).arg(field.translatedLabel()));
        return false;
    }
    if (const QString problem = problemWith(field, value); !problem.isEmpty()) {
        refuse(type, row, field.name, problem);
        return false;
    }
    if (field.type == FieldType::Reference) {
        if (namesChecked_)
            return true;
        // A row named before it is written is looked for again at the end.
        const Id target = value.id();
        const RecordType& named = recordType(field.target);
        if (knownTargets_.value(target) != &named) {
            if (reader_.exists(named, target))
                knownTargets_.insert(target, &named);
            else
                pending_.push_back({&type, &field, row, target, line_});
        }
    } else if (field.type == FieldType::Choice && !field.choicesFrom.isEmpty() && !field.choice(value.text())) {
        QSet<QString>& own = ownCodes_[field.choicesFrom];
        if (!own.contains(value.text())) {
            const auto rows = reader_.where(recordType(field.choicesFrom), QStringLiteral("code"), value);
            if (rows.empty())
                pendingChoices_.push_back({&type, &field, row, {}, line_});
            else
                own.insert(value.text());
        }
    }
    return true;
}

void Writer::touch(const RecordType& type, const Id& row, bool existed) {
    changed_.add(type.name, row);
    const bool looksAgain = !type.checks.empty() || !namesChecked_ || (existed && !type.rowChecks.empty());
    if (!looksAgain)
        return;
    if (const auto known = touchedIndex_.constFind(row); known != touchedIndex_.cend()) {
        touched_[*known].existed |= existed; // created and then edited: checked again as it ends
        return;
    }
    touchedIndex_.insert(row, touched_.size());
    Touched touched{&type, row, std::nullopt, existed, line_};
    if (existed && !(type.checks.empty() && type.rowChecks.empty()))
        touched.before = reader_.row(type, row);
    touched_.push_back(std::move(touched));
}

void Writer::writeOperation(const RecordType& type, const Id& row, const QString& field, const Value& value,
                            const std::vector<Id>& parents, const std::vector<Id>& seen) {
    const Id id = Id::next(now_);
    Query q = db_.query("INSERT INTO op(arrival,id,txn,type,row,field,value,parents,seen) VALUES(?,?,?,?,?,?,?,?,?)");
    q.bind(arrival_++).bind(id).bind(transaction_).bind(type.name).bind(row).bind(field).bind(value);
    q.bindBlob(joinIds(parents)).bindBlob(joinIds(seen)).run();
    Query drop = db_.query("DELETE FROM head WHERE row=? AND field=?"); // this writer knew them all
    drop.bind(row).bind(field).run();
    Query head = db_.query("INSERT INTO head(row,field,op) VALUES(?,?,?)");
    head.bind(row).bind(field).bind(id).run();
    ++operations_;
}

void Writer::writeCell(const RecordType& type, const Id& row, const QString& field, const Value& value,
                       const std::vector<Id>& seen) {
    std::vector<Id> parents;
    for (const projection::Head& head : projection::heads(db_, row, field))
        parents.push_back(head.operation);
    writeOperation(type, row, field, value, parents, seen);
}

// Statements of a bulk import stay at hand: looking one up and clearing it costs as much as binding a row.
Query& Writer::rowInsertion(const RecordType& type) {
    const auto known = rowInsertions_.find(&type);
    return known != rowInsertions_.end()
               ? known->second
               : rowInsertions_.emplace(&type, db_.query(row_sql::insert(type))).first->second;
}

Id Writer::create(const RecordType& type, Record record) {
    const Id id = Id::next(now_);
    record.id = id;
    bool good = true;
    for (size_t i = 0; i < type.fields.size(); ++i)
        if (type.fields[i].isStored())
            good = accept(type, id, type.fields[i], record.values[i]) && good;
    if (!good)
        return {};
    if (!checksDone_)
        checkRow(type, nullptr, &record);
    touch(type, id, false);
    Query& insertion = rowInsertion(type);
    insertion.bind(id);
    for (size_t i = 0; i < type.fields.size(); ++i)
        if (type.fields[i].isStored())
            insertion.bind(record.values[i]);
    insertion.run();
    if (!creation_)
        creation_.emplace(db_.query("INSERT INTO op(arrival,id,txn,type,value) VALUES(?,?,?,?,?)"));
    creation_->bind(arrival_++)
        .bind(id)
        .bind(transaction_)
        .bind(type.name)
        .bindBlob(encodeCreation(type, record))
        .run();
    ++operations_;
    for (size_t i = 0; i < type.fields.size(); ++i)
        if (type.fields[i].list && !record.values[i].isEmpty())
            setList(type, id, type.fields[i], record.values[i]);
    return id;
}

void Writer::set(const RecordType& type, const Id& row, const Field& field, const Value& given) {
    const Value value = field.type == FieldType::Decimal && given.isInteger() ? Value(given.real()) : given;
    if (!field.computed.isEmpty())
        return refuse(type, row, field.name,
                      writerWord(QT_TRANSLATE_NOOP("Store", "%1 is counted from other records and cannot be edited."))
                          .arg(field.translatedLabel()));
    const auto before = reader_.row(type, row);
    if (!before)
        return refuse(type, row, field.name,
                      writerWord(QT_TRANSLATE_NOOP("Store", "The record was deleted in the meantime.")));
    if (field.list)
        return setList(type, row, field, value);
    if (type.value(*before, field.name) == value)
        return;
    if (!accept(type, row, field, value))
        return;
    touch(type, row, true);
    db_.query(row_sql::update(type, field)).bind(value).bind(row).run();
    writeCell(type, row, field.name, value);
}

void Writer::settle(const RecordType& type, const Id& row, const QString& field, const Value& value) {
    if (field == QLatin1String(deletedField)) {
        if (value.isEmpty())
            return restore(type, row);
        if (reader_.exists(type, row))
            return remove(type, row);
        for (const Field& list : type.fields) // what was added to its lists elsewhere
            if (list.list)
                for (const Record& item : reader_.where(listType(type, list), QStringLiteral("owner"), row))
                    removeRow(listType(type, list), item.id);
        changed_.add(type.name, row);
        return writeCell(type, row, field, 1, projection::headsOfRow(db_, row));
    }
    const auto before = reader_.row(type, row);
    const Field& described = type.at(field);
    if (before && type.value(*before, field) == value && projection::heads(db_, row, field).size() > 1)
        return writeCell(type, row, field, value);
    set(type, row, described, value);
}

void Writer::noteOwner(const RecordType& type, const Id& row) {
    if (type.listOf.isEmpty())
        return;
    if (const auto item = reader_.row(type, row))
        changed_.add(type.listOf, type.value(*item, u"owner").id());
}

void Writer::setList(const RecordType& type, const Id& row, const Field& field, const Value& value) {
    if (!value.isEmpty() && !value.isList())
        return refuse(type, row, field.name,
                      writerWord(QT_TRANSLATE_NOOP("Store", "%1 takes a list.")).arg(field.translatedLabel()));
    const RecordType& items = listType(type, field);
    struct Present {
        Id row;
        Value item;
        bool kept = false;
    };
    std::vector<Present> present;
    for (const Record& record : reader_.where(items, QStringLiteral("owner"), row))
        present.push_back({record.id, items.value(record, u"item"), false});
    std::vector<Value> added;
    for (const Value& item : value.items()) {
        bool there = false;
        for (Present& p : present) // more than one when it was added apart
            if (p.item == item)
                p.kept = there = true;
        if (!there && std::ranges::find(added, item) == added.end())
            added.push_back(item);
    }
    for (const Present& p : present)
        if (!p.kept)
            removeRow(items, p.row);
    for (const Value& item : added) {
        Record record = items.emptyRecord();
        record.values[size_t(items.indexOf(u"owner"))] = row;
        record.values[size_t(items.indexOf(u"item"))] = item;
        create(items, std::move(record));
    }
    if (!added.empty() || std::ranges::any_of(present, [](const Present& p) { return !p.kept; }))
        touch(type, row, true);
}

void Writer::removeRow(const RecordType& type, const Id& row) {
    knownTargets_.remove(row);
    noteOwner(type, row);
    touch(type, row, true);
    std::vector<Id> seen;
    for (const Id& head : projection::headsOfRow(db_, row))
        seen.push_back(head);
    projection::noteGone(db_, type, row);
    writeCell(type, row, QString::fromLatin1(deletedField), 1, seen);
    db_.query(row_sql::remove(type)).bind(row).run();
}

void Writer::remove(const RecordType& type, const Id& row) {
    if (!reader_.exists(type, row))
        return;
    const Removal removal = removalOf(reader_, type, {row});
    if (!removal.holding.empty()) {
        QStringList names;
        for (const Removal::Item& item : removal.holding) {
            if (names.size() == 3) {
                names << QStringLiteral("\u2026");
                break;
            }
            const RecordType& shownType = item.type->listOf.isEmpty() ? *item.type : recordType(item.type->listOf);
            Id shownRow = item.row;
            if (!item.type->listOf.isEmpty())
                if (const auto record = reader_.row(*item.type, item.row))
                    shownRow = item.type->value(*record, u"owner").id();
            names << QStringLiteral("%1 \u201c%2\u201d")
                         .arg(shownType.translatedSingular(), reader_.display(shownType, shownRow));
        }
        return refuse(
            type, row, {},
            writerWord(QT_TRANSLATE_NOOP("Store", "\u201c%1\u201d cannot be deleted: %n record(s) still name it "
                                                  "(%2). Change or delete those first."))
                .replace(QStringLiteral("%n"), QString::number(removal.holding.size()))
                .arg(reader_.display(type, row), names.join(QStringLiteral(", "))));
    }
    for (auto item = removal.going.rbegin(); item != removal.going.rend(); ++item)
        removeRow(*item->type, item->row);
}

void Writer::restore(const RecordType& type, const Id& row) {
    changed_.add(type.name, row);
    writeCell(type, row, QString::fromLatin1(deletedField), {});
    projection::project(db_, type, row);
    noteOwner(type, row);
    touch(type, row, false);
    for (const Field& field : type.fields)
        if (field.type == FieldType::Reference && field.isStored())
            if (const auto record = reader_.row(type, row))
                if (const Id target = type.value(*record, field.name).id(); target)
                    if (!reader_.exists(recordType(field.target), target))
                        pending_.push_back({&type, &field, row, target, line_});
}

void Writer::checkRow(const RecordType& type, const Record* before, const Record* after) {
    for (const RowCheck& check : type.rowChecks) {
        Problems found;
        check(before, after, found);
        addCheckProblems(type, after ? after->id : before ? before->id : Id(), std::move(found));
    }
}

void Writer::addCheckProblems(const RecordType& type, const Id& row, Problems found) {
    for (Problem& problem : found) {
        problem.type = type.name;
        problem.row = row;
        problem.line = line_;
        problems_.push_back(std::move(problem));
    }
}

void Writer::checkKey(const RecordType& type, const Record& record) {
    for (const auto& key : type.keys) {
        if (type.value(record, key.front()).isEmpty())
            continue;
        QStringList conditions;
        for (const QString& name : key)
            conditions << QStringLiteral("%1 IS ?").arg(row_sql::quoted(name));
        Query q = db_.query(QStringLiteral("SELECT 1 FROM %1 WHERE %2 AND id<>? LIMIT 1")
                                .arg(row_sql::quoted(type.name), conditions.join(QStringLiteral(" AND "))));
        for (const QString& name : key)
            q.bind(type.value(record, name));
        q.bind(record.id);
        if (q.next()) {
            QStringList labels;
            for (const QString& name : key)
                labels << type.at(name).translatedLabel();
            refuse(
                type, record.id, key.front(),
                writerWord(QT_TRANSLATE_NOOP("Store", "There is another %1 with the same %2. Change one of the two."))
                    .arg(type.translatedSingular(), labels.join(QStringLiteral(", "))));
        }
        return;
    }
}

void Writer::checkAll(const Progress& progress) {
    for (BulkLoad& load : loads_)
        load.finish();
    for (const PendingReference& pending : pending_) {
        line_ = pending.line;
        if (!reader_.exists(recordType(pending.field->target), pending.target))
            refuse(*pending.type, pending.row, pending.field->name,
                   writerWord(QT_TRANSLATE_NOOP("Store", "%1 names a record that does not exist any more."))
                       .arg(pending.field->translatedLabel()));
    }
    for (const PendingReference& pending : pendingChoices_) {
        line_ = pending.line;
        const auto record = reader_.row(*pending.type, pending.row);
        const Value code = record ? pending.type->value(*record, pending.field->name) : Value();
        if (!code.isEmpty() &&
            reader_.where(recordType(pending.field->choicesFrom), QStringLiteral("code"), code).empty())
            refuse(*pending.type, pending.row, pending.field->name,
                   writerWord(QT_TRANSLATE_NOOP("Store", "\u201c%1\u201d is no choice for %2."))
                       .arg(code.text(), pending.field->translatedLabel()));
    }
    if (checksDone_)
        return;
    qint64 done = 0;
    for (const Touched& touched : touched_) {
        if (++done % 256 == 0)
            progress.step(done, qint64(touched_.size()));
        line_ = touched.line;
        const auto after = reader_.row(*touched.type, touched.row);
        if (after && !namesChecked_)
            checkKey(*touched.type, *after);
        const Record* before = touched.before ? &*touched.before : nullptr;
        const Record* now = after ? &*after : nullptr;
        if (touched.existed)
            checkRow(*touched.type, before, now);
        for (const Check& check : touched.type->checks) {
            Problems found;
            check(before, now, reader_, found);
            addCheckProblems(*touched.type, touched.row, std::move(found));
        }
    }
}

} // namespace trellis
