#pragma once

#include "core/analysis/growth_stage.h"
#include "core/analysis/presence.h"

namespace trellis::growth {

// Two institutions that share enough activities, from slot `since` on. Each pair occurs once, and only if there is a
// slot from then on in which both are nodes.
struct Tie {
    quint32 a = 0; // a < b
    quint32 b = 0;
    quint32 since = 0;
};

struct TieIndex {
    std::vector<Tie> ties;
    // Changes per slot, to be summed up from the first slot on.
    std::vector<qint64> stableChange;
    std::vector<double> weightChange; // empty unless weighted
    std::vector<qint64> leftOutChange;
};

// Throws Error beyond this many ties (a gathering of 11,000 makes as many).
constexpr std::size_t mostTies = 60'000'000;

TieIndex tieIndex(const Input& input, const Options& options, const Periods& periods, const Presence& presence,
                  Stage& stage);

} // namespace trellis::growth
