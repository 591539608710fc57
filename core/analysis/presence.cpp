#include "core/analysis/presence.h"

#include <algorithm>

namespace trellis::growth {

Presence Presence::ofParticipants(const Input& input, const Periods& periods, const Stage& stage) {
    const std::size_t institutions = input.country.size();
    Presence result;
    result.slots_ = periods.count();
    result.permanent_ = true;
    std::vector<quint32> slotOfActivity(input.start.size());
    std::transform(input.start.begin(), input.start.end(), slotOfActivity.begin(),
                   [&](qint32 start) { return periods.slotOf(start); });
    std::vector<quint32> first(institutions, result.slots_);
    for (const Attendance& attendance : input.participations)
        first[attendance.institution] = std::min(first[attendance.institution], slotOfActivity[attendance.activity]);
    result.runs_ = grouped<Run>(institutions, stage, [&](auto&& put) {
        for (std::size_t i = 0; i < institutions; ++i)
            if (first[i] < result.slots_)
                put(i, Run{first[i], result.slots_});
    });
    return result;
}

Presence Presence::ofMembers(const Input& input, const Periods& periods, const Stage& stage) {
    const std::size_t institutions = input.country.size();
    Presence result;
    result.slots_ = periods.count();
    const bool withUndated = periods.undated() < periods.count();
    Grouped<Run> spells = grouped<Run>(institutions, stage, [&](auto&& put) {
        for (const Membership& membership : input.memberships) {
            const auto [from, to] = periods.within(membership.from, membership.until);
            if (from < to)
                put(membership.institution, Run{from, to});
            if (withUndated)
                put(membership.institution, Run{periods.undated(), periods.undated() + 1});
        }
    });
    for (std::size_t i = 0; i < institutions; ++i)
        std::sort(spells.items.begin() + spells.begin[i], spells.items.begin() + spells.begin[i + 1],
                  [](const Run& a, const Run& b) { return a.from < b.from; });
    result.runs_ = grouped<Run>(institutions, stage, [&](auto&& put) {
        for (std::size_t i = 0; i < institutions; ++i) {
            std::optional<Run> open;
            for (const Run& spell : spells.of(i)) {
                if (open && spell.from <= open->to) {
                    open->to = std::max(open->to, spell.to);
                    continue;
                }
                if (open)
                    put(i, *open);
                open = spell;
            }
            if (open)
                put(i, *open);
        }
    });
    return result;
}

} // namespace trellis::growth
