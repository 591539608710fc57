#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/style_parts.h"

#include <QAbstractItemView>
#include <QStyle>

namespace trellis::styleparts {

namespace {

constexpr int buttonPadding = 12;
constexpr int smallButtonPadding = 10;
constexpr int chevronEdge = 16;

struct ButtonLook {
    bool primary = false;
    bool link = false;
    bool frameless = false;
    bool chosen = false;
    bool menu = false;
};

ButtonLook buttonLook(const QStyleOptionButton* option, const QWidget* widget) {
    ButtonLook look;
    look.link = flag(widget, "link");
    look.frameless = look.link || (option->features & QStyleOptionButton::Flat);
    look.primary =
        !look.frameless && (flag(widget, "primary") || (option->features & QStyleOptionButton::DefaultButton));
    look.chosen = option->state & QStyle::State_On;
    look.menu = option->features & QStyleOptionButton::HasMenu;
    return look;
}

QFont buttonFont(const ButtonLook& look, const QWidget* widget) {
    QFont face = widget ? widget->font() : font(TextRole::Body);
    if (look.primary || look.link || look.chosen) {
        face.setWeight(QFont::Medium);
    }
    return face;
}

QColor buttonText(const QStyleOption* option, const ButtonLook& look, const QWidget* widget) {
    const Tokens& t = tokens();
    if (!enabled(option)) {
        return t.text3;
    }
    if (look.primary) {
        return t.onAccent;
    }
    if (look.link || look.chosen) {
        return t.accent;
    }
    return widget ? widget->palette().color(QPalette::ButtonText) : t.text;
}

void buttonPanel(QPainter* painter, const QStyleOption* option, const ButtonLook& look, const QWidget* widget) {
    const Tokens& t = tokens();
    const bool down = option->state & QStyle::State_Sunken;
    QColor fill = t.surface;
    QColor border = flag(widget, "quiet") ? t.strongLine : t.controlBorder;
    if (look.primary) {
        fill = enabled(option) ? t.accent : t.barTrack;
        if (down || hovered(option)) {
            fill = mixed(fill, t.dark ? QColor(Qt::white) : QColor(Qt::black), down ? 0.22 : 0.12);
        }
        border = fill;
    } else if (look.chosen) {
        fill = t.selection;
        border = t.accent;
    } else if (!enabled(option)) {
        fill = t.headerRow;
        border = t.strongLine;
    } else if (down || hovered(option)) {
        fill = down ? t.barTrack : t.headerRow;
    }
    if (look.frameless && !look.chosen) {
        if (!look.link && enabled(option) && (down || hovered(option))) {
            roundedRect(painter, option->rect, mixed(t.barTrack, t.strongLine, down ? 0.5 : 0.0), {}, 0);
        }
    } else {
        roundedRect(painter, option->rect, fill, border);
    }
    if (focused(option)) {
        if (look.primary) {
            // An accent ring would vanish on the accent.
            QPen pen(t.onAccent, 2);
            painter->setPen(pen);
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(option->rect).adjusted(3, 3, -3, -3), 2, 2);
        } else {
            focusRing(painter, option->rect);
        }
    }
}

// Icon in the words' colour: a tinted icon answers Selected with the colour on the accent.
QIcon::Mode iconMode(const QStyleOption* option, const ButtonLook& look) {
    if (!enabled(option)) {
        return QIcon::Disabled;
    }
    return look.primary ? QIcon::Selected : QIcon::Normal;
}

} // namespace

void drawPushButton(const QStyleOptionButton* option, QPainter* painter, const QWidget* widget) {
    const ButtonLook look = buttonLook(option, widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    buttonPanel(painter, option, look, widget);

    const int padding = look.link ? 4 : (flag(widget, "small") ? smallButtonPadding : buttonPadding);
    const QColor ink = buttonText(option, look, widget);
    const QFont face = buttonFont(look, widget);
    const QFontMetrics metrics(face);
    const QString text = option->text;
    QRect area = option->rect.adjusted(padding, 0, -padding, 0);
    if (look.menu) {
        chevron(painter, QRect(area.right() - chevronEdge + 5, area.top(), chevronEdge, area.height()), u"chevron-down",
                ink);
        area.setRight(area.right() - chevronEdge - 2);
    }
    const int iconWidth = option->icon.isNull() ? 0 : option->iconSize.width();
    const int gap = iconWidth > 0 && !text.isEmpty() ? space::s8 : 0;
    const int wanted = iconWidth + gap + metrics.horizontalAdvance(QString(text).remove(QLatin1Char('&')));
    const bool left = flag(widget, "alignLeft");
    int x = left ? area.left() : area.left() + qMax(0, (area.width() - wanted) / 2);
    if (text.isEmpty()) {
        x = option->rect.left() + (option->rect.width() - iconWidth) / 2;
    }
    if (iconWidth > 0) {
        const QSize edge = option->iconSize;
        option->icon.paint(
            painter,
            QRect(x, option->rect.top() + (option->rect.height() - edge.height()) / 2, edge.width(), edge.height()),
            Qt::AlignCenter, iconMode(option, look), look.chosen ? QIcon::On : QIcon::Off);
        x += iconWidth + gap;
    }
    QFont shown = face;
    if (look.link && hovered(option)) {
        shown.setUnderline(true);
    }
    painter->setFont(shown);
    painter->setPen(ink);
    const QRect words(x, area.top(), area.right() - x + 1, area.height());
    // Elide with two pixels to spare: rounding of fractional advances must never cut a word that was measured to fit.
    const QString fitting = metrics.horizontalAdvance(QString(text).remove(QLatin1Char('&'))) > words.width() + 2
                                ? metrics.elidedText(text, Qt::ElideRight, words.width(), Qt::TextShowMnemonic)
                                : text;
    painter->drawText(words.adjusted(0, 0, 2, 0), Qt::AlignVCenter | Qt::AlignLeft | mnemonicFlag(option, widget),
                      fitting);
    painter->restore();
}

QSize pushButtonSize(const QStyleOptionButton* option, const QWidget* widget) {
    const ButtonLook look = buttonLook(option, widget);
    ButtonLook widest = look;
    // A button that becomes chosen or default must not change its width.
    widest.chosen = true;
    const QFontMetrics metrics(buttonFont(widest, widget));
    const int height = look.link ? size::smallControl : controlHeight(widget);
    int width = metrics.horizontalAdvance(QString(option->text).remove(QLatin1Char('&')));
    if (!option->icon.isNull()) {
        width += option->iconSize.width() + (option->text.isEmpty() ? 0 : space::s8);
    }
    if (option->text.isEmpty() && !look.menu) {
        return {height, height};
    }
    width += 2 * (look.link ? 4 : (flag(widget, "small") ? smallButtonPadding : buttonPadding));
    return {width + (look.menu ? chevronEdge + 2 : 0), height};
}

void drawToolButton(const QStyleOptionToolButton* option, QPainter* painter, const QWidget* widget) {
    const Tokens& t = tokens();
    ButtonLook look;
    look.frameless = option->state & QStyle::State_AutoRaise;
    look.chosen = option->state & QStyle::State_On;
    const bool menu = (option->features & QStyleOptionToolButton::HasMenu) ||
                      (option->features & QStyleOptionToolButton::MenuButtonPopup);
    const bool wordless = option->toolButtonStyle == Qt::ToolButtonIconOnly || option->text.isEmpty();
    const bool arrow = option->features & QStyleOptionToolButton::Arrow;

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    buttonPanel(painter, option, look, widget);
    const QColor ink =
        enabled(option) ? (look.chosen ? t.accent : option->palette.color(QPalette::ButtonText)) : t.controlBorder;
    QRect area = option->rect;
    if (menu && !arrow) {
        chevron(painter, QRect(area.right() - chevronEdge - 3, area.top(), chevronEdge, area.height()), u"chevron-down",
                ink);
        area.setRight(area.right() - chevronEdge - 2);
    }
    if (arrow) {
        const QStringView name = option->arrowType == Qt::LeftArrow    ? u"chevron-left"
                                 : option->arrowType == Qt::RightArrow ? u"chevron-right"
                                 : option->arrowType == Qt::UpArrow    ? u"chevron-up"
                                                                       : u"chevron-down";
        chevron(painter, area, name, ink);
    } else {
        const bool iconless = option->icon.isNull() || option->toolButtonStyle == Qt::ToolButtonTextOnly;
        int x = area.left() + (wordless ? (area.width() - option->iconSize.width()) / 2 : space::s8);
        if (!iconless) {
            const QSize edge = option->iconSize;
            option->icon.paint(painter,
                               QRect(x, area.top() + (area.height() - edge.height()) / 2, edge.width(), edge.height()),
                               Qt::AlignCenter, enabled(option) ? QIcon::Normal : QIcon::Disabled,
                               look.chosen ? QIcon::On : QIcon::Off);
            x += edge.width() + space::s8;
        }
        if (!wordless) {
            painter->setFont(option->font);
            painter->setPen(enabled(option) ? ink : t.text3);
            painter->drawText(QRect(x, area.top(), area.right() - x + 3, area.height()),
                              Qt::AlignVCenter | Qt::AlignLeft | mnemonicFlag(option, widget), option->text);
        }
    }
    painter->restore();
}

QSize toolButtonSize(const QStyleOptionToolButton* option, const QWidget* widget) {
    const int height = controlHeight(widget);
    const bool wordless = option->toolButtonStyle == Qt::ToolButtonIconOnly || option->text.isEmpty();
    const bool menu = option->features & QStyleOptionToolButton::HasMenu;
    int width = height;
    if (!wordless) {
        const QFontMetrics metrics(option->font);
        width = 2 * space::s8 + metrics.horizontalAdvance(QString(option->text).remove(QLatin1Char('&')));
        if (!option->icon.isNull() && option->toolButtonStyle != Qt::ToolButtonTextOnly) {
            width += option->iconSize.width() + space::s8;
        }
    }
    return {width + (menu ? chevronEdge : 0), height};
}

void drawCheckMark(const QStyleOption* option, QPainter* painter, const QWidget* widget) {
    const Tokens& t = tokens();
    const bool on = option->state & QStyle::State_On;
    const bool partly = option->state & QStyle::State_NoChange;
    const bool ring = focused(option) && !qobject_cast<const QAbstractItemView*>(widget);
    const QRectF box(option->rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (on || partly) {
        QColor fill = enabled(option) ? t.accent : t.controlBorder;
        if (hovered(option)) {
            fill = mixed(fill, t.dark ? QColor(Qt::white) : QColor(Qt::black), 0.12);
        }
        const QColor tick = enabled(option) ? t.onAccent : t.surface;
        roundedRect(painter, box, fill, fill, 1, 3);
        if (ring) {
            painter->setPen(QPen(tick, 1));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(box.adjusted(2, 2, -2, -2), 1.5, 1.5);
        }
        const double unit = box.width() / 16;
        painter->setPen(QPen(tick, 1.8 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&box, unit](double x, double y) { return box.topLeft() + QPointF(x, y) * unit; };
        if (partly) {
            painter->drawLine(at(4.5, 8), at(11.5, 8));
        } else {
            painter->drawPolyline(QPolygonF({at(4.2, 8.3), at(6.9, 11), at(11.8, 5.4)}));
        }
    } else {
        const bool strong = ring || hovered(option);
        roundedRect(painter, box, enabled(option) ? t.surface : t.headerRow,
                    strong ? t.accent : (enabled(option) ? t.controlBorder : t.strongLine), ring ? 2 : 1, 3);
    }
    painter->restore();
}

void drawRadioMark(const QStyleOption* option, QPainter* painter) {
    const Tokens& t = tokens();
    const bool on = option->state & QStyle::State_On;
    const QRectF box(option->rect);
    const QColor mark = enabled(option) ? t.accent : t.controlBorder;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (on) {
        roundedRect(painter, box, mark, mark, 1, box.width() / 2);
        painter->setPen(Qt::NoPen);
        painter->setBrush(enabled(option) ? t.onAccent : t.surface);
        painter->drawEllipse(box.center(), box.width() * 0.19, box.width() * 0.19);
    } else {
        const bool ring = focused(option);
        const QColor border = ring || hovered(option) ? t.accent : (enabled(option) ? t.controlBorder : t.strongLine);
        roundedRect(painter, box, enabled(option) ? t.surface : t.headerRow, border, ring ? 2 : 1, box.width() / 2);
    }
    painter->restore();
}

} // namespace trellis::styleparts
