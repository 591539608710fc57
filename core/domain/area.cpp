#include "core/domain/area.h"

#include "core/domain/programme.h"
#include "core/record/described.h"

#include <QCoreApplication>
#include <QSet>

namespace trellis {

namespace {

// An edit makes no circle, merging may: walking up ends.
bool liesBelowItself(const Area& area, const Rows& rows) {
    const RecordType& type = recordTypeOf<Area>();
    QSet<Id> above;
    for (Id id = area.parent; id && !above.contains(id);) {
        if (id == area.id)
            return true;
        above.insert(id);
        const auto row = rows.row(type, id);
        id = row ? type.value(*row, u"parent").id() : Id();
    }
    return false;
}

void addCircle(Problems& problems) {
    Problem problem;
    problem.field = QStringLiteral("parent");
    problem.message = QCoreApplication::translate("Check", "An area cannot lie below itself. Choose another parent.");
    problems.push_back(std::move(problem));
}

void checkArea(const Area*, const Area* after, const Rows& rows, Problems& problems) {
    if (!after)
        return;
    checkInProgramme(after->startMonth, "start_month", rows, problems);
    checkInProgramme(after->endMonth, "end_month", rows, problems);
    checkOrder(after->startMonth.isEmpty() ? QDate() : after->startMonth.firstDay(),
               after->endMonth.isEmpty() ? QDate() : after->endMonth.lastDay(), "end_month", problems);
    if (liesBelowItself(*after, rows))
        addCircle(problems);
}

void findCircle(const Area& area, const Rows& rows, const Provenance&, Problems& problems) {
    if (liesBelowItself(area, rows))
        addCircle(problems);
}

} // namespace

namespace {
const Registration<Area> areaRegistration([]() -> RecordType {
    Described<Area> d("area", QT_TRANSLATE_NOOP("Record", "area"), QT_TRANSLATE_NOOP("Record", "areas"));
    d.text("number", &Area::number, QT_TRANSLATE_NOOP("Record", "Number")).required();
    d.text("title", &Area::title, QT_TRANSLATE_NOOP("Record", "Title")).required();
    d.choice("kind", &Area::kind, QT_TRANSLATE_NOOP("Record", "Kind"),
             {{"work_package", QT_TRANSLATE_NOOP("Choice", "Work package")},
              {"task", QT_TRANSLATE_NOOP("Choice", "Task")},
              {"thematic_area", QT_TRANSLATE_NOOP("Choice", "Thematic area")},
              {"topic", QT_TRANSLATE_NOOP("Choice", "Topic")},
              {"case", QT_TRANSLATE_NOOP("Choice", "Case")},
              {"other", QT_TRANSLATE_NOOP("Choice", "Other")}});
    d.reference("parent", &Area::parent, QT_TRANSLATE_NOOP("Record", "Part of"), "area");
    d.month("start_month", &Area::startMonth, QT_TRANSLATE_NOOP("Record", "Start"));
    d.month("end_month", &Area::endMonth, QT_TRANSLATE_NOOP("Record", "End"));
    d.longText("description", &Area::description, QT_TRANSLATE_NOOP("Record", "Description"));
    d.longText("objectives", &Area::objectives, QT_TRANSLATE_NOOP("Record", "Objectives"));
    d.group(Group::Programme, 20).icon("list-tree");
    d.key({"number"}).display("{number} {title}").sortBy("number").areas("self");
    d.columns({"number", "title", "kind", "parent", "start_month", "end_month"});
    d.check(checkArea).rule(findCircle);
    return std::move(d).type();
});
} // namespace

} // namespace trellis
