#include "core/analysis/growth.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <map>
#include <rapidcheck.h>
#include <set>
#include <utility>

namespace growth = trellis::growth;
using growth::Input;
using growth::Options;
using growth::Row;
using trellis::Cancelled;
using trellis::Progress;

namespace {

constexpr quint16 kFrance = 1;
constexpr quint16 kItaly = 2;

// A network written down by hand.
struct Sketch {
    Input input;

    explicit Sketch(std::size_t institutions, quint16 country = kFrance) {
        input.country.assign(institutions, country);
    }

    Sketch& met(const QDate& start, std::initializer_list<quint32> institutions) {
        const quint32 activity = quint32(input.start.size());
        input.start.push_back(start.isValid() ? qint32(start.toJulianDay()) : 0);
        for (const quint32 institution : institutions)
            input.participations.push_back({activity, institution});
        return *this;
    }
    Sketch& member(quint32 institution, const QDate& from = {}, const QDate& until = {}) {
        input.memberships.push_back({institution, from.isValid() ? qint32(from.toJulianDay()) : 0,
                                     until.isValid() ? qint32(until.toJulianDay()) : 0});
        return *this;
    }
    std::vector<Row> rows(const Options& options = {}) const { return growth::series(input, options); }
    Row all(const Options& options = {}) const { return rows(options).back(); }
};

const QDate kJanuary(2026, 1, 20);
const QDate kMarch(2026, 3, 5);

Sketch star() {
    Sketch sketch(5);
    for (const quint32 leaf : {1U, 2U, 3U, 4U})
        sketch.met(kMarch, {0, leaf});
    return sketch;
}

Sketch ring(quint32 size) {
    Sketch sketch(size);
    for (quint32 i = 0; i < size; ++i)
        sketch.met(kMarch, {i, (i + 1) % size});
    return sketch;
}

QStringList periodsOf(const std::vector<Row>& rows) {
    QStringList result;
    for (const Row& row : rows)
        result.append(row.period);
    return result;
}

// The definitions once more, word by word and without any thought of speed.
namespace plain {

struct State {
    std::set<quint32> nodes;
    std::set<std::pair<quint32, quint32>> ties;
};

struct Moment {
    qint32 day = 0;       // as-at day
    bool undated = false; // everything counts
};

Row look(const Input& input, const Options& options, const Moment& moment, const State& before, State* now) {
    Row row;
    std::map<quint32, std::set<quint32>> at;
    const auto counts = [&](quint32 activity) {
        const qint32 start = input.start[activity];
        return moment.undated || (start != 0 && start <= moment.day);
    };
    for (quint32 activity = 0; activity < input.start.size(); ++activity)
        row.activities += counts(activity) ? 1 : 0;
    for (const growth::Attendance& each : input.participations) {
        if (!counts(each.activity))
            continue;
        ++row.participations;
        at[each.activity].insert(each.institution);
        if (options.nodes == Options::Participants)
            now->nodes.insert(each.institution);
    }
    if (options.nodes == Options::Members)
        for (const growth::Membership& each : input.memberships)
            if (moment.undated || (each.from <= moment.day && (each.until == 0 || each.until >= moment.day)))
                now->nodes.insert(each.institution);

    std::map<std::pair<quint32, quint32>, std::pair<int, double>> shared;
    for (const auto& [activity, institutions] : at) {
        if (options.maxSize && int(institutions.size()) > *options.maxSize) {
            ++row.leftOut;
            continue;
        }
        for (const quint32 a : institutions)
            for (const quint32 b : institutions)
                if (a < b && now->nodes.contains(a) && now->nodes.contains(b)) {
                    ++shared[{a, b}].first;
                    shared[{a, b}].second += 1.0 / double(institutions.size() - 1);
                }
    }
    double weight = 0;
    double cross = 0;
    std::map<quint32, std::set<quint32>> neighbours;
    for (const auto& [pair, what] : shared) {
        if (what.first < std::max(1, options.minShared))
            continue;
        now->ties.insert(pair);
        neighbours[pair.first].insert(pair.second);
        neighbours[pair.second].insert(pair.first);
        weight += what.second;
        row.stableTies += what.first >= std::max(2, options.minShared) ? 1 : 0;
        const quint16 first = input.country[pair.first];
        const quint16 second = input.country[pair.second];
        cross += first == 0 || second == 0 || first != second ? 1 : 0;
    }
    row.institutions = qint64(now->nodes.size());
    row.ties = qint64(now->ties.size());
    row.newInstitutions =
        std::count_if(now->nodes.begin(), now->nodes.end(), [&](quint32 node) { return !before.nodes.contains(node); });
    row.newTies =
        std::count_if(now->ties.begin(), now->ties.end(), [&](const auto& tie) { return !before.ties.contains(tie); });

    std::set<quint16> countries;
    qint64 triples = 0;
    qint64 corners = 0;
    std::set<quint32> seen;
    for (const quint32 node : now->nodes) {
        if (input.country[node] != 0)
            countries.insert(input.country[node]);
        const qint64 degree = qint64(neighbours[node].size());
        row.maxDegree = std::max(row.maxDegree, degree);
        row.isolates += degree == 0 ? 1 : 0;
        triples += degree * (degree - 1) / 2;
        for (const quint32 a : neighbours[node])
            for (const quint32 b : neighbours[node])
                corners += a < b && now->ties.contains({a, b}) ? 1 : 0;
        if (seen.contains(node))
            continue;
        std::vector<quint32> reached{node};
        seen.insert(node);
        for (std::size_t i = 0; i < reached.size(); ++i)
            for (const quint32 next : neighbours[reached[i]])
                if (seen.insert(next).second)
                    reached.push_back(next);
        ++row.components;
        row.largestComponent = std::max(row.largestComponent, qint64(reached.size()));
    }
    row.countries = qint64(countries.size());
    const double n = double(row.institutions);
    const double m = double(row.ties);
    if (n > 1)
        row.density = 2 * m / (n * (n - 1));
    if (n > 0)
        row.meanDegree = 2 * m / n;
    if (n > 2) {
        double missing = 0;
        for (const quint32 node : now->nodes)
            missing += double(row.maxDegree) - double(neighbours[node].size());
        row.centralisation = missing / ((n - 1) * (n - 2));
    }
    if (m > 0)
        row.crossCountryShare = cross / m;
    if (options.triangles) {
        row.triangles = corners / 3;
        if (triples > 0)
            row.transitivity = double(corners) / double(triples);
    }
    if (options.weighted)
        row.tieWeight = weight;
    return row;
}

std::vector<Row> series(const Input& input, const Options& options) {
    std::vector<Row> rows;
    State before;
    QDate first;
    QDate last = options.until.value_or(QDate());
    for (const qint32 start : input.start) {
        const QDate day = QDate::fromJulianDay(start);
        if (start == 0 || (options.until && day > *options.until))
            continue;
        first = first.isValid() ? std::min(first, day) : day;
        last = last.isValid() ? std::max(last, day) : day;
    }
    const bool monthly = options.step == Options::Month;
    for (QDate at = first; first.isValid(); at = monthly ? at.addMonths(1) : at.addYears(1)) {
        const QDate begin(at.year(), monthly ? at.month() : 1, 1);
        if (begin > last)
            break;
        QDate end = (monthly ? begin.addMonths(1) : begin.addYears(1)).addDays(-1);
        if (options.until)
            end = std::min(end, *options.until);
        State now;
        rows.push_back(look(input, options, {qint32(end.toJulianDay()), false}, before, &now));
        rows.back().period = begin.toString(monthly ? QStringLiteral("yyyy-MM") : QStringLiteral("yyyy"));
        before = now;
        at = begin;
    }
    State now;
    Moment moment{0, true};
    if (options.until)
        moment = {qint32(options.until->toJulianDay()), false};
    Row all = look(input, options, moment, before, &now);
    all.period = QStringLiteral("all");
    if (options.until) {
        all.newInstitutions = 0;
        all.newTies = 0;
    }
    rows.push_back(all);
    return rows;
}

} // namespace plain

template <typename Value>
Value drawn(Value from, Value below) {
    return *rc::gen::inRange<Value>(from, below);
}

Input randomInput() {
    Input input;
    const quint32 institutions = drawn<quint32>(1, 9);
    for (quint32 i = 0; i < institutions; ++i)
        input.country.push_back(drawn<quint16>(0, 4));
    const qint32 origin = qint32(QDate(2024, 11, 20).toJulianDay());
    const auto someDay = [&] { return drawn(0, 5) == 0 ? 0 : origin + drawn<qint32>(0, 500); };
    const quint32 activities = drawn<quint32>(0, 14);
    for (quint32 i = 0; i < activities; ++i)
        input.start.push_back(someDay());
    const int participations = activities == 0 ? 0 : drawn(0, 45);
    for (int i = 0; i < participations; ++i)
        input.participations.push_back({drawn<quint32>(0, activities), drawn<quint32>(0, institutions)});
    const int memberships = drawn(0, 14);
    for (int i = 0; i < memberships; ++i)
        input.memberships.push_back({drawn<quint32>(0, institutions), someDay(), someDay()});
    return input;
}

Options randomOptions() {
    Options options;
    options.nodes = drawn(0, 2) == 0 ? Options::Participants : Options::Members;
    options.step = drawn(0, 3) == 0 ? Options::Year : Options::Month;
    options.minShared = drawn(0, 4);
    if (drawn(0, 3) == 0)
        options.maxSize = drawn(0, 6);
    if (drawn(0, 2) == 0)
        options.until = QDate(2024, 11, 1).addDays(drawn(0, 560));
    options.weighted = true;
    options.triangles = drawn(0, 5) != 0;
    return options;
}

} // namespace

class GrowthTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "max_success=2000");
    }

    void aStarIsFullyCentralised() {
        const Row row = star().all();
        QCOMPARE(row.institutions, 5);
        QCOMPARE(row.ties, 4);
        QCOMPARE(row.maxDegree, 4);
        QCOMPARE(*row.centralisation, 1.0);
        QCOMPARE(*row.density, 0.4);
        QCOMPARE(*row.meanDegree, 1.6);
        QCOMPARE(row.components, 1);
        QCOMPARE(*row.triangles, 0);
        QCOMPARE(*row.transitivity, 0.0);
        QCOMPARE(*row.crossCountryShare, 0.0);
    }

    void aRingHasNoCentre() {
        const Row row = ring(6).all();
        QCOMPARE(row.ties, 6);
        QCOMPARE(*row.centralisation, 0.0);
        QCOMPARE(row.largestComponent, 6);
        QCOMPARE(*row.transitivity, 0.0);
        QCOMPARE(*ring(3).all().triangles, 1);
        QCOMPARE(*ring(3).all().transitivity, 1.0);
    }

    void twoCliquesAreTwoComponentsOfTriangles() {
        const Row row = Sketch(7).met(kJanuary, {0, 1, 2, 3}).met(kMarch, {4, 5, 6}).all();
        QCOMPARE(row.ties, 9);
        QCOMPARE(row.components, 2);
        QCOMPARE(row.largestComponent, 4);
        QCOMPARE(*row.triangles, 5);
        QCOMPARE(*row.transitivity, 1.0);
    }

    void aBridgeJoinsTwoCliques() {
        const Row row = Sketch(7).met(kJanuary, {0, 1, 2, 3}).met(kJanuary, {4, 5, 6}).met(kMarch, {3, 4}).all();
        QCOMPARE(row.components, 1);
        QCOMPARE(row.largestComponent, 7);
        QCOMPARE(*row.triangles, 5);
        QCOMPARE(*row.transitivity, 15.0 / 20.0);
    }

    void nobodyGivesOneRowOfNothing() {
        const auto rows = Sketch(0).rows();
        QCOMPARE(periodsOf(rows), QStringList{"all"});
        QCOMPARE(growth::cells(rows.front(), {}), QStringLiteral("all,0,0,0,0,0,0,0,0,,,0,,0,0,0,0,,").split(u','));
    }

    void activitiesNobodyIsRecordedForStillCount() {
        const auto rows = Sketch(2).met(kMarch, {}).met({}, {}).rows();
        QCOMPARE(periodsOf(rows), (QStringList{"2026", "all"}));
        QCOMPARE(rows[0].activities, 1);
        QCOMPARE(rows[1].activities, 2);
        QCOMPARE(rows[1].institutions, 0);
    }

    void oneInstitutionIsAnIsolateWithoutDensity() {
        const Row row = Sketch(1).met(kMarch, {0}).all();
        QCOMPARE(growth::cells(row, {}), QStringLiteral("all,1,1,1,1,0,0,0,0,,0.000000,0,,1,1,1,0,,").split(u','));
    }

    void twoInstitutionsHaveADensityButNoCentralisation() {
        const Row row = Sketch(2).met(kMarch, {0, 1}).all();
        QCOMPARE(*row.density, 1.0);
        QVERIFY(!row.centralisation);
        QVERIFY(!row.transitivity);
    }

    void unknownCountriesAreNoCountryAndTheirTiesCross() {
        Sketch sketch(5);
        sketch.input.country = {0, 0, kFrance, kFrance, kItaly};
        const Row row = sketch.met(kMarch, {0, 1}).met(kMarch, {0, 2}).met(kMarch, {2, 3}).met(kMarch, {3, 4}).all();
        QCOMPARE(row.countries, 2);
        QCOMPARE(row.ties, 4);
        QCOMPARE(*row.crossCountryShare, 0.75);
    }

    void anInstitutionInTwoRolesIsOneNodeAndTwoParticipations() {
        const Row row = Sketch(2).met(kMarch, {0, 1, 0}).all();
        QCOMPARE(row.institutions, 2);
        QCOMPARE(row.participations, 3);
        QCOMPARE(row.ties, 1);
        QCOMPARE(row.stableTies, 0);
    }

    void aLargeActivityGivesNoTiesButCounts() {
        Options options;
        options.maxSize = 2;
        const Row row = Sketch(4).met(kMarch, {0, 1, 1}).met(kMarch, {1, 2, 3}).all(options);
        QCOMPARE(row.activities, 2);
        QCOMPARE(row.participations, 6);
        QCOMPARE(row.institutions, 4);
        QCOMPARE(row.ties, 1);
        QCOMPARE(row.isolates, 2);
        QCOMPARE(row.leftOut, 1);
    }

    void tiesNeedTheSharedActivitiesAskedFor() {
        Sketch sketch(3);
        sketch.met(kJanuary, {0, 1, 2}).met(kMarch, {0, 1}).met(kMarch.addMonths(1), {0, 1});
        Options options;
        options.step = Options::Month;
        const auto rows = sketch.rows(options);
        QCOMPARE(rows.back().ties, 3);
        QCOMPARE(rows.back().stableTies, 1);
        QCOMPARE(rows[1].stableTies, 0);
        QCOMPARE(rows[2].stableTies, 1);
        options.minShared = 2;
        QCOMPARE(sketch.all(options).ties, 1);
        QCOMPARE(sketch.all(options).stableTies, 1);
        options.minShared = 3;
        const auto strict = sketch.rows(options);
        QCOMPARE(strict[2].ties, 0);
        QCOMPARE(strict[3].newTies, 1);
        QCOMPARE(strict[3].stableTies, 1);
        options.minShared = 4;
        QCOMPARE(sketch.all(options).ties, 0);
    }

    void periodsRunWithoutGaps() {
        const Sketch sketch = Sketch(3).met(QDate(2025, 11, 30), {0, 1}).met(QDate(2026, 2, 1), {1, 2});
        QCOMPARE(periodsOf(sketch.rows()), (QStringList{"2025", "2026", "all"}));
        Options options;
        options.step = Options::Month;
        const auto rows = sketch.rows(options);
        QCOMPARE(periodsOf(rows), (QStringList{"2025-11", "2025-12", "2026-01", "2026-02", "all"}));
        QCOMPARE(rows[0].newInstitutions, 2);
        QCOMPARE(rows[1].newInstitutions, 0);
        QCOMPARE(rows[1].ties, 1);
        QCOMPARE(rows[3].newInstitutions, 1);
        QCOMPARE(rows[3].ties, 2);
    }

    void undatedActivitiesComeWithAllAndAreItsNews() {
        const auto rows = Sketch(4).met(kMarch, {0, 1}).met({}, {1, 2}).met({}, {0, 1}).rows();
        QCOMPARE(periodsOf(rows), (QStringList{"2026", "all"}));
        QCOMPARE(rows[0].activities, 1);
        QCOMPARE(rows[0].stableTies, 0);
        QCOMPARE(rows[1].activities, 3);
        QCOMPARE(rows[1].newInstitutions, 1);
        QCOMPARE(rows[1].newTies, 1);
        QCOMPARE(rows[1].ties, 2);
        QCOMPARE(rows[1].stableTies, 1);
    }

    void onlyUndatedActivitiesGiveOnlyAll() {
        const auto rows = Sketch(2).met({}, {0, 1}).rows();
        QCOMPARE(periodsOf(rows), QStringList{"all"});
        QCOMPARE(rows[0].ties, 1);
        QCOMPARE(rows[0].newTies, 1);
    }

    void anAsAtDateLeavesOutWhatIsLaterOrUndated() {
        Sketch sketch = Sketch(4).met(kJanuary, {0, 1}).met(kMarch, {1, 2}).met({}, {2, 3});
        Options options;
        options.step = Options::Month;
        options.until = kMarch.addDays(-1);
        auto rows = sketch.rows(options);
        QCOMPARE(periodsOf(rows), (QStringList{"2026-01", "2026-02", "2026-03", "all"}));
        QCOMPARE(rows[3].ties, 1);
        QCOMPARE(rows[3].newTies, 0);
        QCOMPARE(rows[3].activities, 1);
        options.until = kMarch; // the day itself counts
        QCOMPARE(sketch.all(options).ties, 2);
        options.until = QDate(2026, 5, 31);
        QCOMPARE(sketch.rows(options).size(), std::size_t(6));
        options.until = QDate(2025, 12, 31);
        rows = sketch.rows(options);
        QCOMPARE(periodsOf(rows), QStringList{"all"});
        QCOMPARE(rows[0].activities, 0);
    }

    void membersJoinAndLeaveAndTakeTheirTiesAlong() {
        Sketch sketch(5);
        sketch.met(kJanuary, {0, 1, 2, 4}).met(QDate(2026, 5, 5), {0, 3});
        sketch.member(0).member(1, {}, QDate(2026, 2, 28)).member(2, QDate(2026, 2, 1), QDate(2026, 3, 30));
        sketch.member(3, QDate(2026, 4, 30));
        sketch.member(2, QDate(2026, 5, 1)); // comes back
        Options options;
        options.nodes = Options::Members;
        options.step = Options::Month;
        const auto rows = sketch.rows(options);
        QCOMPARE(rows.size(), std::size_t(6));
        const auto figures = [&](std::size_t i) {
            return QList<qint64>{rows[i].institutions, rows[i].newInstitutions, rows[i].ties,
                                 rows[i].newTies,      rows[i].isolates,        *rows[i].triangles};
        };
        QCOMPARE(figures(0), (QList<qint64>{2, 2, 1, 1, 0, 0})); // 0 1
        QCOMPARE(figures(1), (QList<qint64>{3, 1, 3, 2, 0, 1})); // 0 1 2: in force on the last day, both inclusive
        QCOMPARE(figures(2), (QList<qint64>{1, 0, 0, 0, 1, 0})); // 0: 2 left a day before the end
        QCOMPARE(figures(3), (QList<qint64>{2, 1, 0, 0, 2, 0})); // 0 3
        QCOMPARE(figures(4), (QList<qint64>{3, 1, 2, 2, 0, 0})); // 0 2 3
        QCOMPARE(figures(5), (QList<qint64>{4, 1, 4, 2, 0, 1})); // whoever was a member; 4 never was
        QCOMPARE(rows[2].participations, 4);
    }

    void membersAreTakenAsAtTheDateInTheLastPeriod() {
        Sketch sketch = Sketch(2).met(kJanuary, {0, 1}).member(0).member(1, QDate(2026, 6, 1));
        Options options;
        options.nodes = Options::Members;
        options.until = QDate(2026, 5, 31);
        QCOMPARE(sketch.all(options).institutions, 1);
        QCOMPARE(sketch.all(options).isolates, 1);
        options.until = QDate(2026, 6, 1);
        QCOMPARE(sketch.all(options).ties, 1);
        options.until = QDate(2020, 1, 1);
        QCOMPARE(sketch.all(options).institutions, 1);
        QCOMPARE(sketch.all(options).newInstitutions, 0);
    }

    void weightsAddUpOverSharedActivities() {
        Sketch sketch = Sketch(3).met(kJanuary, {0, 1, 2}).met(kMarch, {0, 1});
        Options options;
        options.weighted = true;
        QCOMPARE(*sketch.all(options).tieWeight, 2.5);
        options.minShared = 2; // only the tie's own: 1/2 + 1
        QCOMPARE(*sketch.all(options).tieWeight, 1.5);
        options.minShared = 1;
        options.maxSize = 2;
        QCOMPARE(*sketch.all(options).tieWeight, 1.0);
        options.weighted = false;
        QVERIFY(!sketch.all(options).tieWeight);
    }

    void columnsAndCellsAreThoseOfTheTable() {
        Options options;
        QCOMPARE(
            growth::columns(options).join(u','),
            QStringLiteral("period,institutions,countries,activities,participations,new_institutions,ties,new_ties,"
                           "stable_ties,density,mean_degree,max_degree,centralisation,components,largest_component,"
                           "isolates,triangles,transitivity,cross_country_share"));
        options.weighted = true;
        QCOMPARE(growth::columns(options).last(), QStringLiteral("tie_weight"));
        const Sketch sketch = Sketch(3).met(kMarch, {0, 1, 2});
        QCOMPARE(
            growth::cells(sketch.rows(options).front(), options).join(u','),
            QStringLiteral("2026,3,1,1,3,3,3,3,0,1.000000,2.000000,2,0.000000,1,3,0,1,1.000000,0.000000,1.500000"));
        options.triangles = false;
        const QStringList cells = growth::cells(sketch.all(options), options);
        QCOMPARE(cells.size(), growth::columns(options).size());
        QCOMPARE(cells.at(16), QString());
        QCOMPARE(cells.at(17), QString());
    }

    void cancellingStopsWhereverItIsAsked() {
        Sketch sketch = ring(50);
        int steps = 0;
        growth::series(sketch.input, {}, Progress([&](qint64, qint64) { return ++steps > 0; }));
        QVERIFY(steps > 3);
        for (int last = 1; last <= steps; ++last) {
            int seen = 0;
            const Progress progress([&](qint64, qint64) { return ++seen < last; });
            QVERIFY_THROWS_EXCEPTION(Cancelled, growth::series(sketch.input, {}, progress));
        }
    }

    void progressOnlyGoesForwardAndArrives() {
        for (const bool triangles : {false, true}) {
            Options options;
            options.step = Options::Month;
            options.triangles = triangles;
            qint64 reached = 0;
            qint64 whole = 0;
            bool forward = true;
            growth::series(ring(50).met(QDate(2020, 1, 1), {0, 1}).input, options,
                           Progress([&](qint64 done, qint64 total) {
                               forward = forward && done >= reached && done <= total;
                               reached = done;
                               whole = total;
                               return true;
                           }));
            QVERIFY(forward);
            QCOMPARE(reached, whole);
        }
    }

    void everyFigureEqualsThePlainDefinition() {
        QVERIFY(rc::check("growth equals the definitions spelled out", [] {
            const Input input = randomInput();
            const Options options = randomOptions();
            const auto fast = growth::series(input, options);
            const auto slow = plain::series(input, options);
            RC_ASSERT(fast.size() == slow.size());
            for (std::size_t i = 0; i < fast.size(); ++i) {
                Options compared = options;
                compared.weighted = false; // sums of thirds may differ in the last place
                RC_ASSERT(growth::cells(fast[i], compared).join(u',').toStdString() ==
                          growth::cells(slow[i], compared).join(u',').toStdString());
                RC_ASSERT(fast[i].leftOut == slow[i].leftOut);
                RC_ASSERT(std::abs(*fast[i].tieWeight - *slow[i].tieWeight) < 1e-9);
            }
        }));
    }
};

QTEST_GUILESS_MAIN(GrowthTest)
#include "tst_growth.moc"
