#include "core/exchange/record_keys.h"

#include "core/record/registry.h"
#include "core/store/row_sql.h"

#include <QScopeGuard>

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

void RecordKeys::Index::add(const QString& text, const Id& row) {
    const Fingerprint print = Fingerprint::of(text);
    Id& first = first_[print];
    if (!first)
        first = row;
    else if (first != row && !more_.value(print).contains(row))
        more_[print].push_back(row);
}

RecordKeys::Rows RecordKeys::Index::find(const QString& text) const {
    const Fingerprint print = Fingerprint::of(text);
    const auto first = first_.constFind(print);
    if (first == first_.constEnd())
        return {};
    Rows rows{*first};
    if (!more_.isEmpty())
        for (const Id& row : more_.value(print))
            rows.push_back(row);
    return rows;
}

void RecordKeys::eachKey(const RecordType& type,
                         const std::function<void(const Id& row, const QString& key)>& visit) const {
    underWay_.insert(&type);
    const auto done = qScopeGuard([&] { underWay_.remove(&type); });
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
        visit(record.id, keyText(type, record));
    }
}

const RecordKeys::Index& RecordKeys::byKey(const RecordType& type) const {
    if (const auto known = byKey_.constFind(&type); known != byKey_.cend())
        return **known;
    auto made = std::make_shared<Index>();
    eachKey(type, [&](const Id& row, const QString& key) {
        if (!key.isEmpty())
            made->add(key, row);
    });
    return **byKey_.insert(&type, made);
}

const RecordKeys::Texts& RecordKeys::texts(const RecordType& type) const {
    if (const auto known = texts_.constFind(&type); known != texts_.cend())
        return **known;
    const Index& rows = byKey(type);
    auto made = std::make_shared<Texts>();
    eachKey(type, [&](const Id& row, const QString& key) {
        const bool unclear = key.isEmpty() || Id::fromString(key) || rows.find(key).size() > 1;
        made->insert(row, unclear ? row.toString() : key);
    });
    return **texts_.insert(&type, made);
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
    while (q.next())
        if (const Value value = q.value(1, f.type); !value.isEmpty()) {
            const QString text = plainText(f, value);
            known->add(anyCase ? foldedKey(text) : text, q.id(0));
        }
    return *known;
}

QString RecordKeys::text(const RecordType& type, const Id& row) const {
    if (underWay_.contains(&type))
        return row.toString();
    const QString text = texts(type).value(row);
    return text.isEmpty() ? row.toString() : text; // a row that merging left dangling keeps its id
}

RecordKeys::Rows RecordKeys::findAnywhere(const RecordType& type, const QString& text) const {
    for (const bool anyCase : {false, true}) {
        Rows found;
        for (const QString& field : namingFields(type))
            for (const Id& row : index(type, type.at(field), anyCase).find(anyCase ? foldedKey(text) : text))
                if (!found.contains(row))
                    found.push_back(row);
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
        if (!field.isEmpty() && type.keys.front().size() == 1)
            if (const Rows rows = index(type, type.at(field), false).find(text); !rows.isEmpty())
                return rows;
        if (const Rows rows = byKey(type).find(text); !rows.isEmpty())
            return rows;
    }
    if (field.isEmpty())
        return findAnywhere(type, text);
    const Field& f = type.at(field);
    for (const bool anyCase : {false, true})
        if (const Rows rows = index(type, f, anyCase).find(anyCase ? foldedKey(text) : text); !rows.isEmpty())
            return rows;
    return {};
}

} // namespace trellis
