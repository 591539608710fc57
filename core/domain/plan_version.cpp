#include "core/domain/plan_version.h"

#include "core/record/described.h"

#include <QCoreApplication>

namespace trellis {

namespace {

// Which of two plans with one date is in force nobody can say when their authors did not know of each other.
void findTwoInForce(const PlanVersion& plan, const Rows& rows, const Provenance& provenance, Problems& problems) {
    const RecordType& type = recordTypeOf<PlanVersion>();
    const Value date = member::read(plan.inForceFrom);
    for (const Record& other : rows.where(type, QStringLiteral("in_force_from"), date)) {
        if (other.id <= plan.id || !provenance.writtenApart(plan.id, u"in_force_from", other.id))
            continue;
        Problem problem;
        problem.field = QStringLiteral("in_force_from");
        problem.message =
            QCoreApplication::translate("Check", "\u201c%1\u201d, made apart, is in force from the same day. "
                                                 "Change the date of one of the two.")
                .arg(type.value(other, u"name").text());
        problems.push_back(std::move(problem));
    }
}

} // namespace

namespace {
const Registration<PlanVersion> planVersionRegistration([]() -> RecordType {
    Described<PlanVersion> d("plan_version", QT_TRANSLATE_NOOP("Record", "plan version"),
                             QT_TRANSLATE_NOOP("Record", "plan versions"));
    d.text("name", &PlanVersion::name, QT_TRANSLATE_NOOP("Record", "Name")).required();
    d.date("in_force_from", &PlanVersion::inForceFrom, QT_TRANSLATE_NOOP("Record", "In force from"));
    d.computed("pm", QT_TRANSLATE_NOOP("Record", "Planned"), FieldType::PersonMonths,
               "SELECT sum(pm) FROM planned_effort WHERE plan={row}.id")
        .unit(QT_TRANSLATE_NOOP("Record", "PM"));
    d.longText("note", &PlanVersion::note, QT_TRANSLATE_NOOP("Record", "Note"));
    d.group(Group::Effort, 210).icon("file-clock").under("planned_effort");
    d.key({"name"}).display("{name}").sortBy("in_force_from").holdsFrom("in_force_from");
    d.rule(findTwoInForce);
    return std::move(d).type();
});
} // namespace

} // namespace trellis
