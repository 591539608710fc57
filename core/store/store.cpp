#include "core/store/store.h"

#include "core/base/clock.h"
#include "core/record/registry.h"
#include "core/store/backup.h"
#include "core/store/causality.h"
#include "core/store/migrations.h"
#include "core/store/projection.h"
#include "core/store/schema_check.h"
#include "core/store/take_out.h"
#include "core/store/undo.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace trellis {

namespace {

std::unique_ptr<Database> openDatabase(const QString& path, Store::Access access, QString& readOnlyReason) {
    const QString name = QFileInfo(path).fileName();
    const bool mayWrite = !QFileInfo::exists(path) || QFileInfo(path).isWritable();
    const bool wantsWrite = access == Store::Access::ReadWrite;
    // What a killed program left half written is rolled back first; one who only reads may not.
    if (!wantsWrite && mayWrite && QFileInfo(path + QStringLiteral("-journal")).size() > 0)
        Database(path, Database::Mode::ReadWrite).number("PRAGMA schema_version");
    auto db =
        std::make_unique<Database>(path, mayWrite && wantsWrite ? Database::Mode::ReadWrite : Database::Mode::ReadOnly);
    const int version = migrations::versionOf(*db);
    if (!migrations::isWorkspace(*db) || version < 1)
        throw Error(QCoreApplication::translate("Store", "%1 is no Trellis workspace.").arg(name));
    checkSchema(*db);
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
    if (!db->isReadOnly()) // a log beside the file would stay behind when people copy it
        db->run("PRAGMA journal_mode=DELETE");
    else
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
    marks_ = marks();
}

Store::~Store() = default;

Id Store::documentId() const {
    Query q = db_->query("SELECT id FROM document");
    return q.next() ? q.id(0) : Id();
}

Store::Marks Store::marks() const {
    return {db_->number("PRAGMA data_version"), db_->number("SELECT max(arrival) FROM op"),
            db_->number("SELECT count(*) FROM merge WHERE undone IS NOT NULL")};
}

// Numbers of arrivals are never given twice, not even those of a merge that was taken out: marks in time count them.
qint64 Store::nextArrival() const {
    return std::max(db_->number("SELECT max(arrival) FROM op"), db_->number("SELECT max(last_arrival) FROM merge")) + 1;
}

void Store::mustHaveRoom() const {
    constexpr qint64 end = std::numeric_limits<qint64>::max() - (qint64(1) << 40);
    for (const char* sql : {"SELECT max(hlc) FROM txn", "SELECT max(number) FROM txn", "SELECT max(arrival) FROM op",
                            "SELECT max(last_arrival) FROM merge"})
        if (db_->number(sql) > end)
            throw Error(QCoreApplication::translate("Store", "%1 is damaged: times or numbers in its history leave no "
                                                             "room for another. Nothing was changed; open a backup of "
                                                             "it.")
                            .arg(QFileInfo(path()).fileName()));
}

void Store::enterAuthor() {
    Query author =
        db_->query("INSERT INTO author(id,name) VALUES(?,?) ON CONFLICT(id) DO UPDATE SET name=excluded.name "
                   "WHERE name<>excluded.name");
    author.bind(author_.id).bind(author_.name).run();
}

qint64 Store::beginTransactionRecord(const Id& id, const Label& label, const Id& undoes) {
    const qint64 now = clock::now();
    const qint64 last = db_->number("SELECT max(hlc) FROM txn");
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

void Store::commit(Transaction& transaction, const std::function<bool()>& isWritten, const Changed& arrived,
                   const Changed& written) {
    const QString name = QFileInfo(path()).fileName();
    const Marks after = marks(); // read before the commit: after it nothing may fail any more
    std::optional<Error> unconfirmed;
    try {
        transaction.commit();
    } catch (const Error& error) {
        transaction.rollBack();
        bool there = false;
        try {
            there = isWritten();
        } catch (const Error&) {
            throw Error(QCoreApplication::translate("Store",
                                                    "%1 could not be written, nor be read to see whether the "
                                                    "change is in it. Check the disk or the network drive, "
                                                    "then open it again: the change is there as a whole or not "
                                                    "at all.")
                            .arg(name),
                        error.detail());
        }
        if (!there)
            throw;
        unconfirmed.emplace(QCoreApplication::translate("Store", "%1 was changed, but the disk did not confirm it: a "
                                                                 "power failure could still take the change back. "
                                                                 "Check the disk or the network drive.")
                                .arg(name),
                            error.detail());
    }
    marks_ = after;
    if (!arrived.isEmpty())
        Q_EMIT changed(arrived);
    if (!written.isEmpty())
        Q_EMIT changed(written);
    if (unconfirmed)
        throw *unconfirmed;
}

Store::Applied Store::run(const Label& label, const Id& undoes, const std::function<void(Writer&)>& write,
                          const Progress& progress, Commit mode) {
    beReadyToWrite();
    Applied applied;
    {
        Transaction transaction(*db_);
        const Changed arrived = arrivalsSincePoll();
        mustHaveRoom();
        const Id id = Id::next(clock::now());
        const qint64 number = beginTransactionRecord(id, label, undoes);
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
        if ((writer.operations_ == 0 && !undoes) || mode == Commit::DryRun)
            return applied;
        applied.transaction = number;
        commit(
            transaction,
            [&] {
                Query q = db_->query("SELECT 1 FROM txn WHERE id=?");
                q.bind(id);
                return q.next();
            },
            arrived, applied.changed);
    }
    return applied;
}

Store::Applied Store::apply(const Label& label, const std::function<void(Writer&)>& write, const Progress& progress,
                            Commit mode) {
    return run(label, {}, write, progress, mode);
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
                            const Progress& progress, Commit mode) {
    beReadyToWrite();
    Entered entered;
    {
        Transaction transaction(*db_);
        const Changed arrived = arrivalsSincePoll();
        mustHaveRoom();
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
        if (entered.transactions == 0 || mode == Commit::DryRun)
            return entered;
        entered.merge = number;
        commit(
            transaction,
            [&] {
                Query q = db_->query("SELECT 1 FROM merge WHERE number=? AND last_arrival=?");
                q.bind(number).bind(arrival.lastArrival());
                return q.next();
            },
            arrived, entered.changed);
    }
    return entered;
}

Store::Applied Store::undoMerge(qint64 merge, const Progress& progress) {
    beReadyToWrite();
    Applied applied;
    {
        Transaction transaction(*db_);
        const Changed arrived = arrivalsSincePoll();
        applied.problems = takeOut(*db_, merge, applied.changed, progress);
        if (!applied.problems.empty())
            return applied;
        db_->query("UPDATE merge SET undone=? WHERE number=?").bind(clock::now()).bind(merge).run();
        commit(
            transaction,
            [&] {
                Query q = db_->query("SELECT 1 FROM merge WHERE number=? AND undone IS NOT NULL");
                q.bind(merge);
                return q.next();
            },
            arrived, applied.changed);
    }
    return applied;
}

Store::MergeRecord Store::lastMerge() const {
    Query q = db_->query("SELECT m.number,m.sources,count(*),max(t.number) FROM merge m JOIN txn t ON t.merge=m.number "
                         "WHERE m.undone IS NULL GROUP BY m.number ORDER BY m.number DESC LIMIT 1");
    if (!q.next() || q.integer(3) < lastUndoable())
        return {};
    return {q.integer(0), q.text(1), q.integer(2)};
}

Changed Store::arrivalsSincePoll() const {
    return db_->number("PRAGMA data_version") == marks_.dataVersion ? Changed() : arrivals();
}

Changed Store::arrivals() const {
    Changed what;
    if (db_->number("SELECT count(*) FROM merge WHERE undone IS NOT NULL") != marks_.mergesUndone) {
        for (const RecordType* type : recordTypes()) // operations went, and nothing tells which
            what.many.insert(type->name);
        return what;
    }
    Query q = db_->query("SELECT type,coalesce(row,id) FROM op WHERE arrival>?");
    q.bind(marks_.lastArrival);
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
    if (db_->number("PRAGMA data_version") == marks_.dataVersion)
        return;
    const Changed what = arrivals();
    marks_ = marks();
    if (!what.isEmpty())
        Q_EMIT changed(what);
}

} // namespace trellis
