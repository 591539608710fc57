#pragma once

#include "core/exchange/table_import.h"

// What an import can be told, worked out from the descriptions of the record types.
namespace trellis::import_choices {

struct Target {
    QString field; // "id", a field, or "reference.field"
    QString label; // for people
};

// Types that rows of a file can become: all but those of lists.
std::vector<const RecordType*> types();

// Everything a column can go to; a reference also by a field of the row it names.
std::vector<Target> targets(const RecordType& type);
QString targetLabel(const RecordType& type, const QString& field);

// proposedMapping(), and for required fields it left open the first column of which one word is the field's name:
// "Partner name" is a name.
std::vector<ColumnMapping> mapping(const RecordType& type, const QStringList& header);

// The type whose fields fit the header best; null when none fits.
const RecordType* bestType(const QStringList& header);

// Fields a new row needs that neither a column nor a start value fills.
std::vector<const Field*> missingFields(const RecordType& type, const std::vector<ColumnMapping>& map);

// "Code, else PIC, else Name and Country"; empty for a type without a natural key.
QString naturalKey(const RecordType& type);

// As a cell of a file would hold it, to be read back by the import.
QString cellText(const Field& field, const Value& value);

// A file of pasted rows without names above them: the names A, B, C ... are put there.
QByteArray withHeader(const QByteArray& utf8);

} // namespace trellis::import_choices
