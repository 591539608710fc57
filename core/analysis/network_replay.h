#pragma once

#include "core/analysis/tie_index.h"

namespace trellis::growth {

// Plays nodes and ties coming and going, slot by slot, and keeps the figures that depend on the shape of the network.
class NetworkReplay {
public:
    NetworkReplay(const Input& input, const Presence& presence, const std::vector<Tie>& ties, const Stage& stage);

    // Slots in order, from 0 on.
    void advance(quint32 slot, Stage& stage);

    qint64 nodes() const { return nodes_; }
    qint64 newNodes() const { return newNodes_; }
    qint64 countries() const { return countries_; }
    qint64 ties() const { return ties_; }
    qint64 newTies() const { return newTies_; }
    qint64 crossTies() const { return crossTies_; }
    qint64 maxDegree() const { return maxDegree_; }
    qint64 isolates() const { return nodes_ - connected_; }
    qint64 components() const { return nodes_ - joins_; }
    qint64 largestComponent() const { return nodes_ == 0 ? 0 : largest_; }
    qint64 connectedTriples() const { return triples_; } // sum over nodes of degree (degree - 1) / 2

private:
    struct Span {
        quint32 a = 0;
        quint32 b = 0;
        quint32 to = 0;
    };

    void enter(quint32 institution);
    void leave(quint32 institution);
    void tie(const Span& span);
    void untie(const Span& span);
    void join(quint32 a, quint32 b);
    quint32 root(quint32 institution);
    void recompute(quint32 slot, Stage& stage);
    bool crosses(const Span& span) const;

    const std::vector<quint16>& country_;
    bool permanent_;
    quint32 slots_;
    Grouped<quint32> entering_; // institutions by slot
    Grouped<quint32> leaving_;
    Grouped<Span> tying_;        // by the slot they begin in
    Grouped<quint32> untying_;   // indexes into tying_.items by the slot they are no longer there
    std::vector<quint32> alive_; // indexes of begun spans, those over not yet all taken out; empty when nobody leaves

    std::vector<quint32> countryNodes_; // nodes per country
    std::vector<quint32> degree_;
    std::vector<quint32> parent_; // union-find, with size_ valid at roots
    std::vector<quint32> size_;
    qint64 nodes_ = 0;
    qint64 newNodes_ = 0;
    qint64 countries_ = 0;
    qint64 ties_ = 0;
    qint64 newTies_ = 0;
    qint64 crossTies_ = 0;
    qint64 maxDegree_ = 0;
    qint64 connected_ = 0;
    qint64 joins_ = 0;
    qint64 largest_ = 1;
    qint64 triples_ = 0;
};

} // namespace trellis::growth
