#pragma once

#include <QStringList>

// The workspaces opened last, newest first, kept in the settings. Files that are gone are passed over.
namespace trellis::recent_files {

QStringList all();
void add(const QString& path);
void forget(const QString& path);

} // namespace trellis::recent_files
