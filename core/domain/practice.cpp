#include "core/record/described.h"

namespace trellis {

namespace {
// What works in one centre and may be adopted in others.
struct Practice {
    Id id;
    QString title;
    Id area;
    Id origin;
    QString description;
    QString website;
};

struct Adoption {
    Id id;
    Id practice;
    Id institution;
    QString stage;
    QDate date;
    QString evidence;
};
} // namespace

namespace {
const Registration<Practice> practiceRegistration([]() -> RecordType {
    Described<Practice> d("practice", QT_TRANSLATE_NOOP("Record", "practice"),
                          QT_TRANSLATE_NOOP("Record", "practices"));
    d.text("title", &Practice::title, QT_TRANSLATE_NOOP("Record", "Title")).required();
    d.reference("area", &Practice::area, QT_TRANSLATE_NOOP("Record", "Area"), "area");
    d.reference("origin", &Practice::origin, QT_TRANSLATE_NOOP("Record", "Offered by"), "institution");
    d.longText("description", &Practice::description, QT_TRANSLATE_NOOP("Record", "Description"));
    d.web("website", &Practice::website, QT_TRANSLATE_NOOP("Record", "Website"));
    d.computed("adoptions", QT_TRANSLATE_NOOP("Record", "Adoptions"), FieldType::Integer,
               "SELECT nullif(count(*),0) FROM adoption WHERE practice={row}.id AND stage='adopted'");
    d.group(Group::Network, 160).icon("repeat-2");
    d.key({"title"}).display("{title}").sortBy("title").areas("area");
    d.columns({"title", "area", "origin", "adoptions"});
    return std::move(d).type();
});
} // namespace

namespace {
const Registration<Adoption> adoptionRegistration([]() -> RecordType {
    Described<Adoption> d("adoption", QT_TRANSLATE_NOOP("Record", "adoption"),
                          QT_TRANSLATE_NOOP("Record", "adoptions"));
    d.reference("practice", &Adoption::practice, QT_TRANSLATE_NOOP("Record", "Practice"), "practice")
        .required()
        .owner();
    d.reference("institution", &Adoption::institution, QT_TRANSLATE_NOOP("Record", "Institution"), "institution")
        .required();
    d.choice("stage", &Adoption::stage, QT_TRANSLATE_NOOP("Record", "Stage"),
             {{"interested", QT_TRANSLATE_NOOP("Choice", "Interested")},
              {"piloting", QT_TRANSLATE_NOOP("Choice", "Piloting")},
              {"adopted", QT_TRANSLATE_NOOP("Choice", "Adopted")},
              {"dropped", QT_TRANSLATE_NOOP("Choice", "Dropped")},
              {"other", QT_TRANSLATE_NOOP("Choice", "Other")}});
    d.date("date", &Adoption::date, QT_TRANSLATE_NOOP("Record", "Date"));
    d.longText("evidence", &Adoption::evidence, QT_TRANSLATE_NOOP("Record", "Evidence"));
    d.group(Group::Network, 170).icon("git-branch-plus").under("practice");
    d.key({"practice", "institution"}).display("{practice} at {institution}").sortBy("practice");
    d.areas("practice/area").dated("date");
    return std::move(d).type();
});
} // namespace

} // namespace trellis
