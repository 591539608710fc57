#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace trellis {

// An institution in an activity.
struct Participation {
    Id id;
    Id activity;
    Id institution;
    QString role;
    Id person;
    std::optional<qint64> headcount;
    std::optional<bool> attended; // empty: not known yet
};

} // namespace trellis
