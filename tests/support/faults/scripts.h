#pragma once

#include "core/store/store.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <vector>

namespace trellis::support {

// A workspace of a few dozen rows as bytes, made once: each case begins with a fresh copy of it.
struct StartingPoint {
    QByteArray bytes;
    Id institution; // has aliases, participations and a contact
    Id activity;    // owns decisions and participations
    qint64 lastEdit = 0;
    QByteArray copy; // the same, edited elsewhere
};
const StartingPoint& startingPoint();

// One transaction of every kind, as a user's work makes it.
struct Script {
    const char* name;
    std::function<void(Store&)> run;
    int cachePages = 0; // of the store: a small cache spills into the file before the commit. 0: as it is
};
const std::vector<Script>& scripts();

// All a workspace says, operations included, without the ids and times that differ from run to run.
QString stateOf(Database& db);

// A file in a folder of its own, beginning as startingPoint().
class Case {
public:
    Case();
    QString path() const { return folder_.filePath(QStringLiteral("w.trellis")); }
    QString folder() const { return folder_.path(); }
    std::unique_ptr<Store> open(const Script& script) const;
    QString copyAsItStands(); // of the file and its journal, as a crash at this moment would leave them

private:
    QTemporaryDir folder_;
    QTemporaryDir copy_;
};

// Where the workspace is and what it says before the script and after it ran undisturbed.
struct States {
    QString before;
    QString after;
};
States statesOf(const Script& script);

} // namespace trellis::support
