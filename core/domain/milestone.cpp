#include "core/domain/programme.h"
#include "core/record/described.h"

namespace trellis {

namespace {
struct Milestone {
    Id id;
    QString number;
    QString title;
    std::vector<Id> areas;
    Id lead;
    Month dueMonth;
    QString verification;
    QDate achieved;
    Month estimate;
    QString note;
};

void checkMilestone(const Milestone*, const Milestone* after, const Rows& rows, Problems& problems) {
    if (after)
        checkInProgramme(after->dueMonth, "due_month", rows, problems);
}
} // namespace

namespace {
const Registration<Milestone> milestoneRegistration([]() -> RecordType {
    Described<Milestone> d("milestone", QT_TRANSLATE_NOOP("Record", "milestone"),
                           QT_TRANSLATE_NOOP("Record", "milestones"));
    d.text("number", &Milestone::number, QT_TRANSLATE_NOOP("Record", "Number")).required();
    d.text("title", &Milestone::title, QT_TRANSLATE_NOOP("Record", "Title")).required();
    d.reference("areas", &Milestone::areas, QT_TRANSLATE_NOOP("Record", "Areas"), "area");
    d.reference("lead", &Milestone::lead, QT_TRANSLATE_NOOP("Record", "Lead"), "institution");
    d.month("due_month", &Milestone::dueMonth, QT_TRANSLATE_NOOP("Record", "Due"));
    d.longText("verification", &Milestone::verification, QT_TRANSLATE_NOOP("Record", "Means of verification"));
    d.date("achieved", &Milestone::achieved, QT_TRANSLATE_NOOP("Record", "Achieved"));
    d.month("estimate", &Milestone::estimate, QT_TRANSLATE_NOOP("Record", "New estimate"));
    d.longText("note", &Milestone::note, QT_TRANSLATE_NOOP("Record", "Note"));
    d.group(Group::Work, 90).icon("flag");
    d.key({"number"}).display("{number} {title}").sortBy("due_month");
    d.columns({"number", "title", "areas", "lead", "due_month", "achieved", "estimate"});
    d.areas("areas").dated("due_month");
    d.check(checkMilestone);
    return std::move(d).type();
});
} // namespace

} // namespace trellis
