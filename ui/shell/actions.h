#pragma once

#include <QAction>
#include <QHash>
#include <QObject>

namespace trellis {

enum class ActionId {
    NewWorkspace,
    OpenWorkspace,
    ImportTable,
    ExportTable,
    Print,
    MergeCopies,
    ShowFindings,
    BackUp,
    RemoveSamples,
    CloseWorkspace,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    CopyWithHeaders,
    Paste,
    FillDown,
    Clear,
    Search,
    NewRecord,
    EditCell,
    DeleteRecords,
    ShowInspector,
    ChooseColumns,
    RowsLow,
    RowsMiddle,
    RowsHigh,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    PreviousView,
    NextView,
    NextPane,
    YourName,
    About
};

// Every command of the window: text, icon and shortcut in one table, so that menus, buttons and help agree.
class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QWidget* window);
    QAction* operator[](ActionId id) const { return actions_.value(int(id)); }

private:
    QHash<int, QAction*> actions_;
};

} // namespace trellis
