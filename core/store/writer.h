#pragma once

#include "core/base/progress.h"
#include "core/store/bulk_load.h"
#include "core/store/operation.h"
#include "core/store/reader.h"

#include <QHash>
#include <QSet>

#include <unordered_map>

namespace trellis {

// What a transaction touched: rows by type.
struct Changed {
    QHash<QString, QSet<Id>> rows;
    QSet<QString> many; // types of which so many rows changed that readers look at all again
    bool isEmpty() const { return rows.isEmpty() && many.isEmpty(); }
    bool touches(const QString& type) const { return rows.contains(type) || many.contains(type); }
    void add(const QString& type, const Id& row);
};

// What hangs on a row that is to go.
struct Removal {
    struct Item {
        const RecordType* type;
        Id row;
    };
    std::vector<Item> going;   // the row and what it owns, owners first
    std::vector<Item> holding; // rows that name one of them and would lose it: the removal is refused
};
Removal removalOf(const Reader& reader, const RecordType& type, const std::vector<Id>& rows);

// The pen lent by Store::apply for the length of one transaction. Nothing else writes.
// Each call writes the rows and appends the operations; what must not be is noted as a problem, and then nothing stays.
class Writer {
public:
    Writer(Database& db, qint64 transaction, qint64 firstArrival);

    Id create(const RecordType& type, Record record); // with its lists; the record's id is ignored
    void set(const RecordType& type, const Id& row, const Field& field, const Value& value);
    // Decides between values that were written apart: the one given is the only newest from here on, also when it stood
    // already. `_deleted` with a value: the row stays deleted, whatever was written elsewhere meanwhile.
    void settle(const RecordType& type, const Id& row, const QString& field, const Value& value);
    void remove(const RecordType& type, const Id& row);  // with what it owns
    void restore(const RecordType& type, const Id& row); // takes a deletion back

    template <class T>
    Id create(const T& value) {
        return create(recordTypeOf<T>(), recordOf(value));
    }

    void addProblem(Problem problem) { problems_.push_back(std::move(problem)); }
    // Problems from here on belong to this row of a source file; 0: to none.
    void setLine(qint64 line) { line_ = line; }
    const Reader& reader() const { return reader_; }
    // Many rows of the type are to come, more than there are: its indexes are built once, before the checks at the end.
    void expectMany(const RecordType& type) { loads_.emplace_back(db_, type); }
    void expectTouched(qsizetype rows) { touchedIndex_.reserve(rows); }
    // An import compares keys itself, once for all rows, and finds in this transaction what its references name.
    void namesAreChecked() { namesChecked_ = true; }
    // The program's own samples are loaded as they stand, also what was entered before it was locked.
    void checksAreDone() { checksDone_ = true; }

private:
    friend class Store;
    struct PendingReference {
        const RecordType* type;
        const Field* field;
        Id row;
        Id target;
        qint64 line;
    };
    struct Touched {
        const RecordType* type;
        Id row;
        std::optional<Record> before; // only where the type has checks
        bool existed = true;
        qint64 line = 0;
    };

    Query& rowInsertion(const RecordType& type);
    void writeOperation(const RecordType& type, const Id& row, const QString& field, const Value& value,
                        const std::vector<Id>& parents, const std::vector<Id>& seen);
    void writeCell(const RecordType& type, const Id& row, const QString& field, const Value& value,
                   const std::vector<Id>& seen = {});
    void setList(const RecordType& type, const Id& row, const Field& field, const Value& value);
    void removeRow(const RecordType& type, const Id& row);
    bool accept(const RecordType& type, const Id& row, const Field& field, const Value& value);
    void touch(const RecordType& type, const Id& row, bool existed);
    void noteOwner(const RecordType& type, const Id& row); // a list's row is part of the record that has the list
    void checkAll(const Progress& progress);
    void checkRow(const RecordType& type, const Record* before, const Record* after);
    void addCheckProblems(const RecordType& type, const Id& row, Problems found);
    void checkKey(const RecordType& type, const Record& record);
    void refuse(const RecordType& type, const Id& row, const QString& field, const QString& message);

    Database& db_;
    Reader reader_;
    qint64 transaction_;
    qint64 arrival_; // the next operation's
    qint64 now_;
    qint64 operations_ = 0;
    bool namesChecked_ = false;
    bool checksDone_ = false;
    qint64 line_ = 0;
    Problems problems_;
    Changed changed_;
    std::vector<PendingReference> pending_;
    std::vector<PendingReference> pendingChoices_; // `target` unused; the code is read again
    QHash<Id, const RecordType*> knownTargets_;    // rows that references named and that exist
    QHash<Id, size_t> touchedIndex_;
    std::vector<Touched> touched_;
    QHash<QString, QSet<QString>> ownCodes_;
    std::unordered_map<const RecordType*, Query> rowInsertions_;
    std::optional<Query> creation_;
    std::vector<BulkLoad> loads_;
};

} // namespace trellis
