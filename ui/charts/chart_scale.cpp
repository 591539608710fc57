#include "ui/charts/chart_scale.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace trellis {

ChartScale chartScale(double largest, ChartUnit unit, int fewest, int most) {
    const double smallestStep = unit == ChartUnit::Count ? 1 : 0.01;
    const double reach = std::max(largest, smallestStep);
    ChartScale best{0, 0};
    const double power = std::pow(10, std::floor(std::log10(reach)) - 1);
    for (const double magnitude : {power, power * 10, power * 100})
        for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
            const double step = factor * magnitude;
            // Counts have no halves; shares of a percent would be noise.
            if (step < smallestStep * 0.999 || (unit == ChartUnit::Count && step != std::floor(step)))
                continue;
            const int needed = std::max(fewest, int(std::ceil(reach / step - 1e-9)));
            const double top = needed * step;
            if (needed <= most && (best.step == 0 || top < best.top - 1e-12 * top))
                best = {top, step};
        }
    return best.step == 0 ? ChartScale{smallestStep * fewest, smallestStep} : best;
}

StepCount stepsFor(double height, double labelSize) {
    if (height > labelSize * 12)
        return {3, 5};
    const int most = std::clamp(int(height / (labelSize * 1.6)), 1, 3);
    return {std::min(2, most), most};
}

double largestValue(const ChartPanel& panel, bool stacked) {
    double largest = 0;
    std::vector<double> sums;
    for (const ChartLine& line : panel.lines)
        for (std::size_t i = 0; i < line.values.size(); ++i) {
            const double value = line.values[i].value_or(0);
            sums.resize(std::max(sums.size(), i + 1));
            sums[i] += value;
            largest = std::max(largest, stacked ? sums[i] : value);
        }
    return largest;
}

std::vector<int> labelledPeriods(const std::vector<ChartPeriod>& periods, double fewestApart) {
    const int count = int(periods.size());
    if (count <= 1)
        return count == 1 ? std::vector<int>{0} : std::vector<int>{};
    const int last = count - 1;
    if (last < fewestApart)
        return {last}; // the as-at period matters most
    constexpr int mostBetween = 5;
    const bool years = periods.front().code.size() == 4;
    const std::array<int, 8> months = {1, 2, 3, 6, 12, 24, 60, 120};
    const std::array<int, 8> decimals = {1, 2, 5, 10, 20, 50, 100, 200};
    const std::array<int, 8>& steps = years ? decimals : months;
    const auto fits = [&](int step) { return step >= fewestApart && count / step <= mostBetween; };
    const auto step = std::find_if(steps.begin(), steps.end(), fits);
    std::vector<int> labelled{0};
    for (int i = 1; i < last && step != steps.end(); ++i) {
        const bool isRound = periods[std::size_t(i)].ordinal % *step == 0;
        // Beside the first and the last a round one only makes a crowd.
        const double apart = std::max(fewestApart, *step * 0.4);
        if (isRound && i - labelled.back() >= apart && last - i >= apart)
            labelled.push_back(i);
    }
    labelled.push_back(last);
    return labelled;
}

std::vector<double> spreadLabels(const std::vector<double>& wanted, const std::vector<double>& heights, double from,
                                 double until) {
    if (std::accumulate(heights.begin(), heights.end(), 0.0) > until - from)
        return {};
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
    std::vector<double> placed(wanted.size());
    double free = from;
    for (const std::size_t i : order) {
        placed[i] = std::max(wanted[i], free + heights[i] / 2);
        free = placed[i] + heights[i] / 2;
    }
    // What was pushed over the lower end comes back up, and pushes the ones above it.
    double limit = until;
    for (auto i = order.rbegin(); i != order.rend(); ++i) {
        placed[*i] = std::min(placed[*i], limit - heights[*i] / 2);
        limit = placed[*i] - heights[*i] / 2;
    }
    return placed;
}

} // namespace trellis
