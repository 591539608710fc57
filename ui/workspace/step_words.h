#pragma once

#include "core/store/store.h"

namespace trellis {

// What a step did, in plain words for the undo bar: "Deleted 3 institutions", "Capacity of “Opening symposium”
// changed".
QString stepWords(const Label& label, const Changed& changed, const Reader& reader);

} // namespace trellis
