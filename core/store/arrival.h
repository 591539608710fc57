#pragma once

#include "core/base/progress.h"
#include "core/record/record_type.h"
#include "core/store/operation.h"
#include "core/store/writer.h"

#include <QHash>
#include <QSet>

namespace trellis {

// A transaction of another copy, as it was written there.
struct ArrivedTransaction {
    Id id;
    qint64 hlc = 0;
    qint64 at = 0;
    Author author;
    qint64 authorHlc = 0; // of the author's newest transaction there: tells which name is the newer one
    QString label;
    Id undoes;
    std::vector<Id> parents;
};

// Enters the transactions of other copies: the union of two logs. Lent by Store::enter for the length of one
// transaction. What is entered keeps its id, its time and its author; only its number is this file's own.
// Operations that are no operations, or that have the id of another, throw Error: then nothing stays.
class Arrival {
public:
    // The columns add() reads, of the other copy's `op`.
    static constexpr const char* columns = "id,type,row,field,value,parents,seen";

    Arrival(Database& db, qint64 merge, qint64 firstArrival);

    bool knows(const Id& transaction) const;
    void begin(const ArrivedTransaction& transaction); // the operations that follow are its own
    void add(const Query& operation);                  // stands on a row with `columns`; in the other copy's order

    // Afterwards heads, tips and rows say what the union says. Nothing is entered after this.
    void project(const Progress& progress);

    qint64 transactions() const { return transactions_; }
    qint64 operations() const { return operations_; }
    qint64 lastArrival() const { return arrival_ - 1; }
    const Changed& changed() const { return changed_; }

private:
    void create(const RecordType* type, const QString& typeName, const Id& row, QByteArrayView created);
    void edit(const QString& typeName, const Id& row, const QString& field, const Id& operation,
              const std::vector<Id>& parents);
    void noteUnprojected(const QString& typeName, const Id& row);
    void noteChanged(const RecordType& type, const Record& record);

    Database& db_;
    qint64 merge_;
    qint64 arrival_; // the next one's
    qint64 number_ = 0;
    qint64 transactions_ = 0;
    qint64 operations_ = 0;
    QString lastTypeName_;
    const RecordType* lastType_ = nullptr;
    QHash<Id, QString> edited_; // rows with operations beyond their creation, and their types
    QSet<Id> named_;            // as a parent, by an operation that arrived
    Changed changed_;
};

} // namespace trellis
