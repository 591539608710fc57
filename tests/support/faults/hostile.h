#pragma once

#include "support/faults/hostile_use.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <functional>
#include <vector>

namespace trellis::support {

// A workspace file as an attacker or a failing disk might make it, and what lies beside it.
struct HostileFile {
    QString name; // what was done to it
    QByteArray bytes;
    QByteArray journal; // empty: none
    QByteArray wal;
};

// Attacks that were thought of: schema, operations, values, header. Each has a name.
QStringList attackNames();
HostileFile attack(const QString& name);
// Bytes of a good workspace changed at random, the same for the same number.
HostileFile mutation(quint64 seed);

// Opens each file in a process of its own and uses it in every way the program does.
struct HostileReport {
    qint64 files = 0;
    qint64 worked = 0;
    QMap<QString, qint64> sentences; // how often each was said
    double longest = 0;              // seconds of processor time
    QString longestName;
    QStringList wrong; // crashes, hangs, exceptions that are no Error, sentences that do not name the file

    QString text() const;
};
void useInProcessOfItsOwn(const HostileFile& file, HostileReport& report);

} // namespace trellis::support
