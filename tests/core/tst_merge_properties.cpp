#include "core/base/clock.h"
#include "core/record/registry.h"
#include "core/store/causality.h"
#include "core/store/verify.h"
#include "support/copies.h"
#include "support/random_edits.h"
#include "support/workspace.h"

#include <QFile>
#include <QTest>

#include <map>
#include <rapidcheck.h>
#include <set>

using namespace trellis;
using namespace trellis::support;

namespace {

using Cell = std::pair<Id, QString>;

// What the log says by itself, worked out from the bare operations and not by the code under test.
struct BareLog {
    struct Written {
        Id id;
        Value value;
        qint64 hlc = 0;
        qint64 transaction = 0;
    };
    std::map<Cell, std::vector<Written>> newest; // per cell the operations no other of the cell names, newest first
    std::map<Id, QString> typeOf;                // rows
    std::map<Id, qint64> createdIn;
    std::map<Id, Record> created;

    explicit BareLog(Database& db) {
        std::set<Id> named;
        std::map<Cell, std::vector<Written>> all;
        Query q = db.query("SELECT o.id,o.type,o.row,o.field,o.value,o.parents,t.hlc,o.txn FROM op o JOIN txn t ON "
                           "t.number=o.txn");
        while (q.next()) {
            const Id id = q.id(0);
            if (q.isNull(2)) {
                typeOf[id] = q.text(1);
                createdIn[id] = q.integer(7);
                created[id] = decodeCreation(recordType(q.text(1)), id, q.blob(4));
                continue;
            }
            all[{q.id(2), q.text(3)}].push_back({id, q.anyValue(4), q.integer(6), q.integer(7)});
            const QByteArray parents = q.blob(5).toByteArray();
            for (qsizetype i = 0; i < parents.size(); i += 16)
                named.insert(Id::fromBytes(QByteArrayView(parents).sliced(i, 16)));
        }
        for (auto& [cell, written] : all) {
            std::erase_if(written, [&](const Written& w) { return named.contains(w.id); });
            std::ranges::sort(written, [](const Written& a, const Written& b) {
                return std::pair(a.hlc, a.id) > std::pair(b.hlc, b.id);
            });
            newest[cell] = written;
        }
    }

    bool isDeleted(const Id& row) const {
        const auto it = newest.find({row, QString::fromLatin1(deletedField)});
        return it != newest.end() && !it->second.front().value.isEmpty();
    }
};

std::set<Id> operationsOf(Database& db, qint64 transaction) {
    std::set<Id> ids;
    Query q = db.query("SELECT id FROM op WHERE txn=?");
    q.bind(transaction);
    while (q.next())
        ids.insert(q.id(0));
    return ids;
}

std::set<Id> allOperations(Database& db) {
    std::set<Id> ids;
    Query q = db.query("SELECT id FROM op");
    while (q.next())
        ids.insert(q.id(0));
    return ids;
}

} // namespace

// Several people with copies of their own: edits of all types, deletions, undo, copies by hand, old backups, clocks off
// by years, exchange in any order. RC_PARAMS ("seed=1 max_success=10000") asks for more than the cases run here.
class MergePropertiesTest : public QObject {
    Q_OBJECT

    struct History {
        Copies copies;
        std::vector<QString> files;           // copies made by hand, old backups
        std::set<Id> acknowledged;            // operations some copy said it had written
        std::vector<std::vector<qint64>> own; // transactions written by each person
        int fileNumber = 0;

        explicit History(int people)
            : copies(people)
            , own(size_t(people)) {}
    };

    static void acknowledge(History& h, int person, qint64 transaction) {
        if (transaction == 0)
            return;
        Database& db = h.copies.store(person).database();
        const auto written = operationsOf(db, transaction);
        h.acknowledged.insert(written.begin(), written.end());
        h.own[size_t(person)].push_back(transaction);
        // A local write leaves one head, whatever stood there before: itself.
        Query q =
            db.query("SELECT count(*),max(h.op) FROM (SELECT DISTINCT row,field FROM op WHERE txn=?1 AND row IS NOT "
                     "NULL) c JOIN head h ON h.row=c.row AND h.field=c.field GROUP BY c.row,c.field");
        q.bind(transaction);
        while (q.next()) {
            RC_ASSERT(q.integer(0) == 1);
            RC_ASSERT(written.contains(q.id(1)));
        }
    }

    static void step(History& h) {
        Copies& copies = h.copies;
        const int person = *rc::gen::inRange(0, copies.count());
        copies.actAs(person);
        Store& store = copies.store(person);
        const int kind = *rc::gen::inRange(0, 20);
        if (kind < 4) {
            acknowledge(h, person, RandomEdits(store).step());
        } else if (kind < 11) {
            acknowledge(h, person, RandomEdits(store).crowdedStep());
        } else if (kind < 12) {
            const auto& own = h.own[size_t(person)];
            if (!own.empty())
                acknowledge(h, person, store.undo(own[*rc::gen::inRange<size_t>(0, own.size())]).transaction);
        } else if (kind < 16) {
            const int from = *rc::gen::inRange(0, copies.count());
            if (from != person)
                copies.merge(person, from);
        } else if (kind < 17 && !h.files.empty()) {
            copies.merge(person, h.files[*rc::gen::inRange<size_t>(0, h.files.size())]);
        } else if (kind < 18) {
            h.files.push_back(copies.copyFile(person, QStringLiteral("by hand %1.trellis").arg(h.fileNumber++)));
        } else if (kind < 19) {
            settleOne(h, person);
        } else if (const auto merge = store.lastMerge(); merge.number != 0) {
            undoMerge(h, person, merge.number);
        }
    }

    // What somebody decided is an edit like any other.
    static void settleOne(History& h, int person) {
        Store& store = h.copies.store(person);
        const auto findings = findingsOf(store.reader());
        for (const Finding& finding : findings) {
            if (finding.kind != Finding::Kind::Conflict)
                continue;
            const RecordType& type = recordType(finding.cellType);
            const Value value = finding.sides[*rc::gen::inRange<size_t>(0, finding.sides.size())].value;
            const auto applied = store.apply({QStringLiteral("settle"), type.name, {}}, [&](Writer& writer) {
                writer.settle(type, finding.cellRow, finding.cellField, value);
            });
            acknowledge(h, person, applied.transaction);
            if (applied.isGood()) // other checks may refuse a value
                for (const Finding& left : findingsOf(store.reader()))
                    RC_ASSERT(left.kind != Finding::Kind::Conflict || left.cellRow != finding.cellRow ||
                              left.cellField != finding.cellField);
            return;
        }
    }

    // Taken out, the merge is as if it had not been: what others still hold comes back with the next one.
    static void undoMerge(History& h, int person, qint64 merge) {
        Store& store = h.copies.store(person);
        const auto before = allOperations(store.database());
        const auto applied = store.undoMerge(merge);
        const auto after = allOperations(store.database());
        if (!applied.isGood())
            RC_ASSERT(after == before);
        RC_ASSERT(findDamage(store.database()).isEmpty());
    }

    // Everybody who has the row writes one cell before hearing of the others: conflicts of more than two values.
    static void allWriteOneCell(History& h) {
        const RecordType& type = recordType(u"institution");
        const auto rows = h.copies.reader(0).ids(type, {});
        if (rows.empty())
            return;
        const Id row = *rc::gen::elementOf(rows);
        for (int person = 0; person < h.copies.count(); ++person) {
            h.copies.actAs(person);
            if (h.copies.reader(person).exists(type, row))
                acknowledge(h, person,
                            h.copies.store(person)
                                .apply({QStringLiteral("edit"), type.name, {}},
                                       [&](Writer& writer) {
                                           writer.set(type, row, type.at(u"city"),
                                                      Value(QStringLiteral("City %1").arg(person)));
                                       })
                                .transaction);
        }
    }

    // Nobody's work may be in no file at all before the end: what a person has is kept as a file first.
    static void bringEverythingTogether(History& h) {
        for (int person = 0; person < h.copies.count(); ++person)
            h.files.push_back(h.copies.copyFile(person, QStringLiteral("last %1.trellis").arg(person)));
        std::vector<QString> files = *rc::gen::element(h.files, std::vector<QString>(h.files.rbegin(), h.files.rend()));
        for (int person = 0; person < h.copies.count(); ++person) {
            std::rotate(files.begin(), files.begin() + 1, files.end()); // everyone in another order
            for (const QString& file : files)
                h.copies.merge(person, file);
        }
    }

    static void checkWinners(const BareLog& log, const Reader& reader) {
        for (const auto& [row, typeName] : log.typeOf) {
            const RecordType& type = recordType(typeName);
            const auto record = reader.row(type, row);
            RC_ASSERT(record.has_value() == !log.isDeleted(row));
            if (!record)
                continue;
            const Record& first = log.created.at(row);
            for (const Field& field : type.fields) {
                if (!field.isStored())
                    continue;
                const auto cell = log.newest.find({row, field.name});
                const Value expected =
                    cell == log.newest.end() ? type.value(first, field.name) : cell->second.front().value;
                RC_ASSERT(type.value(*record, field.name) == expected);
            }
        }
    }

    // Rows of one type that have one natural key, each row by the first of its keys that it fills.
    static std::set<std::set<Id>> rowsOfEqualKeys(const Reader& reader) {
        std::set<std::set<Id>> equal;
        for (const RecordType* type : recordTypes()) {
            if (!type->listOf.isEmpty())
                continue;
            std::map<QStringList, std::set<Id>> rows;
            reader.each(*type, [&](const Record& record) {
                if (type->oneRow)
                    rows[{}].insert(record.id);
                for (size_t i = 0; i < type->keys.size(); ++i) {
                    if (type->value(record, type->keys[i].front()).isEmpty())
                        continue;
                    QStringList key{QString::number(i)};
                    for (const QString& name : type->keys[i]) {
                        const Value& value = type->value(record, name);
                        key << (value.isId() ? value.id().toString() : plainText(type->at(name), value));
                    }
                    rows[key].insert(record.id);
                    break;
                }
            });
            for (const auto& [key, same] : rows)
                if (same.size() > 1)
                    equal.insert(same);
        }
        return equal;
    }

    static void checkFindings(const BareLog& log, const Reader& reader) {
        std::set<Cell> expectedConflicts;
        for (const auto& [cell, written] : log.newest) {
            const bool differ =
                std::ranges::any_of(written, [&](const auto& w) { return !(w.value == written.front().value); });
            const bool ofDeletion = cell.second == QLatin1String(deletedField);
            if (differ && (ofDeletion || !log.isDeleted(cell.first)))
                expectedConflicts.insert(cell);
        }
        const Causality causality(reader.database());
        std::set<Id> expectedUnseen; // edits of deleted rows which no deletion's writer knew
        for (const auto& [cell, written] : log.newest) {
            if (cell.second == QLatin1String(deletedField) || !log.isDeleted(cell.first))
                continue;
            const auto& deletions = log.newest.at({cell.first, QString::fromLatin1(deletedField)});
            for (const auto& w : written)
                if (std::ranges::none_of(deletions, [&](const auto& d) {
                        return !d.value.isEmpty() &&
                               (d.transaction == w.transaction || causality.knew(d.transaction, w.transaction));
                    }))
                    expectedUnseen.insert(w.id);
        }
        std::set<Cell> conflicts;
        std::set<Id> unseen;
        std::set<std::set<Id>> equal;
        for (const Finding& finding : findingsOf(reader)) {
            const RecordType& type = recordType(finding.type);
            if (finding.kind == Finding::Kind::Conflict) {
                conflicts.insert({finding.cellRow, finding.cellField});
                const auto& written = log.newest.at({finding.cellRow, finding.cellField});
                RC_ASSERT(finding.sides.size() == written.size()); // no losing value hidden
                for (size_t i = 0; i < written.size(); ++i)
                    RC_ASSERT(finding.sides[i].value == written[i].value);
                RC_ASSERT(finding.sides.front().stands);
            } else if (finding.kind == Finding::Kind::EditedElsewhere) {
                RC_ASSERT(!reader.exists(type, finding.row));
                const Field* field = type.field(finding.field);
                if (!field || !field->list) // else an addition to a list: an orphan of the log
                    unseen.insert(finding.sides.at(0).operation);
            } else if (finding.kind == Finding::Kind::EqualKeys) {
                std::set<Id> rows(finding.others.begin(), finding.others.end());
                rows.insert(finding.row);
                equal.insert(rows);
            }
        }
        RC_ASSERT(conflicts == expectedConflicts);
        RC_ASSERT(unseen == expectedUnseen);
        RC_ASSERT(equal == rowsOfEqualKeys(reader));
    }

private Q_SLOTS:
    void initTestCase() {
        if (qEnvironmentVariableIsEmpty("RC_PARAMS"))
            qputenv("RC_PARAMS", "max_success=200 max_size=60 noshrink=1");
    }

    void whoeverHasEverythingHasTheSame() {
        QVERIFY(rc::check("merge", [] {
            const int people = *rc::gen::inRange(2, 9);
            History h(people);
            RandomEdits(h.copies.store(0)).seed();
            for (const Id& id : allOperations(h.copies.store(0).database()))
                h.acknowledged.insert(id);
            h.copies.shareWith(h.copies.copyFile(0, QStringLiteral("shared.trellis")));
            constexpr qint64 year = qint64(365) * 86'400'000;
            for (int person = 0; person < people; ++person)
                if (*rc::gen::inRange(0, 3) == 0)
                    h.copies.setClock(person, *rc::gen::inRange<qint64>(-10 * year, 10 * year));
            const int steps = *rc::gen::inRange(4, 60);
            for (int i = 0; i < steps; ++i)
                step(h);
            if (*rc::gen::inRange(0, 4) == 0)
                allWriteOneCell(h);
            bringEverythingTogether(h);

            const QString expected = h.copies.state(0);
            for (int person = 1; person < people; ++person)
                RC_ASSERT(h.copies.state(person) == expected);
            const Reader& reader = h.copies.reader(0);
            const auto present = allOperations(reader.database());
            RC_ASSERT(std::ranges::includes(present, h.acknowledged));
            RC_ASSERT(findDamage(reader.database()).isEmpty());
            const BareLog log(reader.database());
            checkWinners(log, reader);
            checkFindings(log, reader);
            const auto findings = findingsOf(reader);
            for (const auto kind : {Finding::Kind::Conflict, Finding::Kind::EditedElsewhere, Finding::Kind::EqualKeys,
                                    Finding::Kind::BrokenRule, Finding::Kind::Orphan})
                RC_CLASSIFY(std::ranges::any_of(findings, [&](const Finding& f) { return f.kind == kind; }),
                            codeOf(kind).toStdString());
            // And it goes on: a local edit is accepted, and reaches everyone.
            h.copies.actAs(0);
            acknowledge(h, 0, RandomEdits(h.copies.store(0)).step());
            h.copies.merge(people - 1, 0);
            RC_ASSERT(std::ranges::includes(allOperations(h.copies.store(people - 1).database()), h.acknowledged));
        }));
    }
};

QTEST_GUILESS_MAIN(MergePropertiesTest)
#include "tst_merge_properties.moc"
