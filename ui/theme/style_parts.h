#pragma once

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

// What Style is put together from: each function paints or measures one kind of control.
namespace trellis::styleparts {

bool flag(const QWidget* widget, const char* property);
int controlHeight(const QWidget* widget);
// The widget sits in a table's cell as its editor.
bool isCellEditor(const QWidget* widget);

inline bool enabled(const QStyleOption* option) {
    return option->state & QStyle::State_Enabled;
}
inline bool hovered(const QStyleOption* option) {
    return enabled(option) && (option->state & QStyle::State_MouseOver);
}
inline bool focused(const QStyleOption* option) {
    return option->state & QStyle::State_HasFocus;
}

// `width` 0 draws no border; the border lies inside `rect`.
void roundedRect(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& border, double width = 1,
                 double corner = radius::control);
void chevron(QPainter* painter, const QRect& rect, QStringView direction, const QColor& color);
void focusRing(QPainter* painter, const QRectF& rect, double corner = radius::control);
// Underlined letters show while Alt is held; Theme says when that is.
bool mnemonicsShown();
void showMnemonics(bool shown);
int mnemonicFlag(const QStyleOption* option, const QWidget* widget);

// Buttons (style_buttons.cpp)
void drawPushButton(const QStyleOptionButton* option, QPainter* painter, const QWidget* widget);
QSize pushButtonSize(const QStyleOptionButton* option, const QWidget* widget);
void drawToolButton(const QStyleOptionToolButton* option, QPainter* painter, const QWidget* widget);
QSize toolButtonSize(const QStyleOptionToolButton* option, const QWidget* widget);
void drawCheckMark(const QStyleOption* option, QPainter* painter, const QWidget* widget);
void drawRadioMark(const QStyleOption* option, QPainter* painter);

// Fields (style_fields.cpp)
void drawField(const QStyleOption* option, QPainter* painter, const QWidget* widget, bool readOnly);
void drawFrame(const QStyleOption* option, QPainter* painter, const QWidget* widget);
void drawComboBox(const QStyleOptionComboBox* option, QPainter* painter, const QWidget* widget);
void drawSpinBox(const QStyleOptionSpinBox* option, QPainter* painter, const QWidget* widget);
QRect comboBoxPart(const QStyleOptionComboBox* option, QStyle::SubControl part);
QRect spinBoxPart(const QStyleOptionSpinBox* option, QStyle::SubControl part);
void drawSlider(const QStyleOptionSlider* option, QPainter* painter, const QRect& handle);
QRect sliderHandle(const QStyleOptionSlider* option);
QSize sliderSize(const QStyleOptionSlider* option, const QSize& contents);
void drawProgress(const QStyleOptionProgressBar* option, QPainter* painter);

void drawGroupBox(const QStyleOptionGroupBox* option, QPainter* painter, const QWidget* widget);
QRect groupBoxPart(const QStyleOptionGroupBox* option, QStyle::SubControl part);
QSize groupBoxMargins(const QStyleOption* option);

// Menus and tabs (style_menus.cpp)
void drawMenuItem(const QStyleOptionMenuItem* option, QPainter* painter);
QSize menuItemSize(const QStyleOptionMenuItem* option);
void drawMenuBarItem(const QStyleOptionMenuItem* option, QPainter* painter, const QWidget* widget);
void drawTab(const QStyleOptionTab* option, QPainter* painter, const QWidget* widget);
void drawTabShape(const QStyleOptionTab* option, QPainter* painter);
QSize tabSize(const QStyleOptionTab* option, const QWidget* widget);

// Views (style_views.cpp)
void drawHeader(const QStyleOptionHeader* option, QPainter* painter, const QWidget* widget);
QSize headerSize(const QStyleOptionHeader* option, const QSize& contents);
void drawRow(const QStyleOptionViewItem* option, QPainter* painter, const QWidget* widget);
void drawItemPanel(const QStyleOptionViewItem* option, QPainter* painter, const QWidget* widget);
void drawScrollBar(const QStyleOptionSlider* option, QPainter* painter, const QWidget* widget);
QRect scrollBarPart(const QStyleOptionSlider* option, QStyle::SubControl part);

} // namespace trellis::styleparts
