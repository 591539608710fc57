#pragma once

#include "core/record/field.h"
#include "core/record/problem.h"

#include <functional>
#include <memory>
#include <vector>

namespace trellis {

struct RecordType;

// A row of any type: its id and one value per field of the type, in the order of the type's fields.
struct Record {
    Id id;
    std::vector<Value> values;
};

// Where a type stands in the navigation.
enum class Group { Work, Effort, Network, Programme, Hidden };

// What a check may look at besides the row itself. The store lends it while a write is under way.
class Rows {
public:
    virtual ~Rows() = default;
    virtual std::optional<Record> row(const RecordType& type, const Id& id) const = 0;
    virtual std::vector<Record> where(const RecordType& type, const QString& field, const Value& value) const = 0;
    virtual std::vector<Record> all(const RecordType& type) const = 0;
};

// Looks at a row alone. `before` is null for a new row, `after` for a deleted one.
using RowCheck = std::function<void(const Record* before, const Record* after, Problems& problems)>;

// Looks at other rows, too; runs after all writes of a transaction and before its commit.
using Check = std::function<void(const Record* before, const Record* after, const Rows& rows, Problems& problems)>;

// How rows came to be, for rules. The store's log answers.
class Provenance {
public:
    virtual ~Provenance() = default;
    // Whether `field` of `row` and the row `other`, as they are now, were written without knowledge of each other: on
    // copies that were brought together later.
    virtual bool writtenApart(const Id& row, QStringView field, const Id& other) const = 0;
};

// What should hold of a row however it came about. Checks bind local edits; merging may bring together what breaks a
// rule, and that is a finding.
using Rule = std::function<void(const Record& row, const Rows& rows, const Provenance& provenance, Problems& problems)>;

// Why a row may not be changed now, in words for the user; empty when it may. A check refuses the change all the same:
// this tells before one tries.
using Lock = std::function<QString(const Record& record, const Rows& rows)>;

// A record type, described once beside its plain struct.
struct RecordType {
    QString name;              // also the table's name
    const char* singular = ""; // source text, translation context "Record"
    const char* plural = "";
    Group group = Group::Hidden;
    int place = 0; // order within the whole list of types
    QString under; // the type whose page its page stands under in the navigation; empty: beside the others
    const char* icon = "table";
    bool oneRow = false; // the programme
    std::vector<Field> fields;
    std::vector<std::vector<QString>> keys; // natural key: the first of these alternatives that is filled counts
    QString display;                        // "{acronym|name}": the first filled of the fields named
    QString sortField;                      // default order
    bool sortDescending = false;
    QStringList columns;          // default columns of the table; empty: all
    QString areaPath;             // how a row finds its areas: see store/focus.h; empty: in all areas
    QString datePath;             // the field (or reference/field) that dates a row for "as at"
    bool undatedIsAlways = false; // what has no date holds from the start; else it counts only without an as-at date
    bool personal = false;        // rows are data about a person
    std::vector<RowCheck> rowChecks;
    std::vector<Check> checks;
    std::vector<Rule> rules;
    Lock lock;         // null: rows of the type are never locked
    QString listOf;    // a list's rows: the type that has the list
    QString listField; // and the field there

    const Field* field(QStringView fieldName) const; // null if there is none
    int indexOf(QStringView fieldName) const;        // -1 if there is none
    const Field& at(QStringView fieldName) const;    // throws Error if there is none
    const Field* ownerField() const;
    const Value& value(const Record& record, QStringView fieldName) const;
    Record emptyRecord() const; // with the initial values
    QString translatedSingular() const;
    QString translatedPlural() const;
};

// The type that keeps the items of a list field: fields `owner` and `item`.
const RecordType& listType(const RecordType& type, const Field& field);

} // namespace trellis
