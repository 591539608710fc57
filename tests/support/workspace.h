#pragma once

#include "core/store/store.h"

#include <QTemporaryDir>

#include <functional>
#include <initializer_list>
#include <memory>
#include <utility>

namespace trellis::support {

using Fields = std::initializer_list<std::pair<QString, Value>>;

// For QTemporaryDir; in memory where the system offers it: the store waits for the disk at every commit, and tests
// commit thousands.
QString folderTemplate();

// A workspace file in a folder of its own, gone with the object.
class TemporaryWorkspace {
public:
    TemporaryWorkspace();
    Store& store() { return *store_; }
    Store* operator->() { return store_.get(); }
    const Reader& reader() const { return store_->reader(); }
    QString path() const { return path_; }
    QString filePath(const QString& name) const { return folder_.filePath(name); }
    void close() { store_.reset(); }
    void reopen(Store::Access access = Store::Access::ReadWrite);

    // Each is one transaction. The first problem's message ends the test when there is one.
    qint64 apply(const std::function<void(Writer&)>& write, const QString& action = QStringLiteral("edit"));
    Id create(const char* type, Fields fields);
    qint64 set(const char* type, const Id& row, const char* field, const Value& value);
    qint64 remove(const char* type, const Id& row);

    // The problems of a transaction that must be refused, one sentence each; empty when it was accepted.
    QStringList refusal(const std::function<void(Writer&)>& write);
    QStringList refusalOfCreating(const char* type, Fields fields);
    QStringList refusalOfSetting(const char* type, const Id& row, const char* field, const Value& value);

    Value value(const char* type, const Id& row, const char* field) const;
    bool has(const char* type, const Id& row) const;

private:
    QTemporaryDir folder_;
    QString path_;
    std::unique_ptr<Store> store_;
};

Author author(const QString& name = QStringLiteral("area lead 3"));
Record record(const RecordType& type, Fields fields);

// The message of the Error that `work` throws; empty when it throws none.
QString sentenceOf(const std::function<void()>& work);

QByteArray fileHash(const QString& path);
bool writeFile(const QString& path, const QByteArray& bytes);
QByteArray readFile(const QString& path);

QByteArray exportedTable(const Reader& reader, const RecordType& type);

// Every row of every table, list rows and ids included, as lines of text in a fixed order.
QString dump(const Reader& reader);
// The same of one type, one line a row.
QStringList dump(const Reader& reader, const RecordType& type);

// Rights mean nothing to the superuser: while this stands the process is an ordinary user who owns nothing else.
class OrdinaryUser {
public:
    explicit OrdinaryUser(const QString& folder); // given to that user with all in it
    ~OrdinaryUser();
    Q_DISABLE_COPY_MOVE(OrdinaryUser)

private:
    bool switched_ = false;
};

} // namespace trellis::support
