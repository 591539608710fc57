#pragma once

#include "core/base/progress.h"

namespace trellis::growth {

// One part of a longer calculation: reports its own progress as a share of the whole, and stops it when cancelled.
class Stage {
public:
    static constexpr qint64 whole = 1000;
    // Steps of the innermost loops between two reports: a few milliseconds.
    static constexpr qint64 breath = 1 << 17;

    Stage(const Progress& progress, qint64 begin, qint64 end)
        : progress_(progress)
        , begin_(begin)
        , end_(end)
        , reached_(begin) {}

    void at(qint64 done, qint64 total) {
        reached_ = begin_ + (total > 0 ? (end_ - begin_) * done / total : 0);
        pause();
    }
    // No further yet, but here to be cancelled.
    void pause() const { progress_.step(reached_, whole); }

private:
    const Progress& progress_;
    qint64 begin_;
    qint64 end_;
    qint64 reached_;
};

} // namespace trellis::growth
