// Prints the microseconds of the parts of a merge, a line each: merge_parts WORKSPACE COPY
// The workspace is changed: give it a copy of its own.
#include "core/merge/copy.h"
#include "core/merge/merge.h"
#include "core/store/backup.h"
#include "core/store/current_author.h"

#include <QCoreApplication>

#include <chrono>
#include <cstdio>

using namespace trellis;

namespace {

template <class Work>
void measured(const char* name, const Work& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    const auto took = std::chrono::steady_clock::now() - begin;
    std::printf("%-12s %lld\n", name,
                static_cast<long long>(std::chrono::duration_cast<std::chrono::microseconds>(took).count()));
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 3) {
        std::fputs("Usage: merge_parts WORKSPACE COPY\n", stderr);
        return 2;
    }
    Store store(QString::fromLocal8Bit(argv[1]), currentAuthor());
    std::unique_ptr<Copy> copy;
    measured("open", [&] { copy = std::make_unique<Copy>(QString::fromLocal8Bit(argv[2])); });
    measured("compare", [&] { copy->newsFor(store.database()); });
    measured("backup", [&] { backup::make(store.database()); });
    Store::Entered entered;
    measured("enter", [&] {
        entered = store.enter(QStringLiteral("copy"), [&](Arrival& arrival) { copy->enterInto(arrival, {}); });
    });
    FindingScope scope;
    scope.keysOf.emplace(entered.changed.many);
    measured("findings", [&] { findingsOf(store.reader(), scope); });
    return entered.merge == 0 ? 1 : 0;
}
