#include "ui/theme/style_parts.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>
#include <QTextEdit>

namespace trellis::styleparts {

namespace {

constexpr int arrowWidth = 28;
constexpr int stepWidth = 22;
constexpr int fieldPadding = 7;

void fieldBox(QPainter* painter, const QRect& rect, bool isEnabled, bool isFocused, bool readOnly, bool quiet,
              bool square) {
    const Tokens& t = tokens();
    const QColor fill = isEnabled && !readOnly ? t.surface : t.headerRow;
    QColor border = quiet || !isEnabled || readOnly ? t.strongLine : t.controlBorder;
    if (isFocused) {
        border = t.accent;
    }
    roundedRect(painter, rect, fill, border, isFocused ? 2 : 1, square ? 0 : radius::control);
}

} // namespace

void drawField(const QStyleOption* option, QPainter* painter, const QWidget* widget, bool readOnly) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    fieldBox(painter, option->rect, enabled(option), focused(option), readOnly, flag(widget, "quiet"),
             isCellEditor(widget));
    painter->restore();
}

void drawFrame(const QStyleOption* option, QPainter* painter, const QWidget* widget) {
    const Tokens& t = tokens();
    const bool text = qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (text) {
        const bool readOnly = widget->property("readOnly").toBool();
        fieldBox(painter, option->rect, widget->isEnabled(), widget->hasFocus(), readOnly, flag(widget, "quiet"),
                 isCellEditor(widget));
    } else if (widget && widget->isWindow()) {
        roundedRect(painter, option->rect, t.surface, t.controlBorder, 1, 0);
    } else {
        roundedRect(painter, option->rect, Qt::transparent, t.line, 1, 0);
    }
    painter->restore();
}

QRect comboBoxPart(const QStyleOptionComboBox* option, QStyle::SubControl part) {
    const QRect r = option->rect;
    QRect place = r;
    if (part == QStyle::SC_ComboBoxEditField) {
        place = r.adjusted(fieldPadding + (option->editable ? 0 : 1), 1, -arrowWidth, -1);
    } else if (part == QStyle::SC_ComboBoxArrow) {
        place = QRect(r.right() - arrowWidth + 1, r.top(), arrowWidth, r.height());
    }
    return QStyle::visualRect(option->direction, r, place);
}

void drawComboBox(const QStyleOptionComboBox* option, QPainter* painter, const QWidget* widget) {
    const Tokens& t = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option->subControls & QStyle::SC_ComboBoxFrame) {
        fieldBox(painter, option->rect, enabled(option), focused(option), false, flag(widget, "quiet"),
                 isCellEditor(widget));
    }
    chevron(painter, comboBoxPart(option, QStyle::SC_ComboBoxArrow), u"chevron-down",
            enabled(option) ? t.text2 : t.controlBorder);
    painter->restore();
}

QRect spinBoxPart(const QStyleOptionSpinBox* option, QStyle::SubControl part) {
    const QRect r = option->rect;
    const bool steps = option->buttonSymbols != QAbstractSpinBox::NoButtons;
    const int half = r.height() / 2;
    QRect place = r;
    switch (part) {
    case QStyle::SC_SpinBoxEditField:
        place = r.adjusted(fieldPadding, 1, steps ? -stepWidth : -fieldPadding, -1);
        break;
    case QStyle::SC_SpinBoxUp:
        place = steps ? QRect(r.right() - stepWidth + 1, r.top(), stepWidth, half) : QRect();
        break;
    case QStyle::SC_SpinBoxDown:
        place = steps ? QRect(r.right() - stepWidth + 1, r.top() + half, stepWidth, r.height() - half) : QRect();
        break;
    default:
        break;
    }
    return QStyle::visualRect(option->direction, r, place);
}

void drawSpinBox(const QStyleOptionSpinBox* option, QPainter* painter, const QWidget* widget) {
    const Tokens& t = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool readOnly = widget && widget->property("readOnly").toBool();
    fieldBox(painter, option->rect, enabled(option), focused(option), readOnly, flag(widget, "quiet"),
             isCellEditor(widget));
    if (option->buttonSymbols != QAbstractSpinBox::NoButtons) {
        const auto step = [&](QStyle::SubControl part, QStringView name, bool possible) {
            const bool active = hovered(option) && (option->activeSubControls & part);
            const QColor ink = !enabled(option) || !possible ? t.controlBorder : (active ? t.accent : t.text2);
            QRect place = spinBoxPart(option, part);
            // Towards each other, so that the pair reads as one sign.
            place.translate(0, part == QStyle::SC_SpinBoxUp ? 2 : -2);
            painter->save();
            painter->translate(place.center());
            painter->scale(0.75, 0.75);
            painter->translate(-place.center());
            chevron(painter, place, name, ink);
            painter->restore();
        };
        step(QStyle::SC_SpinBoxUp, u"chevron-up", option->stepEnabled & QAbstractSpinBox::StepUpEnabled);
        step(QStyle::SC_SpinBoxDown, u"chevron-down", option->stepEnabled & QAbstractSpinBox::StepDownEnabled);
    }
    painter->restore();
}

} // namespace trellis::styleparts
