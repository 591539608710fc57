#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace trellis {

// An institution in an area, in a role. Joining and leaving is how membership grows and shrinks.
struct Involvement {
    Id id;
    Id institution;
    Id area;
    QString role;
    Id beneficiary; // of an affiliated entity
    QDate from;     // empty: always
    QDate until;    // inclusive; empty: to the end
};

} // namespace trellis
