#include "core/analysis/growth.h"

#include "core/analysis/network_replay.h"
#include "core/analysis/triangles.h"

#include <algorithm>

namespace trellis::growth {

namespace growth_detail {

std::optional<double> ratio(double part, double whole) {
    if (whole <= 0)
        return std::nullopt;
    return part / whole;
}

// Counts that need no network: everything that started, whoever took part.
struct Counted {
    std::vector<qint64> activities; // per slot, not yet summed up
    std::vector<qint64> participations;
};

Counted count(const Input& input, const Periods& periods) {
    Counted result;
    result.activities.assign(periods.count() + 1, 0); // what does not count falls into the last one
    result.participations.assign(periods.count() + 1, 0);
    std::vector<quint32> slotOf(input.start.size());
    for (std::size_t i = 0; i < input.start.size(); ++i) {
        slotOf[i] = periods.slotOf(input.start[i]);
        ++result.activities[slotOf[i]];
    }
    for (const Attendance& attendance : input.participations)
        ++result.participations[slotOf[attendance.activity]];
    return result;
}

void fillShape(Row& row, const NetworkReplay& network) {
    row.institutions = network.nodes();
    row.countries = network.countries();
    row.newInstitutions = network.newNodes();
    row.ties = network.ties();
    row.newTies = network.newTies();
    row.maxDegree = network.maxDegree();
    row.components = network.components();
    row.largestComponent = network.largestComponent();
    row.isolates = network.isolates();
    const double n = double(row.institutions);
    const double m = double(row.ties);
    row.density = ratio(2 * m, n * (n - 1));
    row.meanDegree = ratio(2 * m, n);
    if (row.institutions > 2)
        row.centralisation = ratio(n * double(row.maxDegree) - 2 * m, (n - 1) * (n - 2));
    row.crossCountryShare = ratio(double(network.crossTies()), m);
}

QString fraction(const std::optional<double>& value) {
    return value ? QString::number(*value, 'f', 6) : QString();
}

} // namespace growth_detail

std::vector<Row> series(const Input& input, const Options& options, const Progress& progress) {
    using namespace growth_detail;
    Stage tying(progress, 0, 300);
    Stage closing(progress, 300, options.triangles ? 800 : 300);
    Stage replaying(progress, options.triangles ? 800 : 300, Stage::whole);
    tying.at(0, 1);

    const Periods periods(input, options);
    const Presence presence = options.nodes == Options::Members ? Presence::ofMembers(input, periods, tying)
                                                                : Presence::ofParticipants(input, periods, tying);
    const Counted counted = count(input, periods);
    const TieIndex index = tieIndex(input, options, periods, presence, tying);
    std::vector<qint64> triangles;
    if (options.triangles)
        triangles = triangleChange(index.ties, presence, input.country.size(), closing);
    replaying.at(0, 1);
    NetworkReplay network(input, presence, index.ties, replaying);

    std::vector<Row> rows;
    rows.reserve(periods.count() + 1);
    Row sums; // what runs on from slot to slot
    qint64 triangleSum = 0;
    double weightSum = 0;
    for (quint32 slot = 0; slot < periods.count(); ++slot) {
        network.advance(slot, replaying);
        sums.activities += counted.activities[slot];
        sums.participations += counted.participations[slot];
        sums.stableTies += index.stableChange[slot];
        sums.leftOut += index.leftOutChange[slot];
        Row row = sums;
        row.period = periods.label(slot);
        fillShape(row, network);
        if (options.triangles) {
            triangleSum += triangles[slot];
            row.triangles = triangleSum;
            row.transitivity = ratio(3.0 * double(triangleSum), double(network.connectedTriples()));
        }
        if (options.weighted) {
            weightSum += index.weightChange[slot];
            if (row.ties == 0)
                weightSum = 0; // what adding and taking away again may leave behind the comma
            row.tieWeight = weightSum;
        }
        rows.push_back(row);
    }
    if (options.until) {
        if (periods.hasPeriods())
            rows.push_back(rows.back());
        rows.back().period = QStringLiteral("all");
        rows.back().newInstitutions = 0;
        rows.back().newTies = 0;
    }
    replaying.at(1, 1);
    return rows;
}

QStringList columns(const Options& options) {
    QStringList names = QStringLiteral("period,institutions,countries,activities,participations,new_institutions,ties,"
                                       "new_ties,stable_ties,density,mean_degree,max_degree,centralisation,components,"
                                       "largest_component,isolates,triangles,transitivity,cross_country_share")
                            .split(u',');
    if (options.weighted)
        names.append(QStringLiteral("tie_weight"));
    return names;
}

QStringList cells(const Row& row, const Options& options) {
    using growth_detail::fraction;
    const auto whole = [](qint64 value) { return QString::number(value); };
    QStringList result{row.period,
                       whole(row.institutions),
                       whole(row.countries),
                       whole(row.activities),
                       whole(row.participations),
                       whole(row.newInstitutions),
                       whole(row.ties),
                       whole(row.newTies),
                       whole(row.stableTies),
                       fraction(row.density),
                       fraction(row.meanDegree),
                       whole(row.maxDegree),
                       fraction(row.centralisation),
                       whole(row.components),
                       whole(row.largestComponent),
                       whole(row.isolates),
                       row.triangles ? whole(*row.triangles) : QString(),
                       fraction(row.transitivity),
                       fraction(row.crossCountryShare)};
    if (options.weighted)
        result.append(fraction(row.tieWeight));
    return result;
}

} // namespace trellis::growth
