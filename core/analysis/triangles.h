#pragma once

#include "core/analysis/tie_index.h"

namespace trellis::growth {

// Triangles that come and go per slot (to be summed up from the first slot on). A triangle is there once its youngest
// tie is and while all three are nodes, so each is looked for once and not once per period.
std::vector<qint64> triangleChange(const std::vector<Tie>& ties, const Presence& presence, std::size_t institutions,
                                   Stage& stage);

} // namespace trellis::growth
