#include "ui/pages/time_bar.h"

#include "ui/charts/chart_inputs.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elided_label.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace trellis {

namespace {

constexpr int timeBarPlayStep = 400; // milliseconds a month
constexpr int timeBarDragRest = 80;
constexpr int timeBarLabelDistance = 14; // least room between two labels
constexpr int timeBarScaleHeight = 22;
constexpr int timeBarSmallestTickDistance = 4;
constexpr int timeBarMonthSteps[] = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600};

} // namespace

// Ticks and M-numbers under the slider; the month of the handle stands out.
class TimeBar::Scale final : public QWidget {
public:
    Scale(QSlider* slider, QWidget* parent)
        : QWidget(parent)
        , slider_(slider) {
        setFixedHeight(timeBarScaleHeight);
        connect(slider, &QSlider::valueChanged, this, [this] { update(); });
    }

    void setMonths(Month first, Month start) {
        first_ = first;
        start_ = start;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = tokens();
        const QFont plain = trellis::font(TextRole::Count);
        QFont strong = plain;
        strong.setWeight(QFont::DemiBold);
        const QFontMetrics metrics(strong);
        const int step = stepFor(metrics);
        const int last = slider_->maximum();
        const bool everyTick = last == 0 || (xOf(1) - xOf(0)) >= timeBarSmallestTickDistance;
        const int current = slider_->value();
        const QRect currentBox = boxOf(current, metrics);
        for (int i = 0; i <= last; ++i) {
            const bool labelled = isLabelled(i, step) || i == last;
            if (!labelled && !everyTick)
                continue;
            painter.fillRect(QRectF(xOf(i) - 0.5, 0, 1, labelled ? 5 : 3), t.controlBorder);
            if (!labelled || i == current)
                continue;
            const QRect box = boxOf(i, metrics);
            const bool meetsLast = i != last && box.right() + timeBarLabelDistance > boxOf(last, metrics).left();
            if (meetsLast ||
                box.adjusted(-timeBarLabelDistance / 2, 0, timeBarLabelDistance / 2, 0).intersects(currentBox))
                continue;
            painter.setFont(plain);
            painter.setPen(t.text3);
            painter.drawText(box, Qt::AlignCenter, labelOf(i));
        }
        painter.setFont(strong);
        painter.setPen(t.text);
        painter.drawText(currentBox, Qt::AlignCenter, labelOf(current));
    }

private:
    double xOf(int position) const {
        const int handle = slider_->style()->pixelMetric(QStyle::PM_SliderLength, nullptr, slider_);
        return handle / 2.0 +
               QStyle::sliderPositionFromValue(slider_->minimum(), slider_->maximum(), position, width() - handle);
    }
    QString labelOf(int position) const {
        const Month month = first_ + position;
        return start_.isEmpty() ? chartLocale().toString(month.firstDay(), QStringLiteral("MMM yyyy"))
                                : QStringLiteral("M%1").arg(month - start_ + 1);
    }
    QRect boxOf(int position, const QFontMetrics& metrics) const {
        const int wide = metrics.horizontalAdvance(labelOf(position)) + 2;
        const int left = std::clamp(int(xOf(position)) - wide / 2, 0, std::max(0, width() - wide));
        return {left, 6, wide, height() - 6};
    }
    bool isLabelled(int position, int step) const {
        if (position == 0 || step == 1)
            return true;
        const Month month = first_ + position;
        return (start_.isEmpty() ? month.index() : month - start_ + 1) % step == 0;
    }
    int stepFor(const QFontMetrics& metrics) const {
        const int widest = std::max(boxOf(0, metrics).width(), boxOf(slider_->maximum(), metrics).width());
        const double each = slider_->maximum() > 0 ? (xOf(slider_->maximum()) - xOf(0)) / slider_->maximum() : 1;
        for (const int step : timeBarMonthSteps)
            if (step >= 6 && each * step >= widest + timeBarLabelDistance) // a label a month is no scale but a list
                return step;
        return timeBarMonthSteps[std::size(timeBarMonthSteps) - 1];
    }

    QSlider* slider_;
    Month first_, start_;
};

TimeBar::TimeBar(QWidget* parent)
    : Card({}, parent)
    , play_(new QToolButton(this))
    , title_(new ElidedLabel({}, TextRole::Strong, this))
    , second_(new ElidedLabel({}, TextRole::Label, this))
    , slider_(new QSlider(Qt::Horizontal, this))
    , scale_(new Scale(slider_, this))
    , all_(new QPushButton(tr("All dates"), this)) {
    setPadding(space::s8);
    second_->setSecondary(true);
    for (ElidedLabel* label : {title_, second_})
        label->setFixedWidth(QFontMetrics(trellis::font(TextRole::Strong)).averageCharWidth() * 24);
    play_->setIconSize({size::icon, size::icon});
    play_->setFixedSize(size::control, size::control);
    slider_->setPageStep(6);
    slider_->setAccessibleName(tr("As-at month"));
    all_->setCheckable(true);
    all_->setProperty("quiet", true);
    all_->setAutoDefault(false);
    all_->setToolTip(tr("Count everything, also what has no date"));

    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(title_);
    words->addWidget(second_);
    auto* time = new QVBoxLayout;
    time->setSpacing(0);
    time->addWidget(slider_);
    time->addWidget(scale_);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::s4, 0, space::s4, 0);
    row->setSpacing(space::s12);
    row->addWidget(play_);
    row->addLayout(words);
    row->addLayout(time, 1);
    row->addSpacing(space::s4);
    row->addWidget(all_);
    body()->addLayout(row);

    clock_.setInterval(timeBarPlayStep);
    rest_.setInterval(timeBarDragRest);
    rest_.setSingleShot(true);
    connect(&clock_, &QTimer::timeout, this, &TimeBar::playOn);
    connect(&rest_, &QTimer::timeout, this, &TimeBar::choose);
    connect(play_, &QToolButton::clicked, this, [this] { setPlaying(!isPlaying()); });
    connect(slider_, &QSlider::sliderPressed, this, [this] { setPlaying(false); });
    connect(slider_, &QSlider::valueChanged, this, &TimeBar::moveTo);
    connect(all_, &QPushButton::clicked, this, [this](bool checked) {
        setPlaying(false);
        asAt_ = checked ? QDate() : (first_ + slider_->value()).lastDay();
        showWords();
        choose();
    });
    setPlaying(false);
    setMonths({}, {}, {});
}

void TimeBar::setMonths(Month first, Month last, Month start) {
    first_ = first;
    last_ = last;
    start_ = start;
    setVisible(!first.isEmpty());
    const QSignalBlocker quiet(slider_);
    slider_->setRange(0, first.isEmpty() ? 0 : std::max(0, last - first));
    scale_->setMonths(first, start);
    setAsAt(asAt_);
}

void TimeBar::setAsAt(QDate date) {
    asAt_ = date;
    const QSignalBlocker quiet(slider_);
    slider_->setValue(date.isValid() ? Month(date) - first_ : slider_->maximum());
    scale_->update();
    showWords();
}

void TimeBar::setPlaying(bool playing) {
    if (playing && (!asAt_.isValid() || slider_->value() == slider_->maximum()))
        slider_->setValue(0);
    playing ? clock_.start() : clock_.stop();
    play_->setIcon(icon(playing ? u"pause" : u"play"));
    play_->setAccessibleName(playing ? tr("Pause") : tr("Let time run"));
    play_->setToolTip(playing ? tr("Pause") : tr("Let time run, month by month"));
}

void TimeBar::playOn() {
    if (busy_)
        return;
    slider_->setValue(slider_->value() + 1);
    if (slider_->value() == slider_->maximum())
        setPlaying(false);
}

void TimeBar::moveTo(int position) {
    asAt_ = (first_ + position).lastDay();
    showWords();
    rest_.start();
}

void TimeBar::choose() {
    rest_.stop();
    Q_EMIT asAtChosen(asAt_);
}

QString TimeBar::monthInWords(Month month) const {
    const QString calendar = chartLocale().toString(month.firstDay(), QStringLiteral("MMMM yyyy"));
    const int number = month - start_ + 1;
    return start_.isEmpty() || number < 1 ? calendar : tr("M%1 · %2", "18, March 2026").arg(number).arg(calendar);
}

void TimeBar::showWords() {
    all_->setChecked(!asAt_.isValid());
    if (!asAt_.isValid()) {
        title_->setText(tr("All dates"));
        second_->setText(tr("also what has no date"));
    } else {
        const Month month(asAt_);
        title_->setText(tr("As at %1", "M18 · March 2026").arg(monthInWords(month)));
        const QString day = chartLocale().toString(asAt_, tr("d MMMM", "a date's format: 31 March"));
        second_->setText(asAt_ == month.lastDay() ? tr("end of month, %1").arg(day) : day);
    }
    slider_->setAccessibleDescription(title_->text());
    slider_->setToolTip(title_->text());
}

} // namespace trellis
