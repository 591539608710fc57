#pragma once

#include <QByteArray>
#include <QString>

namespace trellis::detail {

// A simple SVG of our own on a grid of 24 for builds without the icon package; a small ring in a square for names
// it has no shape for. Stroke colour is "currentColor", stroke width 2, as in the package's files.
QByteArray iconShape(const QString& name);

} // namespace trellis::detail
