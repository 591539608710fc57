#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>
#include <vector>

namespace trellis {

// What took place or shall: from one entry come the log, the indicator counts and the ties of the network.
struct Activity {
    Id id;
    QString code;
    QString title;
    QString kind;
    std::vector<Id> areas;
    QString state;
    QString format;
    QDate start;
    QDate end;
    QTime startTime;
    QTime endTime;
    QString timeZone;
    QString place;
    QString country;
    Id host;
    std::optional<qint64> capacity;
    std::optional<qint64> headcount;
    QString outcome;
    QString website;
};

} // namespace trellis
