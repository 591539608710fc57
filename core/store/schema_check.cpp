#include "core/store/schema_check.h"

#include "core/base/error.h"
#include "core/store/migrations.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QMap>
#include <QMutex>

#include <map>

namespace trellis {

namespace {

struct SchemaObject {
    QString type; // table, index, view, trigger
    QString table;
    QString sql; // as SQLite keeps it; empty: made by SQLite itself

    friend bool operator==(const SchemaObject&, const SchemaObject&) = default;
};

using Schema = QMap<QString, SchemaObject>; // by name

Schema schemaOf(Database& db) {
    Schema schema;
    Query q = db.query("SELECT name,type,tbl_name,sql FROM sqlite_schema");
    while (q.next())
        schema.insert(q.text(0), {q.text(1), q.text(2), q.text(3)});
    return schema;
}

// Running the migrations takes longer than the rest of opening a file: one whose schema has this SHA-256 is as they
// make it. A test says the digest that belongs here once there is another migration.
constexpr char newestSchema[] = "7ff42c7b10afa714f03d92873f14c414ae9a2fd9bae9f0fdf02851e4f8c8e373";

// What the migrations make, found by running them in memory; once for each version.
const Schema& expectedSchema(int version) {
    static QMutex mutex;
    static std::map<int, Schema> known;
    const QMutexLocker lock(&mutex);
    auto found = known.find(version);
    if (found == known.end()) {
        Database memory;
        migrations::apply(memory, {}, version);
        found = known.emplace(version, schemaOf(memory)).first;
    }
    return found->second;
}

QString checkWord(const char* text) {
    return QCoreApplication::translate("Store", text);
}

[[noreturn]] void refuseAltered(const Database& db, const QString& name) {
    throw Error(
        checkWord(QT_TRANSLATE_NOOP("Store", "%1 was altered by another program: \u201c%2\u201d in it is not of "
                                             "Trellis's making. Open a backup of it."))
            .arg(QFileInfo(db.path()).fileName(), name));
}

[[noreturn]] void refuseIncomplete(const Database& db, const QString& name) {
    throw Error(checkWord(QT_TRANSLATE_NOOP("Store", "%1 is damaged: \u201c%2\u201d is missing in it. Open a backup of "
                                                     "it."))
                    .arg(QFileInfo(db.path()).fileName(), name));
}

void checkKnown(const Database& db, const Schema& found, const Schema& expected) {
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        const auto object = found.constFind(it.key());
        if (object == found.constEnd())
            refuseIncomplete(db, it.key());
        if (!(*object == *it))
            refuseAltered(db, it.key());
    }
    for (auto it = found.begin(); it != found.end(); ++it)
        if (!expected.contains(it.key()) && expected.contains(it->table))
            refuseAltered(db, it.key());
}

void checkNewer(Database& db, const Schema& found, const Schema& expected) {
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        if (it->type != QLatin1String("table"))
            continue;
        const auto object = found.constFind(it.key());
        if (object == found.constEnd())
            refuseIncomplete(db, it.key());
        if (object->type != QLatin1String("table") || object->sql.startsWith(QLatin1String("CREATE VIRTUAL")))
            refuseAltered(db, it.key());
        Query columns = db.query("SELECT 1 FROM pragma_table_xinfo(?) WHERE hidden<>0"); // generated, when it is read
        columns.bind(it.key());
        if (columns.next())
            refuseAltered(db, it.key());
    }
}

} // namespace

QByteArray schemaDigest(Database& db) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    Query q = db.query("SELECT name,type,tbl_name,sql FROM sqlite_schema ORDER BY name");
    while (q.next())
        for (int column = 0; column < 4; ++column) {
            hash.addData(q.blob(column));
            hash.addData(QByteArrayView("\0", 1));
        }
    return hash.result().toHex();
}

void checkSchema(Database& db) {
    const int version = migrations::versionOf(db);
    if (version == migrations::newest() && schemaDigest(db) == newestSchema)
        return;
    const Schema found = schemaOf(db);
    if (version > migrations::newest())
        checkNewer(db, found, expectedSchema(migrations::newest()));
    else
        checkKnown(db, found, expectedSchema(version));
}

} // namespace trellis
