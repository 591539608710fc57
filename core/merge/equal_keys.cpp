#include "core/merge/equal_keys.h"

#include "core/store/row_sql.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <optional>

namespace trellis {

namespace {

// The key that counts for a row, as bytes that differ when the keys do; empty when the row has none. `alternative` is
// its place in the type's list.
struct KeyReader {
    explicit KeyReader(const RecordType& recordType)
        : type(recordType) {
        QStringList columns;
        for (const auto& key : type.keys)
            for (const QString& name : key)
                columns << row_sql::quoted(name);
        sql = QStringLiteral("SELECT id,%1 FROM %2").arg(columns.join(u','), row_sql::quoted(type.name)).toUtf8();
    }

    // Gives each part of the key that counts to `take`; false when the row has none.
    template <class Take>
    bool each(const Query& query, size_t& alternative, const Take& take) const {
        int column = 1;
        for (alternative = 0; alternative < type.keys.size(); ++alternative) {
            const int size = int(type.keys[alternative].size());
            if (query.isNull(column)) {
                column += size;
                continue;
            }
            for (int i = 0; i < size; ++i, ++column)
                take(query.isNull(column) ? QByteArrayView() : query.blob(column));
            return true;
        }
        return false;
    }

    // Nothing when the row has no key.
    std::optional<size_t> hash(const Query& query) const {
        size_t alternative = 0;
        size_t hash = 0;
        const bool any = each(query, alternative, [&](QByteArrayView part) {
            hash = qHashBits(part.data(), size_t(part.size()), hash * 31 + size_t(part.size()));
        });
        return any ? std::optional(hash + alternative) : std::nullopt;
    }

    QByteArray read(const Query& query, size_t& alternative) const {
        QByteArray bytes;
        each(query, alternative, [&](QByteArrayView part) {
            bytes += QByteArray::number(part.isNull() ? -1 : part.size()) + ':';
            bytes.append(part.data(), part.size());
        });
        return bytes.isEmpty() ? bytes : bytes.prepend(char(alternative));
    }

    const RecordType& type;
    QByteArray sql;
};

struct HashedRow {
    size_t hash;
    Id row;
};

} // namespace

std::vector<EqualKeys> equalKeysOf(const Reader& reader, const RecordType& type, const Progress& progress) {
    std::vector<EqualKeys> result;
    if (type.oneRow) {
        std::vector<Id> rows = reader.ids(type, {});
        if (rows.size() > 1) {
            std::ranges::sort(rows);
            result.push_back({{}, std::move(rows)});
        }
        return result;
    }
    if (type.keys.empty() || !type.listOf.isEmpty())
        return result;
    Database& db = reader.database();
    const KeyReader keys(type);
    // 24 bytes a row: a million participations are compared without a million texts in memory.
    std::vector<HashedRow> hashed;
    {
        Query q = db.query(keys.sql);
        while (q.next()) {
            if (const auto hash = keys.hash(q))
                hashed.push_back({*hash, q.id(0)});
            if (hashed.size() % 4096 == 0)
                progress.step(qint64(hashed.size()));
        }
    }
    std::ranges::sort(hashed, {}, &HashedRow::hash);
    for (size_t i = 0; i < hashed.size();) {
        size_t end = i + 1;
        while (end < hashed.size() && hashed[end].hash == hashed[i].hash)
            ++end;
        if (end - i > 1) {
            std::map<QByteArray, EqualKeys> byKey; // equal hashes may be of different keys
            for (size_t k = i; k < end; ++k) {
                Query q = db.query(keys.sql + " WHERE id=?");
                q.bind(hashed[k].row);
                size_t alternative = 0;
                if (!q.next())
                    continue;
                EqualKeys& equal = byKey[keys.read(q, alternative)];
                if (alternative < type.keys.size())
                    equal.field = type.keys[alternative].front();
                equal.rows.push_back(hashed[k].row);
            }
            for (auto& [key, equal] : byKey)
                if (equal.rows.size() > 1) {
                    std::ranges::sort(equal.rows);
                    result.push_back(std::move(equal));
                }
        }
        i = end;
    }
    std::ranges::sort(result, {}, [](const EqualKeys& e) { return e.rows.front(); });
    return result;
}

} // namespace trellis
