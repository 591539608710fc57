#pragma once

#include "core/base/id.h"
#include "core/base/month.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace trellis {

// Months reported together; once submitted, the effort in them is locked.
struct ReportingPeriod {
    Id id;
    QString number;
    Month fromMonth;
    Month untilMonth;
    QDate due;
    QDate submitted;

    bool locks(Month month) const {
        return submitted.isValid() && !fromMonth.isEmpty() && month >= fromMonth && month <= untilMonth;
    }
};

} // namespace trellis
