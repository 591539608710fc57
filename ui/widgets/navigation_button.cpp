#include "ui/widgets/navigation_button.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QPainter>

#include <limits>

namespace trellis {

namespace {

constexpr int navigationInset = 8;
constexpr int navigationIconLeft = 8;
constexpr int navigationTextLeft = 35;
constexpr int navigationLowerIcon = 14;
constexpr int navigationFold = 12;

} // namespace

NavigationButton::NavigationButton(const NavigationItem& item, QWidget* parent)
    : QAbstractButton(parent)
    , item_(item) {
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void NavigationButton::setCount(const QString& count, const QString& warning) {
    item_.count = count;
    item_.warning = warning;
    describe();
    update();
}

void NavigationButton::setCollapsed(bool collapsed) {
    collapsed_ = collapsed;
    describe();
    update();
}

void NavigationButton::setFold(bool has, bool open) {
    hasFold_ = has;
    foldOpen_ = open;
    update();
}

void NavigationButton::setRowHeight(int height) {
    rowHeight_ = height;
    updateGeometry();
}

QSize NavigationButton::sizeHint() const {
    return {size::navigationCollapsed, rowHeight_};
}

void NavigationButton::describe() {
    const QString more = item_.warning.isEmpty() ? item_.count : item_.warning;
    const QString whole = more.isEmpty() ? item_.text : tr("%1, %2").arg(item_.text, more);
    setText(item_.text);
    setAccessibleName(whole);
    setToolTip(collapsed_ ? whole : QString());
}

void NavigationButton::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Up:
        Q_EMIT moveRequested(-1);
        return;
    case Qt::Key_Down:
        Q_EMIT moveRequested(1);
        return;
    case Qt::Key_Home:
        Q_EMIT moveRequested(std::numeric_limits<int>::min());
        return;
    case Qt::Key_End:
        Q_EMIT moveRequested(std::numeric_limits<int>::max());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void NavigationButton::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF row = QRectF(rect()).adjusted(navigationInset, 0, -navigationInset, 0);
    if (isChecked()) {
        painter.setPen(QPen(t.line, 1));
        painter.setBrush(t.surface);
        painter.drawRoundedRect(row.adjusted(0.5, 0.5, -0.5, -0.5), radius::control, radius::control);
    } else if (underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(t.navigation, t.strongLine, 0.35));
        painter.drawRoundedRect(row, radius::control, radius::control);
    }
    const bool lower = !item_.under.isEmpty(); // stands under another item: set in, and its icon smaller
    const int icon = lower ? navigationLowerIcon : size::navigationIcon;
    const double iconTop = (height() - icon) / 2.0;
    const double iconLeft =
        collapsed_ ? (width() - icon) / 2.0 : row.left() + (lower ? navigationTextLeft : navigationIconLeft);
    paintIcon(&painter, QRectF(iconLeft, iconTop, icon, icon), item_.icon, isChecked() ? t.accent : t.text2);
    if (collapsed_ && !item_.warning.isEmpty()) {
        // The tooltip has the words; the dot says that there are some.
        painter.setPen(QPen(isChecked() ? t.surface : t.navigation, 2));
        painter.setBrush(t.bad);
        painter.drawEllipse(QPointF(iconLeft + size::navigationIcon - 1, iconTop + 2), 5, 5);
    }
    if (!collapsed_) {
        double right = row.right() - navigationIconLeft;
        if (const bool warns = !item_.warning.isEmpty(); warns || !item_.count.isEmpty()) {
            const QString& more = warns ? item_.warning : item_.count;
            painter.setFont(trellis::font(warns ? TextRole::LabelStrong : TextRole::Label));
            painter.setPen(warns ? t.bad : t.text3);
            const int width = painter.fontMetrics().horizontalAdvance(more) + 1;
            painter.drawText(QRectF(right - width, 0, width, height()), Qt::AlignVCenter | Qt::AlignRight, more);
            right -= width + space::s8;
        }
        const double left = row.left() + navigationTextLeft + (lower ? navigationLowerIcon + space::s8 : 0);
        QFont face = trellis::font(TextRole::Body);
        if (isChecked()) {
            face.setWeight(QFont::DemiBold);
        }
        painter.setFont(face);
        painter.setPen(isChecked() ? t.text : t.text2);
        const QString words = painter.fontMetrics().elidedText(item_.text, Qt::ElideRight, int(right - left));
        painter.drawText(QRectF(left, 0, right - left, height()), Qt::AlignVCenter | Qt::AlignLeft, words);
        const double end = left + painter.fontMetrics().horizontalAdvance(words) + space::s4;
        if (hasFold_ && end + navigationFold <= right)
            paintIcon(&painter, QRectF(end, (height() - navigationFold) / 2.0, navigationFold, navigationFold),
                      foldOpen_ ? u"chevron-down" : u"chevron-right", t.text3);
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), radius::control - 1, radius::control - 1);
    }
}

} // namespace trellis
