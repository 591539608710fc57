#include "core/domain/reported_effort.h"

#include "core/domain/programme.h"
#include "core/domain/reporting_period.h"
#include "core/record/described.h"

#include <QCoreApplication>

namespace trellis {

namespace {

std::optional<ReportingPeriod> periodThatLocks(const ReportedEffort& effort, const Rows& rows) {
    const RecordType& periods = recordTypeOf<ReportingPeriod>();
    for (const Record& record : rows.all(periods))
        if (auto period = structOf<ReportingPeriod>(periods, record); period.locks(effort.month))
            return period;
    return std::nullopt;
}

// Effort of a reporting period that was submitted stays as it was reported.
QString lockOf(const ReportedEffort& effort, const Rows& rows) {
    const auto period = periodThatLocks(effort, rows);
    if (!period)
        return {};
    return QCoreApplication::translate("Check",
                                       "%1 lies in reporting period %2, which was submitted on %3 and is locked.")
        .arg(effort.month.toString(), period->number, period->submitted.toString(Qt::ISODate));
}

void checkReportedEffort(const ReportedEffort* before, const ReportedEffort* after, const Rows& rows,
                         Problems& problems) {
    if (after)
        checkInProgramme(after->month, "month", rows, problems);
    for (const ReportedEffort* effort : {before, after}) {
        if (!effort)
            continue;
        Problem problem;
        problem.field = QStringLiteral("month");
        problem.message = lockOf(*effort, rows);
        if (!problem.message.isEmpty())
            return problems.push_back(std::move(problem));
    }
}

// Effort that was entered by somebody who did not know that its period had been submitted, or the other way round: the
// report that went out does not hold it.
void findLateEffort(const ReportedEffort& effort, const Rows& rows, const Provenance& provenance, Problems& problems) {
    const auto period = periodThatLocks(effort, rows);
    if (!period || !provenance.writtenApart(period->id, u"submitted", effort.id))
        return;
    Problem problem;
    problem.field = QStringLiteral("month");
    problem.message = lockOf(effort, rows);
    problems.push_back(std::move(problem));
}

} // namespace

namespace {
const Registration<ReportedEffort> reportedEffortRegistration([]() -> RecordType {
    Described<ReportedEffort> d("reported_effort", QT_TRANSLATE_NOOP("Record", "reported effort"),
                                QT_TRANSLATE_NOOP("Record", "reported effort"));
    d.reference("institution", &ReportedEffort::institution, QT_TRANSLATE_NOOP("Record", "Institution"), "institution")
        .required();
    d.reference("area", &ReportedEffort::area, QT_TRANSLATE_NOOP("Record", "Area"), "area").required();
    d.month("month", &ReportedEffort::month, QT_TRANSLATE_NOOP("Record", "Month")).required();
    d.personMonths("pm", &ReportedEffort::pm, QT_TRANSLATE_NOOP("Record", "Reported")).required();
    d.reference("person", &ReportedEffort::person, QT_TRANSLATE_NOOP("Record", "Person"), "person");
    d.longText("note", &ReportedEffort::note, QT_TRANSLATE_NOOP("Record", "Note"));
    d.group(Group::Effort, 230).icon("timer");
    d.key({"institution", "area", "month", "person"}).display("{institution} in {area}, {month}").sortBy("month", true);
    d.areas("area").dated("month");
    d.check(checkReportedEffort).rule(findLateEffort).lockedBy(lockOf);
    return std::move(d).type();
});
} // namespace

} // namespace trellis
