#pragma once

#include "core/base/id.h"
#include "core/base/month.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace trellis {

// A node of the tree work package > task > thematic area or topic > case.
struct Area {
    Id id;
    QString number;
    QString title;
    QString kind;
    Id parent;
    Month startMonth;
    Month endMonth;
    QString description;
    QString objectives;
};

} // namespace trellis
