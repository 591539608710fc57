#include "core/merge/copy.h"

#include "core/base/error.h"
#include "core/store/migrations.h"
#include "core/store/verify.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

namespace trellis {

namespace {

// Milliseconds << 16 of a moment after the year 4000: no clock says that, and the next times must not overflow.
constexpr qint64 latestTime = qint64(1) << 62;

QString copyWord(const char* text) {
    return QCoreApplication::translate("Copy", text);
}

Error damaged(const QString& name, const QString& detail) {
    return Error(copyWord(QT_TRANSLATE_NOOP("Copy", "%1 is damaged and cannot be merged. Take a backup of it instead."))
                     .arg(name),
                 detail);
}

// A view or a virtual table of that name would run what its maker wrote into it.
void requireTables(Database& db, const QString& name) {
    for (const char* table : {"document", "author", "txn", "op"}) {
        Query q = db.query("SELECT 1 FROM sqlite_schema WHERE name=? AND type='table' AND sql LIKE 'CREATE TABLE%'");
        q.bind(QString::fromLatin1(table));
        if (!q.next())
            throw damaged(name, QStringLiteral("no table %1").arg(QLatin1String(table)));
    }
}

} // namespace

Copy::Copy(const QString& path, const Progress& progress)
    : database_(std::make_unique<Database>(path, Database::Mode::ReadOnly)) {
    Database& db = *database_;
    if (!migrations::isWorkspace(db))
        throw Error(copyWord(QT_TRANSLATE_NOOP("Copy", "%1 is no Trellis workspace.")).arg(fileName()));
    reading_ = std::make_unique<Transaction>(db, Transaction::Kind::Read);
    requireTables(db, fileName());
    const QString fault =
        firstFault(path, {QStringLiteral("op"), QStringLiteral("txn")}, progress); // the rest is not read
    if (!fault.isEmpty())
        throw damaged(fileName(), fault);
    newer_ = migrations::versionOf(db) > migrations::newest();
    namesParents_ = db.number("SELECT count(*) FROM pragma_table_info('txn') WHERE name='parents'") > 0;
    Query q = db.query("SELECT id FROM document");
    if (q.next())
        document_ = q.id(0);
    if (document_.isEmpty())
        throw damaged(fileName(), QStringLiteral("no identity"));
}

QString Copy::fileName() const {
    return QFileInfo(path()).fileName();
}

// In order of their numbers there. `visit` gets the transaction, its number, its first arrival and that of the next
// one.
template <class Visit>
void Copy::eachTransaction(const Visit& visit) const {
    QHash<Id, qint64> newestOf; // author
    {
        Query q =
            database_->query("SELECT a.id,max(t.hlc) FROM txn t JOIN author a ON a.number=t.author GROUP BY a.id");
        while (q.next())
            newestOf.insert(q.id(0), q.integer(1));
    }
    // A file from before parents were named was written by one hand after the other.
    Query q =
        database_->query(QByteArray("SELECT t.number,t.id,t.hlc,t.at,a.id,a.name,t.label,t.undoes,t.first_arrival,"
                                    "lead(t.first_arrival) OVER (ORDER BY t.number),") +
                         (namesParents_ ? "t.parents" : "lag(t.id) OVER (ORDER BY t.number)") +
                         " FROM txn t JOIN author a ON a.number=t.author ORDER BY t.number");
    while (q.next()) {
        ArrivedTransaction transaction;
        transaction.id = q.id(1);
        transaction.hlc = q.integer(2);
        transaction.at = q.integer(3);
        transaction.author = {q.id(4), q.text(5)};
        transaction.authorHlc = newestOf.value(transaction.author.id);
        transaction.label = q.text(6);
        transaction.undoes = q.id(7);
        transaction.parents = splitIds(q.blob(10));
        if (transaction.id.isEmpty() || transaction.author.id.isEmpty() || transaction.hlc < 0 ||
            transaction.hlc >= latestTime)
            throw damaged(fileName(), QStringLiteral("transaction %1").arg(q.integer(0)));
        visit(transaction, q.integer(0), q.integer(8), q.isNull(9) ? std::numeric_limits<qint64>::max() : q.integer(9));
    }
}

Copy::News Copy::newsFor(Database& here, const Progress& progress) const {
    News news;
    qint64 looked = 0;
    eachTransaction([&](const ArrivedTransaction& transaction, qint64, qint64, qint64) {
        if (++looked % 256 == 0)
            progress.step(looked);
        Query known = here.query("SELECT 1 FROM txn WHERE id=?");
        known.bind(transaction.id);
        if (known.next())
            return;
        ++news.transactions;
        news.farthest = std::max(news.farthest, transaction.at);
    });
    return news;
}

void Copy::enterInto(Arrival& arrival, const Progress& progress) const {
    qint64 known = 0;
    eachTransaction([&](const ArrivedTransaction& transaction, qint64 number, qint64 from, qint64 until) {
        if (arrival.knows(transaction.id)) {
            if (++known % 256 == 0)
                progress.step(arrival.operations());
            return;
        }
        arrival.begin(transaction);
        // A transaction's operations arrived one after the other.
        Query q = database_->query(QByteArray("SELECT ") + Arrival::columns +
                                   " FROM op WHERE arrival>=? AND arrival<? AND +txn=? ORDER BY arrival");
        q.bind(from).bind(until).bind(number);
        while (q.next()) {
            arrival.add(q);
            if (arrival.operations() % 256 == 0)
                progress.step(arrival.operations());
        }
    });
}

} // namespace trellis
