#include "core/analysis/tie_index.h"

#include <QCoreApplication>

#include <algorithm>

namespace trellis::growth {

namespace tie_index_detail {

// An activity that can give ties: its institutions are members[begin] to members[end], each once, ascending.
struct Gathering {
    quint32 begin = 0;
    quint32 end = 0;
    quint32 slot = 0;
    quint32 size = 0; // distinct institutions, also those that are no nodes
};

struct Gatherings {
    std::vector<Gathering> list; // in order of their slots
    std::vector<quint32> members;
    std::vector<qint64> leftOutChange;
};

Gatherings gather(const Input& input, const Options& options, const Periods& periods, const Presence& presence,
                  Stage& stage) {
    const std::size_t institutions = input.country.size();
    const std::size_t activities = input.start.size();
    std::vector<quint32> slotOf(activities);
    std::transform(input.start.begin(), input.start.end(), slotOf.begin(),
                   [&](qint32 start) { return periods.slotOf(start); });
    const Grouped<quint32> bySlot = grouped<quint32>(periods.count(), stage, [&](auto&& put) {
        for (std::size_t i = 0; i < activities; ++i)
            if (slotOf[i] < periods.count())
                put(slotOf[i], quint32(i));
    });
    std::vector<quint32> rank(activities, 0);
    for (std::size_t i = 0; i < bySlot.items.size(); ++i)
        rank[bySlot.items[i]] = quint32(i);

    // Placed by institution first, each activity's list then comes out ascending.
    const Grouped<quint32> byInstitution = grouped<quint32>(institutions, stage, [&](auto&& put) {
        for (const Attendance& attendance : input.participations)
            if (slotOf[attendance.activity] < periods.count())
                put(attendance.institution, rank[attendance.activity]);
    });
    Grouped<quint32> byActivity = grouped<quint32>(bySlot.items.size(), stage, [&](auto&& put) {
        for (std::size_t i = 0; i < institutions; ++i)
            for (const quint32 activity : byInstitution.of(i))
                put(activity, quint32(i));
    });

    Gatherings result;
    result.leftOutChange.assign(periods.count(), 0);
    result.list.reserve(bySlot.items.size());
    quint32 kept = 0;
    for (std::size_t i = 0; i < bySlot.items.size(); ++i) {
        const auto begin = byActivity.items.begin() + byActivity.begin[i];
        const auto end = std::unique(begin, byActivity.items.begin() + byActivity.begin[i + 1]);
        const quint32 slot = slotOf[bySlot.items[i]];
        if (options.maxSize && end - begin > *options.maxSize) {
            ++result.leftOutChange[slot];
            continue;
        }
        const quint32 first = kept;
        for (auto member = begin; member != end; ++member)
            if (presence.ever(*member))
                byActivity.items[kept++] = *member;
        if (kept - first < 2)
            kept = first;
        else
            result.list.push_back({first, kept, slot, quint32(end - begin)});
    }
    byActivity.items.resize(kept);
    result.members = std::move(byActivity.items);
    return result;
}

// Where an institution stands in a gathering: those after it are members[after] to members[end].
struct Place {
    quint32 after = 0;
    quint32 end = 0;
    quint32 slot = 0;
    quint32 size = 0;
};

[[noreturn]] void refuse() {
    throw Error(QCoreApplication::translate("Growth",
                                            "These activities make more than %1 million ties. Leave out large "
                                            "activities with a size limit, or narrow the area or the kinds.")
                    .arg(mostTies / 1'000'000));
}

} // namespace tie_index_detail

TieIndex tieIndex(const Input& input, const Options& options, const Periods& periods, const Presence& presence,
                  Stage& stage) {
    using namespace tie_index_detail;
    stage.at(0, 1);
    Gatherings gatherings = gather(input, options, periods, presence, stage);
    const std::size_t institutions = input.country.size();
    const quint32 enough = quint32(std::max(1, options.minShared));
    const quint32 stable = std::max(2U, enough);
    const quint32 end = periods.count();

    TieIndex result;
    result.leftOutChange = std::move(gatherings.leftOutChange);
    result.stableChange.assign(end + 1, 0);
    if (options.weighted)
        result.weightChange.assign(end + 1, 0.0);
    std::size_t pairs = 0;
    for (const Gathering& gathering : gatherings.list) {
        const std::size_t size = gathering.end - gathering.begin;
        pairs += size * (size - 1) / 2;
    }
    result.ties.reserve(std::min(pairs, mostTies));
    stage.at(1, 4);

    const Grouped<Place> places = grouped<Place>(institutions, stage, [&](auto&& put) {
        for (const Gathering& each : gatherings.list)
            for (quint32 i = each.begin; i + 1 < each.end; ++i)
                put(gatherings.members[i], Place{i + 1, each.end, each.slot, each.size});
    });

    // One institution after the other, its gatherings in order of time, and the ones after it in each: so every pair is
    // met from one side only, in order, and counting needs one small array instead of a table of all pairs.
    std::vector<quint32> shared(institutions, 0); // activities with the institution at hand
    std::vector<double> weights(options.weighted ? institutions : 0);
    qint64 work = 0;
    for (quint32 a = 0; a < institutions; ++a) {
        for (const Place& place : places.of(a)) {
            work += place.end - place.after;
            if (work >= Stage::breath) {
                work = 0;
                stage.at(institutions + 3 * qint64(a), 4 * qint64(institutions));
            }
            for (quint32 i = place.after; i < place.end; ++i) {
                const quint32 b = gatherings.members[i];
                const quint32 count = ++shared[b];
                if (options.weighted) {
                    const double weight = 1.0 / double(place.size - 1);
                    weights[b] += weight;
                    if (count >= enough) {
                        const double added = count == enough ? weights[b] : weight;
                        presence.eachShared(a, b, place.slot, [&](quint32 from, quint32 to) {
                            result.weightChange[from] += added;
                            result.weightChange[to] -= added;
                        });
                    }
                }
                if (count == stable) {
                    presence.eachShared(a, b, place.slot, [&](quint32 from, quint32 to) {
                        ++result.stableChange[from];
                        --result.stableChange[to];
                    });
                }
                if (count == enough) {
                    bool lives = presence.permanent();
                    if (!lives)
                        presence.eachShared(a, b, place.slot, [&](quint32, quint32) { lives = true; });
                    if (lives && result.ties.size() == mostTies)
                        refuse();
                    if (lives)
                        result.ties.push_back({a, b, place.slot});
                }
            }
        }
        for (const Place& place : places.of(a)) {
            for (quint32 i = place.after; i < place.end; ++i) {
                shared[gatherings.members[i]] = 0;
                if (options.weighted)
                    weights[gatherings.members[i]] = 0;
            }
        }
    }
    return result;
}

} // namespace trellis::growth
