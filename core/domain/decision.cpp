#include "core/record/described.h"

namespace trellis {

namespace {
struct Decision {
    Id id;
    Id activity;
    QString text;
    Id area;
};
} // namespace

namespace {
const Registration<Decision> decisionRegistration([]() -> RecordType {
    Described<Decision> d("decision", QT_TRANSLATE_NOOP("Record", "decision"),
                          QT_TRANSLATE_NOOP("Record", "decisions"));
    d.reference("activity", &Decision::activity, QT_TRANSLATE_NOOP("Record", "Activity"), "activity")
        .required()
        .owner();
    d.longText("text", &Decision::text, QT_TRANSLATE_NOOP("Record", "Text")).required();
    d.reference("area", &Decision::area, QT_TRANSLATE_NOOP("Record", "Area"), "area");
    d.group(Group::Work, 60).icon("gavel");
    d.key({"activity", "text"}).display("{text}").sortBy("activity").areas("activity/areas").dated("activity/start");
    return std::move(d).type();
});
} // namespace

} // namespace trellis
