#pragma once

#include "core/record/described.h"
#include "core/record/text.h"
#include "core/store/database.h"
#include "core/store/selection.h"

#include <functional>

namespace trellis {

// Reads rows over any connection: of the store, of a worker. Writes nothing.
class Reader : public Rows {
public:
    explicit Reader(Database& db)
        : db_(db) {}

    std::optional<Record> row(const RecordType& type, const Id& id) const override; // with lists
    std::vector<Record> where(const RecordType& type, const QString& field, const Value& value) const override;
    std::vector<Record> all(const RecordType& type) const override;

    bool exists(const RecordType& type, const Id& id) const;
    qint64 count(const RecordType& type) const;
    void each(const RecordType& type, const std::function<void(const Record&)>& visit) const; // in order of ids
    QString display(const RecordType& type, const Id& id) const; // the words a row is called by; empty if it is gone

    // The same, or what it was last called when it is deleted.
    QString lastWords(const RecordType& type, const Id& id) const;

    // Ids in the selection's order.
    std::vector<Id> ids(const RecordType& type, const Selection& selection) const;
    qint64 count(const RecordType& type, const Selection& selection) const;

    // A row's values with computed fields, and the words of what its references name.
    struct Shown {
        Record record;
        std::vector<QString> words; // per field: of references and lists; else empty
    };
    std::optional<Shown> shown(const RecordType& type, const Id& id) const;

    template <class T>
    std::vector<T> all() const {
        const RecordType& type = recordTypeOf<T>();
        std::vector<T> result;
        each(type, [&](const Record& record) { result.push_back(structOf<T>(type, record)); });
        return result;
    }
    template <class T>
    std::optional<T> one(const Id& id) const {
        const RecordType& type = recordTypeOf<T>();
        const auto record = row(type, id);
        return record ? std::optional(structOf<T>(type, *record)) : std::nullopt;
    }

    TextContext textContext() const; // the programme's start and its own kinds

    Database& database() const { return db_; }

private:
    void readLists(const RecordType& type, Record& record) const;
    QString lastWords(const RecordType& type, const Record& record, int depth) const;
    Record readStored(const RecordType& type, const Query& query) const;
    Database& db_;
};

} // namespace trellis
