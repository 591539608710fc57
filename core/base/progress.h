#pragma once

#include "core/base/error.h"

#include <QString>

#include <functional>

namespace trellis {

// Long work reports here and asks whether to go on. `total` is 0 while unknown.
// A step is called at least every few milliseconds of work, so that cancelling answers at once.
class Progress {
public:
    using Step = std::function<bool(qint64 done, qint64 total)>; // false: cancel

    Progress() = default;
    explicit Progress(Step step)
        : step_(std::move(step)) {}

    void step(qint64 done, qint64 total = 0) const {
        if (step_ && !step_(done, total))
            throw Cancelled();
    }

private:
    Step step_;
};

} // namespace trellis
