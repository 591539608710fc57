#include "ui/widgets/area_button.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/badge.h"

#include <QKeyEvent>
#include <QPainter>

#include <limits>

namespace trellis {

namespace {

constexpr int areaBadgeMargin = 3; // room for the focus ring around a badge
constexpr int areaOpenBadge = 22;
constexpr int areaOpenLeft = 4;
constexpr int areaTitleLongest = 300;
constexpr int areaTitleShortest = 40;

int textWidth(TextRole role, const QString& text) {
    return text.isEmpty() ? 0 : QFontMetrics(trellis::font(role)).horizontalAdvance(text) + 1;
}

} // namespace

AreaButton::AreaButton(Kind kind, QWidget* parent)
    : QAbstractButton(parent)
    , kind_(kind) {
    setAttribute(Qt::WA_Hover);
    setCheckable(kind == Kind::All);
    describe();
}

void AreaButton::setKind(Kind kind) {
    kind_ = kind;
    describe();
    update();
}

void AreaButton::setArea(int color, const QString& badge, const QString& number, const QString& title) {
    color_ = color;
    badge_ = badge;
    number_ = number;
    title_ = title;
    describe();
    update();
}

void AreaButton::setOutlined(bool outlined) {
    outlined_ = outlined;
    update();
}

void AreaButton::describe() {
    switch (kind_) {
    case Kind::All:
        setText(tr("All areas"));
        setAccessibleName(tr("All areas"));
        break;
    case Kind::More:
        setAccessibleName(tr("More areas"));
        setToolTip(tr("More areas"));
        break;
    case Kind::Badge:
    case Kind::Open: {
        const QString name = number_.isEmpty() || number_ == badge_ ? tr("%1 %2").arg(badge_, title_)
                                                                    : tr("%1 %2, %3").arg(badge_, title_, number_);
        setAccessibleName(kind_ == Kind::Open ? tr("Area in focus: %1").arg(name) : name);
        setToolTip(name.toHtmlEscaped());
        break;
    }
    }
}

QSize AreaButton::sizeHint() const {
    switch (kind_) {
    case Kind::All:
        return {textWidth(TextRole::Strong, text()) + 22, size::control};
    case Kind::More:
        return {size::control, size::control};
    case Kind::Badge:
        return {Badge::widthFor(badge_, size::focusBadge) + 2 * areaBadgeMargin, size::control};
    case Kind::Open:
        break;
    }
    const int title = qMin(areaTitleLongest, textWidth(TextRole::Strong, title_));
    const int number = number_ == badge_ ? 0 : textWidth(TextRole::Body, number_);
    return {areaOpenLeft + Badge::widthFor(badge_, areaOpenBadge) + space::s8 + title +
                (number > 0 ? space::s8 + number : 0) + space::s8 + size::icon + space::s8,
            size::control};
}

int AreaButton::leastWidth() const {
    if (kind_ != Kind::Open) {
        return sizeHint().width();
    }
    const int title = qMin(areaTitleShortest, textWidth(TextRole::Strong, title_));
    return areaOpenLeft + Badge::widthFor(badge_, areaOpenBadge) + space::s8 + title + space::s8 + size::icon +
           space::s8;
}

void AreaButton::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        Q_EMIT moveRequested(-1);
        return;
    case Qt::Key_Right:
        Q_EMIT moveRequested(1);
        return;
    case Qt::Key_Home:
        Q_EMIT moveRequested(std::numeric_limits<int>::min());
        return;
    case Qt::Key_End:
        Q_EMIT moveRequested(std::numeric_limits<int>::max());
        return;
    case Qt::Key_Down:
        Q_EMIT menuRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void AreaButton::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    switch (kind_) {
    case Kind::All:
        painter.setPen(QPen(isChecked() ? t.accent : t.strongLine, 1));
        painter.setBrush(isChecked() ? t.selection : (underMouse() ? t.headerRow : t.surface));
        painter.drawRoundedRect(frame, radius::control, radius::control);
        painter.setFont(trellis::font(isChecked() ? TextRole::Strong : TextRole::Body));
        painter.setPen(t.text);
        painter.drawText(rect(), Qt::AlignCenter, text());
        break;
    case Kind::More:
        if (underMouse() || isDown()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.barTrack);
            painter.drawRoundedRect(frame, radius::control, radius::control);
        }
        paintIcon(&painter, rect().adjusted(7, 7, -7, -7), u"chevron-down", t.text2);
        break;
    case Kind::Badge:
        Badge::paint(&painter, rect().adjusted(areaBadgeMargin, 0, 0, 0), color_, badge_, size::focusBadge,
                     outlined_ ? Badge::Look::Outline : Badge::Look::Filled);
        if (underMouse() && !hasFocus()) {
            painter.setPen(QPen(t.controlBorder, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), radius::control + 1, radius::control + 1);
        }
        break;
    case Kind::Open:
        paintOpen(&painter);
        break;
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::control, radius::control);
    }
}

void AreaButton::paintOpen(QPainter* painter) {
    const Tokens& t = tokens();
    painter->setPen(QPen(t.accent, 1));
    painter->setBrush(t.selection);
    painter->drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::control, radius::control);
    int left = areaOpenLeft;
    left += Badge::paint(painter, rect().adjusted(left, 0, 0, 0), color_, badge_, areaOpenBadge) + space::s8;
    int right = width() - space::s8 - size::icon;
    paintIcon(painter, QRectF(right, (height() - size::icon) / 2.0, size::icon, size::icon), u"chevron-down", t.text2);
    right -= space::s8;
    const int title = textWidth(TextRole::Strong, title_);
    const int number = number_ == badge_ ? 0 : textWidth(TextRole::Body, number_);
    // The number gives way first: the badge says most of it.
    const bool numberFits = number > 0 && left + qMin(title, areaTitleLongest) + space::s8 + number <= right;
    if (numberFits) {
        painter->setFont(trellis::font(TextRole::Body));
        painter->setPen(t.text2);
        painter->drawText(QRect(right - number, 0, number, height()), Qt::AlignVCenter | Qt::AlignLeft, number_);
        right -= number + space::s8;
    }
    painter->setFont(trellis::font(TextRole::Strong));
    painter->setPen(t.text);
    painter->drawText(QRect(left, 0, right - left + 1, height()), Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(title_, Qt::ElideRight, right - left));
}

} // namespace trellis
