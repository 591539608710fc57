#pragma once

#include "core/base/month.h"
#include "core/record/record_type.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace trellis {

// The whole workspace; one row. M1 is the start month.
struct Programme {
    Id id;
    QString name;
    QString acronym;
    QString grantNumber;
    Month startMonth;
    std::optional<qint64> months;
    QString currency;
    QString website;
    std::optional<qint64> tieMaxSize; // a larger gathering makes no ties; empty: no limit
    QString note;
};

Programme programmeOf(const Rows& rows); // an empty one when there is none

// A month outside M1..end of the programme is a problem; without a start and length nothing is.
void checkInProgramme(Month month, const char* field, const Rows& rows, Problems& problems);
// `until` before `from` is a problem of the field given.
void checkOrder(QDate from, QDate until, const char* field, Problems& problems);

} // namespace trellis
