#include "ui/theme/fonts.h"
#include "ui/theme/style_parts.h"

#include <QMenuBar>
#include <QStyle>
#include <QTabBar>

namespace trellis::styleparts {

namespace {

constexpr int menuIconLeft = 10;
constexpr int menuTextLeft = 34;
constexpr int menuRight = 12;
constexpr int menuGap = 32;
constexpr int separatorHeight = 9;
constexpr int tabPadding = 12;
constexpr int tabHeight = 36;

QString beforeTab(const QString& text) {
    return text.section(QLatin1Char('\t'), 0, 0);
}

QString afterTab(const QString& text) {
    return text.section(QLatin1Char('\t'), 1);
}

int plainWidth(const QFont& face, const QString& text) {
    return QFontMetrics(face).horizontalAdvance(QString(text).remove(QLatin1Char('&')));
}

QFont mediumOf(QFont face) {
    face.setWeight(QFont::Medium);
    return face;
}

} // namespace

void drawMenuItem(const QStyleOptionMenuItem* option, QPainter* painter) {
    const Tokens& t = tokens();
    const QRect r = option->rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        if (option->text.isEmpty()) {
            painter->fillRect(QRect(r.left(), r.center().y(), r.width(), 1), t.line);
        } else {
            painter->setFont(font(TextRole::LabelStrong));
            painter->setPen(t.text3);
            painter->drawText(r.adjusted(menuIconLeft, 0, -menuRight, 0), Qt::AlignVCenter | Qt::AlignLeft,
                              option->text);
        }
        painter->restore();
        return;
    }
    const bool current = enabled(option) && (option->state & QStyle::State_Selected);
    if (current) {
        roundedRect(painter, r, t.accent, {}, 0, 3);
    }
    const QColor ink = !enabled(option) ? t.text3 : (current ? t.onAccent : t.text);
    const QColor second = !enabled(option) ? t.text3 : (current ? t.onAccent : t.text2);
    const QRect mark(r.left() + menuIconLeft, r.top() + (r.height() - size::icon) / 2, size::icon, size::icon);
    if (option->checkType != QStyleOptionMenuItem::NotCheckable && option->checked) {
        chevron(painter, mark, u"check", ink);
    } else if (!option->icon.isNull()) {
        const QIcon::Mode mode = !enabled(option) ? QIcon::Disabled : (current ? QIcon::Selected : QIcon::Normal);
        option->icon.paint(painter, mark, Qt::AlignCenter, mode);
    }
    painter->setFont(option->font);
    painter->setPen(ink);
    const QRect words = r.adjusted(menuTextLeft, 0, -menuRight, 0);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, beforeTab(option->text));
    if (const QString more = afterTab(option->text); !more.isEmpty()) {
        painter->setFont(font(TextRole::Label));
        painter->setPen(second);
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignRight, more);
    }
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu) {
        chevron(painter, QRect(r.right() - size::icon - 6, r.top(), size::icon, r.height()), u"chevron-right", second);
    }
    painter->restore();
}

QSize menuItemSize(const QStyleOptionMenuItem* option) {
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        return option->text.isEmpty() ? QSize(10, separatorHeight)
                                      : QSize(plainWidth(option->font, option->text) + 2 * menuRight, size::menuRow);
    }
    const QString more = afterTab(option->text);
    int width = menuTextLeft + plainWidth(option->font, beforeTab(option->text)) + menuRight;
    if (!more.isEmpty()) {
        width += menuGap + plainWidth(font(TextRole::Label), more);
    } else if (option->menuItemType == QStyleOptionMenuItem::SubMenu) {
        width += size::icon + space::s8;
    }
    return {qMax(width, 120), size::menuRow};
}

void drawMenuBarItem(const QStyleOptionMenuItem* option, QPainter* painter, const QWidget* widget) {
    const Tokens& t = tokens();
    const bool open = option->state & QStyle::State_Sunken;
    const bool chosen = option->state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option->rect, t.navigation);
    if (enabled(option) && (chosen || open)) {
        roundedRect(painter, QRectF(option->rect).adjusted(1, 3, -1, -3), open ? t.selection : t.barTrack, {}, 0);
    }
    painter->setPen(enabled(option) ? t.text : t.text3);
    painter->setFont(widget ? widget->font() : option->font);
    painter->drawText(option->rect, Qt::AlignCenter | mnemonicFlag(option, widget), option->text);
    painter->restore();
}

void drawTabShape(const QStyleOptionTab* option, QPainter* painter) {
    const Tokens& t = tokens();
    const QRect r = option->rect;
    const bool current = option->state & QStyle::State_Selected;
    // The line below all tabs belongs to the bar's base; a tab only covers it where it is current or pointed at.
    if (current || (hovered(option) && enabled(option))) {
        painter->fillRect(QRect(r.left(), r.bottom() - 1, r.width(), 2), current ? t.accent : t.strongLine);
    }
    if (focused(option)) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        focusRing(painter, QRectF(r).adjusted(1, 2, -1, -4));
        painter->restore();
    }
}

void drawTab(const QStyleOptionTab* option, QPainter* painter, const QWidget* widget) {
    const Tokens& t = tokens();
    const bool current = option->state & QStyle::State_Selected;
    const QColor ink = !enabled(option) ? t.text3 : (current || hovered(option) ? t.text : t.text2);
    QRect r = option->rect.adjusted(tabPadding, 0, -tabPadding, -2);
    const QFont face = widget ? widget->font() : font(TextRole::Body);
    painter->save();
    if (!option->icon.isNull()) {
        const QRect mark(r.left(), r.top() + (r.height() - size::icon) / 2, size::icon, size::icon);
        option->icon.paint(painter, mark, Qt::AlignCenter, enabled(option) ? QIcon::Normal : QIcon::Disabled);
        r.setLeft(r.left() + size::icon + space::s8);
    }
    painter->setFont(current ? mediumOf(face) : face);
    painter->setPen(ink);
    const QString words = beforeTab(option->text);
    painter->drawText(r.adjusted(0, 0, 4, 0), Qt::AlignVCenter | Qt::AlignLeft | mnemonicFlag(option, widget), words);
    if (const QString count = afterTab(option->text); !count.isEmpty()) {
        r.setLeft(r.left() + plainWidth(mediumOf(face), words) + space::s8);
        painter->setFont(font(TextRole::Label));
        painter->setPen(t.text3);
        painter->drawText(r.adjusted(0, 0, 4, 0), Qt::AlignVCenter | Qt::AlignLeft, count);
    }
    painter->restore();
}

QSize tabSize(const QStyleOptionTab* option, const QWidget* widget) {
    const QFont face = widget ? widget->font() : font(TextRole::Body);
    int width = 2 * tabPadding + plainWidth(mediumOf(face), beforeTab(option->text));
    if (const QString count = afterTab(option->text); !count.isEmpty()) {
        width += space::s8 + plainWidth(font(TextRole::Label), count);
    }
    if (!option->icon.isNull()) {
        width += size::icon + space::s8;
    }
    width += option->leftButtonSize.width() + option->rightButtonSize.width();
    return {width, tabHeight};
}

} // namespace trellis::styleparts
