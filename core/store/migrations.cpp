#include "core/store/migrations.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <map>

namespace trellis::migrations {

namespace {

QStringList& migrationFolders() {
    static QStringList folders{QStringLiteral(":/schema")};
    return folders;
}

std::map<int, QString> migrationFiles() {
    std::map<int, QString> files;
    for (const QString& folder : std::as_const(migrationFolders()))
        for (const QFileInfo& info : QDir(folder).entryInfoList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name))
            files.emplace(info.baseName().toInt(), info.filePath());
    return files;
}

} // namespace

int newest() {
    const auto files = migrationFiles();
    return files.empty() ? 0 : files.rbegin()->first;
}

int versionOf(Database& db) {
    return int(db.number("PRAGMA user_version"));
}

bool isWorkspace(Database& db) {
    return db.number("PRAGMA application_id") == applicationId;
}

void apply(Database& db, const std::function<void()>& afterwards, int until) {
    const auto files = migrationFiles();
    if (versionOf(db) >= until)
        return;
    Transaction transaction(db);
    const int from = versionOf(db); // again: another program may have been faster
    for (const auto& [number, path] : files) {
        if (number <= from || number > until)
            continue;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            throw Error(
                QCoreApplication::translate("Migrations", "The program is not complete: a migration is missing."),
                path);
        db.run(file.readAll());
        db.run(QByteArray("PRAGMA user_version = " + QByteArray::number(number)));
    }
    if (afterwards)
        afterwards();
    db.run(QByteArray("PRAGMA application_id = " + QByteArray::number(applicationId)));
    transaction.commit();
}

void addFolder(const QString& folder) {
    migrationFolders() << folder;
}

} // namespace trellis::migrations
