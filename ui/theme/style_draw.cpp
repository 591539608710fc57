#include "ui/theme/style.h"
#include "ui/theme/style_parts.h"

#include <QAbstractItemView>
#include <QLineEdit>

// Which part of the look answers which of Qt's questions; the drawing itself is in the style_*.cpp beside this file.
namespace trellis {

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    namespace parts = styleparts;
    const Tokens& t = tokens();
    const QRect r = option->rect;
    switch (element) {
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0) {
            parts::drawField(option, painter, widget, option->state & State_ReadOnly);
        }
        return; // a line edit without a frame stands inside another control, which has drawn the field
    }
    case PE_FrameLineEdit:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_FrameDefaultButton:
    case PE_FrameButtonBevel:
    case PE_FrameButtonTool:
    case PE_PanelToolBar:
        return;
    case PE_Frame:
        parts::drawFrame(option, painter, widget);
        return;
    case PE_FrameFocusRect:
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        parts::focusRing(painter, r, qobject_cast<const QAbstractItemView*>(widget) ? 0 : radius::control);
        painter->restore();
        return;
    case PE_FrameGroupBox:
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        parts::roundedRect(painter, r, Qt::transparent, t.line, 1, radius::card);
        painter->restore();
        return;
    case PE_PanelMenu:
        painter->fillRect(r, t.surface);
        return;
    case PE_FrameMenu:
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        parts::roundedRect(painter, r, Qt::transparent, t.controlBorder);
        painter->restore();
        return;
    case PE_PanelTipLabel:
        painter->fillRect(r, t.inverted);
        return;
    case PE_PanelMenuBar:
    case PE_PanelStatusBar:
        painter->fillRect(r, t.navigation);
        painter->fillRect(QRect(r.left(), element == PE_PanelMenuBar ? r.bottom() : r.top(), r.width(), 1), t.line);
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(r, option->palette.color(QPalette::Base));
        return;
    case PE_PanelItemViewRow:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            parts::drawRow(item, painter, widget);
            return;
        }
        break;
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            parts::drawItemPanel(item, painter, widget);
            return;
        }
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        parts::drawCheckMark(option, painter, widget);
        return;
    case PE_IndicatorRadioButton:
        parts::drawRadioMark(option, painter);
        return;
    case PE_IndicatorArrowDown:
        parts::chevron(painter, r, u"chevron-down", t.text2);
        return;
    case PE_IndicatorArrowUp:
        parts::chevron(painter, r, u"chevron-up", t.text2);
        return;
    case PE_IndicatorArrowLeft:
        parts::chevron(painter, r, u"chevron-left", t.text2);
        return;
    case PE_IndicatorArrowRight:
        parts::chevron(painter, r, u"chevron-right", t.text2);
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children) {
            parts::chevron(painter, r, option->state & State_Open ? u"chevron-down" : u"chevron-right", t.text2);
        }
        return;
    case PE_IndicatorTabClose:
        parts::chevron(painter, r, u"x", option->state & State_MouseOver ? t.text : t.text3);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.line);
        return;
    case PE_IndicatorToolBarSeparator:
        painter->fillRect(QRect(r.center().x(), r.top() + 6, 1, r.height() - 12), t.line);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    namespace parts = styleparts;
    const Tokens& t = tokens();
    const QRect r = option->rect;
    switch (element) {
    case CE_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            parts::drawPushButton(button, painter, widget);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            parts::drawMenuItem(item, painter);
            return;
        }
        break;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            parts::drawMenuBarItem(item, painter, widget);
            return;
        }
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(r, t.navigation);
        if (widget) {
            painter->fillRect(QRect(0, widget->height() - 1, widget->width(), 1), t.line);
        }
        return;
    case CE_SizeGrip:
        return;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            parts::drawTabShape(tab, painter);
            return;
        }
        break;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            parts::drawTab(tab, painter, widget);
            return;
        }
        break;
    case CE_Header:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            parts::drawHeader(header, painter, widget);
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(r, t.headerRow);
        painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.strongLine);
        return;
    case CE_ItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            // Words and icons keep their colours on the selection's tint, which is drawn first.
            parts::drawItemPanel(item, painter, widget);
            QStyleOptionViewItem plain = *item;
            plain.state &= ~(State_Selected | State_MouseOver);
            plain.backgroundBrush = Qt::NoBrush;
            QProxyStyle::drawControl(element, &plain, painter, widget);
            return;
        }
        break;
    case CE_Splitter:
        painter->fillRect(option->state & State_Horizontal ? QRect(r.center().x(), r.top(), 1, r.height())
                                                           : QRect(r.left(), r.center().y(), r.width(), 1),
                          option->state & State_MouseOver ? t.accent : t.line);
        return;
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            parts::drawProgress(bar, painter);
            return;
        }
        break;
    case CE_ShapedFrame: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->frameShape == QFrame::HLine) {
            painter->fillRect(QRect(r.left(), r.center().y(), r.width(), 1), t.line);
            return;
        }
        if (frame && frame->frameShape == QFrame::VLine) {
            painter->fillRect(QRect(r.center().x(), r.top(), 1, r.height()), t.line);
            return;
        }
        if (frame && frame->frameShape != QFrame::NoFrame) {
            parts::drawFrame(option, painter, widget);
        }
        return;
    }
    case CE_ToolBar:
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const {
    namespace parts = styleparts;
    switch (control) {
    case CC_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            parts::drawToolButton(button, painter, widget);
            return;
        }
        break;
    case CC_ComboBox:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            parts::drawComboBox(combo, painter, widget);
            return;
        }
        break;
    case CC_SpinBox:
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            parts::drawSpinBox(spin, painter, widget);
            return;
        }
        break;
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            parts::drawScrollBar(bar, painter, widget);
            return;
        }
        break;
    case CC_GroupBox:
        if (const auto* box = qstyleoption_cast<const QStyleOptionGroupBox*>(option)) {
            parts::drawGroupBox(box, painter, widget);
            return;
        }
        break;
    case CC_Slider:
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            parts::drawSlider(slider, painter, proxy()->subControlRect(CC_Slider, option, SC_SliderHandle, widget));
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace trellis
