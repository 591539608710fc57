#pragma once

#include "core/base/progress.h"
#include "core/store/database.h"

#include <QStringList>

// Whole copies of a workspace beside it, in the folder "<name> backups": made with SQLite's backup, verified, then
// renamed, so that a backup that has its name is good. Old ones go: all of the last day, then one a day, then one a
// week.
namespace trellis::backup {

QString folderFor(const QString& path);
QStringList existing(const QString& path); // newest first

// Makes one now. Returns its path; throws Error when it could not be made or does not pass its check.
QString make(Database& db, const Progress& progress = {});

// Makes one unless the newest is younger than `hours` or nothing was written since. Returns its path or nothing.
QString makeIfDue(Database& db, int hours, const Progress& progress = {});

} // namespace trellis::backup
