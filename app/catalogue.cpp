#include "app/catalogue.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace trellis {

void installCatalogue() {
    auto* words = new QTranslator(QCoreApplication::instance());
    for (const QLocale& locale : {QLocale(), QLocale(QLocale::English)})
        if (words->load(locale, QStringLiteral("trellis"), QStringLiteral("_"), QStringLiteral(":/translations"))) {
            QCoreApplication::installTranslator(words);
            return;
        }
}

} // namespace trellis
