#include "core/record/described.h"

namespace trellis {

namespace {
struct Risk {
    Id id;
    QString number;
    QString description;
    std::vector<Id> areas;
    QString mitigation;
};

// What became of a risk in a reporting period.
struct RiskState {
    Id id;
    Id risk;
    Id period;
    QString state;
};
} // namespace

namespace {
const Registration<Risk> riskRegistration([]() -> RecordType {
    Described<Risk> d("risk", QT_TRANSLATE_NOOP("Record", "risk"), QT_TRANSLATE_NOOP("Record", "risks"));
    d.text("number", &Risk::number, QT_TRANSLATE_NOOP("Record", "Number")).required();
    d.longText("description", &Risk::description, QT_TRANSLATE_NOOP("Record", "Description")).required();
    d.reference("areas", &Risk::areas, QT_TRANSLATE_NOOP("Record", "Areas"), "area");
    d.longText("mitigation", &Risk::mitigation, QT_TRANSLATE_NOOP("Record", "Mitigation"));
    d.group(Group::Work, 100).icon("triangle-alert");
    d.key({"number"}).display("{number} {description}").sortBy("number").areas("areas");
    return std::move(d).type();
});
} // namespace

namespace {
const Registration<RiskState> riskStateRegistration([]() -> RecordType {
    Described<RiskState> d("risk_state", QT_TRANSLATE_NOOP("Record", "state of a risk"),
                           QT_TRANSLATE_NOOP("Record", "states of risks"));
    d.reference("risk", &RiskState::risk, QT_TRANSLATE_NOOP("Record", "Risk"), "risk").required().owner();
    d.reference("period", &RiskState::period, QT_TRANSLATE_NOOP("Record", "Reporting period"), "reporting_period");
    d.longText("state", &RiskState::state, QT_TRANSLATE_NOOP("Record", "State of play"));
    d.group(Group::Work, 101).icon("shield-alert").under("risk");
    d.key({"risk", "period"}).display("{risk}").sortBy("risk").areas("risk/areas");
    return std::move(d).type();
});
} // namespace

} // namespace trellis
