#include "core/analysis/triangles.h"

#include <algorithm>

namespace trellis::growth {

namespace triangles_detail {

struct Neighbour {
    quint32 node = 0;
    quint32 since = 0;
};

// The lists of neighbours lie all over memory and waiting for them is a third of the work: ask ahead.
inline void fetch([[maybe_unused]] const Neighbour* list) {
#if defined(__GNUC__)
    for (std::size_t line = 0; line < 4; ++line)
        __builtin_prefetch(list + line * 64 / sizeof(Neighbour));
#endif
}

// Institutions by falling number of ties.
std::vector<quint32> byDegree(const std::vector<Tie>& ties, std::size_t institutions, const Stage& stage) {
    std::vector<quint32> degree(institutions, 0);
    for (const Tie& tie : ties) {
        ++degree[tie.a];
        ++degree[tie.b];
    }
    const quint32 most = institutions == 0 ? 0 : *std::max_element(degree.begin(), degree.end());
    return grouped<quint32>(most + 1, stage,
                            [&](auto&& put) {
                                for (std::size_t i = 0; i < institutions; ++i)
                                    put(most - degree[i], quint32(i));
                            })
        .items;
}

} // namespace triangles_detail

// Schank and Wagner (2005), "forward": ties point from the node with fewer to the one with more, so no list is longer
// than sqrt(2m), and a triangle is met only from its lowest node.
std::vector<qint64> triangleChange(const std::vector<Tie>& ties, const Presence& presence, std::size_t institutions,
                                   Stage& stage) {
    using namespace triangles_detail;
    stage.at(0, 1);
    const std::vector<quint32> order = byDegree(ties, institutions, stage);
    std::vector<quint32> rank(institutions);
    for (std::size_t i = 0; i < institutions; ++i)
        rank[order[i]] = quint32(i);
    const Grouped<Neighbour> up = grouped<Neighbour>(institutions, stage, [&](auto&& put) {
        for (const Tie& tie : ties) {
            const quint32 a = rank[tie.a];
            const quint32 b = rank[tie.b];
            put(std::max(a, b), Neighbour{std::min(a, b), tie.since});
        }
    });

    const quint32 none = presence.slotCount();
    std::vector<qint64> change(none + 1, 0);
    std::vector<quint32> tiedSince(institutions, none);
    qint64 work = 0;
    for (quint32 u = 0; u < institutions; ++u) {
        const auto above = up.of(u);
        if (above.size() < 2)
            continue;
        for (const Neighbour& w : above)
            tiedSince[w.node] = w.since;
        for (std::size_t i = 0; i < above.size(); ++i) {
            if (i + 4 < above.size())
                fetch(up.items.data() + up.begin[above[i + 4].node]);
            const Neighbour v = above[i];
            const auto candidates = up.of(v.node);
            work += qint64(candidates.size()) + 1;
            if (work >= Stage::breath) {
                work = 0;
                stage.at(u, qint64(institutions));
            }
            for (const Neighbour& w : candidates) {
                const quint32 third = tiedSince[w.node];
                if (third == none)
                    continue;
                const quint32 since = std::max({third, v.since, w.since});
                if (presence.permanent()) {
                    ++change[since];
                    continue;
                }
                presence.eachShared(order[u], order[v.node], order[w.node], since, [&](quint32 from, quint32 to) {
                    ++change[from];
                    --change[to];
                });
            }
        }
        for (const Neighbour& w : above)
            tiedSince[w.node] = none;
    }
    return change;
}

} // namespace trellis::growth
