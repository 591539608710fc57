#pragma once

#include "core/base/month.h"
#include "ui/widgets/card.h"

#include <QDate>
#include <QTimer>

class QPushButton;
class QSlider;
class QToolButton;

namespace trellis {

class ElidedLabel;

// Chooses the as-at month: a slider over the months with their M-numbers, a button that lets time run, and one for all
// dates. A chosen month is its last day.
class TimeBar final : public Card {
    Q_OBJECT

public:
    explicit TimeBar(QWidget* parent = nullptr);

    // `start` is M1; empty: months have no numbers. Empty months: there is nothing to choose, and the bar hides.
    void setMonths(Month first, Month last, Month start);
    void setAsAt(QDate date); // invalid: all dates
    QDate asAt() const { return asAt_; }
    // While figures are under way time stands still.
    void setBusy(bool busy) { busy_ = busy; }

    bool isPlaying() const { return clock_.isActive(); }
    void setPlaying(bool playing);

Q_SIGNALS:
    void asAtChosen(QDate date);

private:
    class Scale;

    void moveTo(int position);
    void choose();
    void playOn();
    void showWords();
    QString monthInWords(Month month) const;

    Month first_, last_, start_;
    QDate asAt_;
    bool busy_ = false;
    QToolButton* play_;
    ElidedLabel* title_;
    ElidedLabel* second_;
    QSlider* slider_;
    Scale* scale_;
    QPushButton* all_;
    QTimer clock_;
    QTimer rest_; // a drag asks for figures where it rests
};

} // namespace trellis
