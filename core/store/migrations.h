#pragma once

#include "core/store/database.h"

#include <functional>

namespace trellis::migrations {

// Frozen, numbered SQL below resources/schema: 0001.sql, 0002.sql, ... A published one is never edited; a change of the
// schema is a new file. user_version says how far a workspace is.
constexpr int applicationId = 0x54524C53; // "TRLS"

int newest(); // the last number this program knows
int versionOf(Database& db);
bool isWorkspace(Database& db);
// Brings an empty or older file to newest(), or only so far, in one transaction; `afterwards` is part of it.
void apply(Database& db, const std::function<void()>& afterwards = {}, int until = newest());

// Where further migrations are read from: a folder of files named as above. Tests add theirs.
void addFolder(const QString& folder);

} // namespace trellis::migrations
