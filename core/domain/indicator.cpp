#include "core/record/described.h"

namespace trellis {

namespace {
struct Indicator {
    Id id;
    QString name;
    Id area;
    QString unit;
    std::optional<double> target;
    QDate targetDate;
    QString countedFrom; // the name of a fact or growth column it is counted from; empty: entered by hand
};

struct IndicatorValue {
    Id id;
    Id indicator;
    QDate date;
    std::optional<double> value;
};
} // namespace

namespace {
const Registration<Indicator> indicatorRegistration([]() -> RecordType {
    Described<Indicator> d("indicator", QT_TRANSLATE_NOOP("Record", "indicator"),
                           QT_TRANSLATE_NOOP("Record", "indicators"));
    d.text("name", &Indicator::name, QT_TRANSLATE_NOOP("Record", "Name")).required();
    d.reference("area", &Indicator::area, QT_TRANSLATE_NOOP("Record", "Area"), "area");
    d.text("unit", &Indicator::unit, QT_TRANSLATE_NOOP("Record", "Unit"));
    d.decimal("target", &Indicator::target, QT_TRANSLATE_NOOP("Record", "Target"));
    d.date("target_date", &Indicator::targetDate, QT_TRANSLATE_NOOP("Record", "Target date"));
    d.text("counted_from", &Indicator::countedFrom, QT_TRANSLATE_NOOP("Record", "Counted from"));
    d.group(Group::Work, 105).icon("gauge");
    d.key({"name"}).display("{name}").sortBy("name").areas("area");
    return std::move(d).type();
});
} // namespace

namespace {
const Registration<IndicatorValue> indicatorValueRegistration([]() -> RecordType {
    Described<IndicatorValue> d("indicator_value", QT_TRANSLATE_NOOP("Record", "indicator value"),
                                QT_TRANSLATE_NOOP("Record", "indicator values"));
    d.reference("indicator", &IndicatorValue::indicator, QT_TRANSLATE_NOOP("Record", "Indicator"), "indicator")
        .required()
        .owner();
    d.date("date", &IndicatorValue::date, QT_TRANSLATE_NOOP("Record", "Date")).required();
    d.decimal("value", &IndicatorValue::value, QT_TRANSLATE_NOOP("Record", "Value")).required();
    d.group(Group::Work, 106).icon("chart-line").under("indicator");
    d.key({"indicator", "date"}).display("{indicator} {date}").sortBy("date").areas("indicator/area").dated("date");
    return std::move(d).type();
});
} // namespace

} // namespace trellis
