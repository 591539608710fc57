#include "core/analysis/facts.h"

#include "core/analysis/membership.h"
#include "core/base/pm.h"
#include "core/domain/plan_version.h"
#include "core/record/registry.h"

namespace trellis {

namespace {

class FactsReader {
public:
    FactsReader(const Reader& reader, const Id& area, std::optional<QDate> until)
        : reader_(reader)
        , area_(area)
        , until_(until) {}

    Facts read() {
        readInstitutions();
        readEffort();
        facts_.activities = count(u"activity", u"start");
        facts_.activitiesHeld =
            count(u"activity", u"start",
                  {{QStringLiteral("state"), Filter::Kind::AnyOf, {Value(u"held"), Value(u"reported")}}});
        facts_.participations = count(u"participation", u"start");
        facts_.deliverables = count(u"deliverable", {});
        facts_.deliverablesSubmitted = count(u"deliverable", u"delivered",
                                             {{QStringLiteral("state"), Filter::Kind::AnyOf, {Value(u"submitted")}}});
        facts_.milestones = count(u"milestone", {});
        facts_.people = count(u"person", {});
        facts_.practices = count(u"practice", {});
        facts_.adoptions =
            count(u"adoption", u"date", {{QStringLiteral("stage"), Filter::Kind::AnyOf, {Value(u"adopted")}}});
        return facts_;
    }

private:
    // Rows of the area that are dated by the date; what has no date counts only when no date is asked for.
    qint64 count(QStringView type, QStringView dateField, std::vector<Filter> filters = {}) const {
        Selection selection;
        selection.area = area_;
        selection.filters = std::move(filters);
        if (until_ && !dateField.isEmpty())
            selection.filters.push_back(
                {dateField.toString(), Filter::Kind::Until, {Value(until_->toString(Qt::ISODate))}});
        return reader_.count(recordType(type), selection);
    }

    void readInstitutions() {
        const MemberCounts members = Membership(reader_).at(area_, until_);
        facts_.institutions = members.institutions;
        facts_.countries = members.countries;
        facts_.cccs = members.cccs;
        facts_.cancerCentresAndHospitals = members.cancerCentresAndHospitals;
        facts_.otherInstitutions = members.others;
    }

    // The version with the latest date not after the date; one without a date counts as from the start.
    Id planInForce() const {
        Id plan;
        QDate since;
        for (const PlanVersion& version : reader_.all<PlanVersion>()) {
            if (until_ && version.inForceFrom.isValid() && version.inForceFrom > *until_)
                continue;
            if (!plan || !since.isValid() || (version.inForceFrom.isValid() && version.inForceFrom >= since)) {
                plan = version.id;
                since = version.inForceFrom;
            }
        }
        return plan;
    }

    void readEffort() {
        if (const Id plan = planInForce()) {
            Selection planned;
            planned.area = area_;
            planned.filters = {{QStringLiteral("plan"), Filter::Kind::AnyOf, {Value(plan)}}};
            facts_.personMonths = sum(recordType(u"planned_effort"), planned);
        }
        Selection reported;
        reported.area = area_;
        if (until_)
            reported.filters = {
                {QStringLiteral("month"), Filter::Kind::Until, {Value(until_->toString(QStringLiteral("yyyy-MM")))}}};
        facts_.reportedPersonMonths = sum(recordType(u"reported_effort"), reported);
    }

    qint64 sum(const RecordType& type, const Selection& selection) const {
        qint64 total = 0;
        for (const Id& id : reader_.ids(type, selection))
            if (const auto record = reader_.row(type, id))
                total = saturatedSum(total, type.value(*record, u"pm").integer());
        return total;
    }

    const Reader& reader_;
    Id area_;
    std::optional<QDate> until_;
    Facts facts_;
};

} // namespace

std::vector<std::pair<QString, QString>> Facts::named() const {
    const auto pm = [](qint64 hundredths) { return QString::number(double(hundredths) / 100.0, 'f', 2); };
    const auto number = [](qint64 n) { return QString::number(n); };
    return {{QStringLiteral("institutions"), number(institutions)},
            {QStringLiteral("countries"), number(countries)},
            {QStringLiteral("cccs"), number(cccs)},
            {QStringLiteral("cancer_centres_and_hospitals"), number(cancerCentresAndHospitals)},
            {QStringLiteral("other_institutions"), number(otherInstitutions)},
            {QStringLiteral("person_months"), pm(personMonths)},
            {QStringLiteral("reported_person_months"), pm(reportedPersonMonths)},
            {QStringLiteral("activities"), number(activities)},
            {QStringLiteral("activities_held"), number(activitiesHeld)},
            {QStringLiteral("participations"), number(participations)},
            {QStringLiteral("deliverables"), number(deliverables)},
            {QStringLiteral("deliverables_submitted"), number(deliverablesSubmitted)},
            {QStringLiteral("milestones"), number(milestones)},
            {QStringLiteral("people"), number(people)},
            {QStringLiteral("practices"), number(practices)},
            {QStringLiteral("adoptions"), number(adoptions)}};
}

Facts factsOf(const Reader& reader, const Id& area, std::optional<QDate> until) {
    return FactsReader(reader, area, until).read();
}

} // namespace trellis
