#include "core/base/clock.h"
#include "core/merge/merge.h"
#include "core/record/registry.h"
#include "core/store/migrations.h"
#include "core/store/projection.h"
#include "core/store/verify.h"
#include "support/copies.h"
#include "support/workspace.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sqlite3.h>

using namespace trellis;
using namespace trellis::support;

// Two or three people, each with a copy, and what happens when the copies come together.
class MergeTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Copies> c_;
    Id row_;

    Id create(int person, const char* type, Fields fields) {
        c_->actAs(person);
        const RecordType& recordType = trellis::recordType(QString::fromLatin1(type));
        Id id;
        const auto applied = c_->store(person).apply({QStringLiteral("create"), recordType.name, {}}, [&](Writer& w) {
            id = w.create(recordType, record(recordType, fields));
        });
        if (!applied.isGood())
            qFatal("%s", qPrintable(describe(applied.problems.front())));
        return id;
    }
    void set(int person, const char* type, const Id& row, const char* field, const Value& value) {
        c_->actAs(person);
        const RecordType& recordType = trellis::recordType(QString::fromLatin1(type));
        const auto applied = c_->store(person).apply({QStringLiteral("edit"), recordType.name, {}}, [&](Writer& w) {
            w.set(recordType, row, recordType.at(QString::fromLatin1(field)), value);
        });
        if (!applied.isGood())
            qFatal("%s", qPrintable(describe(applied.problems.front())));
    }
    void remove(int person, const char* type, const Id& row) {
        c_->actAs(person);
        const auto applied = c_->store(person).apply({QStringLiteral("delete"), {}, {}}, [&](Writer& w) {
            w.remove(recordType(QString::fromLatin1(type)), row);
        });
        if (!applied.isGood())
            qFatal("%s", qPrintable(describe(applied.problems.front())));
    }
    Value value(int person, const char* type, const Id& row, const char* field) {
        const RecordType& recordType = trellis::recordType(QString::fromLatin1(type));
        const auto found = c_->reader(person).row(recordType, row);
        return found ? recordType.value(*found, QString::fromLatin1(field)) : Value();
    }
    bool has(int person, const char* type, const Id& row) {
        return c_->reader(person).exists(recordType(QString::fromLatin1(type)), row);
    }
    static QStringList kinds(const std::vector<Finding>& findings) {
        QStringList codes;
        for (const Finding& finding : findings)
            codes << codeOf(finding.kind);
        return codes;
    }
    // All get what person 0 has.
    void share() { c_->shareWith(c_->copyFile(0, QStringLiteral("shared.trellis"))); }
    void setUp(int people = 2) {
        c_ = std::make_unique<Copies>(people);
        row_ = create(0, "institution", {{"name", u"Sample Centre FR-1"}, {"city", u"Dijon"}, {"country", u"FR"}});
        share();
    }

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() {
        for (int i = 0; i < c_->count(); ++i)
            QCOMPARE(findDamage(c_->store(i).database()), QStringList());
        c_.reset();
    }

    void editsOfDifferentCellsComeTogetherWithoutAFinding() {
        set(0, "institution", row_, "city", u"Lyon");
        set(1, "institution", row_, "note", u"Host in May");
        const Id other = create(1, "institution", {{"name", u"Sample Centre ES-1"}, {"country", u"ES"}});
        const MergeReport report = c_->merge(0, 1);
        QCOMPARE(report.transactions, qint64(2));
        QCOMPARE(report.operations, qint64(2));
        QCOMPARE(kinds(report.findings), QStringList());
        QCOMPARE(value(0, "institution", row_, "city"), Value(u"Lyon"));
        QCOMPARE(value(0, "institution", row_, "note"), Value(u"Host in May"));
        QVERIFY(has(0, "institution", other));
        c_->merge(1, 0);
        QCOMPARE(c_->state(1), c_->state(0));
    }

    void mergingAgainBringsNothingAndMakesNoBackup() {
        set(1, "institution", row_, "city", u"Lyon");
        QCOMPARE(c_->merge(0, 1).transactions, qint64(1));
        const QByteArray before = fileHash(c_->path(0));
        const MergeReport again = c_->merge(0, 1);
        QCOMPARE(again.transactions, qint64(0));
        QCOMPARE(again.backup, QString());
        QCOMPARE(fileHash(c_->path(0)), before);
    }

    void theSameCellWrittenApartIsAConflictWithBaseAndBothValues() {
        set(0, "institution", row_, "city", u"Lyon");
        set(1, "institution", row_, "city", u"Paris");
        const MergeReport report = c_->merge(0, 1);
        QCOMPARE(kinds(report.findings), QStringList{"conflict"});
        QCOMPARE(report.conflicts(), qint64(1));
        const Finding& conflict = report.findings[0];
        QCOMPARE(conflict.type, QStringLiteral("institution"));
        QCOMPARE(conflict.row, row_);
        QCOMPARE(conflict.field, QStringLiteral("city"));
        QCOMPARE(conflict.base, Value(u"Dijon"));
        QCOMPARE(conflict.sides.size(), size_t(2));
        QCOMPARE(conflict.sides[0].value, Value(u"Paris"));
        QCOMPARE(conflict.sides[0].author, QStringLiteral("area lead 2"));
        QVERIFY(conflict.sides[0].stands);
        QCOMPARE(conflict.sides[1].value, Value(u"Lyon"));
        QCOMPARE(conflict.sides[1].author, QStringLiteral("area lead 1"));
        QVERIFY(!conflict.sides[1].stands);
        QVERIFY(conflict.sides[0].at > conflict.sides[1].at);
        for (const QString& word : {QStringLiteral("Sample Centre FR-1"), QStringLiteral("City"),
                                    QStringLiteral("Lyon"), QStringLiteral("Paris"), QStringLiteral("Dijon")})
            QVERIFY2(conflict.sentence.contains(word), qPrintable(conflict.sentence));
        QCOMPARE(value(0, "institution", row_, "city"), Value(u"Paris"));
        c_->merge(1, 0);
        QCOMPARE(c_->state(1), c_->state(0));
    }

    void theBaseOfAConflictIsTheLastValueBothKnew() {
        set(0, "institution", row_, "city", u"Beaune");
        share();
        set(0, "institution", row_, "city", u"Lyon");
        set(0, "institution", row_, "city", u"Nice");
        set(1, "institution", row_, "city", u"Paris");
        QCOMPARE(c_->merge(0, 1).findings.at(0).base, Value(u"Beaune"));
    }

    void theSameValueWrittenApartIsNoConflict() {
        set(0, "institution", row_, "city", u"Lyon");
        set(1, "institution", row_, "city", u"Lyon");
        QCOMPARE(kinds(c_->merge(0, 1).findings), QStringList());
        set(0, "institution", row_, "city", u"Nice"); // knows both
        c_->merge(1, 0);
        QCOMPARE(value(1, "institution", row_, "city"), Value(u"Nice"));
        QCOMPARE(kinds(findingsOf(c_->reader(1))), QStringList());
    }

    void theNewestValueStandsWhicheverWayRoundTheyMerge() {
        set(1, "institution", row_, "city", u"Paris");
        set(0, "institution", row_, "city", u"Lyon"); // later
        c_->merge(1, 0);
        c_->merge(0, 1);
        QCOMPARE(value(0, "institution", row_, "city"), Value(u"Lyon"));
        QCOMPARE(value(1, "institution", row_, "city"), Value(u"Lyon"));
    }

    void aClockThatIsTenYearsAheadWinsAndIsNamed() {
        c_->setClock(1, qint64(10) * 365 * 86'400'000);
        set(1, "institution", row_, "city", u"Paris");
        set(0, "institution", row_, "city", u"Lyon");
        const MergeReport report = c_->merge(0, 1);
        QCOMPARE(value(0, "institution", row_, "city"), Value(u"Paris"));
        QVERIFY(report.copies[0].aheadOfClock > qint64(9) * 365 * 86'400'000);
        QVERIFY(textOf(report, MergeMode::Write).contains(QStringLiteral("10 year")));
        // What is written afterwards is newer all the same.
        set(0, "institution", row_, "city", u"Nice");
        c_->merge(1, 0);
        QCOMPARE(value(1, "institution", row_, "city"), Value(u"Nice"));
    }

    void anEditSettlesAConflictForEveryone() {
        set(0, "institution", row_, "city", u"Lyon");
        set(1, "institution", row_, "city", u"Paris");
        c_->merge(0, 1);
        set(0, "institution", row_, "city", u"Nice");
        QCOMPARE(kinds(findingsOf(c_->reader(0))), QStringList());
        QCOMPARE(kinds(c_->merge(1, 0).findings), QStringList());
        QCOMPARE(value(1, "institution", row_, "city"), Value(u"Nice"));
    }

    void aConflictIsSettledForTheValueThatStandsToo() {
        set(0, "institution", row_, "city", u"Lyon");
        set(1, "institution", row_, "city", u"Paris");
        c_->merge(0, 1);
        c_->actAs(0);
        const RecordType& type = recordType(u"institution");
        const auto settled = c_->store(0).apply({QStringLiteral("settle"), type.name, {}}, [&](Writer& w) {
            w.settle(type, row_, QStringLiteral("city"), Value(u"Paris"));
        });
        QCOMPARE(settled.operations, qint64(1));
        QCOMPARE(kinds(findingsOf(c_->reader(0))), QStringList());
        QCOMPARE(kinds(c_->merge(1, 0).findings), QStringList());
        QCOMPARE(value(1, "institution", row_, "city"), Value(u"Paris"));
    }

    void settingTheValueThatStandsLeavesTheConflictOpen() { // an import of a table must not decide by the way
        set(0, "institution", row_, "city", u"Lyon");
        set(1, "institution", row_, "city", u"Paris");
        c_->merge(0, 1);
        set(0, "institution", row_, "city", u"Paris");
        QCOMPARE(kinds(findingsOf(c_->reader(0))), QStringList{"conflict"});
    }

    void undoLeavesACellThatWasWrittenApart() {
        set(1, "institution", row_, "city", u"Lyon");
        set(0, "institution", row_, "city", u"Paris");
        const qint64 edit = c_->store(0).lastUndoable();
        c_->merge(0, 1);
        const Store::Undone undone = c_->store(0).undo(edit);
        QCOMPARE(undone.left.size(), 1);
        QCOMPARE(kinds(findingsOf(c_->reader(0))), QStringList{"conflict"});
    }

    void whatWasDeletedStaysDeletedAndTheEditIsFound() {
        remove(0, "institution", row_);
        set(1, "institution", row_, "city", u"Lyon");
        for (const auto& [into, from] : {std::pair(0, 1), std::pair(1, 0)}) {
            const MergeReport report = c_->merge(into, from);
            QVERIFY(!has(into, "institution", row_));
            QCOMPARE(kinds(report.findings), QStringList{"edited_elsewhere"});
            QCOMPARE(report.findings[0].row, row_);
            QCOMPARE(report.findings[0].words, QStringLiteral("Sample Centre FR-1"));
            QCOMPARE(report.findings[0].sides.at(0).value, Value(u"Lyon"));
            QCOMPARE(report.conflicts(), qint64(0));
        }
        QCOMPARE(c_->state(1), c_->state(0));
    }

    void aDeletionThatKnewTheEditIsNoFinding() {
        set(0, "institution", row_, "city", u"Lyon");
        c_->merge(1, 0);
        remove(1, "institution", row_);
        QCOMPARE(kinds(c_->merge(0, 1).findings), QStringList());
        QVERIFY(!has(0, "institution", row_));
    }

    void aDeletionIsKeptOrTakenBackForEveryone() {
        remove(0, "institution", row_);
        set(1, "institution", row_, "city", u"Lyon");
        c_->merge(0, 1);
        const RecordType& type = recordType(u"institution");
        c_->actAs(0);
        c_->store(0).apply({QStringLiteral("settle"), type.name, {}},
                           [&](Writer& w) { w.settle(type, row_, QString::fromLatin1(deletedField), 1); });
        QCOMPARE(kinds(findingsOf(c_->reader(0))), QStringList());
        QVERIFY(!has(0, "institution", row_));
        c_->actAs(0);
        c_->store(0).apply({QStringLiteral("settle"), type.name, {}},
                           [&](Writer& w) { w.settle(type, row_, QString::fromLatin1(deletedField), {}); });
        QCOMPARE(value(0, "institution", row_, "city"), Value(u"Lyon"));
        QCOMPARE(kinds(c_->merge(1, 0).findings), QStringList());
        QCOMPARE(value(1, "institution", row_, "city"), Value(u"Lyon"));
    }

    void whatWasAddedToAListApartStandsOnceAndGoesAtOnce() {
        const Value lyons{Value::List{Value(u"Lyons")}};
        set(0, "institution", row_, "aliases", lyons);
        set(1, "institution", row_, "aliases", Value(Value::List{Value(u"Lyons"), Value(u"Lugdunum")}));
        QCOMPARE(kinds(c_->merge(0, 1).findings), QStringList());
        const Value::List both = value(0, "institution", row_, "aliases").items();
        QCOMPARE(both.size(), size_t(2));
        QCOMPARE(exportedTable(c_->reader(0), recordType(u"institution")).count("Lyons"), qsizetype(1));
        set(0, "institution", row_, "note", u"other");
        set(0, "institution", row_, "aliases", Value(Value::List{Value(u"Lugdunum")}));
        QCOMPARE(value(0, "institution", row_, "aliases").items().size(), size_t(1));
        c_->merge(1, 0);
        QCOMPARE(value(1, "institution", row_, "aliases"), Value(Value::List{Value(u"Lugdunum")}));
    }

    void anItemRemovedHereAndBroughtBackThereIsAConflictOfItsList() {
        set(0, "institution", row_, "aliases", Value(Value::List{Value(u"Lyons")}));
        share();
        set(0, "institution", row_, "aliases", {});
        const QString removed = c_->copyFile(0, QStringLiteral("removed.trellis"));
        c_->merge(1, removed);
        c_->actAs(1);
        c_->store(1).undo(c_->store(1).database().number("SELECT max(number) FROM txn")); // brings it back
        c_->actAs(0);
        c_->store(0).undo(c_->store(0).lastUndoable());
        c_->actAs(0);
        c_->store(0).undo(c_->store(0).database().number("SELECT max(number) FROM txn")); // takes it out again
        const MergeReport report = c_->merge(0, 1);
        QCOMPARE(kinds(report.findings), QStringList{"conflict"});
        const Finding& conflict = report.findings[0];
        QCOMPARE(conflict.row, row_);
        QCOMPARE(conflict.field, QStringLiteral("aliases"));
        QVERIFY2(conflict.sentence.contains(QStringLiteral("Lyons")), qPrintable(conflict.sentence));
        for (const Finding::Side& side : conflict.sides) {
            c_->actAs(0);
            const auto settled = c_->store(0).apply({QStringLiteral("settle"), {}, {}}, [&](Writer& w) {
                w.settle(recordType(conflict.cellType), conflict.cellRow, conflict.cellField, side.value);
            });
            QVERIFY(settled.isGood());
            QCOMPARE(kinds(findingsOf(c_->reader(0))), QStringList());
            QCOMPARE(value(0, "institution", row_, "aliases").items().size(), size_t(side.value.isEmpty() ? 1 : 0));
        }
    }

    void anItemAddedToADeletedRecordIsFoundThere() {
        remove(0, "institution", row_);
        set(1, "institution", row_, "aliases", Value(Value::List{Value(u"Lyons")}));
        const MergeReport report = c_->merge(0, 1);
        QCOMPARE(kinds(report.findings), QStringList{"edited_elsewhere"});
        QCOMPARE(report.findings[0].row, row_);
        QCOMPARE(report.findings[0].field, QStringLiteral("aliases"));
        QCOMPARE(report.findings[0].sides.at(0).value, Value(u"Lyons"));
        const RecordType& type = recordType(u"institution");
        c_->actAs(0);
        c_->store(0).apply({QStringLiteral("settle"), type.name, {}},
                           [&](Writer& w) { w.settle(type, row_, QString::fromLatin1(deletedField), 1); });
        QCOMPARE(kinds(findingsOf(c_->reader(0))), QStringList());
        QVERIFY(!has(0, "institution", row_));
    }

    void aRowThatNamesADeletedOneIsAnOrphanUntilItNamesAnother() {
        remove(0, "institution", row_);
        const Id person = create(1, "person", {{"name", u"Contact FR-1"}, {"institution", row_}});
        const MergeReport report = c_->merge(0, 1);
        QCOMPARE(kinds(report.findings), QStringList{"orphan"});
        QCOMPARE(report.findings[0].row, person);
        QCOMPARE(report.findings[0].field, QStringLiteral("institution"));
        QVERIFY(report.findings[0].sentence.contains(QStringLiteral("Sample Centre FR-1")));
        set(0, "person", person, "institution", {});
        QCOMPARE(kinds(findingsOf(c_->reader(0))), QStringList());
    }

    void equalKeysMadeApartAreFoundOnceAndAreNoError() {
        const Id one = create(0, "area", {{"number", u"8.2.3"}, {"title", u"Research"}});
        const Id two = create(1, "area", {{"number", u"8.2.3"}, {"title", u"Cancer research"}});
        const MergeReport report = c_->merge(0, 1);
        QCOMPARE(kinds(report.findings), QStringList{"equal_keys"});
        QCOMPARE(report.findings[0].row, one);
        QCOMPARE(report.findings[0].others, std::vector<Id>{two});
        QCOMPARE(report.conflicts(), qint64(0));
        set(0, "area", two, "number", u"8.2.4");
        QCOMPARE(kinds(findingsOf(c_->reader(0))), QStringList());
    }

    void keysOfDifferentAlternativesAreNotEqual() {
        create(0, "institution", {{"code", u"123456789"}, {"name", u"A"}});
        create(1, "institution", {{"pic", u"123456789"}, {"name", u"B"}});
        QCOMPARE(kinds(c_->merge(0, 1).findings), QStringList());
    }

    void twoProgrammesMadeApartAreFound() {
        create(0, "programme", {{"name", u"One"}});
        create(1, "programme", {{"name", u"Two"}});
        QCOMPARE(kinds(c_->merge(0, 1).findings), QStringList{"equal_keys"});
    }

    void areasThatBecomeEachOthersParentsAreACircle() {
        const Id a = create(0, "area", {{"number", u"1"}, {"title", u"A"}});
        const Id b = create(0, "area", {{"number", u"2"}, {"title", u"B"}});
        share();
        set(0, "area", a, "parent", b);
        set(1, "area", b, "parent", a);
        QCOMPARE(kinds(c_->merge(0, 1).findings), (QStringList{"rule", "rule"}));
        set(0, "area", a, "parent", {});
        QCOMPARE(kinds(findingsOf(c_->reader(0))), QStringList());
    }

    void twoPlansInForceFromOneDayAreFoundOnlyWhenMadeApart() {
        create(0, "plan_version", {{"name", u"Grant agreement"}, {"in_force_from", u"2025-01-01"}});
        share();
        create(0, "plan_version", {{"name", u"Amendment 1"}, {"in_force_from", u"2026-01-01"}});
        create(0, "plan_version", {{"name", u"Amendment 2"}, {"in_force_from", u"2026-01-01"}});
        QCOMPARE(kinds(findingsOf(c_->reader(0))), QStringList());
        create(1, "plan_version", {{"name", u"Amendment 1b"}, {"in_force_from", u"2026-01-01"}});
        QCOMPARE(kinds(c_->merge(0, 1).findings), (QStringList{"rule", "rule"})); // with each of the two
    }

    void effortThatTheSubmittedReportDoesNotHoldIsFound() {
        const Id area = create(0, "area", {{"number", u"1"}, {"title", u"A"}});
        const Id period =
            create(0, "reporting_period", {{"number", u"1"}, {"from_month", u"2026-01"}, {"until_month", u"2026-06"}});
        share();
        create(0, "reported_effort", {{"institution", row_}, {"area", area}, {"month", u"2026-02"}, {"pm", 100}});
        create(1, "reported_effort", {{"institution", row_}, {"area", area}, {"month", u"2026-03"}, {"pm", 250}});
        set(0, "reporting_period", period, "submitted", u"2026-07-01"); // knows February's, not March's
        QCOMPARE(kinds(findingsOf(c_->reader(0))), QStringList());
        const MergeReport report = c_->merge(0, 1);
        QCOMPARE(kinds(report.findings), QStringList{"rule"});
        QVERIFY(report.findings[0].sentence.contains(QStringLiteral("2026-03")));
        c_->merge(1, 0);
        QCOMPARE(c_->state(1), c_->state(0));
        // Submitting again, now that all is known, ends it.
        set(0, "reporting_period", period, "submitted", {});
        set(0, "reporting_period", period, "submitted", u"2026-07-09");
        QCOMPARE(kinds(findingsOf(c_->reader(0))), QStringList());
    }

    void aPreviewSaysTheSameAndWritesNothing() {
        set(0, "institution", row_, "city", u"Lyon");
        set(1, "institution", row_, "city", u"Paris");
        create(1, "area", {{"number", u"1"}, {"title", u"A"}});
        const QByteArray before = fileHash(c_->path(0));
        const MergeReport preview = c_->merge(0, 1, MergeMode::Preview);
        QCOMPARE(fileHash(c_->path(0)), before);
        QCOMPARE(preview.merge, qint64(0));
        QCOMPARE(preview.backup, QString());
        QCOMPARE(preview.operations, qint64(2));
        const MergeReport report = c_->merge(0, 1);
        QCOMPARE(report.operations, preview.operations);
        QCOMPARE(report.transactions, preview.transactions);
        QCOMPARE(report.findings.size(), preview.findings.size());
        QCOMPARE(report.findings[0].sentence, preview.findings[0].sentence);
    }

    void theBackupHoldsTheWorkspaceAsItWas() {
        set(0, "institution", row_, "city", u"Lyon");
        set(1, "institution", row_, "city", u"Paris");
        c_->actAs(0);
        const MergeReport report = mergeCopies(c_->store(0), {c_->path(1)});
        const Store backup(report.backup, author(), Store::Access::ReadOnly);
        const RecordType& type = recordType(u"institution");
        QCOMPARE(type.value(*backup.reader().row(type, row_), u"city"), Value(u"Lyon"));
        QCOMPARE(findDamage(backup.database()), QStringList());
        QDir(QFileInfo(report.backup).path()).removeRecursively();
    }

    void undoingAMergeTakesItOutAndMergingAgainBringsItBack() {
        set(0, "institution", row_, "city", u"Lyon");
        c_->actAs(1);
        const QString before = c_->state(0);
        set(1, "institution", row_, "city", u"Paris");
        set(1, "institution", row_, "aliases", Value(Value::List{Value(u"Sample alias")}));
        const Id added = create(1, "area", {{"number", u"1"}, {"title", u"A"}});
        const MergeReport first = c_->merge(0, 1);
        const QString merged = c_->state(0);
        QCOMPARE(c_->store(0).lastMerge().number, first.merge);
        Changed heard;
        QObject::connect(&c_->store(0), &Store::changed, this, [&](const Changed& what) { heard = what; });
        QVERIFY(c_->store(0).undoMerge(first.merge).isGood());
        QCOMPARE(c_->state(0), before);
        QVERIFY(heard.touches(QStringLiteral("area")) && heard.touches(QStringLiteral("institution")));
        QVERIFY(!has(0, "area", added));
        QCOMPARE(value(0, "institution", row_, "city"), Value(u"Lyon"));
        QCOMPARE(c_->store(0).lastMerge().number, qint64(0));
        // Numbers of arrivals are not given twice.
        const qint64 used = c_->store(0).database().number("SELECT max(last_arrival) FROM merge");
        set(0, "institution", row_, "note", u"later");
        QVERIFY(c_->store(0).database().number("SELECT max(arrival) FROM op") > used);
        c_->merge(0, 1);
        QVERIFY(has(0, "area", added));
        c_->merge(1, 0);
        QCOMPARE(c_->state(1), c_->state(0));
        QVERIFY(!merged.isEmpty());
    }

    void undoingAMergeIsRefusedOnceSomethingBuildsOnIt_data() {
        QTest::addColumn<int>("how");
        QTest::newRow("an edit of a cell that arrived") << 0;
        QTest::newRow("an edit of a row that arrived") << 1;
        QTest::newRow("a new row that names one that arrived") << 2;
        QTest::newRow("a reference set to a row that arrived") << 3;
        QTest::newRow("an item of a list that names one that arrived") << 4;
        QTest::newRow("a deletion of a row that arrived") << 5;
        QTest::newRow("a second merge that builds on it") << 6;
    }
    void undoingAMergeIsRefusedOnceSomethingBuildsOnIt() {
        QFETCH(int, how);
        setUp(3);
        const Id activity = create(0, "activity", {{"title", u"Workshop"}});
        share();
        set(1, "institution", row_, "city", u"Paris");
        const Id arrived = create(1, "institution", {{"name", u"Sample Centre ES-1"}, {"country", u"ES"}});
        const Id area = create(1, "area", {{"number", u"1"}, {"title", u"A"}});
        const MergeReport merged = c_->merge(0, 1);
        switch (how) {
        case 0:
            set(0, "institution", row_, "city", u"Nice");
            break;
        case 1:
            set(0, "institution", arrived, "city", u"Nice");
            break;
        case 2:
            create(0, "person", {{"name", u"Contact ES-1"}, {"institution", arrived}});
            break;
        case 3:
            set(0, "activity", activity, "host", arrived);
            break;
        case 4:
            set(0, "activity", activity, "areas", Value(Value::List{Value(area)}));
            break;
        case 5:
            remove(0, "area", area);
            break;
        case 6:
            c_->merge(2, 1);
            set(2, "institution", row_, "city", u"Nice");
            c_->merge(0, 2);
            break;
        }
        const QString before = c_->state(0);
        c_->actAs(0);
        const Store::Applied refused = c_->store(0).undoMerge(merged.merge);
        QCOMPARE(refused.problems.size(), size_t(1));
        QVERIFY2(refused.problems[0].message.contains(QStringLiteral("cannot be undone")),
                 qPrintable(refused.problems[0].message));
        QCOMPARE(c_->state(0), before);
    }

    void aMergeIsUndoneBesideLaterWorkThatDoesNotBuildOnIt() {
        set(1, "institution", row_, "city", u"Paris");
        const MergeReport merged = c_->merge(0, 1);
        set(0, "institution", row_, "note", u"own work");
        QCOMPARE(c_->store(0).lastMerge().number, qint64(0)); // one's own edit is undone first
        QVERIFY(c_->store(0).undoMerge(merged.merge).isGood());
        QCOMPARE(value(0, "institution", row_, "city"), Value(u"Dijon"));
        QCOMPARE(value(0, "institution", row_, "note"), Value(u"own work"));
        c_->mergeAll();
        QCOMPARE(c_->state(1), c_->state(0));
    }

    void anotherProgramSeesTheMergeAndItsUndoing() {
        Store other(c_->path(0), author());
        std::vector<Changed> heard;
        QObject::connect(&other, &Store::changed, this, [&](const Changed& what) { heard.push_back(what); });
        set(1, "institution", row_, "city", u"Paris");
        const MergeReport merged = c_->merge(0, 1);
        other.poll();
        QCOMPARE(heard.size(), size_t(1));
        QVERIFY(heard[0].rows.value(QStringLiteral("institution")).contains(row_));
        QVERIFY(c_->store(0).undoMerge(merged.merge).isGood());
        other.poll();
        QCOMPARE(heard.size(), size_t(2));
        QVERIFY(heard[1].touches(QStringLiteral("institution")));
    }

    void severalCopiesAreOneMerge() {
        setUp(3);
        set(1, "institution", row_, "city", u"Paris");
        set(2, "institution", row_, "note", u"From the third");
        c_->actAs(0);
        const MergeReport report = mergeCopies(c_->store(0), {c_->path(1), c_->path(2)});
        QCOMPARE(report.transactions, qint64(2));
        QVERIFY(c_->store(0).undoMerge(report.merge).isGood());
        QCOMPARE(value(0, "institution", row_, "city"), Value(u"Dijon"));
        QCOMPARE(value(0, "institution", row_, "note"), Value());
    }

    void whatIsNoCopyIsRefusedAndNothingOfTheOthersIsTaken_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("throws");
        QTest::newRow("another programme's workspace") << "foreign" << false;
        QTest::newRow("the workspace itself") << "itself" << false;
        QTest::newRow("no file") << "missing" << true;
        QTest::newRow("some other file") << "text" << true;
        QTest::newRow("another SQLite database") << "sqlite" << true;
        QTest::newRow("half a file") << "half" << true;
    }
    void whatIsNoCopyIsRefusedAndNothingOfTheOthersIsTaken() {
        QFETCH(QString, file);
        QFETCH(bool, throws);
        QString path = c_->filePath(file + QStringLiteral(".trellis"));
        if (file == QLatin1String("foreign"))
            Store::createFile(path);
        else if (file == QLatin1String("itself"))
            path = c_->path(0);
        else if (file == QLatin1String("text"))
            writeFile(path, "Partners of the programme\n");
        else if (file == QLatin1String("sqlite"))
            Database(path, Database::Mode::Create).run("CREATE TABLE t(x)");
        else if (file == QLatin1String("half"))
            writeFile(path, readFile(c_->copyFile(0, QStringLiteral("whole"))).left(50'000));
        set(1, "institution", row_, "city", u"Paris");
        const QByteArray before = fileHash(c_->path(0));
        MergeReport report;
        const QString sentence = sentenceOf([&] { report = mergeCopies(c_->store(0), {c_->path(1), path}); });
        QCOMPARE(!sentence.isEmpty(), throws);
        QCOMPARE(report.isGood(), throws);
        const QString words = throws ? sentence : report.problems.at(0).message;
        QVERIFY2(words.contains(QFileInfo(path).fileName()), qPrintable(words));
        QCOMPARE(fileHash(c_->path(0)), before);
    }

    void operationsOfANewerProgramAreKeptHandedOnAndShownOnceKnown() {
        // A newer program's file: a field and a type that this one does not know.
        const QString path = c_->copyFile(1, QStringLiteral("newer.trellis"));
        {
            Database db(path, Database::Mode::ReadWrite);
            const Id set = Id::next(clock::now());
            const Id created = Id::next(clock::now());
            db.run("INSERT INTO txn(id,hlc,at,author,label,first_arrival,parents) SELECT randomblob(16),max(hlc)+1,at,"
                   "author,'edit',(SELECT max(arrival)+1 FROM op),id FROM txn");
            Query q = db.query("INSERT INTO op(id,txn,type,row,field,value) SELECT ?,max(number),'institution',?,"
                               "'telescope',x'0102' FROM txn");
            q.bind(set).bind(row_).run();
            Query head = db.query("INSERT INTO head(row,field,op) VALUES(?,'telescope',?)");
            head.bind(row_).bind(set).run();
            Query other = db.query("INSERT INTO op(id,txn,type,value) SELECT "
                                   "?,max(number),'observatory',x'a1646e616d6561' || x'6158' FROM txn");
            other.bind(created).run();
            db.run("PRAGMA user_version=9999");
        }
        const MergeReport report = c_->merge(0, path);
        QVERIFY(report.copies[0].isNewer);
        QCOMPARE(report.operations, qint64(2));
        Database& here = c_->store(0).database();
        QCOMPARE(here.number("SELECT count(*) FROM unprojected"), qint64(2));
        c_->merge(1, 0);
        QCOMPARE(c_->state(1), c_->state(0));
        Query kept = c_->store(1).database().query("SELECT value FROM op WHERE field='telescope'");
        QVERIFY(kept.next());
        QCOMPARE(kept.blob(0).toByteArray(), QByteArray("\x01\x02"));
        // A program that knows the type projects what waited: here one that was not known for a while.
        here.run("UPDATE unprojected SET type='institution'");
        here.run("UPDATE institution SET city='wrong'");
        projection::projectUnknown(here);
        QCOMPARE(value(0, "institution", row_, "city"), Value(u"Dijon"));
    }

    void aCopyOfAnOlderProgramMergesAsItIs() {
        set(1, "institution", row_, "city", u"Paris");
        set(1, "institution", row_, "note", u"second");
        const QString path = c_->copyFile(1, QStringLiteral("older.trellis"));
        {
            Database db(path, Database::Mode::ReadWrite);
            db.run("DROP INDEX txn_merge; ALTER TABLE txn DROP COLUMN merge; ALTER TABLE txn DROP COLUMN parents;"
                   "DROP TABLE merge; DROP TABLE tip; DROP TABLE unprojected; PRAGMA user_version=1");
        }
        QCOMPARE(c_->merge(0, path).transactions, qint64(2));
        QCOMPARE(value(0, "institution", row_, "city"), Value(u"Paris"));
        c_->merge(1, 0);
        QCOMPARE(c_->state(1), c_->state(0)); // who knew what was rebuilt as it was
    }

    void aCopyMadeToHurtIsRefusedWithASentence_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("an id of 15 bytes") << QByteArray("UPDATE op SET id=zeroblob(15) WHERE txn=2");
        QTest::newRow("parents that are no ids") << QByteArray("UPDATE op SET parents=x'0102' WHERE txn=2");
        QTest::newRow("a set without a field") << QByteArray("UPDATE op SET field='' WHERE txn=2");
        QTest::newRow("a time no clock says") << QByteArray("UPDATE txn SET hlc=9223372036854775807 WHERE number=2");
        QTest::newRow("a negative time") << QByteArray("UPDATE txn SET hlc=-1 WHERE number=2");
        QTest::newRow("a transaction without an id") << QByteArray("UPDATE txn SET id=x'00' WHERE number=2");
        QTest::newRow("a view as log") << QByteArray(
            "ALTER TABLE op RENAME TO op2; CREATE VIEW op AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL "
            "SELECT n+1 FROM r) SELECT n AS arrival,n AS id,2 AS txn,'area' AS type,NULL AS row,NULL AS "
            "field,NULL AS value,NULL AS parents,NULL AS seen FROM r");
        QTest::newRow("no identity") << QByteArray("DELETE FROM document");
        QTest::newRow("an operation with the id of another") << QByteArray(
            "DELETE FROM op WHERE arrival=1; UPDATE op SET id=(SELECT row FROM op WHERE txn=2) WHERE txn=2");
    }
    void aCopyMadeToHurtIsRefusedWithASentence() {
        QFETCH(QByteArray, sql);
        set(1, "institution", row_, "city", u"Paris");
        const QString path = c_->copyFile(1, QStringLiteral("hostile.trellis"));
        {
            Database db(path, Database::Mode::ReadWrite);
            sqlite3_db_config(db.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
            db.run(sql);
        }
        const QByteArray before = fileHash(c_->path(0));
        const QString sentence = sentenceOf([&] { c_->merge(0, path); });
        QVERIFY(!sentence.isEmpty());
        QCOMPARE(fileHash(c_->path(0)), before);
    }

    void valuesOfTheWrongKindCountAsEmptyAndAreKept() {
        const QString path = c_->copyFile(1, QStringLiteral("odd.trellis"));
        {
            Database db(path, Database::Mode::ReadWrite);
            db.run("INSERT INTO txn(id,hlc,at,author,label,first_arrival,parents) SELECT randomblob(16),max(hlc)+1,at,"
                   "author,'edit',(SELECT max(arrival)+1 FROM op),id FROM txn");
            // {"name": 5, "patients_per_year": "many", "country": h'00'}
            db.run("INSERT INTO op(id,txn,type,value) SELECT "
                   "randomblob(16),max(number),'institution',x'a3646e616d6505717061"
                   "7469656e74735f7065725f79656172646d616e7967636f756e7472794100' FROM txn");
        }
        const MergeReport report = c_->merge(0, path);
        QCOMPARE(report.operations, qint64(1));
        QCOMPARE(c_->store(0).database().number("SELECT count(*) FROM institution WHERE name IS NULL AND "
                                                "patients_per_year IS NULL AND country IS NULL"),
                 qint64(1));
    }

    void cancellingLeavesTheWorkspaceAsItWas() {
        for (int i = 0; i < 300; ++i)
            create(1, "institution", {{"name", QStringLiteral("Sample Centre %1").arg(i)}});
        const QString before = c_->state(0);
        c_->actAs(0);
        QVERIFY_THROWS_EXCEPTION(Cancelled, mergeCopies(c_->store(0), {c_->path(1)}, MergeMode::Write,
                                                        Progress([](qint64 done, qint64) { return done != 256; })));
        QCOMPARE(c_->state(0), before);
        QDir(c_->filePath(QStringLiteral("0 backups"))).removeRecursively();
    }

    void theReportAsJsonSaysWhatTheTextSays() {
        set(0, "institution", row_, "patients_per_year", 100);
        set(1, "institution", row_, "patients_per_year", 250);
        const MergeReport report = c_->merge(0, 1);
        const QJsonObject json = QJsonDocument::fromJson(jsonOf(report, c_->reader(0))).object();
        QCOMPARE(json["conflicts"].toInt(), 1);
        QCOMPARE(json["operations"].toInt(), 1);
        const QJsonObject finding = json["findings"].toArray().at(0).toObject();
        QCOMPARE(finding["kind"].toString(), QStringLiteral("conflict"));
        QCOMPARE(finding["id"].toString(), row_.toString());
        QCOMPARE(finding["field"].toString(), QStringLiteral("patients_per_year"));
        QCOMPARE(finding["base"], QJsonValue(QJsonValue::Null));
        QCOMPARE(finding["values"].toArray().at(0).toObject()["value"].toString(), QStringLiteral("250"));
        QVERIFY(textOf(report, MergeMode::Write).contains(finding["message"].toString()));
    }

    void theNameAnAuthorUsedLastIsShownEverywhere() {
        set(1, "institution", row_, "city", u"Lyon");
        c_->merge(0, 1); // knows the older name
        const QString older = c_->copyFile(1, QStringLiteral("older name.trellis"));
        c_->store(1).setAuthor({c_->store(1).author().id, QStringLiteral("task lead 8.2.3")});
        set(1, "institution", row_, "city", u"Paris");
        set(0, "institution", row_, "note", u"other");
        c_->mergeAll();
        QCOMPARE(c_->merge(0, older).transactions, qint64(0));
        QCOMPARE(c_->state(1), c_->state(0));
        for (int person : {0, 1})
            QCOMPARE(c_->store(person).database().number("SELECT count(*) FROM author WHERE name='task lead 8.2.3'"),
                     qint64(1));
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "tst_merge.moc"
