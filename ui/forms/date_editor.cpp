#include "ui/forms/date_editor.h"

#include "core/base/clock.h"
#include "ui/forms/date_popups.h"
#include "ui/forms/line_field.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QToolButton>

namespace trellis {

namespace {

// A calendar button and "M18" need more room than half a form has.
constexpr int dateEditorRoomForButton = 150;

bool dateEditorOpens(QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    return key->key() == Qt::Key_F4 || (key->key() == Qt::Key_Down && (key->modifiers() & Qt::AltModifier));
}

} // namespace

DateEditor::DateEditor(const Field& field, Workspace& workspace, QWidget* parent)
    : LineEditor(field, workspace, parent)
    , button_(line()->addButton(QStringLiteral("calendar"), tr("Calendar (Alt+Down)"))) {
    connect(line(), &LineField::steppedBy, this, &DateEditor::step);
    connect(button_, &QToolButton::clicked, this, &DateEditor::openCalendar);
    connect(this, &FieldEditor::typed, this, &DateEditor::updateSuffix);
}

QDate DateEditor::date() const {
    const Parsed parsed = read();
    return parsed.isGood() ? QDate::fromString(parsed.value.text(), Qt::ISODate) : QDate();
}

void DateEditor::show(const Value& value) {
    LineEditor::show(value);
    updateSuffix();
}

void DateEditor::updateSuffix() {
    const QDate day = date();
    const QString number = day.isValid() ? monthNumber(Month(day), workspace().text().start) : QString();
    line()->setSuffix(number);
    if (!day.isValid() || !isEnabled())
        return;
    const QString words = QLocale().toString(day, QStringLiteral("dddd, d MMMM yyyy"));
    line()->setToolTip(number.isEmpty() ? words : QStringLiteral("%1 \u00b7 %2").arg(words, number));
}

void DateEditor::step(int days) {
    const QDate from = date();
    const QDate to = from.isValid() ? from.addDays(days) : line()->text().isEmpty() ? clock::today() : QDate();
    if (to.isValid())
        typeText(shown(Value(to.toString(Qt::ISODate))));
}

void DateEditor::openCalendar() {
    const QDate day = date();
    auto* popup = new CalendarPopup(day.isValid() ? day : clock::today(), this);
    connect(popup, &CalendarPopup::chosen, this, [this](QDate chosen) {
        line()->setFocus(Qt::PopupFocusReason);
        take(Value(chosen.toString(Qt::ISODate)));
    });
    popup->openBelow(line());
}

void DateEditor::updateButton() {
    line()->setButtonShown(button_, width() >= dateEditorRoomForButton || line()->hasFocus());
}

void DateEditor::resizeEvent(QResizeEvent* event) {
    LineEditor::resizeEvent(event);
    updateButton();
}

bool DateEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == line() && dateEditorOpens(event)) {
        openCalendar();
        return true;
    }
    const bool result = LineEditor::eventFilter(watched, event);
    if (watched == line() && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        QMetaObject::invokeMethod(
            this, [this] { updateButton(); }, Qt::QueuedConnection);
    return result;
}

MonthEditor::MonthEditor(const Field& field, Workspace& workspace, QWidget* parent)
    : LineEditor(field, workspace, parent) {
    connect(line(), &LineField::steppedBy, this, &MonthEditor::step);
    connect(line()->addButton(QStringLiteral("calendar"), tr("Months (Alt+Down)")), &QToolButton::clicked, this,
            &MonthEditor::openMonths);
}

QString MonthEditor::shown(const Value& value) const {
    const auto month = Month::fromString(value.text());
    if (!month)
        return {};
    const QString calendar = workspace().text().locale.toString(month->firstDay(), QStringLiteral("MMMM yyyy"));
    const QString number = monthNumber(*month, workspace().text().start);
    return number.isEmpty() ? calendar : QStringLiteral("%1 \u00b7 %2").arg(number, calendar);
}

Month MonthEditor::month() const {
    const Parsed parsed = read();
    return parsed.isGood() ? Month::fromString(parsed.value.text()).value_or(Month()) : Month();
}

void MonthEditor::step(int months) {
    const Month from = month();
    const Month to = !from.isEmpty() ? from + months : line()->text().isEmpty() ? Month(clock::today()) : Month();
    if (!to.isEmpty())
        typeText(shown(Value(to.toString())));
}

void MonthEditor::openMonths() {
    const Month now = month();
    auto* popup = new MonthPopup(now.isEmpty() ? Month(clock::today()) : now, workspace().text(), this);
    connect(popup, &MonthPopup::chosen, this, [this](Month chosen) {
        line()->setFocus(Qt::PopupFocusReason);
        take(Value(chosen.toString()));
    });
    popup->openBelow(line());
}

bool MonthEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == line() && dateEditorOpens(event)) {
        openMonths();
        return true;
    }
    return LineEditor::eventFilter(watched, event);
}

} // namespace trellis
