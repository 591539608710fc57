#include "ui/widgets/elided_label.h"

#include "ui/theme/tokens.h"

#include <QFontMetrics>
#include <QPainter>

namespace trellis {

ElidedLabel::ElidedLabel(const QString& text, TextRole role, QWidget* parent)
    : QWidget(parent) {
    setFont(trellis::font(role));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString& text) {
    text_ = text;
    setAccessibleName(text);
    updateToolTip();
    updateGeometry();
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode) {
    mode_ = mode;
    update();
}

void ElidedLabel::setSecondary(bool secondary) {
    secondary_ = secondary;
    update();
}

bool ElidedLabel::isCut() const {
    return fontMetrics().horizontalAdvance(text_) > width();
}

int ElidedLabel::lineHeight() const {
    return fontMetrics().height() + 2; // an accent on a capital reaches the ascent itself
}

QSize ElidedLabel::sizeHint() const {
    return {fontMetrics().horizontalAdvance(text_) + 1, lineHeight()};
}

QSize ElidedLabel::minimumSizeHint() const {
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 4), lineHeight()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(!isEnabled() ? tokens().text3 : (secondary_ ? tokens().text2 : tokens().text));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(text_, mode_, width()));
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::updateToolTip() {
    // Angle brackets in a record's words must not turn the tooltip into markup.
    setToolTip(isCut() ? text_.toHtmlEscaped() : QString());
}

} // namespace trellis
