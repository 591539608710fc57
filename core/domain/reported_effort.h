#pragma once

#include "core/base/id.h"
#include "core/base/month.h"
#include "core/base/pm.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace trellis {

struct ReportedEffort {
    Id id;
    Id institution;
    Id area;
    Month month;
    std::optional<Pm> pm;
    Id person;
    QString note;
};

} // namespace trellis
