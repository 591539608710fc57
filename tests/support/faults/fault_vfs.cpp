#include "support/faults/fault_vfs.h"

#include <QFile>
#include <QFileInfo>

#include <cstring>
#include <numeric>
#include <sqlite3.h>

namespace trellis::support {

namespace {

FaultVfs* standing = nullptr;

// Ours in front, the system's file behind it in the same memory.
struct FaultyFile {
    sqlite3_file base;
    QString* path; // null for a file without a name

    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    static FaultyFile* of(sqlite3_file* file) { return reinterpret_cast<FaultyFile*>(file); }
};

int inputOutputError(FaultVfs::Call call) {
    switch (call) {
    case FaultVfs::Open:
        return SQLITE_CANTOPEN;
    case FaultVfs::Write:
        return SQLITE_IOERR_WRITE;
    case FaultVfs::Sync:
        return SQLITE_IOERR_FSYNC;
    case FaultVfs::Truncate:
        return SQLITE_IOERR_TRUNCATE;
    case FaultVfs::Delete:
        return SQLITE_IOERR_DELETE;
    }
    return SQLITE_IOERR;
}

} // namespace

struct FaultVfs::Methods {
    static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
        FaultyFile* ours = FaultyFile::of(file);
        ours->base.pMethods = nullptr;
        ours->path = nullptr;
        const QString path = name ? QFile::decodeName(name) : QString();
        const bool makes = name && (flags & SQLITE_OPEN_CREATE) && !QFileInfo::exists(path);
        Verdict verdict;
        if (makes)
            verdict = standing->judge(Open);
        if (verdict.code != SQLITE_OK)
            return verdict.code; // also where it is done: SQLite could not close what it was not given
        const int code = standing->system_->xOpen(standing->system_, name, ours->real(), flags, outFlags);
        if (code != SQLITE_OK)
            return code;
        if (name)
            ours->path = new QString(path);
        ours->base.pMethods = &fileMethods;
        if (makes && standing->observer_)
            standing->observer_->created(path);
        return SQLITE_OK;
    }

    static int remove(sqlite3_vfs*, const char* name, int syncFolder) {
        const QString path = QFile::decodeName(name);
        const Verdict verdict = standing->judge(Delete);
        const qint64 size = QFileInfo(path).size();
        int code = SQLITE_OK;
        if (verdict.isDone) {
            code = standing->system_->xDelete(standing->system_, name, syncFolder);
            standing->deleted_ = true;
            if (code == SQLITE_OK && standing->room_ >= 0)
                standing->room_ += size;
            if (code == SQLITE_OK && standing->observer_)
                standing->observer_->deleted(path, syncFolder != 0);
        }
        return verdict.code != SQLITE_OK ? verdict.code : code;
    }

    static int close(sqlite3_file* file) {
        FaultyFile* ours = FaultyFile::of(file);
        delete ours->path;
        ours->path = nullptr;
        return ours->real()->pMethods->xClose(ours->real());
    }

    static int read(sqlite3_file* file, void* bytes, int size, sqlite3_int64 offset) {
        if (standing->readsFailAfterDeletion_ && standing->deleted_)
            return SQLITE_IOERR_READ;
        sqlite3_file* real = FaultyFile::of(file)->real();
        return real->pMethods->xRead(real, bytes, size, offset);
    }

    static int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
        FaultyFile* ours = FaultyFile::of(file);
        sqlite3_file* real = ours->real();
        const Verdict verdict = standing->judge(Write);
        if (!standing->hasRoomFor(file, offset + size))
            return SQLITE_FULL;
        const int done = verdict.isHalf ? size / 2 : verdict.isDone ? size : 0;
        int code = SQLITE_OK;
        if (done > 0) {
            code = real->pMethods->xWrite(real, bytes, done, offset);
            if (code == SQLITE_OK && ours->path && standing->observer_)
                standing->observer_->written(*ours->path, offset, QByteArray(static_cast<const char*>(bytes), done));
        }
        return verdict.code != SQLITE_OK ? verdict.code : code;
    }

    static int truncate(sqlite3_file* file, sqlite3_int64 size) {
        FaultyFile* ours = FaultyFile::of(file);
        const Verdict verdict = standing->judge(Truncate);
        int code = SQLITE_OK;
        if (verdict.isDone) {
            code = ours->real()->pMethods->xTruncate(ours->real(), size);
            if (code == SQLITE_OK && ours->path && standing->observer_)
                standing->observer_->truncated(*ours->path, size);
        }
        return verdict.code != SQLITE_OK ? verdict.code : code;
    }

    static int sync(sqlite3_file* file, int flags) {
        FaultyFile* ours = FaultyFile::of(file);
        const Verdict verdict = standing->judge(Sync);
        int code = SQLITE_OK;
        if (verdict.isDone) {
            code = ours->real()->pMethods->xSync(ours->real(), flags);
            if (code == SQLITE_OK && ours->path && standing->observer_)
                standing->observer_->synced(*ours->path);
        }
        return verdict.code != SQLITE_OK ? verdict.code : code;
    }

    static int fileSize(sqlite3_file* file, sqlite3_int64* size) {
        sqlite3_file* real = FaultyFile::of(file)->real();
        return real->pMethods->xFileSize(real, size);
    }
    static int lock(sqlite3_file* file, int level) {
        sqlite3_file* real = FaultyFile::of(file)->real();
        return real->pMethods->xLock(real, level);
    }
    static int unlock(sqlite3_file* file, int level) {
        sqlite3_file* real = FaultyFile::of(file)->real();
        return real->pMethods->xUnlock(real, level);
    }
    static int checkReservedLock(sqlite3_file* file, int* held) {
        sqlite3_file* real = FaultyFile::of(file)->real();
        return real->pMethods->xCheckReservedLock(real, held);
    }
    static int fileControl(sqlite3_file* file, int what, void* argument) {
        sqlite3_file* real = FaultyFile::of(file)->real();
        return real->pMethods->xFileControl(real, what, argument);
    }
    static int sectorSize(sqlite3_file* file) {
        sqlite3_file* real = FaultyFile::of(file)->real();
        return real->pMethods->xSectorSize(real);
    }
    static int deviceCharacteristics(sqlite3_file* file) {
        sqlite3_file* real = FaultyFile::of(file)->real();
        return real->pMethods->xDeviceCharacteristics(real);
    }

    static const sqlite3_io_methods fileMethods;
};

// Version 1: no shared memory and no memory maps, so that every byte goes through here.
const sqlite3_io_methods FaultVfs::Methods::fileMethods = {1,
                                                           close,
                                                           read,
                                                           write,
                                                           truncate,
                                                           sync,
                                                           fileSize,
                                                           lock,
                                                           unlock,
                                                           checkReservedLock,
                                                           fileControl,
                                                           sectorSize,
                                                           deviceCharacteristics,
                                                           nullptr,
                                                           nullptr,
                                                           nullptr,
                                                           nullptr,
                                                           nullptr,
                                                           nullptr};

FaultVfs::FaultVfs()
    : own_(new sqlite3_vfs)
    , system_(sqlite3_vfs_find(nullptr)) {
    Q_ASSERT(!standing);
    standing = this;
    *own_ = *system_;
    own_->szOsFile = int(sizeof(FaultyFile)) + system_->szOsFile;
    own_->zName = "faults";
    own_->pNext = nullptr;
    own_->xOpen = Methods::open;
    own_->xDelete = Methods::remove;
    sqlite3_vfs_register(own_, 1);
}

FaultVfs::~FaultVfs() {
    sqlite3_vfs_unregister(own_);
    sqlite3_vfs_register(system_, 1);
    standing = nullptr;
    delete own_;
}

void FaultVfs::failAt(int n, Fault fault, bool forGood) {
    calls_ = {};
    struck_ = false;
    failAt_ = n;
    fault_ = fault;
    forGood_ = forGood;
}

int FaultVfs::calls() const {
    return std::accumulate(calls_.begin(), calls_.end(), 0);
}

FaultVfs::Verdict FaultVfs::judge(Call call) {
    ++calls_[size_t(call)];
    const int n = calls();
    if (failAt_ == 0 || n < failAt_ || (n > failAt_ && !forGood_))
        return {};
    if (fault_ == Fault::DiskFull && (call == Truncate || call == Delete))
        return {};
    struck_ = true;
    switch (fault_) {
    case Fault::DiskFull:
        return {call == Write ? SQLITE_FULL : inputOutputError(call), false, false};
    case Fault::ShortWrite:
        return call == Write ? Verdict{SQLITE_FULL, false, true} : Verdict{inputOutputError(call), false, false};
    case Fault::Unconfirmed:
        return {inputOutputError(call), true, false};
    case Fault::IoError:
        break;
    }
    return {inputOutputError(call), false, false};
}

bool FaultVfs::hasRoomFor(sqlite3_file* file, qint64 end) {
    if (room_ < 0)
        return true;
    sqlite3_int64 size = 0;
    Methods::fileSize(file, &size);
    if (end <= size)
        return true;
    if (end - size > room_)
        return false;
    room_ -= end - size;
    return true;
}

} // namespace trellis::support
