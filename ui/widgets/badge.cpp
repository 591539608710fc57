#include "ui/widgets/badge.h"

#include "ui/theme/fonts.h"

#include <QFontMetrics>
#include <QPainter>

namespace trellis {

namespace {

QFont badgeFont(int edge) {
    QFont face = font(edge >= size::focusBadge ? TextRole::Body
                      : edge >= size::badge    ? TextRole::Label
                                               : TextRole::Count);
    face.setWeight(QFont::DemiBold);
    return face;
}

} // namespace

Badge::Badge(int number, const QString& text, int edge, QWidget* parent)
    : QWidget(parent)
    , number_(number)
    , text_(text)
    , edge_(edge) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Area %1").arg(text_));
}

void Badge::setArea(int number, const QString& text) {
    number_ = number;
    text_ = text;
    setAccessibleName(tr("Area %1").arg(text_));
    updateGeometry();
    update();
}

void Badge::setLook(Look look) {
    look_ = look;
    update();
}

QSize Badge::sizeHint() const {
    return {widthFor(text_, edge_), edge_};
}

int Badge::widthFor(const QString& text, int edge) {
    return qMax(edge, QFontMetrics(badgeFont(edge)).horizontalAdvance(text) + 10);
}

int Badge::paint(QPainter* painter, const QRect& rect, int number, const QString& text, int edge, Look look) {
    const AreaColor color = areaColor(number);
    const int width = widthFor(text, edge);
    const QRectF box(rect.left(), rect.top() + (rect.height() - edge) / 2, width, edge);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (look == Look::Filled) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color.fill);
        painter->drawRoundedRect(box, radius::control, radius::control);
        painter->setPen(color.number);
    } else {
        painter->setPen(QPen(color.fill, 2));
        painter->setBrush(tokens().surface);
        painter->drawRoundedRect(box.adjusted(1, 1, -1, -1), radius::control - 1, radius::control - 1);
        painter->setPen(tokens().text2);
    }
    painter->setFont(badgeFont(edge));
    painter->drawText(box, Qt::AlignCenter, text);
    painter->restore();
    return width;
}

void Badge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(&painter, rect(), number_, text_, edge_, look_);
}

} // namespace trellis
