// Prints for how many milliseconds long work goes on at most without asking whether it was cancelled, and how long it
// takes to commit, or to end after it asked last (a commit either happens or does not):
//   cancel_gaps import WORKSPACE TYPE FILE
//   cancel_gaps merge WORKSPACE COPY
//   cancel_gaps undo WORKSPACE          the newest transaction that can be taken back
//   cancel_gaps growth WORKSPACE
// The workspace is changed: give it a copy of its own.
#include "core/analysis/growth.h"
#include "core/analysis/growth_input.h"
#include "core/base/memory.h"
#include "core/exchange/table_import.h"
#include "core/merge/merge.h"
#include "core/record/registry.h"
#include "core/store/current_author.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>
#include <sqlite3.h>

using namespace trellis;

namespace {

class Asked {
public:
    bool ask() {
        const Clock::time_point now = Clock::now();
        Clock::duration& kind = committing_ ? commit_ : longest_;
        kind = std::max(kind, now - last_);
        committing_ = false;
        last_ = now;
        return false;
    }
    Progress progress() {
        return Progress([this](qint64, qint64) { return !ask(); });
    }
    void commits() {
        ask();
        committing_ = true;
    }
    void print() {
        committing_ = true;
        ask();
        std::printf("longest %.1f\ncommit %.1f\n", milliseconds(longest_), milliseconds(commit_));
    }

private:
    using Clock = std::chrono::steady_clock;
    static double milliseconds(Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }
    Clock::time_point last_ = Clock::now();
    Clock::duration longest_{};
    Clock::duration commit_{};
    bool committing_ = false;
};

} // namespace

int main(int argc, char** argv) {
    shareFreedMemory();
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const QString what = words.value(1);
    if (argc < 3) {
        std::fputs("Usage: cancel_gaps import|merge|undo|growth WORKSPACE ...\n", stderr);
        return 2;
    }
    Store store(words[2], currentAuthor());
    // As ui/models/background_write does it.
    store.database().holdChanges(512);
    std::optional<TableSource> source;
    if (what == QLatin1String("import"))
        source = TableSource::open(words.value(4));
    Asked asked;
    store.database().setCancelCheck([&] { return asked.ask(); });
    sqlite3_commit_hook(
        store.database().handle(),
        [](void* self) {
            static_cast<Asked*>(self)->commits();
            return 0;
        },
        &asked);
    if (what == QLatin1String("import"))
        importTable(store, recordType(words.value(3)), *source, {}, asked.progress());
    else if (what == QLatin1String("merge"))
        mergeCopies(store, {words.value(3)}, MergeMode::Write, asked.progress());
    else if (what == QLatin1String("undo"))
        store.undo(store.lastUndoable(), asked.progress());
    else if (what == QLatin1String("growth"))
        growth::series(growth::readSource(store.database(), {}, asked.progress()).input, {}, asked.progress());
    asked.print();
    return 0;
}
