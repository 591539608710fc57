#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QRectF>
#include <QString>
#include <QStringList>

class QPainter;

namespace trellis {

// The colour an icon takes from the theme in force; it follows the theme without being made again.
enum class IconRole { Text, Text2, Text3, Accent, OnAccent, Bad, Warn, Good, OnInverted };

// An outline icon of ui/theme/icons.txt by its name there ("house"), 1.75 stroke on a grid of 24, crisp at any device
// pixel ratio. QIcon's mode Disabled gives the grey of control borders, Selected the colour on the accent.
// A name that is not in the list gives a plain mark, so that nothing is ever empty.
QIcon icon(QStringView name, IconRole role = IconRole::Text);

// For painting by hand: the icon in exactly this colour. `edge` is in logical pixels.
QPixmap iconPixmap(QStringView name, const QColor& color, int edge, double devicePixelRatio);
void paintIcon(QPainter* painter, const QRectF& rect, QStringView name, const QColor& color);

// Every name of ui/theme/icons.txt.
QStringList iconNames();

} // namespace trellis
