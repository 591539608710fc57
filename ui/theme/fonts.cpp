#include "ui/theme/fonts.h"

#include "ui/theme/tokens.h"

#include <QApplication>
#include <QFontDatabase>
#include <QToolTip>

namespace trellis {

namespace {

// The embedded family's name, or empty: then the system's face serves. Loaded once, at the first use.
const QString& embeddedFamily() {
    static const QString family = [] {
        QString name;
        const QStringList files = {QStringLiteral(":/fonts/IBMPlexSans-Regular.otf"),
                                   QStringLiteral(":/fonts/IBMPlexSans-Medium.otf"),
                                   QStringLiteral(":/fonts/IBMPlexSans-SemiBold.otf")};
        for (const QString& file : files) {
            const int id = QFontDatabase::addApplicationFont(file);
            const QStringList families = id < 0 ? QStringList() : QFontDatabase::applicationFontFamilies(id);
            if (name.isEmpty() && !families.isEmpty()) {
                name = families.first();
            }
        }
        return name;
    }();
    return family;
}

QFont faceAt(double points, QFont::Weight weight) {
    QFont face =
        embeddedFamily().isEmpty() ? QFontDatabase::systemFont(QFontDatabase::GeneralFont) : QFont(embeddedFamily());
    face.setPointSizeF(points);
    face.setWeight(weight);
    face.setHintingPreference(QFont::PreferVerticalHinting);
    return face;
}

} // namespace

QFont font(TextRole role) {
    switch (role) {
    case TextRole::PageTitle:
        return faceAt(type::pageTitle, QFont::DemiBold);
    case TextRole::RecordTitle:
        return faceAt(type::recordTitle, QFont::DemiBold);
    case TextRole::CardTitle:
        return faceAt(type::cardTitle, QFont::DemiBold);
    case TextRole::Strong:
        return faceAt(type::body, QFont::Medium);
    case TextRole::Label:
        return faceAt(type::label, QFont::Normal);
    case TextRole::LabelStrong:
        return faceAt(type::label, QFont::Medium);
    case TextRole::Count:
        return faceAt(type::count, QFont::Normal);
    case TextRole::Headline:
        return faceAt(type::headline, QFont::DemiBold);
    case TextRole::Tile:
        return faceAt(type::tile, QFont::DemiBold);
    case TextRole::Body:
        break;
    }
    return faceAt(type::body, QFont::Normal);
}

void detail::applyFonts(QApplication& app) {
    app.setFont(font(TextRole::Body));
    app.setFont(font(TextRole::LabelStrong), "QHeaderView");
    app.setFont(font(TextRole::Label), "QStatusBar");
    QToolTip::setFont(font(TextRole::Label));
}

} // namespace trellis
