#include "core/analysis/network_replay.h"

#include <algorithm>
#include <numeric>

namespace trellis::growth {

NetworkReplay::NetworkReplay(const Input& input, const Presence& presence, const std::vector<Tie>& ties,
                             const Stage& stage)
    : country_(input.country)
    , permanent_(presence.permanent())
    , slots_(presence.slotCount())
    , countryNodes_(std::size_t(1) << 16, 0)
    , degree_(input.country.size(), 0)
    , parent_(input.country.size())
    , size_(input.country.size(), 1) {
    const quint32 institutions = quint32(input.country.size());
    std::iota(parent_.begin(), parent_.end(), 0U);
    entering_ = grouped<quint32>(slots_ + 1, stage, [&](auto&& put) {
        for (quint32 i = 0; i < institutions; ++i)
            for (const Run& run : presence.runs(i))
                put(run.from, i);
    });
    leaving_ = grouped<quint32>(slots_ + 1, stage, [&](auto&& put) {
        for (quint32 i = 0; i < institutions; ++i)
            for (const Run& run : presence.runs(i))
                put(run.to, i);
    });
    if (permanent_) {
        tying_ = grouped<Span>(slots_ + 1, stage, [&](auto&& put) {
            for (const Tie& each : ties)
                put(each.since, Span{each.a, each.b, slots_});
        });
        return;
    }
    tying_ = grouped<Span>(slots_ + 1, stage, [&](auto&& put) {
        for (const Tie& each : ties)
            presence.eachShared(each.a, each.b, each.since, [&](quint32 from, quint32 to) {
                put(from, Span{each.a, each.b, to});
            });
    });
    untying_ = grouped<quint32>(slots_ + 1, stage, [&](auto&& put) {
        for (std::size_t i = 0; i < tying_.items.size(); ++i)
            put(tying_.items[i].to, quint32(i));
    });
}

void NetworkReplay::advance(quint32 slot, Stage& stage) {
    stage.at(slot, slots_);
    if (!permanent_) {
        const auto over = untying_.of(slot);
        for (const quint32 index : over)
            untie(tying_.items[index]);
        for (const quint32 institution : leaving_.of(slot))
            leave(institution);
        if (!over.empty())
            recompute(slot, stage);
    }
    for (const quint32 institution : entering_.of(slot))
        enter(institution);
    newNodes_ = qint64(entering_.of(slot).size());

    const auto begun = tying_.of(slot);
    newTies_ = qint64(begun.size());
    for (std::size_t i = 0; i < begun.size(); ++i) {
        if (i % std::size_t(Stage::breath) == 0)
            stage.at(slot, slots_);
        tie(begun[i]);
        join(begun[i].a, begun[i].b);
        if (!permanent_)
            alive_.push_back(tying_.begin[slot] + quint32(i));
    }
}

void NetworkReplay::enter(quint32 institution) {
    ++nodes_;
    if (country_[institution] != 0 && countryNodes_[country_[institution]]++ == 0)
        ++countries_;
}

void NetworkReplay::leave(quint32 institution) {
    --nodes_;
    if (country_[institution] != 0 && --countryNodes_[country_[institution]] == 0)
        --countries_;
}

bool NetworkReplay::crosses(const Span& span) const {
    return country_[span.a] == 0 || country_[span.a] != country_[span.b];
}

void NetworkReplay::tie(const Span& span) {
    ++ties_;
    crossTies_ += crosses(span) ? 1 : 0;
    for (const quint32 end : {span.a, span.b}) {
        const quint32 before = degree_[end]++;
        connected_ += before == 0 ? 1 : 0;
        triples_ += before;
        maxDegree_ = std::max(maxDegree_, qint64(before) + 1);
    }
}

void NetworkReplay::untie(const Span& span) {
    --ties_;
    crossTies_ -= crosses(span) ? 1 : 0;
    for (const quint32 end : {span.a, span.b}) {
        const quint32 after = --degree_[end];
        connected_ -= after == 0 ? 1 : 0;
        triples_ -= after;
    }
}

quint32 NetworkReplay::root(quint32 institution) {
    while (parent_[institution] != institution) {
        parent_[institution] = parent_[parent_[institution]];
        institution = parent_[institution];
    }
    return institution;
}

void NetworkReplay::join(quint32 a, quint32 b) {
    a = root(a);
    b = root(b);
    if (a == b)
        return;
    if (size_[a] < size_[b])
        std::swap(a, b);
    parent_[b] = a;
    size_[a] += size_[b];
    largest_ = std::max(largest_, qint64(size_[a]));
    ++joins_;
}

// Union-find and the largest degree cannot shrink: after ties have gone both start anew from those that stay.
void NetworkReplay::recompute(quint32 slot, Stage& stage) {
    std::erase_if(alive_, [&](quint32 index) { return tying_.items[index].to <= slot; });
    std::iota(parent_.begin(), parent_.end(), 0U);
    std::fill(size_.begin(), size_.end(), 1U);
    joins_ = 0;
    largest_ = 1;
    for (std::size_t i = 0; i < alive_.size(); ++i) {
        if (i % std::size_t(Stage::breath) == 0)
            stage.at(slot, slots_);
        join(tying_.items[alive_[i]].a, tying_.items[alive_[i]].b);
    }
    maxDegree_ = degree_.empty() ? 0 : *std::max_element(degree_.begin(), degree_.end());
}

} // namespace trellis::growth
