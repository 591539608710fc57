#pragma once

#include "core/analysis/chart_series.h"

#include <vector>

namespace trellis {

// What the charts of a workspace are drawn from, already narrowed to the area in focus and the as-at date.
struct ChartInputs {
    ChartScope scope;
    std::vector<growth::Row> growth;       // by month or year
    std::vector<KindCounts> membersByKind; // by month
    std::vector<Month> areaMonths;         // the months of `areas`
    std::vector<AreaCounts> areas;         // the areas to set side by side; empty: that chart is left out
};

// All charts, in the order in which they are shown and listed.
std::vector<ChartSeries> chartPack(const ChartInputs& inputs);

} // namespace trellis
