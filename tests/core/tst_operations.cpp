#include "core/base/clock.h"
#include "core/record/registry.h"
#include "core/store/operation.h"
#include "core/store/verify.h"
#include "support/workspace.h"

#include <QTest>

using namespace trellis;
using namespace trellis::support;

// What each operation carries, so that two logs can be united: ids in time order, hybrid time, parents, what a deletion
// saw.
class OperationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { w_ = std::make_unique<TemporaryWorkspace>(); }

    void aCreatedRowIsOneOperationOfTheSameId() {
        const RecordType& type = recordType(u"institution");
        const qint64 t = w_->apply([&](Writer& writer) {
            for (int i = 0; i < 50; ++i)
                writer.create(type, record(type, {{"name", QStringLiteral("Institute %1").arg(i)},
                                                  {"country", u"FR"},
                                                  {"latitude", 48.25},
                                                  {"patients_per_year", 7}}));
        });
        const auto operations = operationsOf(t);
        QCOMPARE(operations.size(), size_t(50));
        for (const Operation& operation : operations) {
            QVERIFY(operation.isCreation());
            QCOMPARE(operation.row, operation.id);
            QVERIFY(w_->has("institution", operation.id));
            QVERIFY(operation.parents.empty());
            const Record first = decodeCreation(type, operation.id, operation.created);
            QCOMPARE(first.values == w_->reader().row(type, operation.id)->values, true);
        }
    }

    void anItemOfAListIsARowOfItsOwn() {
        const Id row =
            w_->create("institution", {{"name", u"One"}, {"aliases", Value::List{Value(u"a"), Value(u"b")}}});
        const auto operations = operationsOf(w_->store().lastUndoable());
        QCOMPARE(operations.size(), size_t(3));
        QCOMPARE(operations[0].id, row);
        for (size_t i : {1, 2}) {
            QVERIFY(operations[i].isCreation());
            QCOMPARE(operations[i].type, QStringLiteral("institution_aliases"));
        }
    }

    void anEditNamesTheOperationItKnew() {
        const Id row = w_->create("institution", {{"name", u"One"}});
        const Operation first = only(w_->set("institution", row, "city", Value(u"A")));
        QCOMPARE(first.row, row);
        QCOMPARE(first.field, QStringLiteral("city"));
        QCOMPARE(first.value, Value(u"A"));
        QVERIFY2(first.parents.empty(), "it knew the creation alone");
        const Operation second = only(w_->set("institution", row, "city", {}));
        QCOMPARE(second.parents, std::vector<Id>{first.id});
        QVERIFY(second.value.isEmpty());
        const Operation other = only(w_->set("institution", row, "note", Value(u"N")));
        QVERIFY2(other.parents.empty(), "another cell has parents of its own");
    }

    void aLocalEditLeavesOneHeadAndItIsTheNewest() {
        const Id row = w_->create("institution", {{"name", u"One"}});
        w_->set("institution", row, "city", Value(u"A"));
        const Operation last = only(w_->set("institution", row, "city", Value(u"B")));
        Query q = w_->reader().database().query("SELECT op FROM head WHERE row=? AND field='city'");
        q.bind(row);
        QVERIFY(q.next());
        QCOMPARE(q.id(0), last.id);
        QVERIFY(!q.next());
    }

    void anEditMadeWithTwoHeadsKnowsBothAndTheNewestHeadIsTheValue() {
        const Id row = w_->create("institution", {{"name", u"One"}});
        const Operation first = only(w_->set("institution", row, "city", Value(u"A")));
        const Operation second = only(w_->set("institution", row, "city", Value(u"B")));
        // As if a merge had brought two edits made apart.
        Query q = w_->reader().database().query("INSERT INTO head(row,field,op) VALUES(?,'city',?)");
        q.bind(row).bind(first.id).run();
        QCOMPARE(findDamage(w_->store().database()), QStringList());
        const Operation edit = only(w_->set("institution", row, "city", Value(u"C")));
        QCOMPARE(edit.parents, std::vector<Id>({second.id, first.id}));
        QCOMPARE(w_->reader().database().number("SELECT count(*) FROM head WHERE field='city'"), qint64(1));
    }

    void aDeletionNamesTheNewestOperationsOfAllCells() {
        const Id row = w_->create("institution", {{"name", u"One"}});
        w_->set("institution", row, "city", Value(u"A"));
        const Operation city = only(w_->set("institution", row, "city", Value(u"B")));
        const Operation note = only(w_->set("institution", row, "note", Value(u"N")));
        const Operation deletion = only(w_->remove("institution", row));
        QCOMPARE(deletion.field, QLatin1String(deletedField));
        QVERIFY(!deletion.value.isEmpty());
        QCOMPARE(QSet<Id>(deletion.seen.begin(), deletion.seen.end()), QSet<Id>({city.id, note.id}));
        QVERIFY(deletion.parents.empty());
        const Operation back = only(w_->store().undo(w_->store().lastUndoable()).transaction);
        QCOMPARE(back.field, QLatin1String(deletedField));
        QVERIFY(back.value.isEmpty());
        QCOMPARE(back.parents, std::vector<Id>{deletion.id});
    }

    void everythingAscendsEvenWhenTheClockJumpsBack() {
        qint64 now = 1772784000000;
        const clock::Replaced clock([&] { return now; });
        const Id row = w_->create("institution", {{"name", u"One"}});
        const qint64 first = w_->store().lastUndoable();
        now += 60'000;
        w_->set("institution", row, "city", Value(u"A"));
        now -= 365LL * 24 * 3600 * 1000;
        const qint64 third = w_->set("institution", row, "city", Value(u"B"));
        w_->set("institution", row, "city", Value(u"C"));
        QCOMPARE(w_->store().transaction(first).hlc, Q_INT64_C(1772784000000) << 16);
        QCOMPARE(w_->store().transaction(third).at, now);
        QCOMPARE(w_->store().transaction(third).hlc, (Q_INT64_C(1772784060000) << 16) + 1);
        Id last;
        Query q = w_->reader().database().query("SELECT id FROM op ORDER BY arrival");
        while (q.next()) {
            QVERIFY2(last < q.id(0), "ids ascend with the arrivals");
            last = q.id(0);
        }
        qint64 lastTime = 0;
        Query t = w_->reader().database().query("SELECT hlc FROM txn ORDER BY number");
        while (t.next()) {
            QVERIFY(lastTime < t.integer(0));
            lastTime = t.integer(0);
        }
        QCOMPARE(w_->value("institution", row, "city"), Value(u"C"));
        QCOMPARE(findDamage(w_->store().database()), QStringList());
    }

    void aValueKeepsItsKindInTheOperation() {
        const Id row = w_->create("institution", {{"name", u"One"}});
        const Id activity = w_->create("activity", {{"title", u"A"}});
        QCOMPARE(only(w_->set("institution", row, "latitude", 48)).value, Value(48.0));
        QCOMPARE(only(w_->set("institution", row, "patients_per_year", 48)).value, Value(48));
        QCOMPARE(only(w_->set("activity", activity, "host", row)).value, Value(row));
        const QString mark = QString(2, QChar(0xfeff)) + QStringLiteral("text");
        QCOMPARE(only(w_->set("institution", row, "note", mark)).value, Value(mark));
        w_->create("institution", {{"name", mark}});
        QCOMPARE(findDamage(w_->store().database()), QStringList());
    }

    void whatAnotherProgramDescribedIsSkippedAndKept() {
        // A creation with a field this program does not know.
        const Id row = w_->create("activity_kind", {{"code", u"c"}, {"title", u"T"}});
        Operation operation = *findOperation(w_->reader().database(), row);
        QByteArray more("\xa3\x66"
                        "future\x82\x01\x02",
                        11); // {"future": [1, 2], ...
        more += operation.created.mid(1);
        const Record decoded = decodeCreation(recordType(u"activity_kind"), row, more);
        QCOMPARE(decoded.values[0], Value(u"c"));
        QCOMPARE(decoded.values[1], Value(u"T"));
        for (qsizetype cut = 0; cut < more.size(); ++cut) // a damaged one ends, whatever it says
            decodeCreation(recordType(u"activity_kind"), row, more.left(cut));
    }

    void aDamagedProjectionIsFound() {
        const Id row = w_->create("institution", {{"name", u"One"}});
        Database& db = w_->store().database();
        db.run("UPDATE institution SET city='Lyon'");
        QCOMPARE(findDamage(db), QStringList("institution " + row.toString() + " says other than its operations."));
        db.run("UPDATE institution SET city=NULL");
        QCOMPARE(findDamage(db), QStringList());
        db.run("DELETE FROM institution");
        QCOMPARE(findDamage(db), QStringList("institution " + row.toString() + " is missing from its table."));
    }

    void aLostHeadIsFound() {
        const Id row = w_->create("institution", {{"name", u"One"}});
        w_->set("institution", row, "name", Value(u"Two"));
        w_->store().database().run("DELETE FROM head");
        const QStringList damage = findDamage(w_->store().database());
        QCOMPARE(damage.size(), 2);
        QCOMPARE(damage.last(), QStringLiteral("1 cells have lost their newest operation."));
    }

private:
    std::vector<Operation> operationsOf(qint64 transaction) {
        Query q = w_->reader().database().query(QByteArray("SELECT ") + operationColumns +
                                                " FROM op WHERE txn=? ORDER BY arrival");
        q.bind(transaction);
        std::vector<Operation> operations;
        while (q.next())
            operations.push_back(readOperation(q));
        return operations;
    }
    Operation only(qint64 transaction) {
        const auto operations = operationsOf(transaction);
        return operations.size() == 1 ? operations.front() : Operation{};
    }

    std::unique_ptr<TemporaryWorkspace> w_;
};

QTEST_GUILESS_MAIN(OperationsTest)
#include "tst_operations.moc"
