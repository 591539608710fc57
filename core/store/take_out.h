#pragma once

#include "core/base/progress.h"
#include "core/record/problem.h"
#include "core/store/writer.h"

namespace trellis {

// Takes what a merge brought out of the log again, as if it had not been entered: inverse operations would destroy a
// colleague's work at the next merge, while merging again brings these back. Refused, with a sentence for each, when
// later operations build on what arrived: edit its cells, belong to its rows, or name them.
Problems takeOut(Database& db, qint64 merge, Changed& changed, const Progress& progress);

} // namespace trellis
