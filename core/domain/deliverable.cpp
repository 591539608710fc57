#include "core/domain/programme.h"
#include "core/record/described.h"

namespace trellis {

namespace {
struct Deliverable {
    Id id;
    QString number;
    QString title;
    Id area;
    Id lead;
    QString type;
    QString dissemination;
    Month dueMonth; // due at the end of this month
    QString state;
    QDate delivered;
    QDate approved;
    QString justification;
    QString description;
};

void checkDeliverable(const Deliverable*, const Deliverable* after, const Rows& rows, Problems& problems) {
    if (!after)
        return;
    checkInProgramme(after->dueMonth, "due_month", rows, problems);
    checkOrder(after->delivered, after->approved, "approved", problems);
}
} // namespace

namespace {
const Registration<Deliverable> deliverableRegistration([]() -> RecordType {
    Described<Deliverable> d("deliverable", QT_TRANSLATE_NOOP("Record", "deliverable"),
                             QT_TRANSLATE_NOOP("Record", "deliverables"));
    d.text("number", &Deliverable::number, QT_TRANSLATE_NOOP("Record", "Number")).required();
    d.text("title", &Deliverable::title, QT_TRANSLATE_NOOP("Record", "Title")).required();
    d.reference("area", &Deliverable::area, QT_TRANSLATE_NOOP("Record", "Area"), "area");
    d.reference("lead", &Deliverable::lead, QT_TRANSLATE_NOOP("Record", "Lead"), "institution");
    d.choice("type", &Deliverable::type, QT_TRANSLATE_NOOP("Record", "Type"),
             {{"r", QT_TRANSLATE_NOOP("Choice", "R (report)")},
              {"dem", QT_TRANSLATE_NOOP("Choice", "DEM (demonstrator)")},
              {"dec", QT_TRANSLATE_NOOP("Choice", "DEC (website, press, video)")},
              {"data", QT_TRANSLATE_NOOP("Choice", "DATA (data set)")},
              {"dmp", QT_TRANSLATE_NOOP("Choice", "DMP (data management plan)")},
              {"ethics", QT_TRANSLATE_NOOP("Choice", "ETHICS")},
              {"security", QT_TRANSLATE_NOOP("Choice", "SECURITY")},
              {"other", QT_TRANSLATE_NOOP("Choice", "OTHER")}});
    d.choice("dissemination", &Deliverable::dissemination, QT_TRANSLATE_NOOP("Record", "Dissemination"),
             {{"pu", QT_TRANSLATE_NOOP("Choice", "PU (public)")},
              {"sen", QT_TRANSLATE_NOOP("Choice", "SEN (sensitive)")},
              {"other", QT_TRANSLATE_NOOP("Choice", "Other")}});
    d.month("due_month", &Deliverable::dueMonth, QT_TRANSLATE_NOOP("Record", "Due"))
        .tip(QT_TRANSLATE_NOOP("Record", "Due at the end of this month"));
    d.choice("state", &Deliverable::state, QT_TRANSLATE_NOOP("Record", "State"),
             {{"pending", QT_TRANSLATE_NOOP("Choice", "Pending"), "circle-dashed"},
              {"draft", QT_TRANSLATE_NOOP("Choice", "Draft"), "pencil"},
              {"submitted", QT_TRANSLATE_NOOP("Choice", "Submitted"), "circle-check"},
              {"other", QT_TRANSLATE_NOOP("Choice", "Other")}})
        .initially(Value(u"pending"));
    d.date("delivered", &Deliverable::delivered, QT_TRANSLATE_NOOP("Record", "Delivered"));
    d.date("approved", &Deliverable::approved, QT_TRANSLATE_NOOP("Record", "Approved"));
    d.longText("justification", &Deliverable::justification, QT_TRANSLATE_NOOP("Record", "Justification"));
    d.longText("description", &Deliverable::description, QT_TRANSLATE_NOOP("Record", "Description"));
    d.group(Group::Work, 80).icon("package");
    d.key({"number"}).display("{number} {title}").sortBy("due_month");
    d.columns({"number", "title", "area", "lead", "type", "due_month", "state", "delivered"});
    d.areas("area").dated("due_month");
    d.check(checkDeliverable);
    return std::move(d).type();
});
} // namespace

} // namespace trellis
