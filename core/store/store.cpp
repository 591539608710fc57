#include "core/store/store.h"

#include "core/base/clock.h"
#include "core/record/registry.h"
#include "core/store/migrations.h"
#include "core/store/row_sql.h"
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
        migrations::apply(*db);
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

void Store::createFile(const QString& path, const std::function<void(const QString& unfinished)>& fill) {
    const QString name = QFileInfo(path).fileName();
    const QString unfinished = path + QStringLiteral(".part");
    const auto removeUnfinished = [&] {
        QFile::remove(unfinished);
        QFile::remove(unfinished + QStringLiteral("-journal"));
    };
    if (QFileInfo::exists(path))
        throw Error(QCoreApplication::translate("Store", "%1 exists already. Choose another name, or delete it first.")
                        .arg(name));
    removeUnfinished(); // of a program that was killed
    try {
        {
            Database db(unfinished, Database::Mode::Create);
            migrations::apply(db);
            const qint64 now = clock::now();
            db.query("INSERT INTO document(id,created) VALUES(?,?)").bind(Id::next(now)).bind(now).run();
        }
        if (fill)
            fill(unfinished);
        if (!QFile::rename(unfinished, path))
            throw Error(QCoreApplication::translate("Store", "%1 could not be given its name. Check that no other file "
                                                             "has it and that you may write in its folder.")
                            .arg(name));
    } catch (const Cancelled&) {
        removeUnfinished();
        throw;
    } catch (const Error& error) { // people know the file by the name they gave it
        removeUnfinished();
        throw Error(QString(error.message()).replace(QFileInfo(unfinished).fileName(), name), error.detail());
    } catch (...) {
        removeUnfinished();
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
}

qint64 Store::beginTransactionRecord(const Id& id, const Label& label, const Id& undoes) {
    const qint64 now = clock::now();
    const qint64 last = db_->number("SELECT max(hlc) FROM txn");
    Query author =
        db_->query("INSERT INTO author(id,name) VALUES(?,?) ON CONFLICT(id) DO UPDATE SET name=excluded.name "
                   "WHERE name<>excluded.name");
    author.bind(author_.id).bind(author_.name).run();
    Query q =
        db_->query("INSERT INTO txn(id,hlc,at,author,label,undoes,first_arrival) VALUES(?,?,?,(SELECT number FROM "
                   "author WHERE id=?),?,?,?)");
    q.bind(id).bind(std::max(now << 16, last + 1)).bind(now).bind(author_.id).bind(label.stored()).bind(undoes);
    q.bind(db_->number("SELECT max(arrival) FROM op") + 1);
    q.run();
    return db_->number("SELECT last_insert_rowid()");
}

Store::Applied Store::run(const Label& label, const Id& undoes, const std::function<void(Writer&)>& write,
                          const Progress& progress, Commit commit) {
    if (isReadOnly())
        throw Error(readOnlyReason_);
    if (db_->hasMoved())
        throw Error(QCoreApplication::translate("Database",
                                                "%1 was moved or replaced while it was open. Nothing was changed; "
                                                "open it again at its new place.")
                        .arg(QFileInfo(path()).fileName()));
    poll(); // what others wrote is announced apart from what this call writes
    Applied applied;
    Changed arrived;
    std::optional<Error> unconfirmed;
    {
        Transaction transaction(*db_);
        if (db_->number("PRAGMA data_version") != dataVersion_)
            arrived = arrivals(); // written since the poll above
        const Id id = Id::next(clock::now());
        const qint64 number = beginTransactionRecord(id, label, undoes);
        Writer writer(*db_, number);
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
        // Read before the commit: after it nothing may fail any more.
        const qint64 dataVersion = db_->number("PRAGMA data_version");
        const qint64 lastArrival = db_->number("SELECT max(arrival) FROM op");
        try {
            transaction.commit();
        } catch (const Error& error) {
            transaction.rollBack();
            if (!isWritten(id, error))
                throw;
            unconfirmed.emplace(QCoreApplication::translate("Store",
                                                            "%1 was changed, but the disk did not confirm it: "
                                                            "a power failure could still take the change back. "
                                                            "Check the disk or the network drive.")
                                    .arg(QFileInfo(path()).fileName()),
                                error.detail());
        }
        dataVersion_ = dataVersion;
        lastArrival_ = lastArrival;
        applied.transaction = number;
    }
    if (!arrived.isEmpty())
        Q_EMIT changed(arrived);
    if (!applied.changed.isEmpty())
        Q_EMIT changed(applied.changed);
    if (unconfirmed)
        throw *unconfirmed;
    return applied;
}

bool Store::isWritten(const Id& transaction, const Error& failure) const {
    try {
        Query q = db_->query("SELECT 1 FROM txn WHERE id=?");
        q.bind(transaction);
        return q.next();
    } catch (const Error&) {
        throw Error(QCoreApplication::translate("Store",
                                                "%1 could not be written, nor be read to see whether the change "
                                                "is in it. Check the disk or the network drive, then open it "
                                                "again: the change is there as a whole or not at all.")
                        .arg(QFileInfo(path()).fileName()),
                    failure.detail());
    }
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
    Query q = db_->query("SELECT number,id,undoes FROM txn ORDER BY number DESC");
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

Changed Store::arrivals() const {
    Changed what;
    Query q = db_->query("SELECT type,coalesce(row,id) FROM op WHERE arrival>?");
    q.bind(lastArrival_);
    while (q.next()) {
        what.add(q.text(0), q.id(1));
        const RecordType* type = findRecordType(q.text(0));
        if (!type || type->listOf.isEmpty())
            continue;
        // A list's row is part of the record that has the list.
        Query owner = db_->query("SELECT owner FROM " + row_sql::quoted(type->name).toUtf8() +
                                 " WHERE id=?1 UNION ALL SELECT owner FROM gone WHERE row=?1");
        owner.bind(q.id(1));
        if (owner.next())
            what.add(type->listOf, owner.id(0));
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
