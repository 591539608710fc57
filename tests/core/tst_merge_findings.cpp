#include "support/merging_people.h"
using namespace trellis;
using namespace trellis::support;

// What is found once copies came together, and how it is settled for everyone.
class MergeFindingsTest : public QObject, MergingPeople {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { look(); }

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

    void allValuesThatThreePeopleWroteAreNamed() {
        setUp(3);
        for (int person = 0; person < 3; ++person)
            set(person, "institution", row_, "city", Value(QStringLiteral("City %1").arg(person)));
        c_->mergeAll();
        for (int person = 0; person < 3; ++person) {
            const auto findings = findingsOf(c_->reader(person));
            QCOMPARE(kinds(findings), QStringList{"conflict"});
            QStringList values;
            for (const auto& side : findings[0].sides)
                values << side.value.text();
            QCOMPARE(values, QStringList({"City 2", "City 1", "City 0"}));
        }
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
};

QTEST_GUILESS_MAIN(MergeFindingsTest)
#include "tst_merge_findings.moc"
