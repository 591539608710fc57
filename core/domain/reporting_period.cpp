#include "core/domain/reporting_period.h"

#include "core/domain/programme.h"
#include "core/record/described.h"

namespace trellis {

namespace {

void checkReportingPeriod(const ReportingPeriod*, const ReportingPeriod* after, Problems& problems) {
    if (!after || after->fromMonth.isEmpty() || after->untilMonth.isEmpty())
        return;
    checkOrder(after->fromMonth.firstDay(), after->untilMonth.lastDay(), "until_month", problems);
}

} // namespace

namespace {
const Registration<ReportingPeriod> reportingPeriodRegistration([]() -> RecordType {
    Described<ReportingPeriod> d("reporting_period", QT_TRANSLATE_NOOP("Record", "reporting period"),
                                 QT_TRANSLATE_NOOP("Record", "reporting periods"));
    d.text("number", &ReportingPeriod::number, QT_TRANSLATE_NOOP("Record", "Number")).required();
    d.month("from_month", &ReportingPeriod::fromMonth, QT_TRANSLATE_NOOP("Record", "From month"));
    d.month("until_month", &ReportingPeriod::untilMonth, QT_TRANSLATE_NOOP("Record", "Until month"));
    d.date("due", &ReportingPeriod::due, QT_TRANSLATE_NOOP("Record", "Due"));
    d.date("submitted", &ReportingPeriod::submitted, QT_TRANSLATE_NOOP("Record", "Submitted"))
        .tip(QT_TRANSLATE_NOOP("Record", "Once submitted, the effort reported in these months is locked."));
    d.group(Group::Effort, 240).icon("calendar-range");
    d.key({"number"}).display("{number}").sortBy("number");
    d.check(checkReportingPeriod);
    return std::move(d).type();
});
} // namespace

} // namespace trellis
