#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace trellis {

// A version of the planned effort, changed by amendment; an old version stays.
struct PlanVersion {
    Id id;
    QString name;
    QDate inForceFrom; // empty: from the start
    QString note;
};

} // namespace trellis
