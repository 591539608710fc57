#include "ui/shell/search_button.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QAction>
#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace trellis {

namespace {
constexpr int searchWidth = 232;
}

SearchButton::SearchButton(QWidget* parent)
    : QToolButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setObjectName(QStringLiteral("search"));
}

void SearchButton::setNarrow(bool narrow) {
    narrow_ = narrow;
    updateGeometry();
    update();
}

QSize SearchButton::sizeHint() const {
    return {narrow_ ? size::control : searchWidth, size::control};
}

void SearchButton::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    const int left = narrow_ ? (width() - size::icon) / 2 : 9;
    paintIcon(&painter, QRectF(left, (height() - size::icon) / 2.0, size::icon, size::icon), u"search", t.text2);
    if (narrow_)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(trellis::font(TextRole::Body));
    painter.setPen(t.text3);
    painter.drawText(rect().adjusted(left + size::icon + space::s8, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     tr("Search everything"));
    const QString keys = defaultAction() ? defaultAction()->shortcut().toString(QKeySequence::NativeText) : QString();
    if (keys.isEmpty())
        return;
    painter.setFont(trellis::font(TextRole::Count));
    const int room = painter.fontMetrics().horizontalAdvance(keys) + 2 * 5;
    const QRectF box(width() - room - 8, (height() - 18) / 2.0, room, 18);
    painter.setPen(QPen(t.strongLine, 1));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(t.text3);
    painter.drawText(box, Qt::AlignCenter, keys);
}

} // namespace trellis
