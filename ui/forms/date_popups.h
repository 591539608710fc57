#pragma once

#include "core/record/text.h"

#include <QDate>
#include <QFrame>

class QCalendarWidget;
class QGridLayout;
class QLabel;
class QPushButton;

namespace trellis {

// A small window below a field; it deletes itself when it closes.
class FieldPopup : public QFrame {
    Q_OBJECT

public:
    explicit FieldPopup(QWidget* parent);
    void openBelow(QWidget* field);
};

// A calendar in the colours of the theme, without red Sundays.
QCalendarWidget* makeCalendar(QDate day, QWidget* parent);

class CalendarPopup final : public FieldPopup {
    Q_OBJECT

public:
    CalendarPopup(QDate day, QWidget* parent);

Q_SIGNALS:
    void chosen(QDate day);
};

// The twelve months of a year with the programme's numbers; arrows move, Page up and down change the year.
class MonthPopup final : public FieldPopup {
    Q_OBJECT

public:
    MonthPopup(Month month, const TextContext& context, QWidget* parent);

Q_SIGNALS:
    void chosen(trellis::Month month);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showYear(int year);

    TextContext context_;
    Month month_;
    int year_ = 0;
    QLabel* title_;
    QList<QPushButton*> months_;
};

} // namespace trellis
