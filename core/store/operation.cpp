#include "core/store/operation.h"

#include "core/record/registry.h"

#include <QCborStreamReader>
#include <QCborValue>
#include <QCoreApplication>
#include <QtEndian>

#include <bit>
#include <cstring>

namespace trellis {

QString Label::stored() const {
    return action + u'\t' + type + u'\t' + detail;
}

Label Label::fromStored(const QString& stored) {
    const QStringList parts = stored.split(u'\t');
    return {parts.value(0), parts.value(1), parts.mid(2).join(u'\t')};
}

QString Label::shown() const {
    static const std::pair<const char*, const char*> words[] = {
        {"edit", QT_TRANSLATE_NOOP("Label", "Edit")},
        {"create", QT_TRANSLATE_NOOP("Label", "Add")},
        {"delete", QT_TRANSLATE_NOOP("Label", "Delete")},
        {"import", QT_TRANSLATE_NOOP("Label", "Import")},
        {"paste", QT_TRANSLATE_NOOP("Label", "Paste")},
        {"undo", QT_TRANSLATE_NOOP("Label", "Undo")},
        {"redo", QT_TRANSLATE_NOOP("Label", "Redo")},
        {"restore", QT_TRANSLATE_NOOP("Label", "Restore")},
        {"clear", QT_TRANSLATE_NOOP("Label", "Clear")},
        {"settle", QT_TRANSLATE_NOOP("Label", "Decide")},
        {"fill", QT_TRANSLATE_NOOP("Label", "Fill")},
        {"sample", QT_TRANSLATE_NOOP("Label", "Sample data")},
        {"structure", QT_TRANSLATE_NOOP("Label", "New workspace")},
        {"unsample", QT_TRANSLATE_NOOP("Label", "Remove sample data")}};
    QString text = action;
    for (const auto& [code, word] : words)
        if (action == QLatin1String(code))
            text = QCoreApplication::translate("Label", word);
    if (const RecordType* recordType = findRecordType(type))
        text += u' ' + recordType->translatedSingular();
    if (!detail.isEmpty())
        text += QStringLiteral(": ") + detail;
    return text;
}

namespace {

// QCborValue takes a leading U+FEFF off a text; here it is text and stays. Nothing for a text that breaks off.
std::optional<QString> readCborText(QCborStreamReader& reader, qsizetype most) {
    QByteArray utf8;
    for (;;) {
        const qsizetype size = reader.currentStringChunkSize();
        if (size < 0 || size > most)
            return std::nullopt;
        QByteArray chunk(size, Qt::Uninitialized);
        const auto read = reader.readStringChunk(chunk.data(), size);
        if (read.status == QCborStreamReader::EndOfString)
            return textFromUtf8(utf8);
        if (read.status != QCborStreamReader::Ok)
            return std::nullopt;
        utf8 += chunk;
    }
}

} // namespace

namespace {

// CBOR (RFC 8949) by hand: a bulk import encodes every row, and a stream writer over a buffer costs several times as
// much.
constexpr qsizetype longestCborHead = 9;

// Major type and argument in the shortest form.
char* putCborHead(char* out, int major, quint64 argument) {
    const auto first = [&](quint64 low) { *out++ = char(quint64(major) << 5 | low); };
    int size = 8;
    if (argument < 24) {
        first(argument);
        return out;
    }
    if (argument <= 0xff)
        first(24), size = 1;
    else if (argument <= 0xffff)
        first(25), size = 2;
    else if (argument <= 0xffffffff)
        first(26), size = 4;
    else
        first(27);
    for (int i = size - 1; i >= 0; --i)
        *out++ = char(argument >> (8 * i));
    return out;
}

char* putCborText(char* out, QStringView text) {
    char* const body = out + longestCborHead; // the head's length is known once the text is written
    const qsizetype size = writeUtf8(body, text) - body;
    out = putCborHead(out, 3, quint64(size));
    std::memmove(out, body, size_t(size));
    return out + size;
}

char* putCbor(char* out, const Value& value) {
    if (value.isText())
        return putCborText(out, value.text());
    if (value.isInteger()) {
        const qint64 n = value.integer();
        return n >= 0 ? putCborHead(out, 0, quint64(n)) : putCborHead(out, 1, quint64(-1 - n));
    }
    if (value.isId()) {
        out = putCborHead(out, 2, 16);
        std::memcpy(out, value.id().data(), 16);
        return out + 16;
    }
    *out++ = char(7 << 5 | 27);
    qToBigEndian(std::bit_cast<quint64>(value.real()), out);
    return out + sizeof(double);
}

} // namespace

QByteArray encodeCreation(const RecordType& type, const Record& record) {
    quint64 filled = 0;
    qsizetype most = longestCborHead;
    for (size_t i = 0; i < type.fields.size(); ++i)
        if (type.fields[i].isStored() && !record.values[i].isEmpty()) {
            ++filled;
            most += 2 * longestCborHead + 16 + 3 * (type.fields[i].name.size() + record.values[i].text().size());
        }
    QByteArray bytes(most, Qt::Uninitialized);
    char* out = putCborHead(bytes.data(), 5, filled);
    for (size_t i = 0; i < type.fields.size(); ++i) {
        if (!type.fields[i].isStored() || record.values[i].isEmpty())
            continue;
        out = putCborText(out, type.fields[i].name);
        out = putCbor(out, record.values[i]);
    }
    bytes.truncate(out - bytes.constData());
    return bytes;
}

namespace {

// What the field's column can hold; anything else is empty.
Value ofKind(const Field& field, Value value) {
    switch (field.type) {
    case FieldType::PersonMonths:
    case FieldType::Integer:
    case FieldType::YesNo:
        return value.isInteger() ? value : Value();
    case FieldType::Decimal:
        return value.isInteger() ? Value(value.real()) : value.isReal() ? value : Value();
    case FieldType::Reference:
        return value.isId() ? value : Value();
    default:
        return value.isText() ? value : Value();
    }
}

} // namespace

Record decodeCreation(const RecordType& type, const Id& row, QByteArrayView created, bool* unknownFields) {
    Record record{row, std::vector<Value>(type.fields.size())};
    QCborStreamReader reader(created.data(), created.size());
    if (!reader.isMap() || !reader.enterContainer())
        return record;
    // What is damaged or made by hand ends the reading; a QCborValue of half a text must not be looked at.
    while (reader.hasNext() && reader.isString()) {
        const auto key = readCborText(reader, created.size());
        if (!key || !reader.hasNext())
            break;
        const bool isText = reader.isString();
        const auto text = isText ? readCborText(reader, created.size()) : QString();
        const QCborValue value = isText ? QCborValue() : QCborValue::fromCbor(reader);
        if (!text || reader.lastError() != QCborError::NoError)
            break;
        const int index = type.indexOf(*key);
        if (index < 0 || !type.fields[size_t(index)].isStored()) {
            if (unknownFields)
                *unknownFields = true;
            continue;
        }
        Value read;
        if (isText)
            read = *text;
        else if (value.isInteger())
            read = qint64(value.toInteger());
        else if (value.isByteArray())
            read = Id::fromBytes(value.toByteArray());
        else if (value.isDouble())
            read = value.toDouble();
        record.values[size_t(index)] = ofKind(type.fields[size_t(index)], std::move(read));
    }
    return record;
}

QByteArray joinIds(const std::vector<Id>& ids) {
    QByteArray bytes;
    bytes.reserve(qsizetype(ids.size()) * 16);
    for (const Id& id : ids)
        bytes.append(id.bytes().data(), 16);
    return bytes;
}

std::vector<Id> splitIds(QByteArrayView bytes) {
    std::vector<Id> ids;
    for (qsizetype i = 0; i + 16 <= bytes.size(); i += 16)
        ids.push_back(Id::fromBytes(bytes.sliced(i, 16)));
    return ids;
}

Operation readOperation(const Query& query) {
    Operation operation;
    operation.arrival = query.integer(0);
    operation.id = query.id(1);
    operation.transaction = query.integer(2);
    operation.type = query.text(3);
    operation.row = query.isNull(4) ? operation.id : query.id(4);
    operation.field = query.text(5);
    if (operation.isCreation())
        operation.created = query.blob(6).toByteArray();
    else
        operation.value = query.anyValue(6);
    operation.parents = splitIds(query.blob(7));
    operation.seen = splitIds(query.blob(8));
    return operation;
}

std::optional<Operation> findOperation(Database& db, const Id& id) {
    Query q = db.query("SELECT arrival,id,txn,type,row,field,value,parents,seen FROM op WHERE id=?");
    q.bind(id);
    if (!q.next())
        return std::nullopt;
    return readOperation(q);
}

TransactionRecord findTransaction(Database& db, qint64 number) {
    Query q = db.query("SELECT t.number,t.id,t.hlc,t.at,a.id,a.name,t.label,t.undoes FROM txn t JOIN author a ON "
                       "a.number=t.author WHERE t.number=?");
    q.bind(number);
    TransactionRecord record;
    if (!q.next())
        return record;
    record.number = q.integer(0);
    record.id = q.id(1);
    record.hlc = q.integer(2);
    record.at = q.integer(3);
    record.author = {q.id(4), q.text(5)};
    record.label = Label::fromStored(q.text(6));
    record.undoes = q.id(7);
    return record;
}

} // namespace trellis
