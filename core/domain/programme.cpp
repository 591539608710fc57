#include "core/domain/programme.h"

#include "core/record/described.h"

#include <QCoreApplication>

namespace trellis {

namespace {
const Registration<Programme> programmeRegistration([]() -> RecordType {
    Described<Programme> d("programme", QT_TRANSLATE_NOOP("Record", "programme"),
                           QT_TRANSLATE_NOOP("Record", "programme"));
    d.text("name", &Programme::name, QT_TRANSLATE_NOOP("Record", "Name")).required();
    d.text("acronym", &Programme::acronym, QT_TRANSLATE_NOOP("Record", "Acronym"));
    d.text("grant_number", &Programme::grantNumber, QT_TRANSLATE_NOOP("Record", "Grant number"));
    d.month("start_month", &Programme::startMonth, QT_TRANSLATE_NOOP("Record", "Start month (M1)"));
    d.integer("months", &Programme::months, QT_TRANSLATE_NOOP("Record", "Length in months")).between(1, 1200);
    d.text("currency", &Programme::currency, QT_TRANSLATE_NOOP("Record", "Currency"));
    d.web("website", &Programme::website, QT_TRANSLATE_NOOP("Record", "Website"));
    d.integer("tie_max_size", &Programme::tieMaxSize, QT_TRANSLATE_NOOP("Record", "Largest gathering that makes ties"))
        .atLeast(2)
        .tip(QT_TRANSLATE_NOOP("Record", "A gathering of more institutions counts as an activity, but not as ties "
                                         "between all of them. Empty: no limit."));
    d.longText("note", &Programme::note, QT_TRANSLATE_NOOP("Record", "Note"));
    d.group(Group::Programme, 10).icon("network").oneRow();
    d.columns({"name", "acronym", "start_month", "months", "tie_max_size"});
    d.key({"name"}).display("{acronym|name}").sortBy("name");
    return std::move(d).type();
});
} // namespace

Programme programmeOf(const Rows& rows) {
    const RecordType& type = recordTypeOf<Programme>();
    const auto found = rows.all(type);
    return found.empty() ? Programme{} : structOf<Programme>(type, found.front());
}

void checkInProgramme(Month month, const char* field, const Rows& rows, Problems& problems) {
    if (month.isEmpty())
        return;
    const Programme programme = programmeOf(rows);
    if (programme.startMonth.isEmpty() || !programme.months)
        return;
    const Month last = programme.startMonth + int(*programme.months - 1);
    if (month >= programme.startMonth && month <= last)
        return;
    Problem problem;
    problem.field = QString::fromLatin1(field);
    problem.message =
        QCoreApplication::translate("Check", "%1 lies outside the programme (%2 to %3). Change the month, or the "
                                             "programme's length.")
            .arg(month.toString(), programme.startMonth.toString(), last.toString());
    problems.push_back(std::move(problem));
}

void checkOrder(QDate from, QDate until, const char* field, Problems& problems) {
    if (!from.isValid() || !until.isValid() || until >= from)
        return;
    Problem problem;
    problem.field = QString::fromLatin1(field);
    problem.message = QCoreApplication::translate("Check", "The end (%1) lies before the start (%2).")
                          .arg(until.toString(Qt::ISODate), from.toString(Qt::ISODate));
    problems.push_back(std::move(problem));
}

} // namespace trellis
