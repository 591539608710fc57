#include "core/domain/involvement.h"

#include "core/domain/programme.h"
#include "core/record/described.h"

namespace trellis {

namespace {

void checkInvolvement(const Involvement*, const Involvement* after, Problems& problems) {
    if (after)
        checkOrder(after->from, after->until, "until", problems);
}

} // namespace

namespace {
const Registration<Involvement> involvementRegistration([]() -> RecordType {
    Described<Involvement> d("involvement", QT_TRANSLATE_NOOP("Record", "involvement"),
                             QT_TRANSLATE_NOOP("Record", "involvements"));
    d.reference("institution", &Involvement::institution, QT_TRANSLATE_NOOP("Record", "Institution"), "institution")
        .required()
        .owner();
    d.reference("area", &Involvement::area, QT_TRANSLATE_NOOP("Record", "Area"), "area").required();
    d.choice("role", &Involvement::role, QT_TRANSLATE_NOOP("Record", "Role"),
             {{"coordinator", QT_TRANSLATE_NOOP("Choice", "Coordinator")},
              {"beneficiary", QT_TRANSLATE_NOOP("Choice", "Beneficiary")},
              {"affiliated_entity", QT_TRANSLATE_NOOP("Choice", "Affiliated entity")},
              {"associated_partner", QT_TRANSLATE_NOOP("Choice", "Associated partner")},
              {"member", QT_TRANSLATE_NOOP("Choice", "Member")},
              {"other", QT_TRANSLATE_NOOP("Choice", "Other")}});
    d.reference("beneficiary", &Involvement::beneficiary, QT_TRANSLATE_NOOP("Record", "Affiliated to"), "institution");
    d.date("from", &Involvement::from, QT_TRANSLATE_NOOP("Record", "From"));
    d.date("until", &Involvement::until, QT_TRANSLATE_NOOP("Record", "Until"));
    d.group(Group::Network, 130).icon("link");
    d.key({"institution", "area", "role", "from"}).display("{institution} in {area}").sortBy("institution");
    d.areas("area").holdsFrom("from");
    d.check(checkInvolvement);
    return std::move(d).type();
});
} // namespace

} // namespace trellis
