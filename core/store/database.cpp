#include "core/store/database.h"

#include "core/base/error.h"
#include "core/store/sql_functions.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sqlite3.h>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

#include <utility>

namespace trellis {

namespace {

constexpr int longestValue = 64 << 20; // bytes of a value or a row, so that no file asks for all memory

QString databaseWord(const char* text) {
    return QCoreApplication::translate("Database", text);
}

QString sentenceFor(int code, const QString& path) {
    const QString name = QFileInfo(path).fileName();
    const char* text = nullptr;
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        text =
            QT_TRANSLATE_NOOP("Database", "%1 is being written by another window or program. Nothing was changed; try "
                                          "again in a moment.");
        break;
    case SQLITE_READONLY:
        text = code == SQLITE_READONLY_DBMOVED
                   ? QT_TRANSLATE_NOOP("Database",
                                       "%1 was moved or replaced while it was open. Nothing was changed; open it "
                                       "again at its new place.")
                   : QT_TRANSLATE_NOOP("Database", "%1 cannot be written. Nothing was changed; check the rights of the "
                                                   "file and its folder.");
        break;
    case SQLITE_FULL:
        text = QT_TRANSLATE_NOOP("Database", "The disk is full. Nothing was changed in %1; make room and try again.");
        break;
    case SQLITE_IOERR:
        text =
            QT_TRANSLATE_NOOP("Database", "%1 could not be read or written. Nothing was changed; check the disk or the "
                                          "network drive.");
        break;
    case SQLITE_CANTOPEN:
        text =
            QT_TRANSLATE_NOOP("Database", "%1 cannot be opened. Check that the file and its folder exist and that you "
                                          "may write there.");
        break;
    case SQLITE_NOTADB:
        text = QT_TRANSLATE_NOOP("Database", "%1 is no Trellis workspace.");
        break;
    case SQLITE_CORRUPT:
        text = QT_TRANSLATE_NOOP("Database", "%1 is damaged. Open a backup of it; the copy may still be read in part.");
        break;
    case SQLITE_TOOBIG:
        text = QT_TRANSLATE_NOOP("Database",
                                 "A value is too long for %1: 64 MB are the most. Nothing was changed; shorten it.");
        break;
    case SQLITE_NOMEM:
        text = QT_TRANSLATE_NOOP("Database",
                                 "There is not enough memory to go on with %1. Nothing was changed; close other "
                                 "programs and try again.");
        break;
    default:
        text =
            QT_TRANSLATE_NOOP("Database", "%1 could not be read or written as expected. Nothing was changed; open it "
                                          "again, or a backup of it.");
    }
    return databaseWord(text).arg(name);
}

} // namespace

Query::Query(Database* database, sqlite3_stmt* statement, Idle* home)
    : database_(database)
    , statement_(statement)
    , home_(home) {}

Query::Query(Query&& other) noexcept
    : database_(other.database_)
    , statement_(std::exchange(other.statement_, nullptr))
    , home_(other.home_)
    , bound_(other.bound_) {}

Query::~Query() {
    if (!statement_)
        return;
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
    home_->push_back(statement_);
}

Query& Query::bind(const Value& value) {
    if (value.isEmpty())
        return bindNull();
    if (value.isText())
        return bind(QStringView(value.text()));
    if (value.isInteger())
        return bind(value.integer());
    if (value.isId())
        return bind(value.id());
    return bound(sqlite3_bind_double(statement_, ++bound_, value.real()));
}

Query& Query::bind(const Id& id) {
    if (id.isEmpty())
        return bindNull();
    return bound(sqlite3_bind_blob(statement_, ++bound_, id.data(), 16, SQLITE_TRANSIENT));
}

Query& Query::bind(QStringView text) {
    constexpr qsizetype shortText = 170; // its UTF-8 needs no allocation
    char utf8[3 * shortText];
    if (text.size() <= shortText) {
        const char* const end = writeUtf8(utf8, text);
        return bound(
            sqlite3_bind_text64(statement_, ++bound_, utf8, sqlite3_uint64(end - utf8), SQLITE_TRANSIENT, SQLITE_UTF8));
    }
    const QByteArray bytes = text.toUtf8();
    return bound(sqlite3_bind_text64(statement_, ++bound_, bytes.constData(), sqlite3_uint64(bytes.size()),
                                     SQLITE_TRANSIENT, SQLITE_UTF8));
}

Query& Query::bind(qint64 integer) {
    return bound(sqlite3_bind_int64(statement_, ++bound_, integer));
}

Query& Query::bindBlob(const QByteArray& bytes) {
    if (bytes.isEmpty())
        return bindNull();
    return bound(
        sqlite3_bind_blob64(statement_, ++bound_, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT));
}

Query& Query::bindNull() {
    return bound(sqlite3_bind_null(statement_, ++bound_));
}

Query& Query::bound(int code) {
    if (code != SQLITE_OK) // else the value would be written as empty
        database_->fail(code);
    return *this;
}

Query& Query::bindColumn(const Query& other, int column) {
    sqlite3_bind_value(statement_, ++bound_, sqlite3_column_value(other.statement_, column));
    return *this;
}

void Query::rebind() {
    sqlite3_reset(statement_);
    bound_ = 0;
}

bool Query::next() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    database_->fail(code);
}

void Query::run() {
    while (next()) {
    }
    rebind();
}

bool Query::isNull(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

qint64 Query::integer(int column) const {
    return sqlite3_column_int64(statement_, column);
}

double Query::real(int column) const {
    return sqlite3_column_double(statement_, column);
}

QString Query::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return textFromUtf8(QByteArrayView(text, sqlite3_column_bytes(statement_, column)));
}

Id Query::id(int column) const {
    return Id::fromBytes(blob(column));
}

QByteArrayView Query::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return bytes ? QByteArrayView(bytes, sqlite3_column_bytes(statement_, column)) : QByteArrayView();
}

Value Query::value(int column, FieldType type) const {
    if (isNull(column))
        return {};
    switch (type) {
    case FieldType::PersonMonths:
    case FieldType::Integer:
    case FieldType::YesNo:
        return integer(column);
    case FieldType::Decimal:
        return real(column);
    case FieldType::Reference:
        return id(column);
    default:
        return text(column);
    }
}

Value Query::anyValue(int column) const {
    switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_FLOAT:
        return real(column);
    case SQLITE_TEXT:
        return text(column);
    case SQLITE_BLOB:
        return id(column);
    default:
        return {};
    }
}

Database::Database(const QString& path, Mode mode)
    : path_(path) {
    const QFileInfo info(path);
    if (info.isDir())
        throw Error(databaseWord(QT_TRANSLATE_NOOP("Database", "%1 is a folder, no workspace file.")).arg(path));
    if (mode != Mode::Create && !info.exists())
        throw Error(
            databaseWord(QT_TRANSLATE_NOOP("Database", "There is no file %1. Check its name and folder.")).arg(path));
#ifdef Q_OS_UNIX
    if (mode == Mode::Create) { // contacts are personal data: nobody else on the machine reads the file
        const int file = ::open(QFile::encodeName(path).constData(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
        if (file < 0)
            throw Error(sentenceFor(SQLITE_CANTOPEN, path));
        ::close(file);
    }
#endif
    open(QFile::encodeName(path), mode == Mode::ReadOnly
                                      ? SQLITE_OPEN_READONLY
                                      : SQLITE_OPEN_READWRITE | (mode == Mode::Create ? SQLITE_OPEN_CREATE : 0));
}

Database::Database() {
    open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY);
}

void Database::open(const QByteArray& name, int flags) {
    // Nobody reads SQLite's statistics of memory, and each allocation would pay for them.
    [[maybe_unused]] static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    int code = sqlite3_open_v2(name.constData(), &handle_, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK) {
        const QString detail = handle_ ? QString::fromUtf8(sqlite3_errmsg(handle_)) : QString();
        sqlite3_close_v2(handle_);
        handle_ = nullptr;
        throw Error(sentenceFor(code, path_), detail);
    }
    sqlite3_extended_result_codes(handle_, 1);
    sqlite3_limit(handle_, SQLITE_LIMIT_LENGTH, longestValue);
    // The file may come from anybody: its schema runs no code of its own.
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    setBusyTimeout(5000);
    try {
        registerSqlFunctions(handle_);
        run("PRAGMA synchronous=EXTRA; PRAGMA cache_size=-16384; PRAGMA cell_size_check=ON");
    } catch (const Error&) {
        sqlite3_close_v2(handle_);
        throw;
    }
}

Database::~Database() {
    for (const auto& [sql, statements] : idle_)
        for (sqlite3_stmt* statement : statements)
            sqlite3_finalize(statement);
    sqlite3_close_v2(handle_);
}

bool Database::isReadOnly() const {
    return sqlite3_db_readonly(handle_, "main") == 1;
}

Query Database::query(const QByteArray& sql) {
    Query::Idle& idle = idle_[sql];
    if (!idle.empty()) {
        sqlite3_stmt* statement = idle.back();
        idle.pop_back();
        return Query(this, statement, &idle);
    }
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v3(handle_, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        fail(code);
    return Query(this, statement, &idle);
}

void Database::run(const char* sql) {
    const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code);
}

qint64 Database::number(const char* sql) {
    Query q = query(sql);
    return q.next() ? q.integer(0) : 0;
}

qint64 Database::changes() const {
    return sqlite3_changes64(handle_);
}

void Database::setBusyTimeout(int milliseconds) {
    busyTimeout_ = milliseconds;
    sqlite3_busy_handler(handle_, waitForLock, this);
}

// SQLite asks anew at every page it would spill into a file that another one reads: a transaction waits its time once,
// and once more to commit.
int Database::waitForLock(void* self, int asked) {
    auto* db = static_cast<Database*>(self);
    if (asked == 0)
        db->waiting_.start();
    if (db->hasWaited_ || db->waiting_.elapsed() >= db->busyTimeout_ || (db->cancelled_ && db->cancelled_())) {
        db->hasWaited_ = !sqlite3_get_autocommit(db->handle_);
        return 0;
    }
    sqlite3_sleep(asked < 8 ? 1 : 20); // milliseconds
    return 1;
}

void Database::setCacheSize(int kibibytes) {
    run("PRAGMA cache_size=-" + QByteArray::number(kibibytes));
}

void Database::holdChanges(int mebibytes) {
    run("PRAGMA cache_spill=" + QByteArray::number(mebibytes * (1024 * 1024 / number("PRAGMA page_size"))));
}

void Database::interrupt() {
    sqlite3_interrupt(handle_);
}

void Database::setCancelCheck(std::function<bool()> cancelled) {
    cancelled_ = std::move(cancelled);
    if (!cancelled_) {
        sqlite3_progress_handler(handle_, 0, nullptr, nullptr);
        return;
    }
    sqlite3_progress_handler(
        handle_, 20000, [](void* self) { return static_cast<Database*>(self)->cancelled_() ? 1 : 0; }, this);
}

bool Database::hasMoved() const {
    int moved = 0;
    return sqlite3_file_control(handle_, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

void Database::fail(int code) const {
    if ((code & 0xff) == SQLITE_INTERRUPT || ((code & 0xff) == SQLITE_BUSY && cancelled_ && cancelled_()))
        throw Cancelled();
    const int extended = sqlite3_extended_errcode(handle_);
    throw Error(sentenceFor(extended ? extended : code, path_),
                QStringLiteral("SQLite %1: %2").arg(extended).arg(QString::fromUtf8(sqlite3_errmsg(handle_))));
}

Transaction::Transaction(Database& database, Kind kind)
    : database_(database) {
    database_.hasWaited_ = false;
    database_.run(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    rollBack();
}

void Transaction::rollBack() {
    if (open_ && !sqlite3_get_autocommit(database_.handle()))
        sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    open_ = false;
}

void Transaction::commit() {
    database_.hasWaited_ = false;
    database_.run("COMMIT");
    open_ = false;
}

} // namespace trellis
