#pragma once

#include "support/faults/fault_vfs.h"

#include <QMap>

#include <functional>
#include <random>
#include <vector>

namespace trellis::support {

// What a disk holds for certain while a FaultVfs writes to it: bytes that were synced, names whose folder was synced.
// Everything later may or may not be there after the power fails, whole or in part.
class LossyDisk final : public DiskObserver {
public:
    // Called after each call that changed the disk: a moment at which the power may fail.
    explicit LossyDisk(std::function<void()> moment)
        : moment_(std::move(moment)) {}

    void begin(const QString& path, const QByteArray& bytes); // a file that is there for certain

    // One of the states a power failure just now could leave, written into a folder.
    void writeState(const QString& folder, std::mt19937_64& random) const;

    void created(const QString& path) override;
    void written(const QString& path, qint64 offset, const QByteArray& bytes) override;
    void truncated(const QString& path, qint64 size) override;
    void synced(const QString& path) override;
    void deleted(const QString& path, bool folderSynced) override;

private:
    struct Change {
        qint64 offset; // -1: cut to `size`
        QByteArray bytes;
        qint64 size = 0;
    };
    struct File {
        QByteArray bytes;            // synced
        std::vector<Change> changes; // since
        bool isNameSure = false;     // its folder was synced since it was made
        bool isDeleted = false;      // and the folder was not synced since
    };
    static void apply(const Change& change, QByteArray& bytes);
    void syncFolder();

    QMap<QString, File> files_;
    std::function<void()> moment_;
};

} // namespace trellis::support
