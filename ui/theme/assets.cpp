#include "ui/theme/assets.h"

#include <QFile>

namespace trellis {

bool hasEmbeddedFace() {
#ifdef TRELLIS_HAS_PLEX
    return true;
#else
    return false;
#endif
}

bool hasEmbeddedIcons() {
#ifdef TRELLIS_HAS_LUCIDE
    return true;
#else
    return false;
#endif
}

QVector<AssetLicence> assetLicences() {
    QVector<AssetLicence> licences;
    const auto add = [&licences](const QString& name, const QString& path) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            licences.append({name, QString::fromUtf8(file.readAll())});
        }
    };
    add(QStringLiteral("IBM Plex Sans"), QStringLiteral(":/licences/ibm-plex-sans.txt"));
    add(QStringLiteral("Lucide"), QStringLiteral(":/licences/lucide.txt"));
    return licences;
}

} // namespace trellis
