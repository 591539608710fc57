#include "core/analysis/chart_series.h"

#include "core/analysis/chart_titles.h"

#include <QCoreApplication>

#include <algorithm>

namespace trellis {

namespace {

namespace titles = chart_titles;
using ChartNoun = titles::Noun;

constexpr std::size_t mostAreasDrawn = 16;

struct ChartWords {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

ChartPeriod monthPeriod(Month month, const ChartScope& scope) {
    ChartPeriod period;
    period.code = month.toString();
    period.label = scope.locale.toString(month.firstDay(), QStringLiteral("MMM yyyy"));
    period.inWords = scope.locale.toString(month.firstDay(), QStringLiteral("MMMM yyyy"));
    const int number = month - scope.start + 1;
    if (!scope.start.isEmpty() && number > 0) {
        period.number = QStringLiteral("M%1").arg(number);
        period.inWords = ChartWords::tr("%1 · %2", "M18, March 2026").arg(period.number, period.inWords);
    }
    // Counted from the calendar, round steps begin in January.
    period.ordinal = scope.start.isEmpty() ? month.index() : number;
    return period;
}

ChartPeriod growthPeriod(const QString& code, const ChartScope& scope) {
    if (const std::optional<Month> month = Month::fromString(code))
        return monthPeriod(*month, scope);
    const QString words = code == QLatin1String("all") ? ChartWords::tr("All dates") : code;
    return {code, {}, words, words, code.toInt()};
}

QDate lastDayOfPeriod(const QString& code) {
    if (const std::optional<Month> month = Month::fromString(code))
        return month->lastDay();
    return {code.toInt(), 12, 31}; // invalid for "all"
}

ChartSeries describedChart(const QString& name, ChartKind kind, const ChartScope& scope) {
    ChartSeries chart;
    chart.name = name;
    chart.kind = kind;
    chart.imprint = titles::imprint(scope);
    chart.badge = scope.areaBadge;
    chart.area = scope.area;
    chart.notes = scope.notes;
    chart.locale = scope.locale;
    return chart;
}

// Once the periods are known.
void completeChart(ChartSeries& chart, const ChartScope& scope, const QStringList& remarks) {
    chart.asAt = titles::asAt(scope, chart.periods);
    chart.source = titles::source(scope, remarks);
    chart.asAtDate = scope.asAt;
    if (!chart.asAtDate.isValid() && !chart.periods.empty())
        chart.asAtDate = lastDayOfPeriod(chart.periods.back().code);
    const int count = int(chart.periods.size());
    std::erase_if(chart.notes, [count](const ChartNote& note) { return note.period < 0 || note.period >= count; });
}

template <typename Number>
ChartLine countLine(const QString& column, ChartNoun noun, const std::vector<Number>& numbers) {
    ChartLine line{column, titles::label(noun), {}, {}, ChartDash::Solid};
    for (const Number& number : numbers)
        line.values.push_back(double(number));
    line.noun = titles::noun(noun, numbers.empty() ? 0 : qint64(numbers.back()));
    return line;
}

ChartLine growthLine(const QString& column, ChartNoun noun, const std::vector<growth::Row>& rows,
                     qint64 growth::Row::*figure) {
    std::vector<qint64> numbers;
    for (const growth::Row& row : rows)
        numbers.push_back(row.*figure);
    return countLine(column, noun, numbers);
}

ChartPanel tiesPanel(const std::vector<growth::Row>& rows) {
    ChartPanel panel;
    panel.lines = {growthLine(QStringLiteral("ties"), ChartNoun::Ties, rows, &growth::Row::ties),
                   growthLine(QStringLiteral("stable_ties"), ChartNoun::StableTies, rows, &growth::Row::stableTies)};
    panel.lines[1].dash = ChartDash::Dashed;
    return panel;
}

// The periods alone: `all` repeats the last one or adds what has no date, which a time axis cannot show.
std::vector<growth::Row> datedRows(const std::vector<growth::Row>& rows) {
    std::vector<growth::Row> dated = rows;
    std::erase_if(dated, [](const growth::Row& row) { return row.period == QLatin1String("all"); });
    return dated.empty() ? rows : dated;
}

QString undatedRemark(const std::vector<growth::Row>& rows, const std::vector<growth::Row>& drawn) {
    const qint64 undated = rows.empty() ? 0 : rows.back().activities - drawn.back().activities;
    if (undated <= 0)
        return {};
    return undated == 1 ? ChartWords::tr("One activity without a date is not drawn.")
                        : ChartWords::tr("%n activities without a date are not drawn.", nullptr, int(undated));
}

QString leftOutRemark(const std::vector<growth::Row>& drawn, const ChartScope& scope) {
    if (!scope.maxSize || drawn.empty() || drawn.back().leftOut == 0)
        return {};
    return ChartWords::tr("Gatherings of more than %n institutions give no ties.", nullptr, *scope.maxSize);
}

QString noParticipations() {
    return ChartWords::tr("The line begins as soon as an activity was held and somebody took part.");
}

QString growthSubtitle(const std::vector<growth::Row>& rows, const ChartScope& scope) {
    const growth::Row& first = rows.front();
    const growth::Row& last = rows.back();
    const QString now = titles::counted(ChartNoun::Institutions, last.institutions, scope.locale);
    const QString where = titles::counted(ChartNoun::Countries, last.countries, scope.locale);
    const QString place = titles::place(scope);
    if (rows.size() > 1 && last.institutions > first.institutions)
        return ChartWords::tr("%1 in %2, up from %3 in %4; %5", "46 institutions, 23 countries, 12, 9, place")
            .arg(now, where, scope.locale.toString(first.institutions), scope.locale.toString(first.countries), place);
    return ChartWords::tr("%1 in %2; %3", "46 institutions, 23 countries, place").arg(now, where, place);
}

ChartSeries growthBase(const QString& name, const std::vector<growth::Row>& rows, const std::vector<growth::Row>& drawn,
                       const ChartScope& scope) {
    ChartSeries chart = describedChart(name, ChartKind::Panels, scope);
    for (const growth::Row& row : drawn)
        chart.periods.push_back(growthPeriod(row.period, scope));
    completeChart(chart, scope, {undatedRemark(rows, drawn), leftOutRemark(drawn, scope)});
    const bool nobody =
        std::all_of(drawn.begin(), drawn.end(), [](const growth::Row& r) { return r.institutions == 0; });
    if (nobody)
        chart.empty = noParticipations();
    return chart;
}

} // namespace

ChartSeries growthChart(const std::vector<growth::Row>& rows, const ChartScope& scope) {
    const std::vector<growth::Row> drawn = datedRows(rows);
    ChartSeries chart = growthBase(QStringLiteral("growth"), rows, drawn, scope);
    ChartPanel institutions;
    institutions.lines = {
        growthLine(QStringLiteral("institutions"), ChartNoun::Institutions, drawn, &growth::Row::institutions)};
    ChartPanel countries;
    countries.lines = {growthLine(QStringLiteral("countries"), ChartNoun::Countries, drawn, &growth::Row::countries)};
    chart.panels = {institutions, countries, tiesPanel(drawn)};
    if (chart.empty.isEmpty()) {
        chart.title = titles::growth(scope, chart.periods, drawn);
        chart.subtitle = growthSubtitle(drawn, scope);
    } else {
        chart.title = titles::members(scope, chart.periods, {});
        chart.subtitle = ChartWords::tr("Institutions, countries and ties; %1", "place").arg(titles::place(scope));
    }
    return chart;
}

ChartSeries tiesChart(const std::vector<growth::Row>& rows, const ChartScope& scope) {
    const std::vector<growth::Row> drawn = datedRows(rows);
    ChartSeries chart = growthBase(QStringLiteral("growth-ties"), rows, drawn, scope);
    ChartPanel density;
    density.unit = ChartUnit::Share;
    density.lines = {{QStringLiteral("density"),
                      ChartWords::tr("Density"),
                      ChartWords::tr("of possible pairs", "after a percentage"),
                      {},
                      ChartDash::Solid}};
    for (const growth::Row& row : drawn)
        density.lines[0].values.push_back(row.density);
    chart.panels = {tiesPanel(drawn), density};
    chart.title =
        chart.empty.isEmpty() ? titles::ties(scope, chart.periods, drawn) : titles::members(scope, chart.periods, {});
    chart.subtitle =
        ChartWords::tr("Pairs that met, and their share of all possible pairs, which new members lower; %1", "place")
            .arg(titles::place(scope));
    return chart;
}

ChartSeries membersByKindChart(const std::vector<KindCounts>& months, const ChartScope& scope) {
    ChartSeries chart = describedChart(QStringLiteral("members-by-kind"), ChartKind::StackedColumns, scope);
    std::vector<qint64> cccs, centres, others, totals;
    for (const KindCounts& counts : months) {
        chart.periods.push_back(monthPeriod(counts.month, scope));
        cccs.push_back(counts.cccs);
        centres.push_back(counts.cancerCentresAndHospitals);
        others.push_back(counts.others);
        totals.push_back(counts.cccs + counts.cancerCentresAndHospitals + counts.others);
    }
    completeChart(chart, scope, {});
    ChartPanel panel;
    panel.lines = {countLine(QStringLiteral("cccs"), ChartNoun::Cccs, cccs),
                   countLine(QStringLiteral("cancer_centres_and_hospitals"), ChartNoun::CentresAndHospitals, centres),
                   countLine(QStringLiteral("other_institutions"), ChartNoun::Others, others)};
    chart.panels = {panel};
    chart.title = titles::members(scope, chart.periods, totals);
    chart.subtitle =
        ChartWords::tr("Institutions involved, by kind, month by month; %1", "place").arg(titles::place(scope));
    if (std::all_of(totals.begin(), totals.end(), [](qint64 n) { return n == 0; }))
        chart.empty = ChartWords::tr("Columns appear as soon as an institution is involved in an area.");
    return chart;
}

ChartSeries areasChart(const std::vector<Month>& months, const std::vector<AreaCounts>& areas,
                       const ChartScope& scope) {
    ChartSeries chart = describedChart(QStringLiteral("areas-institutions"), ChartKind::SmallMultiples, scope);
    chart.badge.clear(); // it is about all areas, whichever is in focus
    chart.area = 0;
    for (const Month month : months)
        chart.periods.push_back(monthPeriod(month, scope));
    completeChart(chart, scope, {});
    const auto lastOf = [](const AreaCounts& area) { return area.institutions.empty() ? 0 : area.institutions.back(); };
    std::vector<const AreaCounts*> drawn;
    for (const AreaCounts& area : areas)
        drawn.push_back(&area);
    if (drawn.size() > mostAreasDrawn) {
        std::stable_sort(drawn.begin(), drawn.end(),
                         [&](const AreaCounts* a, const AreaCounts* b) { return lastOf(*a) > lastOf(*b); });
        drawn.resize(mostAreasDrawn);
        std::sort(drawn.begin(), drawn.end()); // back into the caller's order: they point into one array
    }
    for (const AreaCounts* area : drawn) {
        ChartPanel panel;
        panel.title = area->title;
        panel.badge = area->badge;
        panel.area = area->area;
        panel.inFocus = !scope.areaNumber.isEmpty() && area->number == scope.areaNumber;
        panel.lines = {countLine(area->number, ChartNoun::Institutions, area->institutions)};
        panel.lines[0].label = area->number + u' ' + area->title;
        chart.panels.push_back(panel);
    }
    chart.title = titles::areas(chart.periods, areas, scope.locale);
    chart.subtitle =
        drawn.size() < areas.size()
            ? ChartWords::tr("Institutions per area on one scale, the %1 largest of %2 areas; an institution "
                             "in two areas counts in both")
                  .arg(drawn.size())
                  .arg(areas.size())
            : ChartWords::tr("Institutions per area on one scale; an institution in two areas counts in both");
    if (std::all_of(areas.begin(), areas.end(), [&](const AreaCounts& area) { return lastOf(area) == 0; }) &&
        std::all_of(areas.begin(), areas.end(), [](const AreaCounts& area) {
            return std::all_of(area.institutions.begin(), area.institutions.end(), [](qint64 n) { return n == 0; });
        }))
        chart.empty = ChartWords::tr("Lines appear as soon as an institution is involved in an area.");
    return chart;
}

} // namespace trellis
