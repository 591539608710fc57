#pragma once

#include "core/record/text.h"

// Numbers as people write them: point or comma, groups of three parted by space, apostrophe or the other sign.
namespace trellis::number_text {

constexpr qint64 largest = Q_INT64_C(1'000'000'000'000'000); // either side of zero, as scaled

// Exactly `decimals` places behind the sign at most; the value is the number times ten to that power.
Parsed parseScaled(const QString& text, std::optional<QChar> decimal, int decimals);
Parsed parseReal(const QString& text, std::optional<QChar> decimal);

} // namespace trellis::number_text
