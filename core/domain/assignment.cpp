#include "core/domain/programme.h"
#include "core/record/described.h"

namespace trellis {

namespace {
struct Assignment {
    Id id;
    Id person;
    Id area;
    QString role;
    QDate from;
    QDate until; // inclusive
};

void checkAssignment(const Assignment*, const Assignment* after, Problems& problems) {
    if (after)
        checkOrder(after->from, after->until, "until", problems);
}
} // namespace

namespace {
const Registration<Assignment> assignmentRegistration([]() -> RecordType {
    Described<Assignment> d("assignment", QT_TRANSLATE_NOOP("Record", "assignment"),
                            QT_TRANSLATE_NOOP("Record", "assignments"));
    d.reference("person", &Assignment::person, QT_TRANSLATE_NOOP("Record", "Person"), "person").required().owner();
    d.reference("area", &Assignment::area, QT_TRANSLATE_NOOP("Record", "Area"), "area").required();
    d.choice("role", &Assignment::role, QT_TRANSLATE_NOOP("Record", "Role"),
             {{"lead", QT_TRANSLATE_NOOP("Choice", "Lead")},
              {"co_lead", QT_TRANSLATE_NOOP("Choice", "Co-lead")},
              {"co_chair", QT_TRANSLATE_NOOP("Choice", "Co-chair")},
              {"contact", QT_TRANSLATE_NOOP("Choice", "Contact")},
              {"expert", QT_TRANSLATE_NOOP("Choice", "Expert")},
              {"other", QT_TRANSLATE_NOOP("Choice", "Other")}});
    d.date("from", &Assignment::from, QT_TRANSLATE_NOOP("Record", "From"));
    d.date("until", &Assignment::until, QT_TRANSLATE_NOOP("Record", "Until"));
    d.group(Group::Network, 150).icon("user-check").personal().under("person");
    d.key({"person", "area", "role", "from"})
        .display("{person} in {area}")
        .sortBy("person")
        .areas("area")
        .holdsFrom("from");
    d.check(checkAssignment);
    return std::move(d).type();
});
} // namespace

} // namespace trellis
