#pragma once

#include "core/base/id.h"
#include "core/base/pm.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace trellis {

struct PlannedEffort {
    Id id;
    Id plan;
    Id institution;
    Id area;
    std::optional<Pm> pm;
};

} // namespace trellis
