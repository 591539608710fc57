#pragma once

#include "core/store/reader.h"

#include <QDate>

#include <optional>

namespace trellis {

// The numbers of a workspace, of an area and all below it, as at a date. Without an area every institution counts whose
// involvements are not all over or still to come; in an area those involved there. Without a date everything counts.
struct Facts {
    qint64 institutions = 0;
    qint64 countries = 0;
    qint64 cccs = 0;                      // designated or certified, by the latest status
    qint64 cancerCentresAndHospitals = 0; // those that are no CCC
    qint64 otherInstitutions = 0;
    qint64 personMonths = 0;         // hundredths, of the plan in force
    qint64 reportedPersonMonths = 0; // hundredths
    qint64 activities = 0;
    qint64 activitiesHeld = 0;
    qint64 participations = 0;
    qint64 deliverables = 0;
    qint64 deliverablesSubmitted = 0;
    qint64 milestones = 0;
    qint64 people = 0;
    qint64 practices = 0;
    qint64 adoptions = 0;

    // Name as in the contract, and the number as text: counts plain, person-months with two decimals.
    std::vector<std::pair<QString, QString>> named() const;
};

Facts factsOf(const Reader& reader, const Id& area, std::optional<QDate> until);

} // namespace trellis
