#include "core/analysis/chart_titles.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace trellis::chart_titles {

namespace {

// The plural argument is an int; every language's rules repeat long before that.
int pluralOf(qint64 n) {
    return int(std::min<qint64>(n, std::numeric_limits<int>::max()));
}

struct ChartWords {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

bool isPlainNumber(const QString& text) {
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

QString areaName(const QString& badge, const QString& number) {
    if (isPlainNumber(badge))
        return ChartWords::tr("area %1", "inside a sentence").arg(badge);
    return number.isEmpty() ? badge : number;
}

QString capitalised(QString text) {
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString emptyTitle(const ChartScope& scope) {
    if (scope.areaNumber.isEmpty())
        return ChartWords::tr("The network has no institution yet");
    return ChartWords::tr("%1 has no institution yet", "an area").arg(subject(scope));
}

// The first period in which both were there: growth from nothing has no factor.
std::size_t commonStart(const std::vector<growth::Row>& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].institutions > 0 && rows[i].ties > 0)
            return i;
    return rows.size();
}

} // namespace

// One is a word of its own: the source language has no translation file that could form it.
QString noun(Noun what, qint64 n) {
    const bool one = n == 1;
    const int many = pluralOf(n);
    switch (what) {
    case Noun::Institutions:
        return one ? ChartWords::tr("institution", "after 1") : ChartWords::tr("institutions", "after a number", many);
    case Noun::Countries:
        return one ? ChartWords::tr("country", "after 1") : ChartWords::tr("countries", "after a number", many);
    case Noun::Ties:
        return one ? ChartWords::tr("tie", "after 1") : ChartWords::tr("ties", "after a number", many);
    case Noun::StableTies:
        return one ? ChartWords::tr("stable tie", "after 1") : ChartWords::tr("stable ties", "after a number", many);
    case Noun::Cccs:
        return one ? ChartWords::tr("CCC", "after 1") : ChartWords::tr("CCCs", "after a number", many);
    case Noun::CentresAndHospitals:
        return one ? ChartWords::tr("Cancer centre or hospital", "after 1")
                   : ChartWords::tr("Cancer centres and hospitals", "after a number", many);
    case Noun::Others:
        break;
    }
    return one ? ChartWords::tr("University, institute or other", "after 1")
               : ChartWords::tr("Universities, institutes and others", "after a number", many);
}

QString counted(Noun what, qint64 n, const QLocale& locale) {
    return ChartWords::tr("%1 %2", "a number and what it counts").arg(locale.toString(n), noun(what, n));
}

QString label(Noun what) {
    return capitalised(noun(what, 2));
}

QString subject(const ChartScope& scope) {
    return scope.areaNumber.isEmpty() ? ChartWords::tr("The network")
                                      : capitalised(areaName(scope.areaBadge, scope.areaNumber));
}

QString place(const ChartScope& scope) {
    if (scope.areaNumber.isEmpty())
        return scope.programme.isEmpty() ? ChartWords::tr("all areas")
                                         : ChartWords::tr("%1, all areas", "a programme's name").arg(scope.programme);
    return scope.areaTitle.isEmpty()
               ? subject(scope)
               : ChartWords::tr("%1 (%2)", "an area's title and number").arg(scope.areaTitle, scope.areaNumber);
}

QString asAt(const ChartScope& scope, const std::vector<ChartPeriod>& periods) {
    if (!scope.asAt.isValid())
        return periods.empty() ? ChartWords::tr("All dates")
                               : ChartWords::tr("All dates, to %1").arg(periods.back().inWords);
    const Month month(scope.asAt);
    const int number = month - scope.start + 1;
    const bool numbered = !scope.start.isEmpty() && number > 0;
    const bool wholeMonth = scope.asAt == month.lastDay();
    const QString day =
        scope.locale.toString(scope.asAt, wholeMonth ? QStringLiteral("MMMM yyyy") : QStringLiteral("d MMM yyyy"));
    if (!numbered)
        return ChartWords::tr("As at %1").arg(day);
    return (wholeMonth ? ChartWords::tr("As at M%1 · %2", "number of the month, month")
                       : ChartWords::tr("As at %2 · M%1", "number of the month, day"))
        .arg(number)
        .arg(day);
}

QString source(const ChartScope& scope, const QStringList& remarks) {
    QStringList sentences;
    if (!scope.file.isEmpty())
        sentences << ChartWords::tr("Source: %1.").arg(scope.file);
    for (const QString& remark : remarks)
        if (!remark.isEmpty())
            sentences << remark;
    if (!scope.remark.isEmpty())
        sentences << scope.remark;
    return sentences.join(u' ');
}

QString imprint(const ChartScope& scope) {
    if (!scope.drawn.isValid())
        return scope.programme;
    const QString day = scope.locale.toString(scope.drawn, QStringLiteral("d MMMM yyyy"));
    return scope.programme.isEmpty() ? ChartWords::tr("Drawn on %1").arg(day)
                                     : ChartWords::tr("%1, drawn on %2").arg(scope.programme, day);
}

QString duration(const std::vector<ChartPeriod>& periods) {
    const int n = int(periods.size());
    const bool years = !periods.empty() && periods.front().code.size() == 4;
    if (n == 1)
        return years ? ChartWords::tr("in one year") : ChartWords::tr("in one month");
    return (years ? ChartWords::tr("in %n years", nullptr, n) : ChartWords::tr("in %n months", nullptr, n));
}

QString members(const ChartScope& scope, const std::vector<ChartPeriod>& periods, const std::vector<qint64>& totals) {
    if (std::all_of(totals.begin(), totals.end(), [](qint64 n) { return n == 0; }))
        return emptyTitle(scope);
    const qint64 first = totals.front();
    const qint64 last = totals.back();
    const QString now = counted(Noun::Institutions, last, scope.locale);
    if (totals.size() == 1)
        return ChartWords::tr("%1: %2", "an area and what it has").arg(subject(scope), now);
    if (first == last)
        return ChartWords::tr("%1 did not grow %2: still %3", "an area, in 6 months, 46 institutions")
            .arg(subject(scope), duration(periods), now);
    const QString words =
        last > first ? ChartWords::tr("%1 grew from %2 to %3 %4", "an area, 12, 46 institutions, in 18 months")
                     : ChartWords::tr("%1 shrank from %2 to %3 %4", "an area, 46, 12 institutions, in 18 months");
    return words.arg(subject(scope), scope.locale.toString(first), now, duration(periods));
}

QString growth(const ChartScope& scope, const std::vector<ChartPeriod>& periods, const std::vector<growth::Row>& rows) {
    std::vector<qint64> institutions;
    for (const growth::Row& row : rows)
        institutions.push_back(row.institutions);
    const growth::Row& last = rows.back();
    const std::size_t start = commonStart(rows);
    if (rows.size() == 1 && last.institutions > 0)
        return ChartWords::tr("%1: %2 in %3, %4", "an area, 46 institutions, 23 countries, 428 ties")
            .arg(subject(scope), counted(Noun::Institutions, last.institutions, scope.locale),
                 counted(Noun::Countries, last.countries, scope.locale), counted(Noun::Ties, last.ties, scope.locale));
    if (last.institutions <= rows.front().institutions || start + 1 >= rows.size())
        return members(scope, periods, institutions);
    if (last.ties < rows[start].ties)
        return ChartWords::tr("Institutions grew from %1 to %2, ties fell from %3 to %4")
            .arg(scope.locale.toString(rows[start].institutions), scope.locale.toString(last.institutions),
                 scope.locale.toString(rows[start].ties), scope.locale.toString(last.ties));
    const double ties = double(last.ties) / double(rows[start].ties);
    const double nodes = double(last.institutions) / double(rows[start].institutions);
    constexpr double alike = 1.05; // closer than this nobody would call one of them faster
    if (ties > nodes * alike)
        return ChartWords::tr("Ties grow faster than institutions");
    if (nodes > ties * alike)
        return ChartWords::tr("Institutions grow faster than ties");
    return ChartWords::tr("Institutions and ties grow together");
}

QString ties(const ChartScope& scope, const std::vector<ChartPeriod>& periods, const std::vector<growth::Row>& rows) {
    const growth::Row& first = rows.front();
    const growth::Row& last = rows.back();
    const auto number = [&](qint64 n) { return scope.locale.toString(n); };
    if (std::all_of(rows.begin(), rows.end(), [](const growth::Row& row) { return row.ties == 0; }))
        return last.institutions == 0 ? emptyTitle(scope) : ChartWords::tr("No two institutions have met yet");
    const QString stable =
        last.stableTies == 1
            ? ChartWords::tr("one of them is stable")
            : ChartWords::tr("%1 of them are stable", nullptr, pluralOf(last.stableTies)).arg(number(last.stableTies));
    if (rows.size() == 1)
        return ChartWords::tr("%1; %2", "428 ties; 131 of them are stable")
            .arg(counted(Noun::Ties, last.ties, scope.locale), stable);
    if (last.ties == first.ties)
        return ChartWords::tr("No new tie %1: still %2; %3", "in 6 months; 428; 131 of them are stable")
            .arg(duration(periods), number(last.ties), stable);
    const QString words =
        last.ties > first.ties
            ? ChartWords::tr("Ties grew from %1 to %2 %3; %4", "12, 428, in 18 months, 131 of them ...")
            : ChartWords::tr("Ties fell from %1 to %2 %3; %4", "428, 12, in 18 months, 131 of them ...");
    return words.arg(number(first.ties), number(last.ties), duration(periods), stable);
}

QString areas(const std::vector<ChartPeriod>& periods, const std::vector<AreaCounts>& areas, const QLocale& locale) {
    const AreaCounts* largest = nullptr;
    int grown = 0;
    for (const AreaCounts& area : areas) {
        if (area.institutions.empty())
            continue;
        grown += area.institutions.back() > area.institutions.front() ? 1 : 0;
        if (!largest || area.institutions.back() > largest->institutions.back())
            largest = &area;
    }
    if (!largest || largest->institutions.back() == 0)
        return ChartWords::tr("No area has an institution yet");
    const int all = int(areas.size());
    const QString name = areaName(largest->badge, largest->number);
    const QString most = locale.toString(largest->institutions.back());
    if (all == 1 || periods.size() == 1)
        return ChartWords::tr("%1 has the most institutions, %2", "area 3, 46").arg(capitalised(name), most);
    const QString growing = grown == all ? ChartWords::tr("All %n areas grew", nullptr, all)
                            : grown == 0 ? ChartWords::tr("No area grew")
                            : grown == 1
                                ? ChartWords::tr("One of %n areas grew", nullptr, all)
                                : ChartWords::tr("%1 of %n areas grew", nullptr, all).arg(locale.toString(grown));
    return ChartWords::tr("%1; %2 has the most institutions, %3", "All 8 areas grew; area 3; 46")
        .arg(growing, name, most);
}

} // namespace trellis::chart_titles
