#pragma once

#include <QByteArray>
#include <QString>

#include <array>

struct sqlite3_file;
struct sqlite3_vfs;

namespace trellis::support {

// What a FaultVfs did to the disk, told after it was done.
class DiskObserver {
public:
    virtual ~DiskObserver() = default;
    virtual void created(const QString& path) = 0;
    virtual void written(const QString& path, qint64 offset, const QByteArray& bytes) = 0;
    virtual void truncated(const QString& path, qint64 size) = 0;
    virtual void synced(const QString& path) = 0;
    virtual void deleted(const QString& path, bool folderSynced) = 0;
};

// SQLite's way to the disk, with faults in it. While an object stands it is what SQLite uses unless told otherwise; all
// calls go on to the system's own. Counts the calls that change the disk. One at a time, one thread.
class FaultVfs {
public:
    enum Call { Open, Write, Sync, Truncate, Delete }; // Open: of a file that was not there
    enum class Fault {
        IoError,    // the call does nothing and reports an input/output error
        DiskFull,   // no file is made, nothing is written; what frees room works
        ShortWrite, // of a write, half arrives, then the disk is full; else like IoError
        Unconfirmed // the call does its work and reports an input/output error all the same
    };

    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs&) = delete;
    FaultVfs& operator=(const FaultVfs&) = delete;

    // Counting begins anew; the n-th call from here on fails, or that and all later ones. 0: none.
    void failAt(int n, Fault fault, bool forGood);
    void heal() { failAt(0, Fault::IoError, false); }
    bool hasStruck() const { return struck_; }
    int calls() const;
    int calls(Call call) const { return calls_[size_t(call)]; }

    void limitGrowth(qint64 bytes) { room_ = bytes; } // files may grow by this much before the disk is full; -1: no end
    // Once a file was deleted, as a commit deletes its journal, nothing can be read any more.
    void failReadsAfterDeletion(bool fail) { readsFailAfterDeletion_ = fail, deleted_ = false; }
    void observe(DiskObserver* observer) { observer_ = observer; }

    struct Methods; // the calls SQLite makes

private:
    struct Verdict {
        int code = 0;
        bool isDone = true; // the call does its work, whatever it reports
        bool isHalf = false;
    };
    Verdict judge(Call call);
    bool hasRoomFor(sqlite3_file* file, qint64 end);

    sqlite3_vfs* own_;
    sqlite3_vfs* system_;
    DiskObserver* observer_ = nullptr;
    std::array<int, 5> calls_{};
    int failAt_ = 0;
    Fault fault_ = Fault::IoError;
    bool forGood_ = false;
    bool struck_ = false;
    qint64 room_ = -1;
    bool readsFailAfterDeletion_ = false;
    bool deleted_ = false;
};

} // namespace trellis::support
