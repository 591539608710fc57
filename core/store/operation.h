#pragma once

#include "core/record/record_type.h"
#include "core/store/database.h"

#include <optional>

namespace trellis {

// Who wrote, and under which name that is shown. Names stand in a table apart from the operations.
struct Author {
    Id id;
    QString name;
};

// What a person did, in words that can be translated: an action code, the record type and a detail (a field, a file).
struct Label {
    QString action; // "edit", "create", "delete", "import", "paste", "undo", "redo", "restore", "settle", "sample",
                    // "structure"
    QString type;
    QString detail;

    QString stored() const; // the three parted by tabs
    static Label fromStored(const QString& stored);
    QString shown() const; // "Edit institution: City"
};

// One step of the document's history; all of a transaction are written together.
struct TransactionRecord {
    qint64 number = 0; // local, in order of arrival
    Id id;
    qint64 hlc = 0; // hybrid logical time: milliseconds << 16 | counter
    qint64 at = 0;  // the writer's wall clock, milliseconds since 1970 UTC
    Author author;
    Label label;
    Id undoes; // the transaction this one takes back
};

// Sets one field of one row, or creates a row with all its first values, or deletes one (field `_deleted`).
// The operation that creates a row has the row's id.
struct Operation {
    qint64 arrival = 0; // local number of arrival
    Id id;
    qint64 transaction = 0; // local number
    QString type;
    Id row;
    QString field;           // empty: the creation
    Value value;             // of a set
    QByteArray created;      // of a creation: CBOR map of field name -> value
    std::vector<Id> parents; // the operations known for this cell when it was written; none: the creation alone
    std::vector<Id> seen;    // of a deletion: the newest operations of the row's other cells

    bool isCreation() const { return field.isEmpty(); }
};

inline constexpr const char* deletedField = "_deleted";

QByteArray encodeCreation(const RecordType& type, const Record& record);
// Fields this program does not know are skipped; they stay in the operation, and `unknownFields` tells. A value of a
// kind that its field does not have counts as empty.
Record decodeCreation(const RecordType& type, const Id& row, QByteArrayView created, bool* unknownFields = nullptr);

QByteArray joinIds(const std::vector<Id>& ids);
std::vector<Id> splitIds(QByteArrayView bytes);

// SELECT list and reader of an operation.
inline constexpr const char* operationColumns = "arrival,id,txn,type,row,field,value,parents,seen";
Operation readOperation(const Query& query);

std::optional<Operation> findOperation(Database& db, const Id& id);
TransactionRecord findTransaction(Database& db, qint64 number);

} // namespace trellis
