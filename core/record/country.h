#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace trellis::country {

// ISO 3166 two-letter codes, and XK. EL and UK, as EU texts write them, are read as GR and GB. Names are read in
// English and in the language of `locale`, whatever the case. Nothing when it is no country.
std::optional<QString> fromText(const QString& text, const QLocale& locale = QLocale::c());

bool isCode(QStringView code); // an ISO code as stored
QString name(const QString& code);
QStringList codes(); // all, ordered by name

} // namespace trellis::country
