#include "app/drawing/window.h"

#include "app/catalogue.h"
#include "core/store/current_author.h"
#include "ui/shell/application.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace trellis {

int runWindow(int argc, char** argv) {
    Application application(argc, argv);
    QApplication::setDesktopFileName(QStringLiteral("io.github.trellis_network.Trellis"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/desktop/trellis.svg")));
    QTranslator qtWords;
    if (qtWords.load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&qtWords);
    installCatalogue();
    Theme::apply(application,
                 ThemeMode(QSettings().value(QStringLiteral("view/theme"), int(ThemeMode::System)).toInt()));
    MainWindow window(currentAuthor());
    const QStringList arguments = QApplication::arguments();
    const QString file = arguments.value(1);
    window.show();
    if (!file.isEmpty() && !file.startsWith(u'-'))
        window.openWorkspace(file);
    else
        window.openLast();
    return QApplication::exec();
}

} // namespace trellis
