#include "ui/forms/date_popups.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

namespace trellis {

FieldPopup::FieldPopup(QWidget* parent)
    : QFrame(parent, Qt::Popup) {
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameStyle(static_cast<int>(QFrame::StyledPanel) | static_cast<int>(QFrame::Plain));
}

void FieldPopup::openBelow(QWidget* field) {
    adjustSize();
    const QRect screen = field->screen()->availableGeometry();
    QPoint place = field->mapToGlobal(QPoint(field->width() - width(), field->height() + 2));
    if (place.y() + height() > screen.bottom())
        place.setY(field->mapToGlobal(QPoint(0, -height() - 2)).y());
    place.setX(qBound(screen.left(), place.x(), qMax(screen.left(), screen.right() - width())));
    move(place);
    QWidget::show();
}

QCalendarWidget* makeCalendar(QDate day, QWidget* parent) {
    auto* calendar = new QCalendarWidget(parent);
    calendar->setGridVisible(false);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    calendar->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    calendar->setSelectedDate(day);
    QTextCharFormat plain;
    plain.setForeground(tokens().text);
    calendar->setWeekdayTextFormat(Qt::Saturday, plain);
    calendar->setWeekdayTextFormat(Qt::Sunday, plain);
    QTextCharFormat header;
    header.setForeground(tokens().text3);
    header.setBackground(tokens().surface);
    header.setFont(trellis::font(TextRole::Label));
    calendar->setHeaderTextFormat(header);
    for (auto* button : calendar->findChildren<QToolButton*>()) {
        QPalette palette = button->palette();
        palette.setColor(QPalette::HighlightedText, tokens().text); // what its buttons write their words in
        button->setPalette(palette);
        button->setAutoRaise(true);
        if (button->objectName() == QLatin1String("qt_calendar_prevmonth"))
            button->setIcon(icon(u"chevron-left", IconRole::Text2));
        if (button->objectName() == QLatin1String("qt_calendar_nextmonth"))
            button->setIcon(icon(u"chevron-right", IconRole::Text2));
    }
    if (auto* bar = calendar->findChild<QWidget*>(QStringLiteral("qt_calendar_navigationbar")))
        bar->setBackgroundRole(QPalette::Base);
    for (auto* view : calendar->findChildren<QAbstractItemView*>())
        view->setProperty("rowLines", false);
    return calendar;
}

CalendarPopup::CalendarPopup(QDate day, QWidget* parent)
    : FieldPopup(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::s8, space::s8, space::s8, space::s8);
    auto* calendar = makeCalendar(day, this);
    layout->addWidget(calendar);
    setFocusProxy(calendar);
    const auto take = [this](QDate chosenDay) {
        Q_EMIT chosen(chosenDay);
        close();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
}

MonthPopup::MonthPopup(Month month, const TextContext& context, QWidget* parent)
    : FieldPopup(parent)
    , context_(context)
    , month_(month)
    , title_(new QLabel(this)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::s8, space::s8, space::s8, space::s8);
    grid->setSpacing(space::s4);
    const auto turn = [this](const char16_t* name, const QString& words, int years) {
        auto* button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setIcon(icon(QStringView(name), IconRole::Text2));
        button->setToolTip(words);
        button->setAccessibleName(words);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QToolButton::clicked, this, [this, years] { showYear(year_ + years); });
        return button;
    };
    title_->setFont(trellis::font(TextRole::Strong));
    title_->setAlignment(Qt::AlignCenter);
    grid->addWidget(turn(u"chevron-left", tr("Year before (Page up)"), -1), 0, 0, Qt::AlignLeft);
    grid->addWidget(title_, 0, 1);
    grid->addWidget(turn(u"chevron-right", tr("Year after (Page down)"), 1), 0, 2, Qt::AlignRight);
    for (int i = 0; i < 12; ++i) {
        auto* button = new QPushButton(this);
        button->setFlat(true);
        button->setCheckable(true);
        button->setMinimumWidth(104);
        button->installEventFilter(this);
        connect(button, &QPushButton::clicked, this, [this, i] {
            Q_EMIT chosen(Month(year_, i + 1));
            close();
        });
        grid->addWidget(button, 1 + i / 3, i % 3);
        months_ << button;
    }
    showYear(month_.year());
    setFocusProxy(months_[month_.month() - 1]);
}

void MonthPopup::showYear(int year) {
    if (year < 1 || year > 9998)
        return;
    year_ = year;
    title_->setText(QString::number(year));
    for (int i = 0; i < 12; ++i) {
        const Month month(year, i + 1);
        const QString name = context_.locale.standaloneMonthName(i + 1, QLocale::ShortFormat);
        const QString number = monthNumber(month, context_.start);
        months_[i]->setText(number.isEmpty() ? name : QStringLiteral("%1 \u00b7 %2").arg(name, number));
        months_[i]->setChecked(month == month_);
    }
}

bool MonthPopup::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return FieldPopup::eventFilter(watched, event);
    const int at = int(months_.indexOf(static_cast<QPushButton*>(watched)));
    const int key = static_cast<QKeyEvent*>(event)->key();
    int to = at;
    if (key == Qt::Key_Left)
        to = at - 1;
    else if (key == Qt::Key_Right)
        to = at + 1;
    else if (key == Qt::Key_Up)
        to = at - 3;
    else if (key == Qt::Key_Down)
        to = at + 3;
    else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        months_[at]->click();
        return true;
    } else
        return FieldPopup::eventFilter(watched, event);
    if (to < 0 || to > 11)
        showYear(year_ + (to < 0 ? -1 : 1));
    months_[(to + 12) % 12]->setFocus();
    return true;
}

void MonthPopup::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_PageUp)
        showYear(year_ - 1);
    else if (event->key() == Qt::Key_PageDown)
        showYear(year_ + 1);
    else if (event->key() == Qt::Key_Escape)
        close();
    else
        FieldPopup::keyPressEvent(event);
}

} // namespace trellis
