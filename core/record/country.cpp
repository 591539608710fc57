#include "core/record/country.h"

#include <QHash>

#include <algorithm>

namespace trellis::country {

namespace {

struct Countries {
    QHash<QString, QString> nameByCode;
    QHash<QString, QString> codeByName; // names folded
    QStringList codes;

    Countries() {
        for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
            const auto territory = static_cast<QLocale::Territory>(i);
            const QString code = QLocale::territoryToCode(territory);
            if (code.size() != 2 || !code[0].isUpper() || !code[1].isUpper())
                continue; // numbers stand for continents
            // Codes CLDR keeps for itself, which ISO 3166 does not assign to a country.
            if (code == QLatin1String("EU") || code == QLatin1String("UN") || code == QLatin1String("QO") ||
                code == QLatin1String("AC") || code == QLatin1String("CP") || code == QLatin1String("DG") ||
                code == QLatin1String("EA") || code == QLatin1String("IC") || code == QLatin1String("TA") ||
                code == QLatin1String("EZ") || code == QLatin1String("XA") || code == QLatin1String("XB"))
                continue;
            const QString name = QLocale::territoryToString(territory);
            nameByCode.insert(code, name);
            codeByName.insert(name.toCaseFolded(), code);
            codes << code;
        }
        // Names in common use beside the ones of CLDR.
        const std::pair<const char*, const char*> further[] = {{"uk", "GB"},
                                                               {"great britain", "GB"},
                                                               {"the netherlands", "NL"},
                                                               {"czech republic", "CZ"},
                                                               {"czechia", "CZ"},
                                                               {"slovak republic", "SK"},
                                                               {"turkey", "TR"},
                                                               {"t\u00fcrkiye", "TR"},
                                                               {"republic of moldova", "MD"},
                                                               {"north macedonia", "MK"},
                                                               {"usa", "US"},
                                                               {"united states of america", "US"},
                                                               {"russian federation", "RU"},
                                                               {"republic of korea", "KR"},
                                                               {"bosnia & herzegovina", "BA"},
                                                               {"bosnia and herzegovina", "BA"},
                                                               {"viet nam", "VN"},
                                                               {"macedonia", "MK"}};
        for (const auto& [name, code] : further)
            codeByName.insert(QString::fromUtf8(name), QString::fromLatin1(code));
        std::ranges::sort(codes, [this](const QString& a, const QString& b) {
            return QString::localeAwareCompare(nameByCode.value(a), nameByCode.value(b)) < 0;
        });
    }
};

const Countries& countries() {
    static const Countries instance;
    return instance;
}

} // namespace

std::optional<QString> fromText(const QString& text, const QLocale& locale) {
    const QString trimmed = text.trimmed();
    if (trimmed.size() == 2) {
        const QString code = trimmed.toUpper();
        if (code == QLatin1String("EL"))
            return QStringLiteral("GR");
        if (code == QLatin1String("UK"))
            return QStringLiteral("GB");
        if (countries().nameByCode.contains(code))
            return code;
    }
    const QString folded = trimmed.toCaseFolded();
    const auto found = countries().codeByName.constFind(folded);
    if (found != countries().codeByName.constEnd())
        return *found;
    // A country's own name in the language of the window ("Deutschland").
    if (locale.language() != QLocale::C && locale.nativeTerritoryName().toCaseFolded() == folded)
        return QLocale::territoryToCode(locale.territory());
    return std::nullopt;
}

bool isCode(QStringView code) {
    return countries().nameByCode.contains(code.toString());
}

QString name(const QString& code) {
    const auto found = countries().nameByCode.constFind(code);
    return found == countries().nameByCode.constEnd() ? code : *found;
}

QStringList codes() {
    return countries().codes;
}

} // namespace trellis::country
