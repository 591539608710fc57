#include "app/command.h"
#include "app/window.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cstdio>
#include <memory>

namespace trellis {

namespace {

std::vector<Command> allCommands() {
    return {newCommand(),     importCommand(), exportCommand(), factsCommand(), growthCommand(),      chartsCommand(),
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

int runCommand(const Command& command, QStringList arguments) {
    arguments.removeAt(1); // the command's name
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("trellis ") + command.synopsis + QStringLiteral("\n\n") +
                                     command.summary);
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  mainWord(QT_TRANSLATE_NOOP("CommandLine", "Shows this text.")));
    parser.addOption(help);
    command.describe(parser);
    try {
        if (!parser.parse(arguments))
            throw UsageError(parser.errorText());
        if (parser.isSet(help)) {
            command_line::write(parser.helpText());
            return int(Exit::Done);
        }
        return int(command.run(parser));
    } catch (const UsageError& error) {
        command_line::complain(error.message());
        command_line::complain(mainWord(QT_TRANSLATE_NOOP("CommandLine", "Usage: trellis %1")).arg(command.synopsis));
        return int(Exit::WrongUse);
    } catch (const Cancelled& error) {
        command_line::complain(error.message());
        return int(Exit::Refused);
    } catch (const Error& error) {
        command_line::complain(error.message());
        if (!error.detail().isEmpty())
            command_line::complain(QStringLiteral("(%1)").arg(error.detail()));
        return int(Exit::WrongUse);
    } catch (const std::bad_alloc&) {
        command_line::complain(mainWord(QT_TRANSLATE_NOOP("CommandLine", "There is not enough memory.")));
        return int(Exit::WrongUse);
    }
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
    nameApplication();
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const std::vector<Command> commands = allCommands();
    for (const Command& command : commands) {
        if (command.name != first)
            continue;
        std::unique_ptr<QCoreApplication> application;
        if (command.draws) {
            if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
                qputenv("QT_QPA_PLATFORM", "offscreen");
            application = std::make_unique<QApplication>(argc, argv);
        } else {
            application = std::make_unique<QCoreApplication>(argc, argv);
        }
        return runCommand(command, application->arguments());
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
    return runWindow(argc, argv);
}
