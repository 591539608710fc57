#include "core/store/store.h"

#include "core/base/clock.h"
#include "core/record/registry.h"
#include "core/store/backup.h"
#include "core/store/causality.h"
#include "core/store/migrations.h"
#include "core/store/projection.h"
#include "core/store/take_out.h"
#include "core/store/undo.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace trellis {

namespace {

std::unique_ptr<Database> openDatabase(const QString& path, Store::Access access, QString& readOnlyReason) {
    const QString name = QFileInfo(path).fileName();
    const bool mayWrite = !QFileInfo::exists(path) || QFileInfo(path).isWritable();
    const bool wantsWrite = access == Store::Access::ReadWrite;
    auto db =
        std::make_unique<Database>(path, mayWrite && wantsWrite ? Database::Mode::ReadWrite : Database::Mode::ReadOnly);
    if (!migrations::isWorkspace(*db))
        throw Error(QCoreApplication::translate("Store", "%1 is no Trellis workspace.").arg(name));
    const int version = migrations::versionOf(*db);
    if (version > migrations::newest()) {
        readOnlyReason =
            QCoreApplication::translate("Store", "%1 was written by a newer version of Trellis. It is open for "
                                                 "reading; install the newer version to edit it.")
                .arg(name);
        return std::make_unique<Database>(path, Database::Mode::ReadOnly);
    }
    if (version < migrations::newest()) { // an older file is brought up to date even to be read
        db = std::make_unique<Database>(path, Database::Mode::ReadWrite);
        backup::make(*db);
        migrations::apply(*db, [&] { projection::projectUnknown(*db); });
    }
    if (db->isReadOnly())
        readOnlyReason = wantsWrite
                             ? QCoreApplication::translate("Store", "%1 may only be read: its rights, or those of its "
                                                                    "folder, do not allow writing.")
                                   .arg(name)
                             : QCoreApplication::translate("Store", "%1 is open for reading only.").arg(name);
    return db;
}

} // namespace

void Store::createFile(const QString& path) {
    if (QFileInfo::exists(path))
        throw Error(QCoreApplication::translate("Store", "%1 exists already. Choose another name, or delete it first.")
                        .arg(QFileInfo(path).fileName()));
    try {
        Database db(path, Database::Mode::Create);
        migrations::apply(db);
        db.query("INSERT INTO document(id,created) VALUES(?,?)").bind(Id::next(clock::now())).bind(clock::now()).run();
    } catch (...) {
        QFile::remove(path);
        throw;
    }
}

Store::Store(const QString& path, Author author, Access access)
    : db_(openDatabase(path, access, readOnlyReason_))
    , reader_(*db_)
    , author_(std::move(author)) {
    noteArrivals();
}

Store::~Store() = default;

Id Store::documentId() const {
    Query q = db_->query("SELECT id FROM document");
    return q.next() ? q.id(0) : Id();
}

void Store::noteArrivals() {
    dataVersion_ = db_->number("PRAGMA data_version");
    lastArrival_ = db_->number("SELECT max(arrival) FROM op");
    mergesUndone_ = db_->number("SELECT count(*) FROM merge WHERE undone IS NOT NULL");
}

// Numbers of arrivals are never given twice, not even those of a merge that was taken out: marks in time count them.
qint64 Store::nextArrival() const {
    return std::max(db_->number("SELECT max(arrival) FROM op"), db_->number("SELECT max(last_arrival) FROM merge")) + 1;
}

void Store::enterAuthor() {
    Query author =
        db_->query("INSERT INTO author(id,name) VALUES(?,?) ON CONFLICT(id) DO UPDATE SET name=excluded.name "
                   "WHERE name<>excluded.name");
    author.bind(author_.id).bind(author_.name).run();
}

qint64 Store::beginTransactionRecord(const Label& label, const Id& undoes) {
    const qint64 now = clock::now();
    const qint64 last = db_->number("SELECT max(hlc) FROM txn");
    const Id id = Id::next(now);
    enterAuthor();
    Query q =
        db_->query("INSERT INTO txn(id,hlc,at,author,label,undoes,first_arrival,parents) VALUES(?,?,?,(SELECT number "
                   "FROM author WHERE id=?),?,?,?,?)");
    q.bind(id)
        .bind(std::max(now << 16, last + 1))
        .bind(now)
        .bind(author_.id)
        .bind(label.stored())
        .bind(undoes)
        .bind(nextArrival())
        .bindBlob(tips::joined(*db_));
    q.run();
    const qint64 number = db_->number("SELECT last_insert_rowid()");
    tips::moveTo(*db_, id);
    return number;
}

void Store::beReadyToWrite() {
    if (isReadOnly())
        throw Error(readOnlyReason());
    if (db_->hasMoved())
        throw Error(QCoreApplication::translate("Database",
                                                "%1 was moved or replaced while it was open. Nothing was changed; "
                                                "open it again at its new place.")
                        .arg(QFileInfo(path()).fileName()));
    poll(); // what others wrote is announced apart from what this call writes
}

void Store::announce(const Changed& arrived, const Changed& written) {
    noteArrivals();
    if (!arrived.isEmpty())
        Q_EMIT changed(arrived);
    if (!written.isEmpty())
        Q_EMIT changed(written);
}

Store::Applied Store::run(const Label& label, const Id& undoes, const std::function<void(Writer&)>& write,
                          const Progress& progress, Commit commit) {
    beReadyToWrite();
    Applied applied;
    Changed arrived;
    {
        Transaction transaction(*db_);
        if (db_->number("PRAGMA data_version") != dataVersion_)
            arrived = arrivals(); // written since the poll above
        const qint64 number = beginTransactionRecord(label, undoes);
        Writer writer(*db_, number, nextArrival());
        write(writer);
        if (writer.problems_.empty())
            writer.checkAll(progress);
        applied.problems = std::move(writer.problems_);
        applied.changed = std::move(writer.changed_);
        if (!applied.problems.empty())
            return applied;
        applied.operations = writer.operations_;
        // An undoing is noted even when there was nothing to take back: the next one goes on before it.
        if ((writer.operations_ == 0 && !undoes) || commit == Commit::DryRun)
            return applied;
        transaction.commit();
        applied.transaction = number;
    }
    announce(arrived, applied.changed);
    return applied;
}

Store::Applied Store::apply(const Label& label, const std::function<void(Writer&)>& write, const Progress& progress,
                            Commit commit) {
    return run(label, {}, write, progress, commit);
}

Store::Undone Store::undo(qint64 number, const Progress& progress) {
    const TransactionRecord record = transaction(number);
    Undone undone;
    if (record.number == 0)
        return undone;
    const bool redo = !record.undoes.isEmpty();
    const Label label{redo ? QStringLiteral("redo") : QStringLiteral("undo"), record.label.type, record.label.detail};
    static_cast<Applied&>(undone) = run(
        label, record.id, [&](Writer& writer) { undone.left = writeInverse(writer, record, progress); }, progress,
        Commit::Yes);
    return undone;
}

qint64 Store::lastUndoable() const {
    // An undoing counts while it is not itself taken back.
    Query q = db_->query("SELECT number,id,undoes FROM txn WHERE merge IS NULL ORDER BY number DESC");
    QSet<Id> undone;
    while (q.next()) {
        const Id id = q.id(1);
        const Id undoes = q.id(2);
        if (undone.contains(id))
            continue;
        if (undoes)
            undone.insert(undoes);
        else
            return q.integer(0);
    }
    return 0;
}

TransactionRecord Store::newestTransaction() const {
    return transaction(db_->number("SELECT max(number) FROM txn"));
}

Store::Entered Store::enter(const QString& sources, const std::function<void(Arrival&)>& write,
                            const Progress& progress, Commit commit) {
    beReadyToWrite();
    Entered entered;
    Changed arrived;
    {
        Transaction transaction(*db_);
        if (db_->number("PRAGMA data_version") != dataVersion_)
            arrived = arrivals();
        enterAuthor();
        const qint64 first = nextArrival();
        db_->query("INSERT INTO merge(at,author,sources,last_arrival) VALUES(?,(SELECT number FROM author WHERE "
                   "id=?),?,?)")
            .bind(clock::now())
            .bind(author_.id)
            .bind(sources)
            .bind(first - 1)
            .run();
        const qint64 number = db_->number("SELECT last_insert_rowid()");
        Arrival arrival(*db_, number, first);
        write(arrival);
        arrival.project(progress);
        db_->query("UPDATE merge SET last_arrival=? WHERE number=?").bind(arrival.lastArrival()).bind(number).run();
        entered.transactions = arrival.transactions();
        entered.operations = arrival.operations();
        entered.changed = arrival.changed();
        if (entered.transactions == 0 || commit == Commit::DryRun)
            return entered;
        transaction.commit();
        entered.merge = number;
    }
    announce(arrived, entered.changed);
    return entered;
}

Store::Applied Store::undoMerge(qint64 merge, const Progress& progress) {
    beReadyToWrite();
    Applied applied;
    Changed arrived;
    {
        Transaction transaction(*db_);
        if (db_->number("PRAGMA data_version") != dataVersion_)
            arrived = arrivals();
        applied.problems = takeOut(*db_, merge, applied.changed, progress);
        if (!applied.problems.empty())
            return applied;
        db_->query("UPDATE merge SET undone=? WHERE number=?").bind(clock::now()).bind(merge).run();
        transaction.commit();
    }
    announce(arrived, applied.changed);
    return applied;
}

Store::MergeRecord Store::lastMerge() const {
    Query q = db_->query("SELECT m.number,m.sources,count(*),max(t.number) FROM merge m JOIN txn t ON t.merge=m.number "
                         "WHERE m.undone IS NULL GROUP BY m.number ORDER BY m.number DESC LIMIT 1");
    if (!q.next() || q.integer(3) < lastUndoable())
        return {};
    return {q.integer(0), q.text(1), q.integer(2)};
}

Changed Store::arrivals() const {
    Changed what;
    if (db_->number("SELECT count(*) FROM merge WHERE undone IS NOT NULL") != mergesUndone_) {
        for (const RecordType* type : recordTypes()) // operations went, and nothing tells which
            what.many.insert(type->name);
        return what;
    }
    Query q = db_->query("SELECT type,coalesce(row,id) FROM op WHERE arrival>?");
    q.bind(lastArrival_);
    while (q.next()) {
        what.add(q.text(0), q.id(1));
        const RecordType* type = findRecordType(q.text(0));
        if (type && !type->listOf.isEmpty()) // a list's row is part of the record that has the list
            if (const Id owner = projection::ownerOf(*db_, *type, q.id(1)))
                what.add(type->listOf, owner);
    }
    return what;
}

void Store::poll() {
    if (db_->number("PRAGMA data_version") == dataVersion_)
        return;
    const Changed what = arrivals();
    noteArrivals();
    if (!what.isEmpty())
        Q_EMIT changed(what);
}

} // namespace trellis
