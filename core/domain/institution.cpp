#include "core/domain/institution.h"

#include "core/record/described.h"

#include <QCoreApplication>

#include <algorithm>

namespace trellis {

namespace {

void checkInstitution(const Institution*, const Institution* after, Problems& problems) {
    if (!after || after->pic.isEmpty())
        return;
    const bool digits =
        std::all_of(after->pic.cbegin(), after->pic.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (digits && after->pic.size() == 9)
        return;
    Problem problem;
    problem.field = QStringLiteral("pic");
    problem.message = QCoreApplication::translate("Check", "A PIC has nine digits; \"%1\" has not.").arg(after->pic);
    problems.push_back(std::move(problem));
}

} // namespace

namespace {
const Registration<Institution> institutionRegistration([]() -> RecordType {
    Described<Institution> d("institution", QT_TRANSLATE_NOOP("Record", "institution"),
                             QT_TRANSLATE_NOOP("Record", "institutions"));
    d.text("code", &Institution::code, QT_TRANSLATE_NOOP("Record", "Code"));
    d.text("name", &Institution::name, QT_TRANSLATE_NOOP("Record", "Name")).required();
    d.text("acronym", &Institution::acronym, QT_TRANSLATE_NOOP("Record", "Acronym"));
    d.text("aliases", &Institution::aliases, QT_TRANSLATE_NOOP("Record", "Also known as"));
    d.choice("kind", &Institution::kind, QT_TRANSLATE_NOOP("Record", "Kind"),
             {{"cancer_centre", QT_TRANSLATE_NOOP("Choice", "Cancer centre")},
              {"hospital", QT_TRANSLATE_NOOP("Choice", "Hospital")},
              {"university", QT_TRANSLATE_NOOP("Choice", "University")},
              {"research_institute", QT_TRANSLATE_NOOP("Choice", "Research institute")},
              {"public_authority", QT_TRANSLATE_NOOP("Choice", "Public authority")},
              {"patient_organisation", QT_TRANSLATE_NOOP("Choice", "Patient organisation")},
              {"learned_society", QT_TRANSLATE_NOOP("Choice", "Learned society")},
              {"company", QT_TRANSLATE_NOOP("Choice", "Company")},
              {"other", QT_TRANSLATE_NOOP("Choice", "Other")}});
    d.computed("ccc", QT_TRANSLATE_NOOP("Record", "CCC status"), FieldType::Choice,
               "SELECT status FROM ccc_status WHERE institution={row}.id ORDER BY \"from\" DESC LIMIT 1",
               {{"aspiring", QT_TRANSLATE_NOOP("Choice", "Aspiring")},
                {"designated", QT_TRANSLATE_NOOP("Choice", "Designated")},
                {"certified", QT_TRANSLATE_NOOP("Choice", "Certified")},
                {"ended", QT_TRANSLATE_NOOP("Choice", "Ended")}});
    d.country("country", &Institution::country, QT_TRANSLATE_NOOP("Record", "Country"));
    d.text("city", &Institution::city, QT_TRANSLATE_NOOP("Record", "City"));
    d.decimal("latitude", &Institution::latitude, QT_TRANSLATE_NOOP("Record", "Latitude")).between(-90, 90);
    d.decimal("longitude", &Institution::longitude, QT_TRANSLATE_NOOP("Record", "Longitude")).between(-180, 180);
    d.text("pic", &Institution::pic, QT_TRANSLATE_NOOP("Record", "PIC"))
        .tip(QT_TRANSLATE_NOOP("Record", "Participant identification code of the EU funding portal, nine digits"));
    d.integer("patients_per_year", &Institution::patientsPerYear, QT_TRANSLATE_NOOP("Record", "Patients a year"))
        .atLeast(0);
    d.web("website", &Institution::website, QT_TRANSLATE_NOOP("Record", "Website"));
    d.longText("note", &Institution::note, QT_TRANSLATE_NOOP("Record", "Note"));
    d.group(Group::Network, 110).icon("building-2");
    d.key({"code"}).key({"pic"}).key({"name", "country"});
    d.display("{acronym|name}").sortBy("name").areas("involvement:institution/area");
    d.columns({"name", "acronym", "kind", "ccc", "country", "city"});
    d.check(checkInstitution);
    return std::move(d).type();
});
} // namespace

} // namespace trellis
