#include "ui/shell/as_at_button.h"

#include "core/base/clock.h"
#include "ui/forms/date_popups.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/workspace/as_at_words.h"

#include <QCalendarWidget>
#include <QLocale>
#include <QMenu>
#include <QWidgetAction>

namespace trellis {

namespace {
constexpr int monthsOffered = 12;
}

AsAtButton::AsAtButton(QWidget* parent)
    : QToolButton(parent) {
    setObjectName(QStringLiteral("asAt"));
    setIcon(trellis::icon(u"clock"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setMinimumHeight(size::control);
    setFocusPolicy(Qt::StrongFocus);
    setToolTip(tr("The date all figures stand for"));
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &AsAtButton::fillMenu);
    setDate({});
}

void AsAtButton::setProgrammeStart(Month start) {
    start_ = start;
    setDate(date_);
}

void AsAtButton::setDate(QDate date) {
    date_ = date;
    setText(date.isValid() ? tr("As at %1").arg(asAtWords(date, start_)) : tr("All dates"));
    setAccessibleName(text());
}

void AsAtButton::fillMenu() {
    menu()->clear();
    const auto add = [&](const QString& text, QDate date) {
        QAction* action = menu()->addAction(text, this, [this, date] { choose(date); });
        action->setCheckable(true);
        action->setChecked(date == date_);
    };
    const QDate today = clock::today();
    add(tr("All dates: everything counts"), {});
    add(tr("Today, %1").arg(asAtWords(today, start_)), today);
    menu()->addSeparator();
    for (int back = 0; back < monthsOffered; ++back) {
        const QDate end = (Month(today) + (-back - 1)).lastDay();
        add(asAtWords(end, start_), end);
    }
    menu()->addSeparator();
    QMenu* other = menu()->addMenu(tr("Another day"));
    auto* calendar = makeCalendar(date_.isValid() ? date_ : today, other);
    connect(calendar, &QCalendarWidget::activated, this, [this](QDate date) {
        menu()->close();
        choose(date);
    });
    connect(calendar, &QCalendarWidget::clicked, this, [this](QDate date) {
        menu()->close();
        choose(date);
    });
    auto* action = new QWidgetAction(other);
    action->setDefaultWidget(calendar);
    other->addAction(action);
}

void AsAtButton::choose(QDate date) {
    setDate(date);
    Q_EMIT chosen(date);
}

} // namespace trellis
