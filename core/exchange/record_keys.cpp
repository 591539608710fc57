#include "core/exchange/record_keys.h"

#include "core/record/registry.h"
#include "core/store/row_sql.h"

#include <algorithm>

namespace trellis {

namespace {

QString foldedKey(const QString& text) {
    return text.simplified().toCaseFolded();
}

// The fields a person may name a record by, besides its exported text.
QStringList namingFields(const RecordType& type) {
    QStringList names;
    const auto add = [&](const QString& name) {
        const Field* field = type.field(name);
        if (field && (field->type == FieldType::Text || field->type == FieldType::Email) && !names.contains(name))
            names << name;
    };
    for (const auto& key : type.keys)
        add(key.front());
    for (const QString& part : type.display.split(u'{'))
        for (const QString& name : part.section(u'}', 0, 0).split(u'|'))
            add(name);
    for (const Field& field : type.fields)
        if (field.list)
            add(field.name);
    return names;
}

} // namespace

QString RecordKeys::keyText(const RecordType& type, const Record& record) const {
    for (const auto& key : type.keys) {
        if (type.value(record, key.front()).isEmpty())
            continue;
        QStringList parts;
        for (const QString& name : key) {
            const Field& field = type.at(name);
            const Value& value = type.value(record, name);
            parts << (value.isId() ? text(recordType(field.target), value.id()) : plainText(field, value));
        }
        while (parts.size() > 1 && parts.last().isEmpty())
            parts.removeLast();
        return parts.join(QStringLiteral(" | "));
    }
    return {};
}

const RecordKeys::Texts& RecordKeys::texts(const RecordType& type) const {
    if (const auto known = texts_.value(type.name))
        return *known;
    texts_.insert(type.name, std::make_shared<Texts>()); // a key that leads back to its own type finds ids there
    auto made = std::make_shared<Texts>();
    // Only the columns of the keys are read.
    std::vector<int> columns;
    QByteArray sql = "SELECT id";
    for (const auto& key : type.keys)
        for (const QString& name : key)
            if (const int index = type.indexOf(name); std::ranges::find(columns, index) == columns.end()) {
                columns.push_back(index);
                sql += "," + row_sql::quoted(name).toUtf8();
            }
    Query q = reader_.database().query(sql + " FROM " + row_sql::quoted(type.name).toUtf8() + " ORDER BY id");
    Record record = type.emptyRecord();
    while (q.next()) {
        record.id = q.id(0);
        for (size_t i = 0; i < columns.size(); ++i)
            record.values[size_t(columns[i])] = q.value(int(i) + 1, type.fields[size_t(columns[i])].type);
        const QString key = keyText(type, record);
        made->byRow.insert(record.id, key);
        made->byText[key].push_back(record.id);
    }
    for (auto it = made->byText.begin(); it != made->byText.end();) {
        const bool unclear = it.key().isEmpty() || it->size() > 1 || Id::fromString(it.key());
        for (const Id& row : *it)
            if (unclear)
                made->byRow[row] = row.toString();
        it = it.key().isEmpty() ? made->byText.erase(it) : std::next(it);
    }
    texts_.insert(type.name, made);
    return *made;
}

const RecordKeys::Index& RecordKeys::index(const RecordType& type, const Field& f, bool anyCase) const {
    std::shared_ptr<Index>& known = indexes_[{&f, anyCase}];
    if (known)
        return *known;
    known = std::make_shared<Index>();
    Database& db = reader_.database();
    Query q = f.list ? db.query("SELECT owner,item FROM " + row_sql::quoted(listType(type, f).name).toUtf8())
                     : db.query("SELECT id," + row_sql::quoted(f.name).toUtf8() + " FROM " +
                                row_sql::quoted(type.name).toUtf8());
    while (q.next()) {
        const Value value = q.value(1, f.type);
        if (value.isEmpty())
            continue;
        const QString text = plainText(f, value);
        Rows& rows = (*known)[anyCase ? foldedKey(text) : text];
        if (const Id row = q.id(0); !rows.contains(row))
            rows.push_back(row);
    }
    return *known;
}

QString RecordKeys::text(const RecordType& type, const Id& row) const {
    const QString text = texts(type).byRow.value(row);
    return text.isEmpty() ? row.toString() : text; // a row that merging left dangling keeps its id
}

RecordKeys::Rows RecordKeys::findAnywhere(const RecordType& type, const QString& text) const {
    for (const bool anyCase : {false, true}) {
        Rows found;
        for (const QString& field : namingFields(type)) {
            const Index& rows = index(type, type.at(field), anyCase);
            if (const auto it = rows.constFind(anyCase ? foldedKey(text) : text); it != rows.constEnd())
                for (const Id& row : *it)
                    if (!found.contains(row))
                        found.push_back(row);
        }
        if (!found.isEmpty())
            return found;
    }
    return {};
}

RecordKeys::Rows RecordKeys::find(const RecordType& type, const QString& field, const QString& text) const {
    const bool wholeKey = field.isEmpty() || (!type.keys.empty() && field == type.keys.front().front());
    if (wholeKey) {
        if (const auto id = Id::fromString(text); id && reader_.exists(type, *id))
            return {*id};
        // The field that was named is looked at before the texts of whole keys are made of all rows.
        if (!field.isEmpty() && type.keys.front().size() == 1) {
            const Index& rows = index(type, type.at(field), false);
            if (const auto it = rows.constFind(text); it != rows.constEnd())
                return *it;
        }
        const auto it = texts(type).byText.constFind(text);
        if (it != texts(type).byText.constEnd())
            return *it;
    }
    if (field.isEmpty())
        return findAnywhere(type, text);
    const Field& f = type.at(field);
    for (const bool anyCase : {false, true}) {
        const Index& rows = index(type, f, anyCase);
        if (const auto it = rows.constFind(anyCase ? foldedKey(text) : text); it != rows.constEnd())
            return *it;
    }
    return {};
}

} // namespace trellis
