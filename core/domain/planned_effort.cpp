#include "core/domain/planned_effort.h"

#include "core/record/described.h"

namespace trellis {

namespace {
const Registration<PlannedEffort> plannedEffortRegistration([]() -> RecordType {
    Described<PlannedEffort> d("planned_effort", QT_TRANSLATE_NOOP("Record", "planned effort"),
                               QT_TRANSLATE_NOOP("Record", "planned effort"));
    d.reference("plan", &PlannedEffort::plan, QT_TRANSLATE_NOOP("Record", "Plan version"), "plan_version")
        .required()
        .owner();
    d.reference("institution", &PlannedEffort::institution, QT_TRANSLATE_NOOP("Record", "Institution"), "institution")
        .required();
    d.reference("area", &PlannedEffort::area, QT_TRANSLATE_NOOP("Record", "Area"), "area").required();
    d.personMonths("pm", &PlannedEffort::pm, QT_TRANSLATE_NOOP("Record", "Planned")).required();
    d.group(Group::Effort, 220).icon("target");
    d.key({"plan", "institution", "area"})
        .display("{institution} in {area}, {plan}")
        .sortBy("institution")
        .areas("area");
    return std::move(d).type();
});
} // namespace

} // namespace trellis
