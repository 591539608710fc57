#pragma once

#include "core/base/progress.h"
#include "core/record/problem.h"
#include "core/store/database.h"

namespace trellis {

// What is damaged in a workspace, one sentence each: the file itself, operations that cannot be read, rows of the
// tables that say other than the operations do. Empty: all is well. Reads only.
QStringList findDamage(Database& db, const Progress& progress = {});

// What SQLite finds first when it walks every page and row of the file, or of these tables; nothing: it is sound. What
// is asked of a file from elsewhere before it is written, and of a backup. Much quicker than findDamage(), which looks
// at what the rows say; a big file still takes seconds at one go, so it is read beside, by a connection of its own, and
// who cancels does not wait for it.
QString firstFault(const QString& path, const QStringList& tables = {}, const Progress& progress = {});

} // namespace trellis
