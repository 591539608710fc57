#include "app/catalogue.h"
#include "app/command.h"

#include <QCoreApplication>

#include <cstdio>

namespace trellis {

namespace {

QString runWord(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

Exit runCommand(const Command& command, QStringList arguments) {
    arguments.removeAt(1); // the command's name
    installCatalogue();
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("trellis ") + command.synopsis + QStringLiteral("\n\n") +
                                     command.summary);
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  runWord(QT_TRANSLATE_NOOP("CommandLine", "Shows this text.")));
    parser.addOption(help);
    command.describe(parser);
    try {
        if (!parser.parse(arguments))
            throw UsageError(parser.errorText());
        if (parser.isSet(help)) {
            command_line::write(parser.helpText());
            return Exit::Done;
        }
        const Exit exit = command.run(parser);
        if (std::fflush(stdout) != 0 || std::ferror(stdout))
            throw Error(runWord(
                QT_TRANSLATE_NOOP("CommandLine", "The result could not be written. Check that the disk has room.")));
        return exit;
    } catch (const UsageError& error) {
        command_line::complain(error.message());
        command_line::complain(runWord(QT_TRANSLATE_NOOP("CommandLine", "Usage: trellis %1")).arg(command.synopsis));
        return Exit::WrongUse;
    } catch (const Cancelled& error) {
        command_line::complain(error.message());
        return Exit::Refused;
    } catch (const Error& error) {
        command_line::complain(error.message());
        if (!error.detail().isEmpty())
            command_line::complain(QStringLiteral("(%1)").arg(error.detail()));
        return Exit::WrongUse;
    } catch (const std::bad_alloc&) {
        command_line::complain(runWord(QT_TRANSLATE_NOOP("CommandLine", "There is not enough memory.")));
        return Exit::WrongUse;
    }
}

} // namespace trellis
