#pragma once

#include "core/analysis/growth.h"
#include "core/store/reader.h"

namespace trellis::growth {

// What of a workspace counts: activities of the area and all below it, of these kinds (none: all kinds).
struct Scope {
    Id area;           // empty: all areas
    QStringList kinds; // codes
};

// The arrays the analysis works on, and the rows its indexes stand for.
struct Source {
    Input input;
    std::vector<Id> institutions; // index -> row
    std::vector<Id> activities;
    std::optional<int> tieMaxSize; // of the programme
};

Source readSource(Database& db, const Scope& scope, const Progress& progress = {});

} // namespace trellis::growth
