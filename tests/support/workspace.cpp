#include "support/workspace.h"

#include "core/base/clock.h"
#include "core/exchange/table_export.h"
#include "core/record/registry.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>

#include <stdexcept>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace trellis::support {

namespace {

QStringList sentencesOf(const Problems& problems) {
    QStringList sentences;
    for (const Problem& problem : problems)
        sentences << problem.message;
    return sentences;
}

QString shownValue(const Value& value) {
    if (value.isEmpty())
        return QStringLiteral("-");
    if (value.isText())
        return u'"' + value.text() + u'"';
    if (value.isInteger())
        return QString::number(value.integer());
    if (value.isReal())
        return QString::number(value.real(), 'g', 17) + u'r';
    if (value.isId())
        return value.id().toString();
    QStringList items;
    for (const Value& item : value.items())
        items << shownValue(item);
    return u'[' + items.join(u',') + u']';
}

} // namespace

QString folderTemplate() {
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    return (memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath()) +
           QStringLiteral("/trellis-test-XXXXXX");
}

TemporaryWorkspace::TemporaryWorkspace()
    : folder_(folderTemplate())
    , path_(folder_.filePath(QStringLiteral("w.trellis"))) {
    Store::createFile(path_);
    reopen();
}

void TemporaryWorkspace::reopen(Store::Access access) {
    store_.reset();
    store_ = std::make_unique<Store>(path_, author(), access);
}

qint64 TemporaryWorkspace::apply(const std::function<void(Writer&)>& write, const QString& action) {
    const Store::Applied applied = store_->apply({action, {}, {}}, write);
    if (!applied.isGood())
        throw std::runtime_error(describe(applied.problems.front()).toStdString());
    return applied.transaction;
}

Id TemporaryWorkspace::create(const char* type, Fields fields) {
    const RecordType& recordType = trellis::recordType(QString::fromLatin1(type));
    Id id;
    apply([&](Writer& writer) { id = writer.create(recordType, record(recordType, fields)); },
          QStringLiteral("create"));
    return id;
}

qint64 TemporaryWorkspace::set(const char* type, const Id& row, const char* field, const Value& value) {
    const RecordType& recordType = trellis::recordType(QString::fromLatin1(type));
    return apply(
        [&](Writer& writer) { writer.set(recordType, row, recordType.at(QString::fromLatin1(field)), value); });
}

qint64 TemporaryWorkspace::remove(const char* type, const Id& row) {
    return apply([&](Writer& writer) { writer.remove(recordType(QString::fromLatin1(type)), row); },
                 QStringLiteral("delete"));
}

QStringList TemporaryWorkspace::refusal(const std::function<void(Writer&)>& write) {
    return sentencesOf(store_->apply({QStringLiteral("edit"), {}, {}}, write).problems);
}

QStringList TemporaryWorkspace::refusalOfCreating(const char* type, Fields fields) {
    const RecordType& recordType = trellis::recordType(QString::fromLatin1(type));
    return refusal([&](Writer& writer) { writer.create(recordType, record(recordType, fields)); });
}

QStringList TemporaryWorkspace::refusalOfSetting(const char* type, const Id& row, const char* field,
                                                 const Value& value) {
    const RecordType& recordType = trellis::recordType(QString::fromLatin1(type));
    return refusal(
        [&](Writer& writer) { writer.set(recordType, row, recordType.at(QString::fromLatin1(field)), value); });
}

Value TemporaryWorkspace::value(const char* type, const Id& row, const char* field) const {
    const RecordType& recordType = trellis::recordType(QString::fromLatin1(type));
    const auto found = reader().row(recordType, row);
    return found ? recordType.value(*found, QString::fromLatin1(field)) : Value();
}

bool TemporaryWorkspace::has(const char* type, const Id& row) const {
    return reader().exists(recordType(QString::fromLatin1(type)), row);
}

Author author(const QString& name) {
    static QHash<QString, Id> ids;
    Id& id = ids[name];
    if (!id)
        id = Id::next(clock::now());
    return {id, name};
}

Record record(const RecordType& type, Fields fields) {
    Record result = type.emptyRecord();
    for (const auto& [field, value] : fields) {
        type.at(field); // throws for a field there is not
        result.values[size_t(type.indexOf(field))] = value;
    }
    return result;
}

QString sentenceOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.message();
    }
    return {};
}

QByteArray fileHash(const QString& path) {
    return QCryptographicHash::hash(readFile(path), QCryptographicHash::Sha256);
}

bool writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray readFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray exportedTable(const Reader& reader, const RecordType& type) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exportTable(reader, type, buffer);
    return buffer.data();
}

QStringList dump(const Reader& reader, const RecordType& type) {
    QStringList lines;
    for (const Record& row : reader.all(type)) {
        QStringList cells{row.id.toString()};
        for (size_t i = 0; i < type.fields.size(); ++i)
            if (type.fields[i].computed.isEmpty())
                cells << shownValue(row.values[i]);
        lines << cells.join(u' ');
    }
    return lines;
}

QString dump(const Reader& reader) {
    QString text;
    for (const RecordType* type : recordTypes())
        if (const QStringList lines = dump(reader, *type); !lines.isEmpty())
            text += type->name + u'\n' + lines.join(u'\n') + u'\n';
    return text;
}

#ifdef Q_OS_UNIX
constexpr uid_t ordinaryUser = 65534;

OrdinaryUser::OrdinaryUser(const QString& folder) {
    if (::geteuid() != 0)
        return;
    QStringList paths{folder};
    for (QDirIterator it(folder, QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories); it.hasNext();)
        paths << it.next();
    switched_ = true;
    for (const QString& path : std::as_const(paths))
        switched_ = ::chown(QFile::encodeName(path).constData(), ordinaryUser, gid_t(-1)) == 0 && switched_;
    switched_ = ::setresuid(ordinaryUser, ordinaryUser, 0) == 0 && switched_;
}

OrdinaryUser::~OrdinaryUser() {
    if (switched_) [[maybe_unused]]
        const int result = ::setresuid(0, 0, 0);
}
#else
OrdinaryUser::OrdinaryUser(const QString&) {}
OrdinaryUser::~OrdinaryUser() = default;
#endif

} // namespace trellis::support
