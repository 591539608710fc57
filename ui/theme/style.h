#pragma once

#include <QProxyStyle>

namespace trellis {

// The look over Fusion, drawn from tokens(). What a widget can say about itself (setProperty, before it is shown):
//   "primary"  push button: the one accented button of a page (a dialog's default button is it by itself)
//   "quiet"    button, combo box: strong line instead of control border (filters, focus bar)
//   "link"     push button: words in the accent colour, no frame (setFlat(true): no frame, plain words)
//   "small"    any control: 26 high instead of 30
//   "grid"     table: keep the grid lines (else one line under each row)
//   "rowLines" any item view: true or false, whether a line stands under each row
// A tab's text may carry a count after a tab character: "Around today\t21".
// A menu item's text may carry a second word after a tab character, as Qt has it for shortcuts.
class Style final : public QProxyStyle {
    Q_OBJECT

public:
    Style();

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QIcon standardIcon(StandardPixmap standard, const QStyleOption* option, const QWidget* widget) const override;
};

} // namespace trellis
