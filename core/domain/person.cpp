#include "core/record/described.h"

namespace trellis {

namespace {
struct Person {
    Id id;
    QString name;
    QString email;
    Id institution;
    QString position;
    QString note;
};
} // namespace

namespace {
const Registration<Person> personRegistration([]() -> RecordType {
    Described<Person> d("person", QT_TRANSLATE_NOOP("Record", "person"), QT_TRANSLATE_NOOP("Record", "people"));
    d.text("name", &Person::name, QT_TRANSLATE_NOOP("Record", "Name")).required().personal();
    d.email("email", &Person::email, QT_TRANSLATE_NOOP("Record", "E-mail")).personal();
    d.reference("institution", &Person::institution, QT_TRANSLATE_NOOP("Record", "Institution"), "institution");
    d.text("position", &Person::position, QT_TRANSLATE_NOOP("Record", "Position")).personal();
    d.longText("note", &Person::note, QT_TRANSLATE_NOOP("Record", "Note")).personal();
    d.group(Group::Network, 140).icon("users").personal();
    d.key({"email"}).key({"name", "institution"}).display("{name}").sortBy("name").areas("assignment:person/area");
    return std::move(d).type();
});
} // namespace

} // namespace trellis
