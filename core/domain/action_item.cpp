#include "core/record/described.h"

namespace trellis {

namespace {
struct ActionItem {
    Id id;
    Id activity;
    QString text;
    Id owner;
    QDate due;
    QDate done;
    Id area;
};
} // namespace

namespace {
const Registration<ActionItem> actionItemRegistration([]() -> RecordType {
    Described<ActionItem> d("action_item", QT_TRANSLATE_NOOP("Record", "action"),
                            QT_TRANSLATE_NOOP("Record", "actions"));
    d.reference("activity", &ActionItem::activity, QT_TRANSLATE_NOOP("Record", "Activity"), "activity")
        .required()
        .owner();
    d.longText("text", &ActionItem::text, QT_TRANSLATE_NOOP("Record", "Text")).required();
    d.reference("owner", &ActionItem::owner, QT_TRANSLATE_NOOP("Record", "Owner"), "person");
    d.date("due", &ActionItem::due, QT_TRANSLATE_NOOP("Record", "Due"));
    d.date("done", &ActionItem::done, QT_TRANSLATE_NOOP("Record", "Done"));
    d.reference("area", &ActionItem::area, QT_TRANSLATE_NOOP("Record", "Area"), "area");
    d.group(Group::Work, 70).icon("list-checks");
    d.key({"activity", "text"}).display("{text}").sortBy("activity").areas("activity/areas").dated("activity/start");
    return std::move(d).type();
});
} // namespace

} // namespace trellis
