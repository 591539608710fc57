#pragma once

#include "core/domain/area_tree.h"

#include <QDate>

#include <optional>

namespace trellis {

// Institutions by their kind, each counted once.
struct MemberCounts {
    qint64 institutions = 0;
    qint64 countries = 0;                 // known ones
    qint64 cccs = 0;                      // designated or certified, by the latest status
    qint64 cancerCentresAndHospitals = 0; // that are no CCC
    qint64 others = 0;
};

// Who belongs to the network, read once and asked for any area and date. In an area: the institutions whose involvement
// there, or below, is in force. In all areas: every institution but those whose involvements are all over or to come.
class Membership {
public:
    explicit Membership(const Reader& reader);

    MemberCounts at(const Id& area, std::optional<QDate> date) const; // no date: everything counts
    const AreaTree& areas() const { return areas_; }

private:
    struct Institution {
        Id id;
        QString country;
        bool isCentreOrHospital = false;
        std::vector<std::pair<QDate, QString>> statuses; // ascending; without a date first
    };
    struct Involved {
        size_t institution;
        Id area;
        QDate from;
        QDate until;
    };

    AreaTree areas_;
    std::vector<Institution> institutions_;
    std::vector<Involved> involvements_;
};

} // namespace trellis
