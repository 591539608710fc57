#pragma once

#include <QString>
#include <QVector>

namespace trellis {

// Whether the build found the typeface and the icon set (see scripts/assets); without them the system's face and
// simple icons of our own serve.
bool hasEmbeddedFace();
bool hasEmbeddedIcons();

struct AssetLicence {
    QString name; // what is embedded, by the name its makers give it
    QString text; // the whole licence
};

// Licences of what is embedded, for Help > About; empty when nothing is.
QVector<AssetLicence> assetLicences();

} // namespace trellis
