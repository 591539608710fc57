#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace trellis::support {

// Programs are killed (SIGKILL) at random moments of their work; then the workspace is opened and looked at: whatever
// was acknowledged must be there, whole, and nothing may be damaged.
struct KillReport {
    qint64 kills = 0;
    qint64 finished = 0;     // came to their end before the kill
    qint64 acknowledged = 0; // transactions said to be done before a kill
    qint64 unsaid = 0;       // transactions that stood although nobody had said so yet
    qint64 interrupted = 0;  // kills that left a journal to be rolled back
    QStringList wrong;       // what must not be, one sentence each

    QString text() const;
};

using Watch = std::function<void(const KillReport&)>; // called now and then

// A process that writes to a workspace, one transaction after the other, until it is killed. It prints a line for
// each: the transaction's id and how many operations it has.
struct Victim {
    QString program;
    std::function<QStringList(const QString& path, quint64 seed)> arguments;
    int longestLife = 40; // milliseconds from its first line to the kill
};

// This executable itself, started again with other arguments: main() begins with runAsVictim().
Victim storeVictim();
std::optional<int> runAsVictim(int argc, char** argv);

KillReport killWriters(const Victim& victim, int kills, quint64 seed, const Watch& watch = {});

// The commands of the program itself, killed at any moment from its start to its usual end.
KillReport killCommands(const QString& trellis, int kills, quint64 seed, const Watch& watch = {});

} // namespace trellis::support
