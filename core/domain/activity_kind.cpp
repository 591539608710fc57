#include "core/record/described.h"

#include <QCoreApplication>

namespace trellis {

namespace {
// A kind of activity that a programme adds for itself.
struct ActivityKind {
    Id id;
    QString code;
    QString title;
};

void checkActivityKind(const ActivityKind* before, const ActivityKind* after, const Rows& rows, Problems& problems) {
    const RecordType& activities = recordType(u"activity");
    const Field& kind = activities.at(u"kind");
    const auto refuse = [&](const QString& sentence) {
        Problem problem;
        problem.field = QStringLiteral("code");
        problem.message = sentence;
        problems.push_back(std::move(problem));
    };
    if (after && kind.choice(after->code))
        refuse(QCoreApplication::translate("Check", "Every programme has the kind \"%1\" already.").arg(after->code));
    if (before && (!after || after->code != before->code) &&
        !rows.where(activities, QStringLiteral("kind"), before->code).empty())
        refuse(
            QCoreApplication::translate("Check", "Activities of the kind \"%1\" exist. Give them another kind first.")
                .arg(before->title));
}
} // namespace

namespace {
const Registration<ActivityKind> activityKindRegistration([]() -> RecordType {
    Described<ActivityKind> d("activity_kind", QT_TRANSLATE_NOOP("Record", "kind of activity"),
                              QT_TRANSLATE_NOOP("Record", "kinds of activity"));
    d.text("code", &ActivityKind::code, QT_TRANSLATE_NOOP("Record", "Code")).required();
    d.text("title", &ActivityKind::title, QT_TRANSLATE_NOOP("Record", "Title")).required();
    d.group(Group::Programme, 30).icon("tags").under("activity");
    d.key({"code"}).display("{title}").sortBy("title");
    d.check(checkActivityKind);
    return std::move(d).type();
});
} // namespace

} // namespace trellis
