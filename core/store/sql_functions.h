#pragma once

#include <QByteArray>
#include <QByteArrayView>

struct sqlite3;

namespace trellis {

// What our SQL may use beside SQLite's own:
//   fold(text)       lower case without accents: "Nicoară" and "nicoara" are alike
//   COLLATE people   the order people expect: case and accents count last, numbers within words by their size (M2 <
//   M10)
void registerSqlFunctions(sqlite3* database);

QByteArray folded(QByteArrayView utf8);                   // what fold() does
int compareForPeople(QByteArrayView a, QByteArrayView b); // what COLLATE people does

} // namespace trellis
