#pragma once

#include "core/base/month.h"

#include <QDate>
#include <QToolButton>

namespace trellis {

// "As at M18 · March 2026": the date all figures stand for. Its menu offers the ends of the last months, today, any day
// of a calendar, and no date, where everything counts.
class AsAtButton final : public QToolButton {
    Q_OBJECT
public:
    explicit AsAtButton(QWidget* parent = nullptr);

    void setProgrammeStart(Month start);
    void setDate(QDate date); // invalid: everything counts. Does not emit `chosen`.
    QDate date() const { return date_; }

Q_SIGNALS:
    void chosen(QDate date);

private:
    void fillMenu();
    void choose(QDate date);

    Month start_;
    QDate date_;
};

} // namespace trellis
