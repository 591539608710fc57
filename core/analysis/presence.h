#pragma once

#include "core/analysis/grouped.h"
#include "core/analysis/growth_periods.h"

#include <algorithm>

namespace trellis::growth {

// Slots from..to-1 without a gap.
struct Run {
    quint32 from = 0;
    quint32 to = 0;
};

// In which slots each institution is a node: ascending runs with at least one slot between them.
class Presence {
public:
    // Nodes from the first slot they took part in, for good.
    static Presence ofParticipants(const Input& input, const Periods& periods, const Stage& stage);
    // Nodes while a membership is in force; in the slot of the undated everyone who ever was a member.
    static Presence ofMembers(const Input& input, const Periods& periods, const Stage& stage);

    std::span<const Run> runs(quint32 institution) const { return runs_.of(institution); }
    bool ever(quint32 institution) const { return !runs(institution).empty(); }
    // Nobody ever leaves: whoever is a node once is one up to the last slot.
    bool permanent() const { return permanent_; }
    quint32 slotCount() const { return slots_; }

    // Calls use(from, to) for each run in which both institutions are nodes, from slot `since` on.
    template <typename Use>
    void eachShared(quint32 a, quint32 b, quint32 since, Use use) const;
    template <typename Use>
    void eachShared(quint32 a, quint32 b, quint32 c, quint32 since, Use use) const;

private:
    Grouped<Run> runs_;
    quint32 slots_ = 0;
    bool permanent_ = false;
};

template <typename Use>
void Presence::eachShared(quint32 a, quint32 b, quint32 since, Use use) const {
    for (const Run& first : runs(a)) {
        for (const Run& second : runs(b)) {
            const quint32 from = std::max({first.from, second.from, since});
            const quint32 to = std::min(first.to, second.to);
            if (from < to)
                use(from, to);
        }
    }
}

template <typename Use>
void Presence::eachShared(quint32 a, quint32 b, quint32 c, quint32 since, Use use) const {
    eachShared(a, b, since, [&](quint32 from, quint32 to) {
        for (const Run& third : runs(c)) {
            const quint32 begin = std::max(from, third.from);
            const quint32 end = std::min(to, third.to);
            if (begin < end)
                use(begin, end);
        }
    });
}

} // namespace trellis::growth
