#pragma once

#include <QtGlobal>

#include <compare>
#include <limits>

namespace trellis {

// A damaged file may hold any number: sums end at the ends of the integers.
constexpr qint64 saturatedSum(qint64 a, qint64 b) {
    constexpr qint64 least = std::numeric_limits<qint64>::min();
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    if (b > 0 && a > most - b)
        return most;
    if (b < 0 && a < least - b)
        return least;
    return a + b;
}

// Person-months as an integer of hundredths: sums are exact.
struct Pm {
    qint64 hundredths = 0;

    friend Pm operator+(Pm a, Pm b) { return {saturatedSum(a.hundredths, b.hundredths)}; }
    Pm& operator+=(Pm other) { return *this = *this + other; }
    friend auto operator<=>(const Pm&, const Pm&) = default;
};

} // namespace trellis
