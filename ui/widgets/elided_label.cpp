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

void ElidedLabel::setLines(int most) {
    lines_ = most;
    updateToolTip();
    update();
}

bool ElidedLabel::isCut() const {
    return shownLines().join(u' ') != text_;
}

QStringList ElidedLabel::shownLines() const {
    const QFontMetrics metrics = fontMetrics();
    if (lines_ < 2 || metrics.horizontalAdvance(text_) <= width())
        return {metrics.elidedText(text_, mode_, width())};
    const QStringList words = text_.split(u' ');
    QString first;
    qsizetype taken = 0;
    for (; taken < words.size(); ++taken) {
        const QString longer = first.isEmpty() ? words[taken] : first + u' ' + words[taken];
        if (metrics.horizontalAdvance(longer) > width())
            break;
        first = longer;
    }
    if (taken == 0)
        return {metrics.elidedText(text_, mode_, width())};
    return {first, metrics.elidedText(words.mid(taken).join(u' '), mode_, width())};
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
    const QStringList lines = shownLines();
    const int height = lines.size() == 1 ? lineHeight() : qMin(lineHeight(), this->height() / int(lines.size()));
    int top = (this->height() - height * int(lines.size())) / 2;
    for (const QString& line : lines) {
        painter.drawText(QRect(0, top, width(), height), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, line);
        top += height;
    }
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
