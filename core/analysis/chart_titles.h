#pragma once

#include "core/analysis/chart_series.h"

// The words of charts: findings computed from figures, and the names of what is counted.
namespace trellis::chart_titles {

enum class Noun { Institutions, Countries, Ties, StableTies, Cccs, CentresAndHospitals, Others };

// What follows the number `n`: "institution", "institutions".
QString noun(Noun what, qint64 n);
// "46 institutions".
QString counted(Noun what, qint64 n, const QLocale& locale);
// A column's label: "Institutions".
QString label(Noun what);

// "Area 3", "The network": the subject of a title.
QString subject(const ChartScope& scope);
// "Cancer research ecosystem (8.2.3)", else the programme.
QString place(const ChartScope& scope);
QString asAt(const ChartScope& scope, const std::vector<ChartPeriod>& periods);
QString source(const ChartScope& scope, const QStringList& remarks);
QString imprint(const ChartScope& scope);

// How long the periods are altogether: "in 18 months", "in 3 years".
QString duration(const std::vector<ChartPeriod>& periods);

// "Area 3 grew from 12 to 46 institutions in 18 months", or that it did not, shrank, or has none.
QString members(const ChartScope& scope, const std::vector<ChartPeriod>& periods, const std::vector<qint64>& totals);
// "Ties grow faster than institutions".
QString growth(const ChartScope& scope, const std::vector<ChartPeriod>& periods, const std::vector<growth::Row>& rows);
// "Ties grew from 12 to 428 in 18 months; 131 of them are stable".
QString ties(const ChartScope& scope, const std::vector<ChartPeriod>& periods, const std::vector<growth::Row>& rows);
// "All 8 areas grew; area 3 has the most institutions, 46".
QString areas(const std::vector<ChartPeriod>& periods, const std::vector<AreaCounts>& areas, const QLocale& locale);

} // namespace trellis::chart_titles
