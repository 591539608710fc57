#pragma once

#include "core/base/progress.h"
#include "core/store/store.h"

#include <QCommandLineParser>
#include <QDate>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace trellis {

// Exit codes of every command.
enum class Exit { Done = 0, Refused = 1, WrongUse = 2 };

// Wrong use: the message goes to standard error with the command's synopsis.
class UsageError : public Error {
public:
    using Error::Error;
};

struct Command {
    QString name;
    QString synopsis; // what follows "trellis"
    QString summary;
    std::function<void(QCommandLineParser&)> describe;  // adds options
    std::function<Exit(const QCommandLineParser&)> run; // positional arguments without the command's name
};

// One factory per file of commands.
Command newCommand();
Command importCommand();
Command exportCommand();
Command factsCommand();
Command growthCommand();
Command historyCommand();
Command undoCommand();
Command mergeCommand();
Command checkCommand();
Command clearSamplesCommand();
Command chartsCommand(std::function<Exit(const QCommandLineParser&)> draw); // drawing is a module's (app/drawing)

// Carries a command out; its problems go to standard error. `arguments` as the program got them, its own name first.
Exit runCommand(const Command& command, QStringList arguments);

namespace command_line {

void write(const QString& text);    // standard output
void complain(const QString& text); // standard error, with a line end
void list(const Problems& problems, qint64 count);
Progress progress(const QString& what); // on standard error when that is a terminal; Ctrl+C cancels
QStringList positional(const QCommandLineParser& parser, int least, int most);
std::optional<QDate> until(const QCommandLineParser& parser);    // --until
Id area(const QCommandLineParser& parser, const Reader& reader); // --area
std::optional<int> number(const QCommandLineParser& parser, const QString& option, int least);
QString format(const QCommandLineParser& parser, const QStringList& allowed); // --format, the first is the default
QCommandLineOption areaOption();
QCommandLineOption untilOption();

} // namespace command_line

} // namespace trellis
