#include "core/analysis/chart_series.h"

#include <QTest>

using namespace trellis;

namespace {

growth::Row row(const QString& period, qint64 institutions, qint64 countries, qint64 ties, qint64 stable = 0) {
    growth::Row r;
    r.period = period;
    r.institutions = institutions;
    r.countries = countries;
    r.ties = ties;
    r.stableTies = stable;
    if (institutions > 1)
        r.density = 2.0 * double(ties) / (double(institutions) * double(institutions - 1));
    return r;
}

ChartScope areaThree() {
    ChartScope scope;
    scope.programme = QStringLiteral("Programme");
    scope.file = QStringLiteral("network.trellis");
    scope.areaNumber = QStringLiteral("8.2.3");
    scope.areaTitle = QStringLiteral("Cancer research ecosystem");
    scope.areaBadge = QStringLiteral("3");
    scope.area = 3;
    scope.start = Month(2024, 10);
    scope.asAt = QDate(2026, 3, 31);
    return scope;
}

std::vector<growth::Row> growing() {
    return {row(QStringLiteral("2026-01"), 40, 20, 282, 82), row(QStringLiteral("2026-02"), 43, 22, 318, 96),
            row(QStringLiteral("2026-03"), 46, 23, 428, 131)};
}

AreaCounts area(int number, std::vector<qint64> institutions) {
    return {QStringLiteral("8.2.%1").arg(number), QStringLiteral("Area title %1").arg(number), QString::number(number),
            number, std::move(institutions)};
}

std::vector<Month> months(int count) {
    std::vector<Month> all;
    for (int i = 0; i < count; ++i)
        all.push_back(Month(2024, 10) + i);
    return all;
}

QString membersTitle(const std::vector<qint64>& totals, const ChartScope& scope = areaThree()) {
    std::vector<KindCounts> counts;
    for (std::size_t i = 0; i < totals.size(); ++i)
        counts.push_back({Month(2024, 10) + int(i), 0, 0, totals[i]});
    return membersByKindChart(counts, scope).title;
}

} // namespace

class ChartSeriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMembersTitleStatesWhatHappened_data() {
        QTest::addColumn<QList<qint64>>("totals");
        QTest::addColumn<QString>("title");
        const auto add = [](const char* name, const QList<qint64>& totals, const char* title) {
            QTest::newRow(name) << totals << QString::fromUtf8(title);
        };
        add("growing", {12, 20, 46}, "Area 3 grew from 12 to 46 institutions in 3 months");
        add("to one", {0, 1}, "Area 3 grew from 0 to 1 institution in 2 months");
        add("still", {46, 46}, "Area 3 did not grow in 2 months: still 46 institutions");
        add("up and down", {46, 50, 46}, "Area 3 did not grow in 3 months: still 46 institutions");
        add("falling", {46, 41}, "Area 3 shrank from 46 to 41 institutions in 2 months");
        add("gone", {2, 0}, "Area 3 shrank from 2 to 0 institutions in 2 months");
        add("one period", {7}, "Area 3: 7 institutions");
        add("zeros", {0, 0, 0}, "Area 3 has no institution yet");
        add("nothing", {}, "Area 3 has no institution yet");
        add("large", {1000, 1234567}, "Area 3 grew from 1,000 to 1,234,567 institutions in 2 months");
    }
    void aMembersTitleStatesWhatHappened() {
        QFETCH(QList<qint64>, totals);
        QFETCH(QString, title);
        QCOMPARE(membersTitle({totals.begin(), totals.end()}), title);
    }

    void withoutAnAreaTheNetworkIsTheSubject() {
        QCOMPARE(membersTitle({12, 46}, {}), QStringLiteral("The network grew from 12 to 46 institutions in 2 months"));
        QCOMPARE(membersTitle({}, {}), QStringLiteral("The network has no institution yet"));
    }

    void anAreaWhoseBadgeIsNoNumberKeepsItsOwn() {
        ChartScope scope = areaThree();
        scope.areaBadge = QStringLiteral("WP");
        QCOMPARE(membersTitle({1, 2}, scope), QStringLiteral("8.2.3 grew from 1 to 2 institutions in 2 months"));
    }

    void theGrowthTitleComparesFactorsNotNumbers() {
        QCOMPARE(growthChart(growing(), areaThree()).title, QStringLiteral("Ties grow faster than institutions"));
        QCOMPARE(
            growthChart({row(QStringLiteral("2026-01"), 10, 1, 100), row(QStringLiteral("2026-02"), 40, 1, 200)}, {})
                .title,
            QStringLiteral("Institutions grow faster than ties"));
        QCOMPARE(
            growthChart({row(QStringLiteral("2026-01"), 10, 1, 100), row(QStringLiteral("2026-02"), 20, 1, 200)}, {})
                .title,
            QStringLiteral("Institutions and ties grow together"));
    }

    void growthFromNothingComparesFromTheFirstTieOn() {
        const std::vector<growth::Row> rows = {row(QStringLiteral("2026-01"), 5, 1, 0),
                                               row(QStringLiteral("2026-02"), 10, 1, 2),
                                               row(QStringLiteral("2026-03"), 11, 1, 8)};
        QCOMPARE(growthChart(rows, {}).title, QStringLiteral("Ties grow faster than institutions"));
    }

    void aGrowthTitleWithoutGrowthSaysSo() {
        QCOMPARE(growthChart({row(QStringLiteral("2024"), 9, 3, 4), row(QStringLiteral("2025"), 9, 3, 8)}, {}).title,
                 QStringLiteral("The network did not grow in 2 years: still 9 institutions"));
        QCOMPARE(growthChart({row(QStringLiteral("2024"), 9, 3, 8), row(QStringLiteral("2025"), 7, 3, 8)}, {}).title,
                 QStringLiteral("The network shrank from 9 to 7 institutions in 2 years"));
        QCOMPARE(growthChart({row(QStringLiteral("2024"), 9, 3, 8), row(QStringLiteral("2025"), 12, 3, 5)}, {}).title,
                 QStringLiteral("Institutions grew from 9 to 12, ties fell from 8 to 5"));
        QCOMPARE(growthChart({row(QStringLiteral("2024"), 1, 1, 0)}, {}).title,
                 QStringLiteral("The network: 1 institution in 1 country, 0 ties"));
    }

    void nothingGivesASentenceAndNoFigures() {
        for (const ChartSeries& chart : {growthChart({}, areaThree()), tiesChart({}, areaThree()),
                                         growthChart({row(QStringLiteral("all"), 0, 0, 0)}, areaThree())}) {
            QCOMPARE(chart.title, QStringLiteral("Area 3 has no institution yet"));
            QVERIFY(!chart.empty.isEmpty());
        }
        QVERIFY(!membersByKindChart({}, {}).empty.isEmpty());
        QVERIFY(!areasChart({}, {}, {}).empty.isEmpty());
        QCOMPARE(areasChart(months(1), {area(1, {0})}, {}).title, QStringLiteral("No area has an institution yet"));
    }

    void theTiesTitleCountsStableOnes() {
        QCOMPARE(tiesChart(growing(), areaThree()).title,
                 QStringLiteral("Ties grew from 282 to 428 in 3 months; 131 of them are stable"));
        QCOMPARE(
            tiesChart({row(QStringLiteral("2025"), 4, 2, 6, 1), row(QStringLiteral("2026"), 5, 2, 6, 1)}, {}).title,
            QStringLiteral("No new tie in 2 years: still 6; one of them is stable"));
        QCOMPARE(tiesChart({row(QStringLiteral("2025"), 4, 2, 0), row(QStringLiteral("2026"), 5, 2, 0)}, {}).title,
                 QStringLiteral("No two institutions have met yet"));
    }

    void densityNeverStandsAlone() {
        const ChartSeries chart = tiesChart(growing(), areaThree());
        QCOMPARE(chart.panels.size(), std::size_t(2));
        QCOMPARE(chart.panels[0].lines[0].column, QStringLiteral("ties"));
        QCOMPARE(chart.panels[1].lines[0].column, QStringLiteral("density"));
        QCOMPARE(chart.panels[1].unit, ChartUnit::Share);
        QVERIFY(chart.subtitle.contains(QStringLiteral("new members lower")));
    }

    void theAreasTitleCountsThoseThatGrew() {
        QCOMPARE(areasChart(months(2), {area(1, {3, 5}), area(2, {4, 9})}, {}).title,
                 QStringLiteral("All 2 areas grew; area 2 has the most institutions, 9"));
        QCOMPARE(areasChart(months(2), {area(1, {3, 5}), area(2, {4, 4}), area(3, {4, 2})}, {}).title,
                 QStringLiteral("One of 3 areas grew; area 1 has the most institutions, 5"));
        QCOMPARE(areasChart(months(2), {area(1, {5, 5}), area(2, {4, 4})}, {}).title,
                 QStringLiteral("No area grew; area 1 has the most institutions, 5"));
        QCOMPARE(areasChart(months(1), {area(1, {5}), area(2, {4})}, {}).title,
                 QStringLiteral("Area 1 has the most institutions, 5"));
    }

    void ofManyAreasTheLargestAreDrawnInTheirOrder() {
        std::vector<AreaCounts> areas;
        for (int i = 1; i <= 20; ++i)
            areas.push_back(area(i, {0, i}));
        const ChartSeries chart = areasChart(months(2), areas, {});
        QCOMPARE(chart.panels.size(), std::size_t(16));
        QCOMPARE(chart.panels.front().badge, QStringLiteral("5"));
        QCOMPARE(chart.panels.back().badge, QStringLiteral("20"));
        QVERIFY(chart.subtitle.contains(QStringLiteral("the 16 largest of 20 areas")));
    }

    void periodsCarryMNumbersAndCalendarMonths() {
        const ChartSeries chart = growthChart(growing(), areaThree());
        QCOMPARE(chart.periods.back().number, QStringLiteral("M18"));
        QCOMPARE(chart.periods.back().label, QStringLiteral("Mar 2026"));
        QCOMPARE(chart.periods.back().inWords, QStringLiteral("M18 · March 2026"));
        QCOMPARE(chart.periods.back().ordinal, 18);
        ChartScope late = areaThree();
        late.start = Month(2026, 2); // the first month lies before the programme
        QCOMPARE(growthChart(growing(), late).periods[0].number, QString());
        QCOMPARE(growthChart(growing(), late).periods[1].number, QStringLiteral("M1"));
    }

    void theAsAtDateIsSaidInMonthsOrDays() {
        ChartScope scope = areaThree();
        QCOMPARE(growthChart(growing(), scope).asAt, QStringLiteral("As at M18 · March 2026"));
        scope.asAt = QDate(2026, 3, 5);
        QCOMPARE(growthChart(growing(), scope).asAt, QStringLiteral("As at 5 Mar 2026 · M18"));
        scope.asAt = {};
        QCOMPARE(growthChart(growing(), scope).asAt, QStringLiteral("All dates, to M18 · March 2026"));
        QCOMPARE(growthChart(growing(), scope).asAtDate, QDate(2026, 3, 31));
    }

    void theRowAllIsNotDrawnButItsSurplusIsNamed() {
        std::vector<growth::Row> rows = growing();
        rows.back().activities = 10;
        rows.back().leftOut = 1;
        growth::Row all = rows.back();
        all.period = QStringLiteral("all");
        all.activities = 13;
        rows.push_back(all);
        ChartScope scope = areaThree();
        scope.maxSize = 25;
        const ChartSeries chart = growthChart(rows, scope);
        QCOMPARE(chart.periods.size(), std::size_t(3));
        QCOMPARE(chart.source, QStringLiteral("Source: network.trellis. 3 activities without a date are not drawn. "
                                              "Gatherings of more than 25 institutions give no ties."));
        QCOMPARE(growthChart({all}, scope).periods.front().label, QStringLiteral("All dates"));
    }

    void theTableHasThePicturesFigures() {
        const ChartTable table = chartTable(tiesChart(growing(), areaThree()));
        QCOMPARE(table.names,
                 QStringList({QStringLiteral("period"), QStringLiteral("month_number"), QStringLiteral("ties"),
                              QStringLiteral("stable_ties"), QStringLiteral("density")}));
        QCOMPARE(table.labels.size(), table.names.size());
        QCOMPARE(table.rows.size(), std::size_t(3));
        QCOMPARE(table.rows[2], QStringList({QStringLiteral("2026-03"), QStringLiteral("M18"), QStringLiteral("428"),
                                             QStringLiteral("131"), QStringLiteral("0.413527")}));
        QCOMPARE(chartTable(growthChart({row(QStringLiteral("2025"), 1, 1, 0)}, {})).names.value(1),
                 QStringLiteral("institutions")); // no M-numbers, no column for them
    }

    void figuresInTablesAreLocaleFree() {
        const ChartTable table = chartTable(growthChart({row(QStringLiteral("2025"), 1234567, 3, 2)}, {}));
        QCOMPARE(table.rows[0][1], QStringLiteral("1234567"));
    }

    void anUndefinedRatioIsAnEmptyCell() {
        const ChartTable table =
            chartTable(tiesChart({row(QStringLiteral("2025"), 1, 1, 0), row(QStringLiteral("2026"), 2, 1, 1)}, {}));
        QCOMPARE(table.rows[0].last(), QString());
        QCOMPARE(table.rows[1].last(), QStringLiteral("1.000000"));
    }

    void areaColumnsBearTheirNumbers() {
        ChartScope scope = areaThree();
        const ChartSeries chart = areasChart(months(2), {area(2, {1, 2}), area(3, {3, 5})}, scope);
        QCOMPARE(chartTable(chart).names.mid(2), QStringList({QStringLiteral("8.2.2"), QStringLiteral("8.2.3")}));
        QVERIFY(!chart.panels[0].inFocus);
        QVERIFY(chart.panels[1].inFocus);
        QVERIFY(chart.badge.isEmpty()); // it is about all areas
    }

    void wordsAfterANumberAgreeWithIt() {
        const ChartSeries one = growthChart({row(QStringLiteral("2025"), 1, 1, 1, 1)}, {});
        QCOMPARE(one.panels[0].lines[0].noun, QStringLiteral("institution"));
        QCOMPARE(one.panels[2].lines[1].noun, QStringLiteral("stable tie"));
        QCOMPARE(growthChart(growing(), {}).panels[0].lines[0].noun, QStringLiteral("institutions"));
    }

    void valuesAreShownForPeople() {
        const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
        QCOMPARE(chartValue(1234567, ChartUnit::Count, locale), QStringLiteral("1,234,567"));
        QCOMPARE(chartValue(0.4136, ChartUnit::Share, locale), QStringLiteral("41 %"));
        QCOMPARE(chartValue(0.015, ChartUnit::Share, locale), QStringLiteral("1.5 %"));
        QCOMPARE(chartValue(0.05, ChartUnit::Share, locale), QStringLiteral("5 %"));
        QCOMPARE(chartValue(std::nullopt, ChartUnit::Count, locale), QStringLiteral("–"));
    }

    void aChartCanBeHeard() {
        const ChartSeries chart = growthChart(growing(), areaThree());
        const QString words = chartInWords(chart);
        QVERIFY(words.startsWith(chart.title));
        QVERIFY(words.contains(QStringLiteral("M18 · March 2026, Institutions: 46, Countries: 23, Ties: 428")));
        const QStringList month =
            chartPeriodInWords(membersByKindChart({{Month(2026, 3), 13, 20, 13}}, areaThree()), 0);
        QCOMPARE(month.last(), QStringLiteral("Altogether: 46"));
        QVERIFY(chartPeriodInWords(chart, 99).isEmpty());
    }

    void notesOutsideTheAxisAreDropped() {
        ChartScope scope = areaThree();
        scope.notes = {{1, QStringLiteral("Survey")}, {9, QStringLiteral("Later")}, {-1, QStringLiteral("Earlier")}};
        QCOMPARE(growthChart(growing(), scope).notes.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(ChartSeriesTest)
#include "tst_chart_series.moc"
