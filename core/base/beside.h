#pragma once

#include "core/base/progress.h"

#include <chrono>
#include <future>
#include <thread>

namespace trellis {

// Does work that cannot be interrupted on a thread of its own and asks meanwhile whether to go on. Who cancels does not
// wait for it: the work ends later by itself, so it must own all it touches.
template <class Work>
auto beside(Work work, const Progress& progress) {
    constexpr std::chrono::milliseconds askAgain(10);
    std::packaged_task<decltype(work())()> task(std::move(work));
    auto outcome = task.get_future();
    std::thread(std::move(task)).detach();
    while (outcome.wait_for(askAgain) != std::future_status::ready)
        progress.step(0); // how far it is, nobody knows
    return outcome.get();
}

} // namespace trellis
