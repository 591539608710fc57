#include "ui/charts/chart_pack.h"

namespace trellis {

std::vector<ChartSeries> chartPack(const ChartInputs& inputs) {
    std::vector<ChartSeries> charts = {growthChart(inputs.growth, inputs.scope), tiesChart(inputs.growth, inputs.scope),
                                       membersByKindChart(inputs.membersByKind, inputs.scope)};
    if (!inputs.areas.empty())
        charts.push_back(areasChart(inputs.areaMonths, inputs.areas, inputs.scope));
    return charts;
}

} // namespace trellis
