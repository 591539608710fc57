#pragma once

#include "ui/forms/text_editors.h"

namespace trellis {

// A day, shown as "5 Mar 2026" with the programme's month beside it; every form that import reads may be typed. Arrows
// up and down go a day on or back, Alt+Down opens the calendar.
class DateEditor final : public LineEditor {
    Q_OBJECT

public:
    DateEditor(const Field& field, Workspace& workspace, QWidget* parent = nullptr);

protected:
    void show(const Value& value) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QDate date() const; // as typed; invalid when it cannot be read
    void step(int days);
    void openCalendar();
    void updateButton();
    void updateSuffix();

    QToolButton* button_;
};

// A month, shown as "M18 · March 2026". Arrows up and down go a month on or back, Alt+Down opens a year's months.
class MonthEditor final : public LineEditor {
    Q_OBJECT

public:
    MonthEditor(const Field& field, Workspace& workspace, QWidget* parent = nullptr);

protected:
    QString shown(const Value& value) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Month month() const; // as typed; empty when it cannot be read
    void step(int months);
    void openMonths();
};

} // namespace trellis
