#include "core/record/registry.h"
#include "core/store/verify.h"
#include "support/workspace.h"

#include <QTest>

using namespace trellis;
using namespace trellis::support;

// The checks of the domain's types, on edits made here.
class RulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        w_ = std::make_unique<TemporaryWorkspace>();
        programme_ = w_->create("programme", {{"name", u"P"}, {"start_month", u"2026-01"}, {"months", 12}});
    }

    void aMonthOutsideTheProgrammeIsRefused() {
        const QStringList outside("2027-01 lies outside the programme (2026-01 to 2026-12). Change the month, or the "
                                  "programme's length.");
        QCOMPARE(w_->refusalOfCreating("deliverable", {{"number", u"D"}, {"title", u"T"}, {"due_month", u"2027-01"}}),
                 outside);
        QCOMPARE(w_->refusalOfCreating("milestone", {{"number", u"M"}, {"title", u"T"}, {"due_month", u"2027-01"}}),
                 outside);
        QCOMPARE(w_->refusalOfCreating("area", {{"number", u"1"}, {"title", u"T"}, {"end_month", u"2027-01"}}),
                 outside);
        QCOMPARE(w_->refusalOfCreating("area", {{"number", u"1"}, {"title", u"T"}, {"start_month", u"2025-12"}}).size(),
                 1);
        for (const char16_t* month : {u"2026-01", u"2026-12"})
            w_->create("deliverable", {{"number", Value(month)}, {"title", u"T"}, {"due_month", Value(month)}});
        w_->set("programme", programme_, "months", 13);
        w_->create("deliverable", {{"number", u"D"}, {"title", u"T"}, {"due_month", u"2027-01"}});
    }

    void withoutAStartOrALengthNoMonthIsOutside() {
        w_->set("programme", programme_, "months", {});
        w_->create("deliverable", {{"number", u"D"}, {"title", u"T"}, {"due_month", u"1999-01"}});
        w_->set("programme", programme_, "months", 12);
        w_->set("programme", programme_, "start_month", {});
        w_->create("deliverable", {{"number", u"E"}, {"title", u"T"}, {"due_month", u"2099-01"}});
    }

    void anEndBeforeItsStartIsRefused() {
        const QStringList before("The end (2026-03-05) lies before the start (2026-03-06).");
        QCOMPARE(w_->refusalOfCreating("activity", {{"title", u"A"}, {"start", u"2026-03-06"}, {"end", u"2026-03-05"}}),
                 before);
        const Id row = w_->create("activity", {{"title", u"A"}, {"start", u"2026-03-06"}, {"end", u"2026-03-06"}});
        QCOMPARE(w_->refusalOfSetting("activity", row, "end", Value(u"2026-03-05")), before);
        const Id institution = w_->create("institution", {{"name", u"I"}});
        const Id area = w_->create("area", {{"number", u"1"}, {"title", u"T"}});
        QCOMPARE(w_->refusalOfCreating(
                     "involvement",
                     {{"institution", institution}, {"area", area}, {"from", u"2026-03-06"}, {"until", u"2026-03-05"}}),
                 before);
        QCOMPARE(
            w_->refusalOfCreating(
                  "area", {{"number", u"2"}, {"title", u"T"}, {"start_month", u"2026-03"}, {"end_month", u"2026-02"}})
                .size(),
            1);
        QCOMPARE(w_->refusalOfCreating("reporting_period",
                                       {{"number", u"1"}, {"from_month", u"2026-03"}, {"until_month", u"2026-02"}})
                     .size(),
                 1);
        QCOMPARE(w_->refusalOfCreating(
                     "deliverable",
                     {{"number", u"D"}, {"title", u"T"}, {"delivered", u"2026-03-06"}, {"approved", u"2026-03-05"}}),
                 before);
    }

    void aRowMadeAndThenEditedInOneTransactionIsCheckedAsItEnds() {
        const RecordType& activities = recordType(u"activity");
        QCOMPARE(w_->refusal([&](Writer& writer) {
                       const Id row =
                           writer.create(activities, record(activities, {{"title", u"A"}, {"start", u"2026-03-06"}}));
                       writer.set(activities, row, activities.at(u"end"), Value(u"2026-03-05"));
                   }).size(),
                 1);
        w_->apply([&](Writer& writer) {
            const Id row = writer.create(activities, record(activities, {{"title", u"A"}, {"start", u"2026-03-06"}}));
            writer.set(activities, row, activities.at(u"end"), Value(u"2026-03-07"));
        });
    }

    void anAreaCannotLieBelowItself() {
        const Id one = w_->create("area", {{"number", u"1"}, {"title", u"One"}});
        const Id two = w_->create("area", {{"number", u"2"}, {"title", u"Two"}, {"parent", one}});
        const Id three = w_->create("area", {{"number", u"3"}, {"title", u"Three"}, {"parent", two}});
        const QStringList circle("An area cannot lie below itself. Choose another parent.");
        QCOMPARE(w_->refusalOfSetting("area", one, "parent", three), circle);
        QCOMPARE(w_->refusalOfSetting("area", one, "parent", one), circle);
        w_->set("area", three, "parent", one);
        // Turning the tree round in one transaction is no circle at its end.
        const RecordType& areas = recordType(u"area");
        w_->apply([&](Writer& writer) {
            writer.set(areas, one, areas.at(u"parent"), two);
            writer.set(areas, two, areas.at(u"parent"), {});
        });
        QCOMPARE(w_->value("area", one, "parent"), Value(two));
    }

    void effortInASubmittedPeriodIsLocked() {
        const Id institution = w_->create("institution", {{"name", u"I"}});
        const Id area = w_->create("area", {{"number", u"1"}, {"title", u"T"}});
        const Id period = w_->create("reporting_period",
                                     {{"number", u"RP1"}, {"from_month", u"2026-01"}, {"until_month", u"2026-06"}});
        const auto effort = [&](const char16_t* month) {
            return w_->create("reported_effort",
                              {{"institution", institution}, {"area", area}, {"month", Value(month)}, {"pm", 100}});
        };
        const Id june = effort(u"2026-06");
        const Id july = effort(u"2026-07");
        w_->set("reporting_period", period, "submitted", Value(u"2026-08-01"));
        const QStringList locked(
            "2026-06 lies in reporting period RP1, which was submitted on 2026-08-01 and is locked.");
        QCOMPARE(w_->refusalOfSetting("reported_effort", june, "pm", 200), locked);
        QCOMPARE(w_->refusal([&](Writer& writer) { writer.remove(recordType(u"reported_effort"), june); }), locked);
        QCOMPARE(w_->refusalOfSetting("reported_effort", july, "month", Value(u"2026-05")).size(), 1);
        QCOMPARE(
            w_->refusalOfCreating("reported_effort",
                                  {{"institution", institution}, {"area", area}, {"month", u"2026-01"}, {"pm", 100}})
                .size(),
            1);
        w_->set("reported_effort", july, "pm", 200);
        w_->set("reporting_period", period, "submitted", {});
        w_->set("reported_effort", june, "pm", 200);
    }

    void undoDoesNotWriteIntoALockedPeriod() {
        const Id institution = w_->create("institution", {{"name", u"I"}});
        const Id area = w_->create("area", {{"number", u"1"}, {"title", u"T"}});
        const Id effort = w_->create(
            "reported_effort", {{"institution", institution}, {"area", area}, {"month", u"2026-02"}, {"pm", 100}});
        const qint64 edit = w_->set("reported_effort", effort, "pm", 200);
        w_->create("reporting_period", {{"number", u"RP1"},
                                        {"from_month", u"2026-01"},
                                        {"until_month", u"2026-06"},
                                        {"submitted", u"2026-08-01"}});
        QVERIFY(!w_->store().undo(edit).isGood());
        QCOMPARE(w_->value("reported_effort", effort, "pm"), Value(200));
    }

    void aProgrammesOwnKindsOfActivityServe() {
        const QStringList none(QStringLiteral("\u201cstaff_visit\u201d is no choice for Kind."));
        QCOMPARE(w_->refusalOfCreating("activity", {{"title", u"A"}, {"kind", u"staff_visit"}}), none);
        const Id kind = w_->create("activity_kind", {{"code", u"staff_visit"}, {"title", u"Staff visit"}});
        const Id row = w_->create("activity", {{"title", u"A"}, {"kind", u"staff_visit"}});
        const TextContext context = w_->reader().textContext();
        QCOMPARE(choiceLabel(recordType(u"activity").at(u"kind"), QStringLiteral("staff_visit"), context),
                 QStringLiteral("Staff visit"));
        QCOMPARE(w_->refusalOfSetting("activity_kind", kind, "code", Value(u"visit")),
                 QStringList("Activities of the kind \"Staff visit\" exist. Give them another kind first."));
        QCOMPARE(w_->refusal([&](Writer& writer) { writer.remove(recordType(u"activity_kind"), kind); }).size(), 1);
        QCOMPARE(w_->refusalOfCreating("activity_kind", {{"code", u"workshop"}, {"title", u"W"}}),
                 QStringList("Every programme has the kind \"workshop\" already."));
        w_->set("activity", row, "kind", Value(u"workshop"));
        w_->remove("activity_kind", kind);
    }

    void aKindMayComeAfterTheActivityInTheSameTransaction() {
        const RecordType& activities = recordType(u"activity");
        const RecordType& kinds = recordType(u"activity_kind");
        w_->apply([&](Writer& writer) {
            writer.create(activities, record(activities, {{"title", u"A"}, {"kind", u"visit"}}));
            writer.create(kinds, record(kinds, {{"code", u"visit"}, {"title", u"Visit"}}));
        });
        QCOMPARE(findDamage(w_->store().database()), QStringList());
    }

private:
    std::unique_ptr<TemporaryWorkspace> w_;
    Id programme_;
};

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
