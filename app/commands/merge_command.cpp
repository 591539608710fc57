#include "app/command.h"
#include "core/merge/merge.h"
#include "core/store/current_author.h"

#include <QCoreApplication>

#include <limits>

namespace trellis {

namespace {

QString mergeCommandWord(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

Exit runMerge(const QCommandLineParser& parser) {
    const QStringList files = command_line::positional(parser, 2, std::numeric_limits<int>::max());
    const QString format = command_line::format(parser, {QStringLiteral("text"), QStringLiteral("json")});
    const MergeMode mode = parser.isSet(QStringLiteral("preview")) ? MergeMode::Preview : MergeMode::Write;
    Store store(files.first(), currentAuthor());
    const MergeReport report = mergeCopies(store, files.mid(1), mode, command_line::progress(store.path()));
    if (format == QLatin1String("json"))
        command_line::write(QString::fromUtf8(jsonOf(report, store.reader())));
    command_line::list(report.problems, qint64(report.problems.size()));
    if (!report.isGood())
        return Exit::Refused;
    if (format == QLatin1String("text"))
        command_line::write(textOf(report, mode));
    return report.conflicts() > 0 ? Exit::Refused : Exit::Done;
}

} // namespace

Command mergeCommand() {
    return {QStringLiteral("merge"), QStringLiteral("merge FILE OTHER... [--preview] [--format text|json]"),
            mergeCommandWord(QT_TRANSLATE_NOOP("CommandLine", "Brings other copies of a workspace in.")),
            [](QCommandLineParser& parser) {
                parser.addOption(
                    {QStringLiteral("preview"),
                     mergeCommandWord(QT_TRANSLATE_NOOP(
                         "CommandLine", "Says what would come in and what would be found; writes nothing."))});
                parser.addOption({QStringLiteral("format"),
                                  mergeCommandWord(QT_TRANSLATE_NOOP("CommandLine", "text or json.")),
                                  QStringLiteral("FORMAT")});
            },
            runMerge};
}

} // namespace trellis
