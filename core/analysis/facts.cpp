#include "core/analysis/facts.h"

#include "core/domain/ccc_status.h"
#include "core/domain/institution.h"
#include "core/domain/involvement.h"
#include "core/domain/plan_version.h"
#include "core/record/registry.h"

#include <QHash>
#include <QSet>

#include <map>

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
    bool isInForce(QDate from, QDate until) const {
        return !until_ || ((!from.isValid() || from <= *until_) && (!until.isValid() || until >= *until_));
    }

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

    QSet<Id> involved(const std::vector<Institution>& institutions) const {
        QSet<Id> inForce;
        QSet<Id> withAny;
        Selection selection;
        selection.area = area_;
        const RecordType& type = recordTypeOf<Involvement>();
        for (const Id& id : reader_.ids(type, selection))
            if (const auto involvement = reader_.one<Involvement>(id)) {
                withAny.insert(involvement->institution);
                if (isInForce(involvement->from, involvement->until))
                    inForce.insert(involvement->institution);
            }
        if (!area_)
            for (const Institution& institution : institutions)
                if (!withAny.contains(institution.id))
                    inForce.insert(institution.id);
        return inForce;
    }

    QHash<Id, QString> latestStatus() const {
        QHash<Id, std::pair<QDate, QString>> latest;
        for (const CccStatus& step : reader_.all<CccStatus>()) {
            if (until_ && step.from.isValid() && step.from > *until_)
                continue;
            const auto known = latest.constFind(step.institution);
            if (known == latest.constEnd() || !known->first.isValid() ||
                (step.from.isValid() && step.from >= known->first))
                latest.insert(step.institution, {step.from, step.status});
        }
        QHash<Id, QString> status;
        for (auto it = latest.cbegin(); it != latest.cend(); ++it)
            status.insert(it.key(), it->second);
        return status;
    }

    void readInstitutions() {
        const std::vector<Institution> institutions = reader_.all<Institution>();
        const QSet<Id> counted = involved(institutions);
        const QHash<Id, QString> status = latestStatus();
        QSet<QString> countries;
        for (const Institution& institution : institutions) {
            if (!counted.contains(institution.id))
                continue;
            ++facts_.institutions;
            if (!institution.country.isEmpty())
                countries.insert(institution.country);
            const QString now = status.value(institution.id);
            if (now == QLatin1String("designated") || now == QLatin1String("certified"))
                ++facts_.cccs;
            else if (institution.kind == QLatin1String("cancer_centre") ||
                     institution.kind == QLatin1String("hospital"))
                ++facts_.cancerCentresAndHospitals;
            else
                ++facts_.otherInstitutions;
        }
        facts_.countries = countries.size();
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
                total += type.value(*record, u"pm").integer();
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
