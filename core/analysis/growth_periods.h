#pragma once

#include "core/analysis/growth.h"

#include <utility>

namespace trellis::growth {

// The rows of a series as slots 0..count-1: the periods, then, where undated activities count, `all`.
class Periods {
public:
    Periods(const Input& input, const Options& options);

    quint32 count() const { return count_; }
    // The slot an activity begins to count in, or count() if it does not count.
    quint32 slotOf(qint32 start) const;
    // The slots whose as-at day lies in from..until (0 = open); `all` is none of them. Empty when first >= second.
    std::pair<quint32, quint32> within(qint32 from, qint32 until) const;
    // The slot of `all` where it holds more than the last period; count() where it repeats it.
    quint32 undated() const { return undated_; }
    QString label(quint32 slot) const { return slot < quint32(labels_.size()) ? labels_[slot] : QStringLiteral("all"); }
    bool hasPeriods() const { return !labels_.isEmpty(); }

private:
    QStringList labels_;           // of the periods
    std::vector<qint32> lastDays_; // as-at day per dated slot, ascending
    qint32 until_ = 0;             // 0: no as-at date
    quint32 count_ = 0;
    quint32 undated_ = 0;
};

} // namespace trellis::growth
