#pragma once

#include "core/analysis/chart_series.h"

#include <vector>

// Where grid lines and labels of an axis stand. Pure arithmetic.
namespace trellis {

// From zero to `top` in steps; both in the values' own unit.
struct ChartScale {
    double top = 1;
    double step = 1;
};

// The lowest round top above `largest` with `fewest` to `most` steps (so one grid line more). Steps are 1, 2, 2.5 or 5
// times a power of ten, for counts never below 1.
ChartScale chartScale(double largest, ChartUnit unit, int fewest, int most);

// How many steps an axis of this height bears with labels of this size, and how few it should have.
struct StepCount {
    int fewest = 2;
    int most = 5;
};
StepCount stepsFor(double height, double labelSize);

// The largest value of a panel; of stacked columns the largest sum of a period.
double largestValue(const ChartPanel& panel, bool stacked);

// The periods to label: the first, the last and round ones between, never nearer to each other than `fewestApart`
// periods. Ascending.
std::vector<int> labelledPeriods(const std::vector<ChartPeriod>& periods, double fewestApart);

// Labels of these heights, wanted centred at these places, moved apart as little as it takes, within from..until.
// Empty: they do not fit.
std::vector<double> spreadLabels(const std::vector<double>& wanted, const std::vector<double>& heights, double from,
                                 double until);

} // namespace trellis
