#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace trellis {

// One step of an institution's way to a Comprehensive Cancer Centre; the latest by date is in force.
struct CccStatus {
    Id id;
    Id institution;
    QString status;
    QDate from; // empty: always
};

} // namespace trellis
