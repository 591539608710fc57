#include "ui/widgets/undo_bar.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QAbstractButton>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace trellis {

namespace {

constexpr int undoBarMilliseconds = 8000;
constexpr int undoBarButton = 26;

// A button in the bar's inverted colours; with words it has a frame.
class InvertedButton final : public QAbstractButton {
public:
    InvertedButton(QString icon, const QString& words, QWidget* parent)
        : QAbstractButton(parent)
        , icon_(std::move(icon)) {
        setText(words);
        setFont(trellis::font(TextRole::Strong));
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::ArrowCursor);
    }

    void setWords(const QString& icon, const QString& words) {
        icon_ = icon;
        setText(words);
    }

    QSize sizeHint() const override {
        const int words = text().isEmpty() ? 0 : fontMetrics().horizontalAdvance(text()) + space::s8 + 2 * 10;
        return {words == 0 ? undoBarButton : words + size::icon, undoBarButton};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Tokens& t = tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        const bool active = underMouse() || isDown();
        const QColor fill = active ? mixed(t.inverted, t.onInverted, isDown() ? 0.24 : 0.14) : t.inverted;
        if (!text().isEmpty() || active) {
            painter.setPen(text().isEmpty() ? QPen(Qt::NoPen) : QPen(t.onInverted2, 1));
            painter.setBrush(fill);
            painter.drawRoundedRect(box, radius::control, radius::control);
        }
        int x = text().isEmpty() ? (width() - size::icon) / 2 : 10;
        paintIcon(&painter, QRectF(x, (height() - size::icon) / 2.0, size::icon, size::icon), icon_, t.onInverted);
        x += size::icon + space::s8;
        painter.setPen(t.onInverted);
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
        if (hasFocus()) {
            // The accent of the other theme is the one that shows on this theme's inverted ground.
            painter.setPen(QPen((t.dark ? lightTokens() : darkTokens()).accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::control - 1, radius::control - 1);
        }
    }

private:
    QString icon_;
};

} // namespace

UndoBar::UndoBar(QWidget* parent)
    : QWidget(parent)
    , undo_(new InvertedButton(QStringLiteral("undo-2"), tr("Undo"), this))
    , close_(new InvertedButton(QStringLiteral("x"), {}, this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_OpaquePaintEvent);
    close_->setToolTip(tr("Close"));
    close_->setAccessibleName(tr("Close"));
    undo_->setAccessibleName(tr("Undo"));
    for (QAbstractButton* button : {undo_, close_}) {
        button->installEventFilter(this);
    }
    timer_.setSingleShot(true);
    timer_.setInterval(undoBarMilliseconds);
    connect(&timer_, &QTimer::timeout, this, [this] {
        if (!isHeld()) {
            hide();
        }
    });
    connect(undo_, &QAbstractButton::clicked, this, [this] {
        hide();
        if (undone_)
            Q_EMIT redoRequested();
        else
            Q_EMIT undoRequested();
    });
    connect(close_, &QAbstractButton::clicked, this, &QWidget::hide);
    hide();
}

void UndoBar::announce(const QString& sentence, const QString& shortcut) {
    say(sentence, shortcut, false);
}

void UndoBar::announceUndone(const QString& sentence, const QString& shortcut) {
    say(sentence, shortcut, true);
}

void UndoBar::say(const QString& sentence, const QString& shortcut, bool undone) {
    undone_ = undone;
    const QString order = undone ? tr("Redo") : tr("Undo");
    static_cast<InvertedButton*>(undo_)->setWords(undone ? QStringLiteral("redo-2") : QStringLiteral("undo-2"), order);
    undo_->setAccessibleName(order);
    sentence_ = sentence;
    shortcut_ = shortcut;
    setAccessibleName(sentence);
    place();
    show();
    raise();
    update();
    countAnew();
}

void UndoBar::setMilliseconds(int milliseconds) {
    timer_.setInterval(milliseconds);
}

QSize UndoBar::sizeHint() const {
    return {size::longestText, size::undoBar};
}

QSize UndoBar::minimumSizeHint() const {
    return {240, size::undoBar};
}

bool UndoBar::isHeld() const {
    return underMouse() || undo_->underMouse() || close_->underMouse() || undo_->hasFocus() || close_->hasFocus();
}

void UndoBar::hold() {
    timer_.stop();
}

void UndoBar::countAnew() {
    if (isVisible() && !isHeld()) {
        timer_.start();
    }
}

bool UndoBar::event(QEvent* event) {
    if (event->type() == QEvent::Enter) {
        hold();
    } else if (event->type() == QEvent::Leave) {
        // The pointer may only have gone to a button inside; that is known once the event is done.
        QMetaObject::invokeMethod(this, &UndoBar::countAnew, Qt::QueuedConnection);
    } else if (event->type() == QEvent::Hide) {
        hold();
    }
    return QWidget::event(event);
}

bool UndoBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::Enter) {
        hold();
    } else if (event->type() == QEvent::FocusOut || event->type() == QEvent::Leave) {
        QMetaObject::invokeMethod(this, &UndoBar::countAnew, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void UndoBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        hide();
        return;
    }
    QWidget::keyPressEvent(event);
}

void UndoBar::place() {
    const int top = (height() - undoBarButton) / 2;
    close_->setGeometry(width() - space::s12 - undoBarButton, top, undoBarButton, undoBarButton);
    const int words = shortcut_.isEmpty()
                          ? 0
                          : QFontMetrics(trellis::font(TextRole::Label)).horizontalAdvance(shortcut_) + space::s12;
    const int wanted = undo_->sizeHint().width();
    undo_->setGeometry(close_->x() - space::s8 - words - wanted, top, wanted, undoBarButton);
}

void UndoBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void UndoBar::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.inverted);
    paintIcon(&painter, QRectF(space::s16, (height() - size::icon) / 2.0, size::icon, size::icon), u"check",
              t.onInverted);
    const int left = space::s16 + size::icon + space::s12;
    const int room = undo_->x() - space::s16 - left;
    painter.setPen(t.onInverted);
    painter.setFont(trellis::font(TextRole::Body));
    const QFontMetrics metrics(painter.font());
    painter.drawText(QRect(left, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(sentence_, Qt::ElideRight, room));
    if (!shortcut_.isEmpty()) {
        painter.setPen(t.onInverted2);
        painter.setFont(trellis::font(TextRole::Label));
        const int from = undo_->geometry().right() + 1 + space::s12;
        painter.drawText(QRect(from, 0, close_->x() - from, height()), Qt::AlignVCenter | Qt::AlignLeft, shortcut_);
    }
}

} // namespace trellis
