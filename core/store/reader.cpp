#include "core/store/reader.h"

#include "core/record/registry.h"
#include "core/store/projection.h"
#include "core/store/row_sql.h"
#include "core/store/selection_sql.h"

#include <algorithm>

namespace trellis {

Record Reader::readStored(const RecordType& type, const Query& query) const {
    Record record{query.id(0), std::vector<Value>(type.fields.size())};
    int column = 1;
    for (size_t i = 0; i < type.fields.size(); ++i)
        if (type.fields[i].isStored())
            record.values[i] = query.value(column++, type.fields[i].type);
    return record;
}

void Reader::readLists(const RecordType& type, Record& record) const {
    for (size_t i = 0; i < type.fields.size(); ++i) {
        const Field& field = type.fields[i];
        if (!field.list)
            continue;
        Query items = db_.query("SELECT item FROM " + row_sql::quoted(listType(type, field).name).toUtf8() +
                                " WHERE owner=? ORDER BY id");
        items.bind(record.id);
        Value::List values;
        while (items.next()) // what two people added apart stands once
            if (Value item = items.value(0, field.type); std::ranges::find(values, item) == values.end())
                values.push_back(std::move(item));
        record.values[i] = std::move(values);
    }
}

std::optional<Record> Reader::row(const RecordType& type, const Id& id) const {
    Query q = db_.query(row_sql::selectById(type));
    q.bind(id);
    if (!q.next())
        return std::nullopt;
    Record record = readStored(type, q);
    readLists(type, record);
    return record;
}

std::vector<Record> Reader::where(const RecordType& type, const QString& field, const Value& value) const {
    QByteArray sql = row_sql::selectAll(type);
    sql.replace(" ORDER BY", " WHERE " + row_sql::quoted(type.at(field).name).toUtf8() + " IS ? ORDER BY");
    Query q = db_.query(sql);
    q.bind(value);
    std::vector<Record> records;
    while (q.next()) {
        records.push_back(readStored(type, q));
        readLists(type, records.back());
    }
    return records;
}

std::vector<Record> Reader::all(const RecordType& type) const {
    std::vector<Record> records;
    each(type, [&](const Record& record) { records.push_back(record); });
    return records;
}

void Reader::each(const RecordType& type, const std::function<void(const Record&)>& visit) const {
    Query q = db_.query(row_sql::selectAll(type));
    while (q.next()) {
        Record record = readStored(type, q);
        readLists(type, record);
        visit(record);
    }
}

bool Reader::exists(const RecordType& type, const Id& id) const {
    Query q = db_.query(row_sql::exists(type));
    q.bind(id);
    return q.next();
}

qint64 Reader::count(const RecordType& type) const {
    return db_.number(QByteArray("SELECT count(*) FROM " + row_sql::quoted(type.name).toUtf8()).constData());
}

QString Reader::display(const RecordType& type, const Id& id) const {
    const QString row = row_sql::quoted(type.name);
    Query q = db_.query(QStringLiteral("SELECT %1 FROM %2 WHERE id=?").arg(row_sql::display(type, row), row));
    q.bind(id);
    return q.next() ? q.text(0) : QString();
}

QString Reader::lastWords(const RecordType& type, const Id& id) const {
    if (exists(type, id))
        return display(type, id);
    const auto record = projection::lastKnown(db_, type, id);
    return record ? lastWords(type, *record, 0) : QString();
}

// The display expression over a row that is in no table; row_sql::display is the same as SQL.
QString Reader::lastWords(const RecordType& type, const Record& record, int depth) const {
    constexpr int deepest = 4;
    QString words;
    qsizetype at = 0;
    const QString& text = type.display;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        words += text.mid(at, open < 0 ? -1 : open - at);
        if (close < 0)
            break;
        for (const QString& name : text.mid(open + 1, close - open - 1).split(u'|')) {
            const Field& field = type.at(name);
            const Value& value = type.value(record, name);
            if (value.isEmpty())
                continue;
            if (!value.isId()) {
                words += plainText(field, value);
            } else if (depth < deepest) {
                const RecordType& target = recordType(field.target);
                const auto named = projection::lastKnown(db_, target, value.id());
                words += named ? lastWords(target, *named, depth + 1) : QString();
            }
            break;
        }
        at = close + 1;
    }
    return words;
}

std::vector<Id> Reader::ids(const RecordType& type, const Selection& selection) const {
    return selection_sql::ids(db_, type, selection);
}

qint64 Reader::count(const RecordType& type, const Selection& selection) const {
    Query q = selection_sql::count(db_, type, selection);
    return q.next() ? q.integer(0) : 0;
}

std::optional<Reader::Shown> Reader::shown(const RecordType& type, const Id& id) const {
    auto record = row(type, id);
    if (!record)
        return std::nullopt;
    Shown shown{std::move(*record), std::vector<QString>(type.fields.size())};
    for (size_t i = 0; i < type.fields.size(); ++i) {
        const Field& field = type.fields[i];
        Value& value = shown.record.values[i];
        if (!field.computed.isEmpty()) {
            const QString row = row_sql::quoted(type.name);
            Query q = db_.query(
                QStringLiteral("SELECT %1 FROM %2 WHERE id=?").arg(row_sql::shownValue(type, field, row), row));
            q.bind(id);
            if (q.next())
                value = q.value(0, field.type);
        } else if (field.list) {
            QStringList words;
            for (const Value& item : value.items())
                words << (item.isId() ? display(recordType(field.target), item.id()) : item.text());
            shown.words[i] = words.join(QStringLiteral("; "));
        } else if (value.isId()) {
            shown.words[i] = display(recordType(field.target), value.id());
        }
    }
    return shown;
}

TextContext Reader::textContext() const {
    TextContext context;
    for (const RecordType* type : recordTypes()) {
        if (type->oneRow) {
            if (const int start = type->indexOf(u"start_month"); start >= 0)
                each(*type, [&](const Record& record) {
                    context.start = Month::fromString(record.values[size_t(start)].text()).value_or(Month());
                });
            continue;
        }
        for (const Field& field : type->fields) {
            if (field.choicesFrom.isEmpty() || context.ownChoices.contains(field.choicesFrom))
                continue;
            QMap<QString, QString>& own = context.ownChoices[field.choicesFrom];
            const RecordType& kinds = recordType(field.choicesFrom);
            each(kinds, [&](const Record& record) {
                own.insert(kinds.value(record, u"code").text(), kinds.value(record, u"title").text());
            });
        }
    }
    return context;
}

} // namespace trellis
