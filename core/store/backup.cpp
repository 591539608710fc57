#include "core/store/backup.h"

#include "core/base/beside.h"
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/store/verify.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <sqlite3.h>

namespace trellis::backup {

namespace {

constexpr int pagesAtOnce = 256;
const QString stampFormat = QStringLiteral("yyyy-MM-dd HHmmss");

QString backupWord(const char* text) {
    return QCoreApplication::translate("Backup", text);
}

QDateTime timeOf(const QString& file) {
    return QDateTime::fromString(QFileInfo(file).completeBaseName().right(stampFormat.size()), stampFormat);
}

void copyPages(Database& from, Database& to, const Progress& progress) {
    sqlite3_backup* copy = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!copy)
        to.fail(sqlite3_errcode(to.handle()));
    int code = SQLITE_OK;
    try {
        while ((code = sqlite3_backup_step(copy, pagesAtOnce)) == SQLITE_OK)
            progress.step(sqlite3_backup_pagecount(copy) - sqlite3_backup_remaining(copy),
                          sqlite3_backup_pagecount(copy));
    } catch (...) {
        sqlite3_backup_finish(copy);
        throw;
    }
    sqlite3_backup_finish(copy);
    if ((code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED)
        from.fail(code); // nobody else knows the copy
    if (code != SQLITE_DONE)
        to.fail(code);
}

// Any change that is synchronised brings all of the file to the disk. A big one takes a while, so it has a call of its
// own.
void confirm(const QString& file) {
    Database db(file, Database::Mode::ReadWrite);
    db.run("PRAGMA journal_mode=MEMORY");
    db.run("PRAGMA user_version=" + QByteArray::number(db.number("PRAGMA user_version")));
}

void removeUnfinished(const QString& file) {
    QFile::remove(file);
    QFile::remove(file + QStringLiteral("-journal"));
}

// What a program that was killed left behind; another may be at work on one just now.
void removeAbandoned(const QString& path) {
    const QDateTime yesterday = QDateTime::currentDateTime().addDays(-1);
    for (const QFileInfo& info : QDir(folderFor(path)).entryInfoList({QStringLiteral("*.trellis.part")}, QDir::Files))
        if (info.lastModified() < yesterday)
            removeUnfinished(info.filePath());
}

// All of the last day, one a day for two weeks, one a week before that.
void rotate(const QString& path) {
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(clock::now());
    QSet<QString> kept;
    for (const QString& file : existing(path)) {
        const QDateTime time = timeOf(file);
        const qint64 days = time.daysTo(now);
        QString slot = file;
        if (days > 14)
            slot = QStringLiteral("week %1").arg(time.date().toJulianDay() / 7);
        else if (days > 1)
            slot = QStringLiteral("day %1").arg(time.date().toJulianDay());
        if (days > 365 || kept.contains(slot))
            QFile::remove(file);
        kept.insert(slot);
    }
}

} // namespace

QString folderFor(const QString& path) {
    const QFileInfo info(path);
    return info.absolutePath() + u'/' + info.completeBaseName() + QStringLiteral(" backups");
}

QStringList existing(const QString& path) {
    const QString start = QFileInfo(path).completeBaseName() + u' ';
    const QDir folder(folderFor(path));
    QStringList files;
    for (const QFileInfo& info :
         folder.entryInfoList({QStringLiteral("*.trellis")}, QDir::Files, QDir::Name | QDir::Reversed))
        if (info.fileName().startsWith(start) && timeOf(info.filePath()).isValid())
            files << info.filePath();
    return files;
}

QString make(Database& db, const Progress& progress) {
    const QString folder = folderFor(db.path());
    if (!QDir().mkpath(folder))
        throw Error(backupWord(QT_TRANSLATE_NOOP("Backup", "The folder for backups, %1, cannot be made.")).arg(folder));
    QDateTime time = QDateTime::fromMSecsSinceEpoch(clock::now());
    const auto nameAt = [&](const QDateTime& at) {
        return folder + u'/' + QFileInfo(db.path()).completeBaseName() + u' ' + at.toString(stampFormat) +
               QStringLiteral(".trellis");
    };
    while (QFileInfo::exists(nameAt(time))) // two within a second, neither takes the other's place
        time = time.addSecs(1);
    const QString name = nameAt(time);
    const QString unfinished = name + QStringLiteral(".part");
    try {
        {
            Database copy(unfinished, Database::Mode::Create);
            copy.run("PRAGMA synchronous=OFF"); // the disk confirms it below
            copyPages(db, copy, progress);
        }
        beside([unfinished] { confirm(unfinished); }, progress);
        if (!firstFault(unfinished, {}, progress).isEmpty())
            throw Error(backupWord(QT_TRANSLATE_NOOP("Backup", "it did not pass its check and was not kept.")));
    } catch (const Cancelled&) {
        removeUnfinished(unfinished);
        throw;
    } catch (const Error& error) {
        removeUnfinished(unfinished);
        throw Error(backupWord(QT_TRANSLATE_NOOP("Backup", "The backup of %1 could not be made: %2"))
                        .arg(QFileInfo(db.path()).fileName(), error.message()),
                    error.detail());
    }
    if (!QFile::rename(unfinished, name))
        throw Error(backupWord(QT_TRANSLATE_NOOP("Backup", "The backup %1 could not be given its name.")).arg(name));
    rotate(db.path());
    removeAbandoned(db.path());
    return name;
}

QString makeIfDue(Database& db, int hours, const Progress& progress) {
    const QStringList files = existing(db.path());
    if (!files.isEmpty()) {
        const QDateTime newest = timeOf(files.first());
        const qint64 lastWrite = db.number("SELECT max(at) FROM txn");
        if (newest.secsTo(QDateTime::fromMSecsSinceEpoch(clock::now())) < qint64(hours) * 3600 ||
            lastWrite < newest.toMSecsSinceEpoch())
            return {};
    }
    return make(db, progress);
}

} // namespace trellis::backup
