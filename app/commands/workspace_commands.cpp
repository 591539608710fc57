#include "app/command.h"
#include "core/exchange/workspace_template.h"
#include "core/merge/finding.h"
#include "core/store/current_author.h"
#include "core/store/history.h"
#include "core/store/verify.h"

#include <QCoreApplication>

namespace trellis {

namespace {

QString workspaceWord(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

Exit runNew(const QCommandLineParser& parser) {
    const QString path = command_line::positional(parser, 1, 1).first();
    if (!parser.isSet(QStringLiteral("template")))
        throw UsageError(workspaceWord(QT_TRANSLATE_NOOP("CommandLine", "State a template with --template.")));
    workspace_template::Choices choices;
    choices.structureOnly = parser.isSet(QStringLiteral("structure-only"));
    if (parser.isSet(QStringLiteral("start"))) {
        choices.start = Month::fromString(parser.value(QStringLiteral("start")));
        if (!choices.start)
            throw UsageError(workspaceWord(QT_TRANSLATE_NOOP("CommandLine", "--start takes a month such as 2024-10.")));
    }
    choices.months = command_line::number(parser, QStringLiteral("months"), 1);
    workspace_template::create(path, parser.value(QStringLiteral("template")), choices, currentAuthor());
    return Exit::Done;
}

Exit undoMerge(Store& store, const Store::MergeRecord& merge) {
    const QString what = workspaceWord(QT_TRANSLATE_NOOP("CommandLine", "Merge with %1")).arg(merge.sources);
    const Store::Applied undone = store.undoMerge(merge.number, command_line::progress(what));
    if (!undone.isGood()) {
        command_line::list(undone.problems, qint64(undone.problems.size()));
        return Exit::Refused;
    }
    command_line::write(workspaceWord(QT_TRANSLATE_NOOP("CommandLine", "Undone: %1")).arg(what) + u'\n');
    return Exit::Done;
}

Exit runUndo(const QCommandLineParser& parser) {
    Store store(command_line::positional(parser, 1, 1).first(), currentAuthor());
    if (const Store::MergeRecord merge = store.lastMerge(); merge.number != 0)
        return undoMerge(store, merge);
    const qint64 last = store.lastUndoable();
    if (last == 0) {
        command_line::complain(workspaceWord(QT_TRANSLATE_NOOP("CommandLine", "There is nothing to undo.")));
        return Exit::Refused;
    }
    const QString what = store.transaction(last).label.shown();
    const Store::Undone undone = store.undo(last, command_line::progress(what));
    if (!undone.isGood()) {
        command_line::list(undone.problems, qint64(undone.problems.size()));
        return Exit::Refused;
    }
    for (const QString& name : undone.left)
        command_line::complain(
            workspaceWord(QT_TRANSLATE_NOOP("CommandLine", "Left as it is, because it was changed since: %1"))
                .arg(name));
    command_line::write(workspaceWord(QT_TRANSLATE_NOOP("CommandLine", "Undone: %1")).arg(what) + u'\n');
    return Exit::Done;
}

Exit runCheck(const QCommandLineParser& parser) {
    const Store store(command_line::positional(parser, 1, 1).first(), currentAuthor(), Store::Access::ReadOnly);
    const QStringList damage = findDamage(store.database(), command_line::progress(store.path()));
    for (const QString& sentence : damage)
        command_line::write(sentence + u'\n');
    if (!damage.isEmpty())
        return Exit::Refused;
    const HistorySize size = historySize(store.reader());
    command_line::write(
        workspaceWord(QT_TRANSLATE_NOOP("CommandLine", "No damage found: %1 operations in %2 transactions."))
            .arg(size.operations)
            .arg(size.transactions) +
        u'\n');
    for (const Finding& finding : findingsOf(store.reader(), {}, command_line::progress(store.path())))
        command_line::write(QStringLiteral("%1: %2\n").arg(codeOf(finding.kind), finding.sentence));
    return Exit::Done;
}

Exit runClearSamples(const QCommandLineParser& parser) {
    Store store(command_line::positional(parser, 1, 1).first(), currentAuthor());
    const auto cleared = workspace_template::removeSamples(store, command_line::progress(store.path()));
    if (!cleared.applied.isGood()) {
        command_line::list(cleared.applied.problems, qint64(cleared.applied.problems.size()));
        return Exit::Refused;
    }
    for (const QString& name : cleared.kept)
        command_line::complain(
            workspaceWord(QT_TRANSLATE_NOOP("CommandLine", "Kept, because your own records name it: %1")).arg(name));
    return Exit::Done;
}

} // namespace

Command newCommand() {
    return {QStringLiteral("new"),
            QStringLiteral("new FILE --template wp8|research|csa|alliance|topics|empty [--structure-only] [--start "
                           "YYYY-MM] [--months N]"),
            workspaceWord(QT_TRANSLATE_NOOP("CommandLine", "Makes a workspace from a template.")),
            [](QCommandLineParser& parser) {
                parser.addOption({QStringLiteral("template"),
                                  workspaceWord(QT_TRANSLATE_NOOP("CommandLine", "What to begin with.")),
                                  QStringLiteral("NAME")});
                parser.addOption({QStringLiteral("structure-only"),
                                  workspaceWord(QT_TRANSLATE_NOOP("CommandLine", "Without the sample rows."))});
                parser.addOption(
                    {QStringLiteral("start"),
                     workspaceWord(QT_TRANSLATE_NOOP("CommandLine", "The first month, M1; all dates move with it.")),
                     QStringLiteral("YYYY-MM")});
                parser.addOption({QStringLiteral("months"),
                                  workspaceWord(QT_TRANSLATE_NOOP("CommandLine", "The length of the programme.")),
                                  QStringLiteral("N")});
            },
            runNew};
}

Command undoCommand() {
    return {QStringLiteral("undo"), QStringLiteral("undo FILE"),
            workspaceWord(QT_TRANSLATE_NOOP("CommandLine", "Takes the last transaction back.")),
            [](QCommandLineParser&) {}, runUndo};
}

Command checkCommand() {
    return {QStringLiteral("check"), QStringLiteral("check FILE"),
            workspaceWord(QT_TRANSLATE_NOOP("CommandLine", "Looks for damage: the file, its operations, its tables.")),
            [](QCommandLineParser&) {}, runCheck};
}

Command clearSamplesCommand() {
    return {QStringLiteral("clear-samples"), QStringLiteral("clear-samples FILE"),
            workspaceWord(
                QT_TRANSLATE_NOOP("CommandLine", "Removes all sample rows, keeps the structure and your own rows.")),
            [](QCommandLineParser&) {}, runClearSamples};
}

} // namespace trellis
