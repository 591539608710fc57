#include "ui/forms/line_field.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFrame>
#include <QToolButton>

namespace trellis {

namespace {

constexpr int lineFieldButton = 24;
constexpr int lineFieldSuffixGap = 6;
// Below this width the text needs all the room.
constexpr int lineFieldRoomForSuffix = 130;

} // namespace

LineField::LineField(QWidget* parent)
    : QLineEdit(parent) {
    setFixedHeight(size::formRow);
}

void LineField::setSuffix(const QString& suffix) {
    if (suffix == suffix_)
        return;
    suffix_ = suffix;
    place();
    update();
}

QToolButton* LineField::addButton(const QString& icon, const QString& toolTip) {
    auto* button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setIcon(trellis::icon(icon, IconRole::Text2));
    button->setIconSize({size::icon, size::icon});
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setFocusPolicy(Qt::NoFocus);
    button->setCursor(Qt::ArrowCursor);
    buttons_ << button;
    place();
    return button;
}

void LineField::setButtonShown(QToolButton* button, bool shown) {
    if (button->isHidden() != shown)
        return;
    button->setVisible(shown);
    place();
}

QSize LineField::sizeHint() const {
    return {QLineEdit::sizeHint().width(), size::formRow};
}

QSize LineField::minimumSizeHint() const {
    return {40, size::formRow};
}

int LineField::suffixWidth() const {
    if (suffix_.isEmpty() || width() < lineFieldRoomForSuffix)
        return 0;
    return QFontMetrics(trellis::font(TextRole::Label)).horizontalAdvance(suffix_) + lineFieldSuffixGap;
}

void LineField::place() {
    int right = width() - 3;
    for (QToolButton* button : std::as_const(buttons_)) {
        if (button->isHidden())
            continue;
        button->setGeometry(right - lineFieldButton, (height() - lineFieldButton) / 2, lineFieldButton,
                            lineFieldButton);
        right -= lineFieldButton;
    }
    buttonsWidth_ = width() - 3 - right;
    setTextMargins(0, 0, buttonsWidth_ + suffixWidth(), 0);
}

void LineField::resizeEvent(QResizeEvent* event) {
    QLineEdit::resizeEvent(event);
    place();
}

void LineField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        setCursorPosition(0); // the beginning says more than the end
}

void LineField::keyPressEvent(QKeyEvent* event) {
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && !isReadOnly() && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) &&
        receivers(SIGNAL(steppedBy(int))) > 0) {
        Q_EMIT steppedBy(event->key() == Qt::Key_Up ? 1 : -1);
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void LineField::paintEvent(QPaintEvent* event) {
    const int room = width() - 14 - buttonsWidth_ - suffixWidth();
    const bool cut = !hasFocus() && echoMode() == Normal && fontMetrics().horizontalAdvance(text()) > room;
    if (cut) {
        QPainter painter(this);
        QStyleOptionFrame option;
        initStyleOption(&option);
        style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
        painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Text));
        painter.drawText(QRect(9, 0, room - 2, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(text(), Qt::ElideRight, room - 2));
    } else {
        QLineEdit::paintEvent(event);
    }
    if (suffixWidth() > 0) {
        QPainter painter(this);
        painter.setFont(trellis::font(TextRole::Label));
        painter.setPen(tokens().text3);
        painter.drawText(rect().adjusted(0, 0, -buttonsWidth_ - (buttonsWidth_ > 0 ? 4 : 9), 0),
                         Qt::AlignVCenter | Qt::AlignRight, suffix_);
    }
}

} // namespace trellis
