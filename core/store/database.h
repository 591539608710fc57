#pragma once

#include "core/record/field.h"

#include <QByteArrayView>
#include <QElapsedTimer>
#include <QHash>
#include <QString>

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace trellis {

class Database;

// A prepared statement in use. Reset when it goes out of scope; the database keeps it for the next time.
class Query {
public:
    ~Query();
    Query(Query&& other) noexcept;
    Query& operator=(Query&&) = delete;

    // Parameters count from 1, in order of calls.
    Query& bind(const Value& value);
    Query& bind(const Id& id); // an empty id binds NULL
    Query& bind(QStringView text);
    Query& bind(const QString& text) { return bind(QStringView(text)); }
    Query& bind(qint64 integer);
    Query& bind(int integer) { return bind(qint64(integer)); }
    Query& bindBlob(const QByteArray& bytes); // empty binds NULL
    Query& bindNull();
    Query& bindColumn(const Query& other, int column); // as it stands in a row of another query, whatever it is
    void rebind();                                     // forget bindings and position, keep the statement

    bool next(); // false at the end
    void run();  // steps to the end, for statements without rows
    // Columns count from 0.
    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    Id id(int column) const;
    QByteArrayView blob(int column) const; // valid until the next step
    Value value(int column, FieldType type) const;
    Value anyValue(int column) const; // by the storage class; a blob of 16 bytes is an id

private:
    friend class Database;
    using Idle = std::vector<sqlite3_stmt*>; // prepared from the same text and not in use
    Query(Database* database, sqlite3_stmt* statement, Idle* home);
    Query& bound(int code);
    Database* database_;
    sqlite3_stmt* statement_;
    Idle* home_;
    int bound_ = 0;
};

// A connection to one SQLite file, for one thread. Every failure is an Error in the user's words.
class Database {
public:
    enum class Mode { ReadOnly, ReadWrite, Create };

    Database(const QString& path, Mode mode);
    Database(); // in memory, empty
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    const QString& path() const { return path_; }
    bool isReadOnly() const;
    Query query(const QString& sql) { return query(sql.toUtf8()); }
    Query query(const char* sql) { return query(QByteArray(sql)); }
    Query query(const QByteArray& sql);
    void run(const char* sql); // one or more statements without parameters
    void run(const QByteArray& sql) { run(sql.constData()); }
    qint64 number(const char* sql); // the first column of the first row; 0 when there is none
    qint64 changes() const;         // rows that the last statement which writes has written
    void setBusyTimeout(int milliseconds);
    int busyTimeout() const { return busyTimeout_; } // PRAGMA busy_timeout does not know it
    void setCacheSize(int kibibytes);
    // So much of a transaction stays in memory. What is written to the file before its end locks readers out.
    void holdChanges(int mebibytes);
    void interrupt(); // from any thread: the running statement ends with Cancelled
    // Asked every few thousand steps of a statement; true: the statement ends with Cancelled.
    void setCancelCheck(std::function<bool()> cancelled);
    bool hasMoved() const; // the file at path() is no longer the one that is open
    sqlite3* handle() const { return handle_; }
    [[noreturn]] void fail(int code) const;

private:
    friend class Query;
    friend class Transaction;
    void open(const QByteArray& name, int flags);
    static int waitForLock(void* self, int asked);
    QString path_;
    sqlite3* handle_ = nullptr;
    std::unordered_map<QByteArray, Query::Idle> idle_; // nodes stay where they are
    std::function<bool()> cancelled_;
    int busyTimeout_ = 0;    // milliseconds
    bool hasWaited_ = false; // in this transaction, in vain
    QElapsedTimer waiting_;
};

// Rolled back unless committed.
class Transaction {
public:
    enum class Kind { Read, Write };
    explicit Transaction(Database& database, Kind kind = Kind::Write);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)
    void commit();
    void rollBack();

private:
    Database& database_;
    bool open_ = true;
};

} // namespace trellis
