#include "core/domain/plan_version.h"

#include "core/record/described.h"

namespace trellis {

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
    return std::move(d).type();
});
} // namespace

} // namespace trellis
