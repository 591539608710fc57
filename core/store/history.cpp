#include "core/store/history.h"

#include "core/record/registry.h"
#include "core/store/operation_value.h"
#include "core/store/row_sql.h"

#include <QCoreApplication>

#include <algorithm>

namespace trellis {

namespace {

QString historyWord(const char* text) {
    return QCoreApplication::translate("History", text);
}

// Turns operations into entries; names of rows and transactions are looked up once each.
class HistoryReader {
public:
    explicit HistoryReader(const Reader& reader)
        : reader_(reader)
        , db_(reader.database()) {}

    std::vector<HistoryEntry> entries(Query& query) {
        std::vector<Operation> operations;
        while (query.next())
            operations.push_back(readOperation(query));
        std::vector<HistoryEntry> result;
        result.reserve(operations.size());
        for (const Operation& operation : operations)
            result.push_back(entry(operation));
        return result;
    }

private:
    HistoryEntry entry(const Operation& operation) {
        const TransactionRecord& transaction = transactionOf(operation.transaction);
        HistoryEntry entry;
        entry.at = transaction.at;
        entry.author = transaction.author.name;
        entry.transaction = operation.transaction;
        entry.label = transaction.label;
        entry.type = operation.type;
        entry.row = operation.row;
        entry.field = operation.field;
        entry.to = operation.value;
        entry.operation = operation.id;
        const RecordType* type = findRecordType(operation.type);
        if (type && !type->listOf.isEmpty() && asItem(*type, operation, entry))
            type = findRecordType(entry.type);
        else if (!operation.isCreation())
            entry.from = before(type, operation);
        if (type)
            entry.words = wordsOf(*type, entry.row);
        return entry;
    }

    Value before(const RecordType* type, const Operation& operation) {
        if (type)
            return valueBefore(db_, *type, operation);
        const auto parent = newestParent(db_, operation);
        return parent ? parent->value : Value();
    }

    // False when the item's creation has not arrived here, or when it is not the item that was set.
    bool asItem(const RecordType& items, const Operation& operation, HistoryEntry& entry) {
        const bool ofItem = operation.isCreation() || operation.field == QLatin1String(deletedField) ||
                            operation.field == QLatin1String("item");
        const auto creation = operation.isCreation() ? std::optional(operation) : findOperation(db_, operation.row);
        if (!ofItem || !creation || !creation->isCreation())
            return false;
        const Record first = decodeCreation(items, operation.row, creation->created);
        const Value& item = items.value(first, u"item");
        const bool wasDeletion = operation.field == QLatin1String(deletedField) && !operation.value.isEmpty();
        entry.from = {};
        entry.to = item;
        if (wasDeletion)
            std::swap(entry.from, entry.to);
        if (operation.field == QLatin1String("item")) {
            entry.from = valueBefore(db_, items, operation);
            entry.to = operation.value;
        }
        entry.item = operation.row;
        entry.type = items.listOf;
        entry.row = items.value(first, u"owner").id();
        entry.field = items.listField;
        return true;
    }

    const TransactionRecord& transactionOf(qint64 number) {
        auto known = transactions_.find(number);
        if (known == transactions_.end())
            known = transactions_.insert(number, findTransaction(db_, number));
        return *known;
    }

    QString wordsOf(const RecordType& type, const Id& row) {
        auto known = words_.find(row);
        if (known == words_.end())
            known = words_.insert(row, reader_.display(type, row));
        return *known;
    }

    const Reader& reader_;
    Database& db_;
    QHash<qint64, TransactionRecord> transactions_;
    QHash<Id, QString> words_;
};

// A common table `h(arrival)`: the operations of the row ?1 and of the items of its lists.
QByteArray operationsOfRow(const RecordType& type) {
    QString own = QStringLiteral("SELECT ?1 AS id");
    QStringList listNames;
    for (const Field& field : type.fields)
        if (field.list) {
            const QString name = listType(type, field).name;
            own += QStringLiteral(" UNION SELECT id FROM %1 WHERE owner=?1").arg(row_sql::quoted(name));
            listNames << u'\'' + name + u'\'';
        }
    if (!listNames.isEmpty())
        own += QStringLiteral(" UNION SELECT row FROM gone WHERE owner=?1 AND type IN (%1)").arg(listNames.join(u','));
    return QStringLiteral(
               "WITH own AS (%1), h AS (SELECT arrival FROM op WHERE id IN (SELECT id FROM own) UNION SELECT "
               "arrival FROM op WHERE row IN (SELECT id FROM own)) ")
        .arg(own)
        .toUtf8();
}

constexpr const char* historyColumns = "o.arrival,o.id,o.txn,o.type,o.row,o.field,o.value,o.parents,o.seen";

// An area is called by its number where a list of words would be too long: when the words begin with the natural key,
// the key stands alone.
QString historyShortWords(const RecordType& type, const Id& row, const Reader& reader) {
    const QString words = reader.display(type, row);
    if (type.keys.size() == 1 && type.keys.front().size() == 1) {
        const QString& key = type.keys.front().front();
        if (type.display.startsWith(u'{' + key + QStringLiteral("} ")))
            if (const auto record = reader.row(type, row))
                return type.value(*record, key).text();
    }
    return words;
}

constexpr qsizetype historyLongestWords = 80;

QString historyLine(const QString& text) {
    const QString line = text.simplified();
    return line.size() <= historyLongestWords ? line : line.left(historyLongestWords - 1).trimmed() + u'\u2026';
}

QString historyRawText(const Value& value) {
    if (value.isInteger())
        return QString::number(value.integer());
    if (value.isReal())
        return QString::number(value.real());
    return value.isId() ? historyWord(QT_TRANSLATE_NOOP("History", "a record")) : historyLine(value.text());
}

QString historyValueWords(const Field* field, const Value& value, const TextContext& context, const Reader& reader) {
    if (!field || (field->type == FieldType::Reference) != value.isId())
        return historyRawText(value);
    if (field->type != FieldType::Reference)
        return historyLine(shownText(*field, value, context));
    const QString words = historyShortWords(recordType(field->target), value.id(), reader);
    return words.isEmpty() ? historyWord(QT_TRANSLATE_NOOP("History", "a deleted record")) : historyLine(words);
}

} // namespace

std::vector<HistoryEntry> historyOf(const Reader& reader, const RecordType& type, const Id& row, int limit) {
    Query q = reader.database().query(operationsOfRow(type) + "SELECT " + historyColumns +
                                      " FROM h JOIN op o ON o.arrival=h.arrival JOIN txn t ON t.number=o.txn ORDER BY "
                                      "t.hlc DESC,t.number DESC,o.arrival DESC LIMIT ?2");
    q.bind(row).bind(limit);
    return HistoryReader(reader).entries(q);
}

qint64 historyCount(const Reader& reader, const RecordType& type, const Id& row) {
    Query q = reader.database().query(operationsOfRow(type) + "SELECT count(*) FROM h");
    q.bind(row);
    return q.next() ? q.integer(0) : 0;
}

HistorySize historySize(const Reader& reader) {
    return {reader.database().number("SELECT count(*) FROM op"), reader.database().number("SELECT count(*) FROM txn")};
}

std::vector<HistoryEntry> wholeHistory(const Reader& reader, int limit, int offset) {
    // A transaction's operations arrived one after the other: the range of arrivals serves as the index by transaction.
    // The plus keeps SQLite from building one of its own over all operations.
    Query q = reader.database().query(
        QByteArray("SELECT ") + historyColumns +
        " FROM txn t CROSS JOIN op o WHERE o.arrival>=t.first_arrival AND o.arrival<coalesce((SELECT n.first_arrival "
        "FROM txn n WHERE n.number>t.number ORDER BY n.number LIMIT 1),9223372036854775807) AND +o.txn=t.number ORDER "
        "BY t.hlc DESC,t.number DESC,o.arrival DESC LIMIT ? OFFSET ?");
    q.bind(limit).bind(offset);
    return HistoryReader(reader).entries(q);
}

QString describe(const HistoryEntry& entry, const TextContext& context, const Reader& reader) {
    if (entry.isCreation())
        return historyWord(QT_TRANSLATE_NOOP("History", "Created"));
    if (entry.isDeletion())
        return historyWord(QT_TRANSLATE_NOOP("History", "Deleted"));
    if (entry.isRestoration())
        return historyWord(QT_TRANSLATE_NOOP("History", "Brought back"));
    const RecordType* type = findRecordType(entry.type);
    const Field* field = type ? type->field(entry.field) : nullptr;
    const QString label = field ? field->translatedLabel() : entry.field;
    const QString from = historyValueWords(field, entry.from, context, reader);
    const QString to = historyValueWords(field, entry.to, context, reader);
    if (entry.item && entry.from.isEmpty())
        return historyWord(QT_TRANSLATE_NOOP("History", "%1: %2 added")).arg(label, to);
    if (entry.item && entry.to.isEmpty())
        return historyWord(QT_TRANSLATE_NOOP("History", "%1: %2 removed")).arg(label, from);
    if (entry.from.isEmpty())
        return historyWord(QT_TRANSLATE_NOOP("History", "%1: set to %2")).arg(label, to);
    if (entry.to.isEmpty())
        return historyWord(QT_TRANSLATE_NOOP("History", "%1: %2 was cleared")).arg(label, from);
    return historyWord(QT_TRANSLATE_NOOP("History", "%1: %2 became %3")).arg(label, from, to);
}

namespace {

// The list as it would be; nothing when it is so already.
std::optional<Value> listRestored(const Value& now, const HistoryEntry& entry) {
    Value::List items = now.items();
    const auto added = std::ranges::find(items, entry.to);
    const bool takesOut = !entry.to.isEmpty() && added != items.end();
    if (takesOut)
        items.erase(added);
    const bool putsIn = !entry.from.isEmpty() && std::ranges::find(items, entry.from) == items.end();
    if (putsIn)
        items.push_back(entry.from);
    return takesOut || putsIn ? std::optional(Value(std::move(items))) : std::nullopt;
}

void bringBack(Writer& writer, const RecordType& type, const Id& row, qint64 transaction) {
    if (writer.reader().exists(type, row))
        return;
    writer.restore(type, row);
    std::vector<std::pair<QString, Id>> owned;
    {
        Query q = writer.reader().database().query(
            "SELECT g.type,g.row FROM gone g JOIN head h ON h.row=g.row AND h.field=?2 JOIN op o ON o.id=h.op WHERE "
            "g.owner=?1 AND o.txn=?3 ORDER BY g.row");
        q.bind(row).bind(QString::fromLatin1(deletedField)).bind(transaction);
        while (q.next())
            owned.emplace_back(q.text(0), q.id(1));
    }
    for (const auto& [name, id] : owned)
        if (const RecordType* ownedType = findRecordType(name))
            bringBack(writer, *ownedType, id, transaction);
}

} // namespace

bool canRestore(const Reader& reader, const HistoryEntry& entry) {
    const RecordType* type = findRecordType(entry.type);
    if (!type || entry.isCreation() || entry.isRestoration())
        return false;
    if (entry.isDeletion())
        return !reader.exists(*type, entry.row);
    const Field* field = type->field(entry.field);
    if (!field || !field->computed.isEmpty())
        return false;
    const auto record = reader.row(*type, entry.row);
    if (!record)
        return false;
    const Value& now = type->value(*record, entry.field);
    return field->list ? listRestored(now, entry).has_value() : now != entry.from;
}

void restoreValue(Writer& writer, const HistoryEntry& entry) {
    const RecordType* type = findRecordType(entry.type);
    const Field* field = type ? type->field(entry.field) : nullptr;
    if (entry.isDeletion() && type)
        return bringBack(writer, *type, entry.row, entry.transaction);
    if (!field) {
        writer.addProblem({entry.type,
                           entry.row,
                           entry.field,
                           historyWord(QT_TRANSLATE_NOOP("History", "There is no older value here to go back to.")),
                           {},
                           0,
                           {}});
        return;
    }
    if (!field->list)
        return writer.set(*type, entry.row, *field, entry.from);
    const auto record = writer.reader().row(*type, entry.row);
    const auto items = listRestored(record ? type->value(*record, entry.field) : Value(), entry);
    if (items)
        writer.set(*type, entry.row, *field, *items);
}

} // namespace trellis
