#include "ui/shell/actions.h"

#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QWidget>

namespace trellis {

namespace {

struct ActionRow {
    ActionId id;
    const char* text;
    const char* icon;     // empty: none
    const char* shortcut; // portable text; several parted by "; "
    bool checkable = false;
};

constexpr ActionRow actionRows[] = {
    {ActionId::NewWorkspace, QT_TRANSLATE_NOOP("Actions", "&New workspace…"), "file-plus", "Ctrl+Shift+N"},
    {ActionId::OpenWorkspace, QT_TRANSLATE_NOOP("Actions", "&Open…"), "folder-open", "Ctrl+O"},
    {ActionId::ImportTable, QT_TRANSLATE_NOOP("Actions", "&Import a table…"), "download", "Ctrl+I"},
    {ActionId::ExportTable, QT_TRANSLATE_NOOP("Actions", "&Export this table…"), "table", "Ctrl+E"},
    {ActionId::Print, QT_TRANSLATE_NOOP("Actions", "&Print…"), "file-text", "Ctrl+P"},
    {ActionId::MergeCopies, QT_TRANSLATE_NOOP("Actions", "&Merge copies…"), "git-merge", "Ctrl+M"},
    {ActionId::ShowFindings, QT_TRANSLATE_NOOP("Actions", "What merging left to &decide…"), "", ""},
    {ActionId::BackUp, QT_TRANSLATE_NOOP("Actions", "&Back up now"), "archive", ""},
    {ActionId::RemoveSamples, QT_TRANSLATE_NOOP("Actions", "Remove &sample data…"), "", ""},
    {ActionId::CloseWorkspace, QT_TRANSLATE_NOOP("Actions", "&Close workspace"), "", "Ctrl+W"},
    {ActionId::Quit, QT_TRANSLATE_NOOP("Actions", "&Quit"), "log-out", "Ctrl+Q"},
    {ActionId::Undo, QT_TRANSLATE_NOOP("Actions", "&Undo"), "undo-2", "Ctrl+Z"},
    {ActionId::Redo, QT_TRANSLATE_NOOP("Actions", "&Redo"), "redo-2", "Ctrl+Shift+Z; Ctrl+Y"},
    {ActionId::Cut, QT_TRANSLATE_NOOP("Actions", "Cu&t"), "", "Ctrl+X"},
    {ActionId::Copy, QT_TRANSLATE_NOOP("Actions", "&Copy"), "copy", "Ctrl+C"},
    {ActionId::CopyWithHeaders, QT_TRANSLATE_NOOP("Actions", "Copy with &headers"), "", "Ctrl+Shift+C"},
    {ActionId::Paste, QT_TRANSLATE_NOOP("Actions", "&Paste"), "clipboard-paste", "Ctrl+V"},
    {ActionId::FillDown, QT_TRANSLATE_NOOP("Actions", "&Fill down"), "", "Ctrl+D"},
    {ActionId::Clear, QT_TRANSLATE_NOOP("Actions", "C&lear cells"), "", "Del"},
    {ActionId::Search, QT_TRANSLATE_NOOP("Actions", "&Search everything…"), "search", "Ctrl+K"},
    {ActionId::NewRecord, QT_TRANSLATE_NOOP("Actions", "&New record"), "plus", "Ins"},
    {ActionId::EditCell, QT_TRANSLATE_NOOP("Actions", "&Edit the cell"), "pencil", "F2"},
    {ActionId::DeleteRecords, QT_TRANSLATE_NOOP("Actions", "&Delete records…"), "trash-2", "Ctrl+-"},
    {ActionId::ShowInspector, QT_TRANSLATE_NOOP("Actions", "&Record in focus"), "panel-right", "F4", true},
    {ActionId::ChooseColumns, QT_TRANSLATE_NOOP("Actions", "&Columns"), "columns-3", ""},
    {ActionId::RowsLow, QT_TRANSLATE_NOOP("Actions", "&Low"), "", "", true},
    {ActionId::RowsMiddle, QT_TRANSLATE_NOOP("Actions", "&Middle"), "", "", true},
    {ActionId::RowsHigh, QT_TRANSLATE_NOOP("Actions", "&High"), "", "", true},
    {ActionId::ThemeSystem, QT_TRANSLATE_NOOP("Actions", "As the &system"), "", "", true},
    {ActionId::ThemeLight, QT_TRANSLATE_NOOP("Actions", "&Light"), "", "", true},
    {ActionId::ThemeDark, QT_TRANSLATE_NOOP("Actions", "&Dark"), "", "", true},
    {ActionId::PreviousView, QT_TRANSLATE_NOOP("Actions", "&Previous page"), "", "Ctrl+PgUp"},
    {ActionId::NextView, QT_TRANSLATE_NOOP("Actions", "&Next page"), "", "Ctrl+PgDown"},
    {ActionId::NextPane, QT_TRANSLATE_NOOP("Actions", "Next p&ane"), "", "F6"},
    {ActionId::YourName, QT_TRANSLATE_NOOP("Actions", "Your &name…"), "user", ""},
    {ActionId::About, QT_TRANSLATE_NOOP("Actions", "&About Trellis"), "info", ""},
};

} // namespace

Actions::Actions(QWidget* window)
    : QObject(window) {
    for (const ActionRow& row : actionRows) {
        auto* action = new QAction(QCoreApplication::translate("Actions", row.text), window);
        if (*row.icon)
            action->setIcon(icon(QString::fromLatin1(row.icon)));
        action->setShortcuts(QKeySequence::listFromString(QString::fromLatin1(row.shortcut)));
        action->setCheckable(row.checkable);
        actions_.insert(int(row.id), action);
        window->addAction(action);
    }
}

} // namespace trellis
