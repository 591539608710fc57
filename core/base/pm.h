#pragma once

#include <QtGlobal>

#include <compare>

namespace trellis {

// Person-months as an integer of hundredths: sums are exact.
struct Pm {
    qint64 hundredths = 0;

    friend Pm operator+(Pm a, Pm b) { return {a.hundredths + b.hundredths}; }
    friend Pm operator-(Pm a, Pm b) { return {a.hundredths - b.hundredths}; }
    Pm& operator+=(Pm other) {
        hundredths += other.hundredths;
        return *this;
    }
    friend auto operator<=>(const Pm&, const Pm&) = default;
};

} // namespace trellis
