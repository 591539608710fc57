#include "core/domain/activity.h"

#include "core/domain/programme.h"
#include "core/record/described.h"

namespace trellis {

namespace {

void checkActivity(const Activity*, const Activity* after, Problems& problems) {
    if (after)
        checkOrder(after->start, after->end, "end", problems);
}

} // namespace

namespace {
const Registration<Activity> activityRegistration([]() -> RecordType {
    Described<Activity> d("activity", QT_TRANSLATE_NOOP("Record", "activity"),
                          QT_TRANSLATE_NOOP("Record", "activities"));
    d.text("code", &Activity::code, QT_TRANSLATE_NOOP("Record", "Code"));
    d.text("title", &Activity::title, QT_TRANSLATE_NOOP("Record", "Title")).required();
    d.choice("kind", &Activity::kind, QT_TRANSLATE_NOOP("Record", "Kind"),
             {{"institutional_exchange", QT_TRANSLATE_NOOP("Choice", "Institutional exchange")},
              {"twinning", QT_TRANSLATE_NOOP("Choice", "Twinning")},
              {"expert_seminar", QT_TRANSLATE_NOOP("Choice", "Expert seminar")},
              {"workshop", QT_TRANSLATE_NOOP("Choice", "Workshop")},
              {"collegial_interview", QT_TRANSLATE_NOOP("Choice", "Collegial interview")},
              {"peer_dialogue", QT_TRANSLATE_NOOP("Choice", "Peer dialogue")},
              {"conference", QT_TRANSLATE_NOOP("Choice", "Conference")},
              {"roundtable", QT_TRANSLATE_NOOP("Choice", "Roundtable")},
              {"expert_group", QT_TRANSLATE_NOOP("Choice", "Expert group")},
              {"other", QT_TRANSLATE_NOOP("Choice", "Other")}})
        .extendedBy("activity_kind");
    d.reference("areas", &Activity::areas, QT_TRANSLATE_NOOP("Record", "Areas"), "area");
    d.choice("state", &Activity::state, QT_TRANSLATE_NOOP("Record", "State"),
             {{"idea", QT_TRANSLATE_NOOP("Choice", "Idea"), "circle-dashed"},
              {"planned", QT_TRANSLATE_NOOP("Choice", "Planned"), "circle"},
              {"confirmed", QT_TRANSLATE_NOOP("Choice", "Confirmed"), "circle-dot"},
              {"held", QT_TRANSLATE_NOOP("Choice", "Held"), "circle-check"},
              {"reported", QT_TRANSLATE_NOOP("Choice", "Reported"), "file-check"},
              {"cancelled", QT_TRANSLATE_NOOP("Choice", "Cancelled"), "x"},
              {"other", QT_TRANSLATE_NOOP("Choice", "Other")}})
        .initially(Value(u"idea"));
    d.choice("format", &Activity::format, QT_TRANSLATE_NOOP("Record", "Format"),
             {{"in_person", QT_TRANSLATE_NOOP("Choice", "In person")},
              {"online", QT_TRANSLATE_NOOP("Choice", "Online")},
              {"hybrid", QT_TRANSLATE_NOOP("Choice", "Hybrid")},
              {"other", QT_TRANSLATE_NOOP("Choice", "Other")}});
    d.date("start", &Activity::start, QT_TRANSLATE_NOOP("Record", "Start"));
    d.date("end", &Activity::end, QT_TRANSLATE_NOOP("Record", "End"));
    d.computed("month", QT_TRANSLATE_NOOP("Record", "Month"), FieldType::Month, "substr({row}.start,1,7)");
    d.time("start_time", &Activity::startTime, QT_TRANSLATE_NOOP("Record", "From"));
    d.time("end_time", &Activity::endTime, QT_TRANSLATE_NOOP("Record", "To"));
    d.text("time_zone", &Activity::timeZone, QT_TRANSLATE_NOOP("Record", "Time zone"));
    d.text("place", &Activity::place, QT_TRANSLATE_NOOP("Record", "Place"));
    d.country("country", &Activity::country, QT_TRANSLATE_NOOP("Record", "Country"));
    d.reference("host", &Activity::host, QT_TRANSLATE_NOOP("Record", "Host"), "institution");
    d.integer("capacity", &Activity::capacity, QT_TRANSLATE_NOOP("Record", "Capacity")).atLeast(0);
    d.integer("headcount", &Activity::headcount, QT_TRANSLATE_NOOP("Record", "People there")).atLeast(0);
    d.computed("institutions", QT_TRANSLATE_NOOP("Record", "Institutions"), FieldType::Integer,
               "SELECT nullif(count(DISTINCT institution),0) FROM participation WHERE activity={row}.id");
    d.longText("outcome", &Activity::outcome, QT_TRANSLATE_NOOP("Record", "Outcome"));
    d.web("website", &Activity::website, QT_TRANSLATE_NOOP("Record", "Website"));
    d.group(Group::Work, 40).icon("calendar-days");
    d.key({"code"}).key({"title", "start"}).display("{title}").sortBy("start", true);
    d.columns({"title", "kind", "areas", "start", "month", "state", "institutions"});
    d.areas("areas").dated("start");
    d.check(checkActivity);
    return std::move(d).type();
});
} // namespace

} // namespace trellis
