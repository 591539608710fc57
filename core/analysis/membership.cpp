#include "core/analysis/membership.h"

#include "core/domain/ccc_status.h"
#include "core/domain/institution.h"
#include "core/domain/involvement.h"

#include <QSet>

#include <algorithm>

namespace trellis {

Membership::Membership(const Reader& reader)
    : areas_(reader) {
    QHash<Id, size_t> index;
    for (const trellis::Institution& institution : reader.all<trellis::Institution>()) {
        index.insert(institution.id, institutions_.size());
        const bool isCentre =
            institution.kind == QLatin1String("cancer_centre") || institution.kind == QLatin1String("hospital");
        institutions_.push_back({institution.id, institution.country, isCentre, {}});
    }
    for (const CccStatus& status : reader.all<CccStatus>())
        if (const auto found = index.constFind(status.institution); found != index.constEnd())
            institutions_[*found].statuses.emplace_back(status.from, status.status);
    for (Institution& institution : institutions_)
        std::ranges::stable_sort(institution.statuses, {},
                                 [](const auto& s) { return s.first; }); // invalid dates first
    for (const Involvement& involvement : reader.all<Involvement>())
        if (const auto found = index.constFind(involvement.institution); found != index.constEnd())
            involvements_.push_back({*found, involvement.area, involvement.from, involvement.until});
}

MemberCounts Membership::at(const Id& area, std::optional<QDate> date) const {
    const QSet<Id> below = area ? areas_.subtree(area) : QSet<Id>();
    std::vector<bool> counted(institutions_.size(), false);
    std::vector<bool> hasAny(institutions_.size(), false);
    for (const Involved& involved : involvements_) {
        if (area && !below.contains(involved.area))
            continue;
        hasAny[involved.institution] = true;
        const bool begun = !date || !involved.from.isValid() || involved.from <= *date;
        const bool over = date && involved.until.isValid() && involved.until < *date;
        if (begun && !over)
            counted[involved.institution] = true;
    }
    MemberCounts counts;
    QSet<QString> countries;
    for (size_t i = 0; i < institutions_.size(); ++i) {
        if (!counted[i] && (area || hasAny[i]))
            continue;
        const Institution& institution = institutions_[i];
        ++counts.institutions;
        if (!institution.country.isEmpty())
            countries.insert(institution.country);
        QString status;
        for (const auto& [from, name] : institution.statuses)
            if (!date || !from.isValid() || from <= *date)
                status = name;
        if (status == QLatin1String("designated") || status == QLatin1String("certified"))
            ++counts.cccs;
        else if (institution.isCentreOrHospital)
            ++counts.cancerCentresAndHospitals;
        else
            ++counts.others;
    }
    counts.countries = countries.size();
    return counts;
}

} // namespace trellis
