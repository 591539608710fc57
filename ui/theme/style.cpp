#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/style_parts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFrame>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSlider>
#include <QSplitterHandle>
#include <QTabBar>
#include <QTableView>
#include <QTextDocument>
#include <QTextEdit>

namespace trellis {

namespace styleparts {

bool flag(const QWidget* widget, const char* property) {
    return widget && widget->property(property).toBool();
}

int controlHeight(const QWidget* widget) {
    return flag(widget, "small") ? size::smallControl : size::control;
}

bool isCellEditor(const QWidget* widget) {
    const QWidget* parent = widget ? widget->parentWidget() : nullptr;
    const auto* view = parent ? qobject_cast<const QAbstractItemView*>(parent->parentWidget()) : nullptr;
    return view && view->viewport() == parent;
}

void roundedRect(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& border, double width,
                 double corner) {
    const double half = width / 2;
    painter->setPen(width > 0 ? QPen(border, width) : QPen(Qt::NoPen));
    painter->setBrush(fill);
    const double round = qMax(0.0, corner - half);
    painter->drawRoundedRect(rect.adjusted(half, half, -half, -half), round, round);
}

void chevron(QPainter* painter, const QRect& rect, QStringView direction, const QColor& color) {
    const int edge = size::icon;
    paintIcon(painter,
              QRectF(rect.left() + (rect.width() - edge) / 2, rect.top() + (rect.height() - edge) / 2, edge, edge),
              direction, color);
}

void focusRing(QPainter* painter, const QRectF& rect, double corner) {
    roundedRect(painter, rect, Qt::transparent, tokens().accent, 2, corner);
}

namespace {
bool altIsHeld = false;
}

bool mnemonicsShown() {
    return altIsHeld;
}

void showMnemonics(bool shown) {
    altIsHeld = shown;
}

int mnemonicFlag(const QStyleOption* option, const QWidget* widget) {
    const QStyle* style = widget ? widget->style() : QApplication::style();
    return style->styleHint(QStyle::SH_UnderlineShortcut, option, widget) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
}

} // namespace styleparts

namespace parts = styleparts;

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion")) {
    setObjectName(QStringLiteral("trellis"));
}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QScrollBar*>(widget) ||
        qobject_cast<QTabBar*>(widget) || qobject_cast<QHeaderView*>(widget) || qobject_cast<QSlider*>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (qobject_cast<QScrollBar*>(widget)) {
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
    }
    if (auto* header = qobject_cast<QHeaderView*>(widget)) {
        if (header->orientation() == Qt::Horizontal && header->defaultAlignment() == Qt::AlignCenter) {
            header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        }
        header->setHighlightSections(false);
    }
    if (auto* table = qobject_cast<QTableView*>(widget)) {
        if (!parts::flag(table, "grid")) {
            table->setShowGrid(false);
        }
        table->setWordWrap(false);
        table->setCornerButtonEnabled(false);
    }
    // A text area's words begin where a line edit's do.
    if (auto* text = qobject_cast<QPlainTextEdit*>(widget)) {
        text->document()->setDocumentMargin(6);
    } else if (auto* rich = qobject_cast<QTextEdit*>(widget)) {
        rich->document()->setDocumentMargin(6);
    }
    if (auto* tabs = qobject_cast<QTabBar*>(widget)) {
        tabs->setElideMode(Qt::ElideNone);
        tabs->setExpanding(false);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                              const QWidget* widget) const {
    const int height = parts::controlHeight(widget);
    switch (type) {
    case CT_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            return parts::pushButtonSize(button, widget);
        }
        break;
    case CT_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            return parts::toolButtonSize(button, widget);
        }
        break;
    case CT_LineEdit:
        return {contents.width() + 18, height};
    case CT_ComboBox:
        return {contents.width() + 38, height};
    case CT_SpinBox:
        return {contents.width() + 34, height};
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            return parts::menuItemSize(item);
        }
        break;
    case CT_MenuBarItem:
        return {contents.width() + 20, size::menuBar - 1};
    case CT_MenuBar:
        return {contents.width(), size::menuBar};
    case CT_TabBarTab:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            return parts::tabSize(tab, widget);
        }
        break;
    case CT_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            return parts::headerSize(header, contents);
        }
        break;
    case CT_ItemViewItem: {
        const QSize wanted = QProxyStyle::sizeFromContents(type, option, contents, widget);
        const bool popup = widget && widget->inherits("QComboBoxListView");
        return {wanted.width(), qMax(wanted.height(), popup ? size::menuRow : size::tableRow)};
    }
    case CT_ProgressBar:
        return {contents.width(), 6};
    case CT_GroupBox:
        return contents + parts::groupBoxMargins(option);
    case CT_Slider:
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            return parts::sliderSize(slider, contents);
        }
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        return QProxyStyle::sizeFromContents(type, option, contents, widget).expandedTo(QSize(0, 22));
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const {
    if (control == CC_ComboBox) {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            return parts::comboBoxPart(combo, part);
        }
    } else if (control == CC_SpinBox) {
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            return parts::spinBoxPart(spin, part);
        }
    } else if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            return parts::scrollBarPart(bar, part);
        }
    } else if (control == CC_Slider && part == SC_SliderHandle) {
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            return parts::sliderHandle(slider);
        }
    } else if (control == CC_GroupBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionGroupBox*>(option)) {
            return parts::groupBoxPart(box, part);
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    switch (element) {
    case SE_LineEditContents: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth <= 0) {
            return option->rect;
        }
        const int side = parts::isCellEditor(widget) ? 6 : 7;
        return option->rect.adjusted(side, 1, -side, -1);
    }
    case SE_ItemViewItemDecoration:
    case SE_ItemViewItemText: {
        // Qt puts a cell's whole margin on both sides of the tick and of the icon; one side is enough.
        const QRect wide = QProxyStyle::subElementRect(element, option, widget);
        const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        if (!item || item->decorationPosition != QStyleOptionViewItem::Left || wide.isEmpty()) {
            return wide;
        }
        int pieces = item->features & QStyleOptionViewItem::HasCheckIndicator ? 1 : 0;
        if (element == SE_ItemViewItemText && (item->features & QStyleOptionViewItem::HasDecoration)) {
            ++pieces;
        }
        const int back = pieces * space::s8;
        return option->direction == Qt::RightToLeft ? wide.adjusted(0, 0, back, 0) : wide.adjusted(-back, 0, 0, 0);
    }
    case SE_TabWidgetTabContents:
        return subElementRect(SE_TabWidgetTabPane, option, widget);
    case SE_ProgressBarContents:
    case SE_ProgressBarGroove:
    case SE_PushButtonContents:
        return option->rect;
    case SE_PushButtonFocusRect:
        return {};
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (!button || button->text.isEmpty()) {
            return {};
        }
        const QRect words = QProxyStyle::subElementRect(
            element == SE_CheckBoxFocusRect ? SE_CheckBoxContents : SE_RadioButtonContents, option, widget);
        return words.adjusted(-4, 0, 0, 0);
    }
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

} // namespace trellis
