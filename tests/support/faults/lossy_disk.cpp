#include "support/faults/lossy_disk.h"

#include "support/workspace.h"

#include <QDir>
#include <QFileInfo>

namespace trellis::support {

void LossyDisk::begin(const QString& path, const QByteArray& bytes) {
    files_[path] = {bytes, {}, true, false};
}

void LossyDisk::apply(const Change& change, QByteArray& bytes) {
    if (change.offset < 0) {
        bytes.resize(change.size); // only ever shorter
        return;
    }
    if (bytes.size() < change.offset)
        bytes.append(change.offset - bytes.size(), '\0');
    bytes.replace(change.offset, change.bytes.size(), change.bytes);
}

void LossyDisk::writeState(const QString& folder, std::mt19937_64& random) const {
    for (const QString& old : QDir(folder).entryList(QDir::Files))
        QFile::remove(folder + u'/' + old);
    for (auto file = files_.begin(); file != files_.end(); ++file) {
        if (file->isDeleted && random() % 2) // else the folder still names it
            continue;
        if (!file->isNameSure && random() % 2)
            continue;
        QByteArray bytes = file->bytes;
        const int kept = int(random() % 4); // none, all, or some of what was not synced
        for (const Change& change : file->changes) {
            if (kept == 0 || (kept >= 2 && random() % 2))
                continue;
            Change part = change;
            if (kept == 3 && part.bytes.size() > 512 && random() % 4 == 0) // a write that broke off
                part.bytes.truncate(512 * qint64(random() % quint64(part.bytes.size() / 512)));
            apply(part, bytes);
        }
        writeFile(folder + u'/' + QFileInfo(file.key()).fileName(), bytes);
    }
}

void LossyDisk::syncFolder() {
    for (auto file = files_.begin(); file != files_.end();) {
        if (file->isDeleted) {
            file = files_.erase(file);
            continue;
        }
        file->isNameSure = true;
        ++file;
    }
}

void LossyDisk::created(const QString& path) {
    files_[path] = {};
    moment_();
}

void LossyDisk::written(const QString& path, qint64 offset, const QByteArray& bytes) {
    files_[path].changes.push_back({offset, bytes});
    moment_();
}

void LossyDisk::truncated(const QString& path, qint64 size) {
    files_[path].changes.push_back({-1, {}, size});
    moment_();
}

void LossyDisk::synced(const QString& path) {
    File& file = files_[path];
    for (const Change& change : file.changes)
        apply(change, file.bytes);
    file.changes.clear();
    if (!file.isNameSure) // SQLite syncs the folder with a new journal
        syncFolder();
    moment_();
}

void LossyDisk::deleted(const QString& path, bool folderSynced) {
    files_[path].isDeleted = true;
    if (folderSynced)
        syncFolder();
    moment_();
}

} // namespace trellis::support
