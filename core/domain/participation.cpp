#include "core/domain/participation.h"

#include "core/record/described.h"

namespace trellis {

namespace {
const Registration<Participation> participationRegistration([]() -> RecordType {
    Described<Participation> d("participation", QT_TRANSLATE_NOOP("Record", "participation"),
                               QT_TRANSLATE_NOOP("Record", "participations"));
    d.reference("activity", &Participation::activity, QT_TRANSLATE_NOOP("Record", "Activity"), "activity")
        .required()
        .owner();
    d.reference("institution", &Participation::institution, QT_TRANSLATE_NOOP("Record", "Institution"), "institution")
        .required();
    d.choice("role", &Participation::role, QT_TRANSLATE_NOOP("Record", "Role"),
             {{"organiser", QT_TRANSLATE_NOOP("Choice", "Organiser")},
              {"host", QT_TRANSLATE_NOOP("Choice", "Host")},
              {"speaker", QT_TRANSLATE_NOOP("Choice", "Speaker")},
              {"mentor", QT_TRANSLATE_NOOP("Choice", "Mentor")},
              {"learner", QT_TRANSLATE_NOOP("Choice", "Learner")},
              {"participant", QT_TRANSLATE_NOOP("Choice", "Participant")},
              {"other", QT_TRANSLATE_NOOP("Choice", "Other")}})
        .initially(Value(u"participant"));
    d.reference("person", &Participation::person, QT_TRANSLATE_NOOP("Record", "Person"), "person");
    d.integer("headcount", &Participation::headcount, QT_TRANSLATE_NOOP("Record", "People")).atLeast(0);
    d.yesNo("attended", &Participation::attended, QT_TRANSLATE_NOOP("Record", "Attended"));
    d.computed("start", QT_TRANSLATE_NOOP("Record", "Start"), FieldType::Date,
               "SELECT start FROM activity WHERE id={row}.activity");
    d.group(Group::Work, 50).icon("ticket-check");
    d.key({"activity", "institution", "role", "person"}).display("{institution} in {activity}").sortBy("activity");
    d.areas("activity/areas").dated("activity/start");
    return std::move(d).type();
});
} // namespace

} // namespace trellis
