#include "support/faults/hostile_attacks.h"

#include "core/exchange/workspace_template.h"
#include "core/store/migrations.h"
#include "support/faults/hostile.h"
#include "support/faults/hostile_base.h"
#include "support/faults/scripts.h"
#include "support/workspace.h"

#include <QTemporaryDir>

#include <sqlite3.h>
#include <stdexcept>

namespace trellis::support {

namespace {

struct Connection {
    explicit Connection(const QString& path) {
        sqlite3_open(QFile::encodeName(path).constData(), &handle);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    }
    ~Connection() { sqlite3_close(handle); }
    Connection(const Connection&) = delete;
    void run(const QByteArray& sql) {
        if (sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s in %s", sqlite3_errmsg(handle), sql.constData());
    }
    sqlite3* handle = nullptr;
};

// Attacks by other means than SQL over a good workspace.
HostileFile withHeader(const char* name, qsizetype at, const QByteArray& bytes) {
    HostileFile file{QLatin1String(name), goodWorkspace(), {}, {}};
    file.bytes.replace(at, bytes.size(), bytes);
    return file;
}

HostileFile made(const char* name, const QByteArray& sql) {
    const QTemporaryDir folder(folderTemplate());
    const QString path = folder.filePath(QStringLiteral("h.trellis"));
    {
        Connection db(path);
        db.run(sql);
    }
    return {QLatin1String(name), readFile(path), {}, {}};
}

HostileFile inUtf16() {
    const QTemporaryDir folder(folderTemplate());
    const QString path = folder.filePath(QStringLiteral("h.trellis"));
    writeFile(folder.filePath(QStringLiteral("good")), goodWorkspace());
    {
        Connection db(path);
        db.run("PRAGMA encoding='UTF-16le'; CREATE TABLE x(y); DROP TABLE x");
        QFile schema(QStringLiteral(":/schema/0001.sql"));
        if (!schema.open(QIODevice::ReadOnly))
            throw std::runtime_error("no schema");
        db.run(schema.readAll());
        db.run("PRAGMA user_version=1; PRAGMA application_id=" + QByteArray::number(migrations::applicationId));
        db.run("INSERT INTO document VALUES(randomblob(16),1); INSERT INTO institution(id,name,country) "
               "VALUES(randomblob(16),'Institute','FR'); INSERT INTO activity(id,title,state,start) "
               "VALUES(randomblob(16),'T','held','2026-03-05')");
    }
    return {QStringLiteral("text in UTF-16"), readFile(path), {}, {}};
}

std::vector<HostileFile> makeOtherAttacks() {
    const QByteArray application = "PRAGMA application_id=" + QByteArray::number(migrations::applicationId) + ";";
    std::vector<HostileFile> files{
        made("nothing but the application's mark", application + "CREATE TABLE x(y); DROP TABLE x"),
        made("the mark and a table of another program", application + "CREATE TABLE institution(id BLOB PRIMARY KEY)"),
        made("the mark and a version", application + "PRAGMA user_version=1"),
        made("the mark and the newest version", application + "PRAGMA user_version=2147483647"),
        inUtf16(),
        withHeader("write-ahead logging in the header alone", 18, QByteArray("\x02\x02", 2)),
        withHeader("a format nobody reads", 18, QByteArray("\x03\x03", 2)),
        withHeader("a format nobody writes", 18, QByteArray("\x03\x01", 2)),
        withHeader("pages of one byte", 16, QByteArray("\x00\x01", 2)),
        withHeader("pages of no size", 16, QByteArray("\x00\x00", 2)),
        withHeader("pages all reserved", 20, QByteArray("\xff", 1)),
        withHeader("2^32 pages", 28, QByteArray("\xff\xff\xff\xff", 4)),
        withHeader("free pages in a circle", 32, QByteArray("\x00\x00\x00\x02\x00\x00\x10\x00", 8)),
        withHeader("another encoding", 56, QByteArray("\x00\x00\x00\x03", 4)),
        withHeader("no encoding", 56, QByteArray("\x00\x00\x00\x09", 4)),
        withHeader("a schema of the future", 44, QByteArray("\x00\x00\x00\x63", 4)),
    };
    HostileFile wal = withHeader("write-ahead logging and a log of rubbish", 18, QByteArray("\x02\x02", 2));
    wal.wal = QByteArray::fromHex("377f0682002de218000010000000000000000001") + QByteArray(8192, '\x5a');
    files.push_back(wal);
    HostileFile journal{QStringLiteral("a journal of rubbish"),
                        goodWorkspace(),
                        QByteArray::fromHex("d9d505f920a163d7") + QByteArray(9000, '\x5a'),
                        {}};
    files.push_back(journal);
    return files;
}

const std::vector<HostileFile>& otherAttacks() {
    static const std::vector<HostileFile> files = makeOtherAttacks();
    return files;
}

std::vector<SqlAttack> sqlAttacks() {
    std::vector<SqlAttack> all = schemaAttacks;
    all.insert(all.end(), operationAttacks.begin(), operationAttacks.end());
    all.insert(all.end(), valueAttacks.begin(), valueAttacks.end());
    return all;
}

HostileFile bySql(const SqlAttack& attack) {
    const QTemporaryDir folder(folderTemplate());
    const QString path = folder.filePath(QStringLiteral("h.trellis"));
    writeFile(path, goodWorkspace());
    HostileFile file;
    file.name = QLatin1String(attack.name);
    {
        Connection db(path);
        db.run(attack.sql);
        file.wal = readFile(path + QStringLiteral("-wal"));
    }
    file.bytes = readFile(path);
    return file;
}

} // namespace

const QByteArray& goodWorkspace() {
    return startingPoint().bytes;
}

const QByteArray& goodSample() {
    static const QByteArray bytes = [] {
        const QTemporaryDir folder(folderTemplate());
        const QString path = folder.filePath(QStringLiteral("w.trellis"));
        workspace_template::create(path, QStringLiteral("research"), {}, author());
        return readFile(path);
    }();
    return bytes;
}

QStringList attackNames() {
    QStringList names;
    for (const SqlAttack& attack : sqlAttacks())
        names << QLatin1String(attack.name);
    for (const HostileFile& file : otherAttacks())
        names << file.name;
    return names;
}

HostileFile attack(const QString& name) {
    for (const SqlAttack& attack : sqlAttacks())
        if (name == QLatin1String(attack.name))
            return bySql(attack);
    for (const HostileFile& file : otherAttacks())
        if (name == file.name)
            return file;
    throw std::runtime_error("there is no such attack");
}

} // namespace trellis::support
