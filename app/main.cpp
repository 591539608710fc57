#include "app/command.h"
#include "app/drawing/module.h"
#include "core/base/memory.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibrary>

#include <vector>

namespace trellis {

namespace {

std::vector<Command> allCommands() {
    return {newCommand(),     importCommand(), exportCommand(), factsCommand(), growthCommand(),      chartsCommand({}),
            historyCommand(), undoCommand(),   mergeCommand(),  checkCommand(), clearSamplesCommand()};
}

QString mainWord(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

void printHelp(const std::vector<Command>& commands) {
    QString text =
        mainWord(QT_TRANSLATE_NOOP("CommandLine", "Usage: trellis [FILE]              open the window\n"
                                                  "       trellis COMMAND --help      what a command takes\n\n"));
    for (const Command& command : commands)
        text += QStringLiteral("  %1%2\n").arg(command.name, -14).arg(command.summary);
    command_line::write(text);
}

// Window and charts live in a module beside the program; installed, in a folder of libraries of its own.
int draw(int argc, char** argv) {
    QString folder;
    {
        const QCoreApplication application(argc, argv); // it alone knows where the program lies
        folder = QCoreApplication::applicationDirPath();
    }
    QString reason;
    for (const char* place : {"/trellis_drawing", "/" TRELLIS_DRAWING_FOLDER "/trellis_drawing"}) {
        QLibrary module(folder + QLatin1String(place));
        if (const auto entry = reinterpret_cast<DrawingEntry*>(module.resolve(drawingEntry)))
            return entry(argc, argv);
        reason = module.errorString();
    }
    command_line::complain(mainWord(QT_TRANSLATE_NOOP(
        "CommandLine", "The part of Trellis that draws window and charts cannot be loaded. Install Trellis again.")));
    command_line::complain(QStringLiteral("(%1)").arg(reason));
    return int(Exit::WrongUse);
}

void nameApplication() {
    QCoreApplication::setOrganizationName(QStringLiteral("Trellis"));
    QCoreApplication::setApplicationName(QStringLiteral("Trellis"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TRELLIS_VERSION));
}

} // namespace

} // namespace trellis

int main(int argc, char** argv) {
    using namespace trellis;
    shareFreedMemory();
    nameApplication();
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const std::vector<Command> commands = allCommands();
    for (const Command& command : commands) {
        if (command.name != first)
            continue;
        if (!command.run)
            return draw(argc, argv);
        const QCoreApplication application(argc, argv);
        return int(runCommand(command, QCoreApplication::arguments()));
    }
    if (first == QLatin1String("--version") || first == QLatin1String("-v")) {
        command_line::write(QStringLiteral("trellis %1\n").arg(QCoreApplication::applicationVersion()));
        return int(Exit::Done);
    }
    if (first == QLatin1String("--help") || first == QLatin1String("-h") || first == QLatin1String("help")) {
        const QCoreApplication application(argc, argv);
        printHelp(commands);
        return int(Exit::Done);
    }
    if (first.startsWith(QLatin1String("--")) ||
        (!first.isEmpty() && argc > 2 && !QFileInfo::exists(first) && !first.startsWith(u'-'))) {
        command_line::complain(
            mainWord(QT_TRANSLATE_NOOP("CommandLine", "There is no command \"%1\". See trellis --help.")).arg(first));
        return int(Exit::WrongUse);
    }
    return draw(argc, argv);
}
