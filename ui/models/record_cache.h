#pragma once

#include "ui/workspace/workspace.h"

#include <QCache>

namespace trellis {

// The rows a table shows, read by id through the workspace's reader a page at a time; the least recently shown go. What
// changed is read again when it is next asked for, and until that succeeds the old row is shown.
class RecordCache {
public:
    RecordCache(const Workspace& workspace, const RecordType& type);

    // Null when the row is gone, or not known because the file is locked (isBusy()). Valid until the next call.
    const Reader::Shown* row(const std::vector<Id>& order, size_t place);

    void forget(const Id& row);
    void forgetAll() { ++generation_; }

    // The file was locked at the last attempt: nothing is read until retry().
    bool isBusy() const { return busy_; }
    void retry() { busy_ = false; }

private:
    struct Entry {
        Reader::Shown shown;
        quint64 generation = 0; // of the time it was read; 0: to be read again
        bool exists = true;
    };
    void readPage(const std::vector<Id>& order, size_t place);

    const Workspace& workspace_;
    const RecordType& type_;
    QCache<Id, Entry> entries_;
    quint64 generation_ = 1;
    bool busy_ = false;
};

} // namespace trellis
