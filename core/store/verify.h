#pragma once

#include "core/base/progress.h"
#include "core/record/problem.h"
#include "core/store/database.h"

namespace trellis {

// What is damaged in a workspace, one sentence each: the file itself, operations that cannot be read, rows of the
// tables that say other than the operations do. Empty: all is well. Reads only.
QStringList findDamage(Database& db, const Progress& progress = {});

// Whether SQLite can walk every page and row of the file: what is asked of a file from elsewhere before it is written.
// Much quicker than findDamage(), which looks at what the rows say.
bool isSound(Database& db);

} // namespace trellis
