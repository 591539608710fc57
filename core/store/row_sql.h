#pragma once

#include "core/record/record_type.h"

#include <QByteArray>

// SQL texts made from a type's description. Nobody else in the program writes SQL over record tables.
namespace trellis::row_sql {

QString quoted(const QString& name);

// "id",f1,f2,...: the id and every stored field, in the order of the type.
QByteArray insert(const RecordType& type); // INSERT with one parameter per column
QByteArray replace(const RecordType& type);
QByteArray selectById(const RecordType& type); // stored columns of one row
QByteArray selectAll(const RecordType& type);  // id and stored columns, by id
QByteArray update(const RecordType& type, const Field& field);
QByteArray remove(const RecordType& type);
QByteArray exists(const RecordType& type);

// The words a row is called by, as an expression over the table or alias `row`.
QString display(const RecordType& type, const QString& row);

// The value of a field as people see it sorted: a reference by the words of the row it names, a computed one computed.
QString shownValue(const RecordType& type, const Field& field, const QString& row);

} // namespace trellis::row_sql
