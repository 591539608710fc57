#include "ui/charts/chart_inputs.h"

#include "core/domain/ccc_status.h"
#include "core/domain/involvement.h"
#include "core/exchange/workspace_template.h"

#include <QCoreApplication>

#include <algorithm>

namespace trellis {

namespace {

struct ChartInputWords {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

// A mistyped year must not ask for a column a month since the Middle Ages.
constexpr int mostChartMonths = 1200;

void widenDates(ChartSource& source, QDate date) {
    if (!date.isValid())
        return;
    if (!source.firstDated.isValid() || date < source.firstDated)
        source.firstDated = date;
    if (!source.lastDated.isValid() || date > source.lastDated)
        source.lastDated = date;
}

// A status may be older than the programme; it makes the span longer at its end alone.
void lengthenDates(ChartSource& source, QDate date) {
    if (source.lastDated.isValid() && date > source.lastDated)
        source.lastDated = date;
}

ChartScope chartScopeOf(const ChartSource& source, const ChartRequest& request) {
    ChartScope scope;
    scope.programme = source.programme.acronym.isEmpty() ? source.programme.name : source.programme.acronym;
    scope.file = request.fileName;
    const AreaTree& tree = source.membership.areas();
    if (const AreaTree::Entry* entry = tree.find(request.area)) {
        scope.areaNumber = entry->area.number;
        scope.areaTitle = entry->area.title;
        scope.area = tree.badgeNumber(request.area);
        if (scope.area > 0)
            scope.areaBadge = QString::number(scope.area);
    }
    scope.asAt = request.until.value_or(QDate());
    scope.start = source.programme.startMonth;
    scope.drawn = request.drawn;
    if (source.hasSamples)
        scope.remark = ChartInputWords::tr("Figures are samples.");
    scope.maxSize = source.growth.tieMaxSize;
    scope.locale = request.locale;
    return scope;
}

} // namespace

ChartSource readChartSource(Database& db, const Id& area, const Progress& progress, std::optional<bool> samples) {
    const Reader reader(db);
    ChartSource source{
        area, growth::readSource(db, {area, {}}, progress), programmeOf(reader), Membership(reader), {}, {}, false};
    for (const qint32 day : source.growth.input.start)
        if (day != 0)
            widenDates(source, QDate::fromJulianDay(day));
    progress.step(0);
    for (const Involvement& involvement : reader.all<Involvement>())
        widenDates(source, involvement.from);
    for (const CccStatus& status : reader.all<CccStatus>())
        lengthenDates(source, status.from);
    progress.step(0);
    source.hasSamples =
        samples ? *samples : workspace_template::hasSamples(Store(db.path(), Author(), Store::Access::ReadOnly));
    progress.step(0);
    return source;
}

MonthSpan chartMonths(const ChartSource& source, std::optional<QDate> until) {
    const QDate lastDay = until ? *until : source.lastDated;
    if (!lastDay.isValid())
        return {};
    const Month last(lastDay);
    Month first = source.programme.startMonth;
    if (first.isEmpty())
        first = source.firstDated.isValid() ? Month(source.firstDated) : last;
    if (first > last)
        return {};
    return {std::max(first, last + (1 - mostChartMonths)), last};
}

growth::Options growthOptions(const ChartSource& source, const ChartRequest& request) {
    growth::Options options;
    options.nodes = request.nodes;
    options.step = request.step;
    options.maxSize = source.growth.tieMaxSize;
    options.until = request.until;
    options.triangles = request.triangles;
    return options;
}

ChartInputs chartInputs(const ChartSource& source, const ChartRequest& request, const Progress& progress) {
    ChartInputs inputs;
    inputs.scope = chartScopeOf(source, request);
    inputs.growth = growth::series(source.growth.input, growthOptions(source, request), progress);

    const AreaTree& tree = source.membership.areas();
    for (const Area& area : tree.badges()) {
        const int number = tree.badgeNumber(area.id);
        inputs.areas.push_back({area.number, area.title, QString::number(number), number, {}});
    }
    const MonthSpan span = chartMonths(source, request.until);
    if (span.first.isEmpty())
        return inputs;
    const int months = span.last - span.first + 1;
    for (int i = 0; i < months; ++i) {
        const Month month = span.first + i;
        const QDate day = request.until ? std::min(month.lastDay(), *request.until) : month.lastDay();
        progress.step(i, months);
        const MemberCounts counts = source.membership.at(request.area, day);
        inputs.membersByKind.push_back({month, counts.cccs, counts.cancerCentresAndHospitals, counts.others});
        inputs.areaMonths.push_back(month);
        for (size_t a = 0; a < inputs.areas.size(); ++a)
            inputs.areas[a].institutions.push_back(source.membership.at(tree.badges()[a].id, day).institutions);
    }
    return inputs;
}

ChartInputs readChartInputs(Database& db, const ChartRequest& request, const Progress& progress) {
    return chartInputs(readChartSource(db, request.area, progress), request, progress);
}

QLocale chartLocale() {
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedKingdom) : locale;
}

} // namespace trellis
