#pragma once

#include "core/store/database.h"

namespace trellis {

// A file may come from anybody, and its schema is a program that SQLite would run: a view that never ends in place of a
// table, a trigger that deletes. Throws Error unless the tables of the file's version are exactly as the migrations
// make them, with no trigger or index that they do not make. What else is in the file is never looked at and may stay.
// Of a newer version the tables known here must be plain tables.
void checkSchema(Database& db);

// Of all tables, indexes, views and triggers. In hexadecimal.
QByteArray schemaDigest(Database& db);

} // namespace trellis
