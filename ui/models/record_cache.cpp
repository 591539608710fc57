#include "ui/models/record_cache.h"

#include "core/base/error.h"

namespace trellis {

namespace {

constexpr int cachedRows = 600; // several screens of a tall display
constexpr size_t pageRows = 16;
constexpr int briefly = 20; // milliseconds a painter may wait for a lock

// The workspace's own connection waits seconds for a lock; a painter must not.
class BriefWait {
public:
    explicit BriefWait(Database& database)
        : database_(database)
        , before_(database.busyTimeout()) {
        database_.setBusyTimeout(briefly);
    }
    ~BriefWait() { database_.setBusyTimeout(before_); }
    Q_DISABLE_COPY_MOVE(BriefWait)

private:
    Database& database_;
    int before_;
};

} // namespace

RecordCache::RecordCache(const Workspace& workspace, const RecordType& type)
    : workspace_(workspace)
    , type_(type)
    , entries_(cachedRows) {}

const Reader::Shown* RecordCache::row(const std::vector<Id>& order, size_t place) {
    if (place >= order.size())
        return nullptr;
    const Entry* entry = entries_.object(order[place]);
    if ((!entry || entry->generation != generation_) && !busy_) {
        readPage(order, place);
        entry = entries_.object(order[place]);
    }
    return entry && entry->exists ? &entry->shown : nullptr;
}

void RecordCache::forget(const Id& row) {
    if (Entry* entry = entries_.object(row))
        entry->generation = 0;
}

void RecordCache::readPage(const std::vector<Id>& order, size_t place) {
    const size_t first = place - place % pageRows;
    try {
        const BriefWait wait(workspace_.store().database());
        for (size_t i = first; i < std::min(first + pageRows, order.size()); ++i) {
            const Entry* known = entries_.object(order[i]);
            if (known && known->generation == generation_)
                continue;
            auto entry = std::make_unique<Entry>();
            entry->generation = generation_;
            if (auto shown = workspace_.reader().shown(type_, order[i]))
                entry->shown = std::move(*shown);
            else
                entry->exists = false;
            entries_.insert(order[i], entry.release());
        }
    } catch (const Error&) {
        busy_ = true;
    }
}

} // namespace trellis
