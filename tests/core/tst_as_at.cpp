// Which rows a selection leaves as at a date, by what each type's description says.
#include "core/record/registry.h"
#include "support/workspace.h"

#include <QTest>

using namespace trellis;
using support::TemporaryWorkspace;

class AsAtTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_dated_row_counts_from_its_day_and_an_undated_one_only_without_a_date() {
        TemporaryWorkspace w;
        w.create("activity", {{"title", Value(u"on the day")}, {"start", Value(u"2026-03-31")}});
        w.create("activity", {{"title", Value(u"a day late")}, {"start", Value(u"2026-04-01")}});
        w.create("activity", {{"title", Value(u"undated")}});
        QCOMPARE(counted(w, u"activity", {}), 3);
        QCOMPARE(counted(w, u"activity", QDate(2026, 3, 31)), 1);
        QCOMPARE(counted(w, u"activity", QDate(2026, 3, 30)), 0);
    }

    void what_holds_from_a_day_always_held_without_one() {
        TemporaryWorkspace w;
        const Id centre = w.create("institution", {{"name", Value(u"Centre")}});
        const Id area = w.create("area", {{"number", Value(u"1")}, {"title", Value(u"Guidelines")}});
        w.create("involvement", {{"institution", Value(centre)}, {"area", Value(area)}});
        w.create("involvement", {{"institution", Value(centre)},
                                 {"area", Value(area)},
                                 {"role", Value(u"member")},
                                 {"from", Value(u"2026-01-01")}});
        QCOMPARE(counted(w, u"involvement", QDate(2025, 12, 31)), 1);
        QCOMPARE(counted(w, u"involvement", QDate(2026, 1, 1)), 2);
    }

    void a_row_is_dated_by_the_record_it_names_and_a_month_by_its_first_day() {
        TemporaryWorkspace w;
        const Id centre = w.create("institution", {{"name", Value(u"Centre")}});
        const Id area = w.create("area", {{"number", Value(u"1")}, {"title", Value(u"Guidelines")}});
        const Id activity = w.create("activity", {{"title", Value(u"Workshop")}, {"start", Value(u"2026-03-05")}});
        w.create("participation", {{"activity", Value(activity)}, {"institution", Value(centre)}});
        w.create(
            "reported_effort",
            {{"institution", Value(centre)}, {"area", Value(area)}, {"month", Value(u"2026-03")}, {"pm", Value(50)}});
        QCOMPARE(counted(w, u"participation", QDate(2026, 3, 4)), 0);
        QCOMPARE(counted(w, u"participation", QDate(2026, 3, 5)), 1);
        QCOMPARE(counted(w, u"reported_effort", QDate(2026, 2, 28)), 0);
        QCOMPARE(counted(w, u"reported_effort", QDate(2026, 3, 1)), 1);
    }

    void a_type_without_dates_is_whole_at_any_date() {
        TemporaryWorkspace w;
        w.create("institution", {{"name", Value(u"Centre")}});
        QCOMPARE(counted(w, u"institution", QDate(1990, 1, 1)), 1);
    }

    void every_path_to_a_date_leads_to_one() {
        for (const RecordType* type : recordTypes()) {
            const RecordType* at = type;
            FieldType last = FieldType::Date;
            for (const QString& step : type->datePath.split(u'/', Qt::SkipEmptyParts)) {
                const Field& field = at->at(step);
                last = field.type;
                if (field.type == FieldType::Reference)
                    at = &recordType(field.target);
            }
            QVERIFY2(last == FieldType::Date || last == FieldType::Month, qPrintable(type->name));
        }
    }

    void a_page_stands_under_one_that_stands_by_itself() {
        for (const RecordType* type : recordTypes())
            if (!type->under.isEmpty())
                QVERIFY2(recordType(type->under).under.isEmpty(), qPrintable(type->name));
    }

    void effort_of_a_submitted_period_says_that_it_is_locked() {
        TemporaryWorkspace w;
        const Id centre = w.create("institution", {{"name", Value(u"Centre")}});
        const Id area = w.create("area", {{"number", Value(u"1")}, {"title", Value(u"Guidelines")}});
        const Id effort = w.create(
            "reported_effort",
            {{"institution", Value(centre)}, {"area", Value(area)}, {"month", Value(u"2026-03")}, {"pm", Value(50)}});
        const RecordType& type = recordType(u"reported_effort");
        QVERIFY(type.lock);
        QVERIFY(type.lock(*w.reader().row(type, effort), w.reader()).isEmpty());
        const Id period =
            w.create("reporting_period",
                     {{"number", Value(u"1")}, {"from_month", Value(u"2026-01")}, {"until_month", Value(u"2026-06")}});
        QVERIFY(type.lock(*w.reader().row(type, effort), w.reader()).isEmpty());
        w.set("reporting_period", period, "submitted", Value(u"2026-08-20"));
        const QString lock = type.lock(*w.reader().row(type, effort), w.reader());
        QVERIFY(lock.contains(QStringLiteral("2026-08-20")));
        QCOMPARE(w.refusalOfSetting("reported_effort", effort, "pm", Value(60)), QStringList{lock});
    }

private:
    static qint64 counted(const TemporaryWorkspace& w, QStringView type, QDate asAt) {
        Selection selection;
        selection.asAt = asAt;
        const qint64 count = w.reader().count(recordType(type), selection);
        return qint64(w.reader().ids(recordType(type), selection).size()) == count ? count : -1;
    }
};

QTEST_GUILESS_MAIN(AsAtTest)
#include "tst_as_at.moc"
