#include "core/base/clock.h"

#include <QDateTime>

#include <utility>

namespace trellis::clock {

namespace {
std::function<qint64()>& clockSource() {
    static std::function<qint64()> source;
    return source;
}
} // namespace

qint64 now() {
    const auto& source = clockSource();
    return source ? source() : QDateTime::currentMSecsSinceEpoch();
}

QDate today() {
    return QDateTime::fromMSecsSinceEpoch(now()).date();
}

Replaced::Replaced(std::function<qint64()> milliseconds)
    : before_(std::exchange(clockSource(), std::move(milliseconds))) {}

Replaced::~Replaced() {
    clockSource() = std::move(before_);
}

} // namespace trellis::clock
