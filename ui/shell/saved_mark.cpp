#include "ui/shell/saved_mark.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace trellis {

namespace {
constexpr int savedWidth = 380; // a corner of the menu bar takes its room once; the words change
constexpr int savedEdge = 14;
} // namespace

SavedMark::SavedMark(QWidget* parent)
    : QWidget(parent) {
    setFixedHeight(size::menuBar);
    setFont(trellis::font(TextRole::Label));
}

void SavedMark::clear() {
    show({}, {}, true);
}

void SavedMark::setSaved(const QString& file, const QString& words) {
    show(file, words, true);
}

void SavedMark::setReadOnly(const QString& file, const QString& words) {
    show(file, words, false);
}

void SavedMark::show(const QString& file, const QString& words, bool good) {
    file_ = file;
    words_ = words;
    good_ = good;
    setAccessibleName(file.isEmpty() ? QString() : file + QStringLiteral(", ") + words);
    update();
}

QSize SavedMark::sizeHint() const {
    return {savedWidth, size::menuBar};
}

void SavedMark::paintEvent(QPaintEvent*) {
    if (file_.isEmpty())
        return;
    const Tokens& t = tokens();
    QPainter painter(this);
    const QFontMetrics metrics = fontMetrics();
    int x = width() - space::s12 - metrics.horizontalAdvance(words_);
    painter.setPen(good_ ? t.good : t.warn);
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, words_);
    x -= savedEdge + space::s4;
    paintIcon(&painter, QRectF(x, (height() - savedEdge) / 2.0, savedEdge, savedEdge), good_ ? u"check" : u"lock",
              good_ ? t.good : t.warn);
    painter.setPen(t.text2);
    const QRect name(0, 0, x - space::s12, height());
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignRight, metrics.elidedText(file_, Qt::ElideMiddle, name.width()));
}

} // namespace trellis
