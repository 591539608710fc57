// What the menus of the window do; main_window.cpp holds the window itself.
#include "core/base/error.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/table_export.h"
#include "core/exchange/workspace_template.h"
#include "core/record/registry.h"
#include "core/store/backup.h"
#include "core/store/current_author.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/merge_dialog.h"
#include "ui/dialogs/new_workspace_dialog.h"
#include "ui/dialogs/problems_dialog.h"
#include "ui/forms/inspector.h"
#include "ui/models/background_read.h"
#include "ui/pages/record_page.h"
#include "ui/shell/focus_bar.h"
#include "ui/shell/main_window.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/saved_mark.h"
#include "ui/shell/search_popup.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/tick_menu.h"
#include "ui/widgets/undo_bar.h"
#include "ui/widgets/work_bar.h"

#include <QActionGroup>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QSettings>
#include <QShortcut>
#include <QStandardPaths>
#include <QStatusBar>

namespace trellis {

namespace {

constexpr int messageTime = 10'000; // milliseconds in the status bar
const QString themeKey = QStringLiteral("view/theme");

ThemeMode storedTheme() {
    return ThemeMode(QSettings().value(themeKey, int(ThemeMode::System)).toInt());
}

} // namespace

void MainWindow::buildMenus() {
    const auto menu = [&](const QString& title, std::initializer_list<std::optional<ActionId>> ids) {
        QMenu* made = menuBar()->addMenu(title);
        for (const auto& id : ids)
            if (id)
                made->addAction(actions_[*id]);
            else
                made->addSeparator();
        return made;
    };
    constexpr auto line = std::nullopt;
    QMenu* file = menu(tr("&File"), {ActionId::NewWorkspace, ActionId::OpenWorkspace});
    QMenu* recent = file->addMenu(tr("Open &recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] {
        recent->clear();
        for (const QString& path : recent_files::all())
            recent->addAction(QFileInfo(path).fileName(), this, [this, path] { openWorkspace(path); })
                ->setToolTip(QDir::toNativeSeparators(path));
        recent->setToolTipsVisible(true);
    });
    file->addSeparator();
    for (const auto id : {ActionId::ImportTable, ActionId::ExportTable, ActionId::Print})
        file->addAction(actions_[id]);
    file->addSeparator();
    for (const auto id : {ActionId::MergeCopies, ActionId::ShowFindings})
        file->addAction(actions_[id]);
    file->addSeparator();
    for (const auto id : {ActionId::BackUp, ActionId::RemoveSamples, ActionId::CloseWorkspace, ActionId::Quit})
        file->addAction(actions_[id]);
    menu(tr("&Edit"),
         {ActionId::Undo, ActionId::Redo, line, ActionId::Cut, ActionId::Copy, ActionId::CopyWithHeaders,
          ActionId::Paste, ActionId::FillDown, ActionId::Clear, line, ActionId::Search, line, ActionId::YourName});
    QMenu* view = menu(tr("&View"),
                       {ActionId::PreviousView, ActionId::NextView, ActionId::NextPane, line, ActionId::ShowInspector});
    auto* columns = new TickMenu(actions_[ActionId::ChooseColumns]->text(), view);
    view->addMenu(columns);
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        if (auto* page = recordPage())
            page->fillColumnsMenu(columns);
    });
    const auto group = [&](const QString& title, std::initializer_list<ActionId> ids) {
        QMenu* made = view->addMenu(title);
        auto* exclusive = new QActionGroup(this);
        for (const ActionId id : ids)
            made->addAction(exclusive->addAction(actions_[id]));
    };
    group(tr("Row &height"), {ActionId::RowsLow, ActionId::RowsMiddle, ActionId::RowsHigh});
    group(tr("&Theme"), {ActionId::ThemeSystem, ActionId::ThemeLight, ActionId::ThemeDark});
    menu(tr("&Record"), {ActionId::NewRecord, ActionId::EditCell, ActionId::DeleteRecords});
    menu(tr("&Help"), {ActionId::About});
    menuBar()->setCornerWidget(saved_);
}

void MainWindow::connectActions() {
    toldUntil_.setSingleShot(true);
    toldUntil_.setInterval(messageTime);
    connect(&toldUntil_, &QTimer::timeout, this, [this] {
        told_.clear();
        refreshStatus();
    });
    const auto on = [&](ActionId id, auto what) { connect(actions_[id], &QAction::triggered, this, what); };
    on(ActionId::NewWorkspace, [this] { newWorkspace(); });
    on(ActionId::OpenWorkspace, [this] { chooseWorkspace(); });
    on(ActionId::ImportTable, [this] { importTable(recordPage() ? recordPage()->type().name : QString()); });
    on(ActionId::ExportTable, [this] {
        if (recordPage())
            exportTable(recordPage()->type().name);
    });
    on(ActionId::Print, [this] { printTable(); });
    on(ActionId::MergeCopies, [this] { mergeCopies(); });
    on(ActionId::ShowFindings, [this] { showMerge({}); });
    on(ActionId::BackUp, [this] { backUp(); });
    on(ActionId::RemoveSamples, [this] { removeSamples(); });
    on(ActionId::CloseWorkspace, [this] { closeWorkspace(); });
    on(ActionId::Quit, [this] { close(); });
    on(ActionId::Undo, [this] {
        if (workspace_)
            workspace_->undo();
    });
    on(ActionId::Redo, [this] {
        if (workspace_)
            workspace_->redo();
    });
    // The table has these keys itself; here they serve the menu.
    const auto onTable = [&](ActionId id, void (RecordTable::*what)()) {
        actions_[id]->setShortcutContext(Qt::WidgetShortcut);
        on(id, [this, what] {
            if (auto* page = recordPage())
                (page->table()->*what)();
        });
    };
    onTable(ActionId::Cut, &RecordTable::cut);
    onTable(ActionId::Copy, &RecordTable::copy);
    onTable(ActionId::CopyWithHeaders, &RecordTable::copyWithHeaders);
    onTable(ActionId::Paste, &RecordTable::paste);
    onTable(ActionId::FillDown, &RecordTable::fillDown);
    onTable(ActionId::Clear, &RecordTable::clearCells);
    onTable(ActionId::EditCell, &RecordTable::editCurrent);
    onTable(ActionId::DeleteRecords, &RecordTable::deleteRecords);
    actions_[ActionId::NewRecord]->setShortcutContext(Qt::WidgetShortcut);
    on(ActionId::NewRecord, [this] {
        if (auto* page = recordPage())
            page->startNew();
    });
    on(ActionId::Search, [this] { showSearch(); });
    on(ActionId::ShowInspector, [this](bool shown) { setInspectorShown(shown); });
    on(ActionId::PreviousView, [this] { stepPage(-1); });
    on(ActionId::NextView, [this] { stepPage(1); });
    on(ActionId::NextPane, [this] { nextPane(false); });
    connect(new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F6), this), &QShortcut::activated, this,
            [this] { nextPane(true); });
    for (int i = 0; i <= 8; ++i)
        connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + i)), this), &QShortcut::activated, this,
                [this, i] { focusBar_->focusArea(i); });
    const std::pair<ActionId, int> heights[] = {
        {ActionId::RowsLow, 26}, {ActionId::RowsMiddle, 30}, {ActionId::RowsHigh, 36}};
    for (const auto& [id, height] : heights) {
        actions_[id]->setChecked(RecordTable::rowHeight() == height);
        on(id, [rows = height] { RecordTable::setRowHeight(rows); });
    }
    const std::pair<ActionId, ThemeMode> themes[] = {{ActionId::ThemeSystem, ThemeMode::System},
                                                     {ActionId::ThemeLight, ThemeMode::Light},
                                                     {ActionId::ThemeDark, ThemeMode::Dark}};
    for (const auto& [id, mode] : themes) {
        actions_[id]->setChecked(storedTheme() == mode);
        on(id, [theme = mode] {
            QSettings().setValue(themeKey, int(theme));
            Theme::apply(*qApp, theme);
        });
    }
    on(ActionId::YourName, [this] { askName(); });
    on(ActionId::About, [this] { AboutDialog(this).exec(); });
}

void MainWindow::newWorkspace() {
    NewWorkspaceDialog dialog(author_, this);
    if (dialog.exec() == QDialog::Accepted)
        openWorkspace(dialog.path());
}

void MainWindow::chooseWorkspace() {
    const QString folder = workspace_ ? QFileInfo(workspace_->path()).absolutePath()
                                      : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open a workspace"), folder, tr("Trellis workspaces (*.trellis)"));
    if (!path.isEmpty())
        openWorkspace(path);
}

void MainWindow::openSample() {
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/Trellis");
    const QString path = folder + QStringLiteral("/wp8-sample.trellis");
    try {
        QDir().mkpath(folder);
        if (!QFileInfo::exists(path))
            workspace_template::create(path, QStringLiteral("wp8"), {}, author_);
    } catch (const Error& error) {
        return showError(error.message());
    }
    openWorkspace(path);
}

void MainWindow::importTable(const QString& type) {
    if (!workspace_)
        return;
    if (importDialog_) // one import at a time: the one under way is shown again
        return importDialog_->open();
    importDialog_ = new ImportDialog(*workspace_, findRecordType(type), this);
    importDialog_->setProgressStrip(workBar_->addStrip(importDialog_));
    connect(importDialog_, &ImportDialog::imported, this, [this](const QString& sentence) {
        undoBar_->announce(tr("Imported %1").arg(sentence),
                           actions_[ActionId::Undo]->shortcut().toString(QKeySequence::NativeText));
    });
    connect(importDialog_, &QDialog::finished, importDialog_, &QObject::deleteLater);
    importDialog_->open();
}

void MainWindow::mergeCopies() {
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Copies of this workspace to merge"),
                                                            QFileInfo(workspace_->path()).absolutePath(),
                                                            tr("Trellis workspaces (*.trellis)"));
    if (!paths.isEmpty())
        showMerge(paths);
}

void MainWindow::showMerge(const QStringList& paths) {
    auto* dialog = new MergeDialog(*workspace_, paths, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MergeDialog::openRecord, this, &MainWindow::showRecord);
    dialog->open();
}

void MainWindow::runLong(const QString& what, BackgroundRead::ReportingWork work,
                         std::function<void(const QString&)> failed) {
    auto* read = new BackgroundRead(workspace_->path(), workspace_.get()); // ends with the workspace at the latest
    ProgressStrip* strip = workBar_->addStrip(read);
    strip->begin(what);
    connect(read, &BackgroundRead::progressed, strip,
            [strip](qint64 done, qint64 total) { strip->setProgress(done, total); });
    connect(strip, &ProgressStrip::cancelRequested, read, [read] {
        read->cancel();
        read->deleteLater();
    });
    connect(read, &BackgroundRead::failed, this, [this, read, failed = std::move(failed)](const QString& sentence) {
        read->deleteLater();
        if (failed)
            failed(sentence);
        else
            showError(sentence);
    });
    read->startReporting([work = std::move(work), read](const Reader& reader, const Progress& progress) {
        return [read, outcome = work(reader, progress)] {
            read->deleteLater();
            if (outcome)
                outcome();
        };
    });
}

void MainWindow::exportTable(const QString& type) {
    const QString folder = QFileInfo(workspace_->path()).absolutePath();
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export all %1").arg(recordType(type).translatedPlural()),
                                     folder + u'/' + type + QStringLiteral(".csv"), tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    const RecordType& exported = recordType(type);
    runLong(tr("Exporting %1").arg(exported.translatedPlural()),
            [this, path, &exported](const Reader& reader, const Progress& progress) -> BackgroundRead::Outcome {
                writeFileAtomically(
                    path, [&](QIODevice& device) { trellis::exportTable(reader, exported, device, progress); });
                return [this, path] { tell(tr("Exported to %1").arg(QDir::toNativeSeparators(path))); };
            });
}

void MainWindow::printTable() {
    RecordPage* page = recordPage();
    if (!page)
        return;
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted)
        page->table()->print(&printer, page->type().translatedPlural());
}

void MainWindow::backUp() {
    runLong(tr("Backing up"), [this](const Reader& reader, const Progress& progress) -> BackgroundRead::Outcome {
        const QString path = backup::make(reader.database(), progress);
        return [this, path] { tell(tr("A checked copy was kept as %1").arg(QDir::toNativeSeparators(path))); };
    });
}

void MainWindow::backUpIfDue() {
    constexpr int hours = 24;
    runLong(
        tr("Backing up"),
        [](const Reader& reader, const Progress& progress) -> BackgroundRead::Outcome {
            backup::makeIfDue(reader.database(), hours, progress);
            return {};
        },
        [this](const QString& sentence) { tell(tr("No backup was made: %1").arg(sentence)); });
}

void MainWindow::removeSamples() {
    if (!workspace_template::hasSamples(workspace_->store()))
        return showError(tr("This workspace holds no sample data."));
    if (QMessageBox::question(
            this, tr("Remove sample data"),
            tr("All rows that came as samples go, with what hangs on them. Your own rows and the structure "
               "stay. Undo brings the samples back.")) != QMessageBox::Yes)
        return;
    try {
        const auto cleared = workspace_template::removeSamples(workspace_->store());
        if (!cleared.applied.isGood())
            return showProblems(cleared.applied.problems);
        if (cleared.applied.transaction)
            workspace_->rememberStep(cleared.applied.transaction);
        if (!cleared.kept.isEmpty())
            showError(tr("Kept, because your own records name them: %1").arg(cleared.kept.join(QStringLiteral("; "))));
    } catch (const Error& error) {
        showError(error.message());
    }
    refreshStatus();
}

void MainWindow::askName() {
    bool ok = false;
    const QString name = QInputDialog::getText(this, tr("Your name"), tr("Shown with every change you make:"),
                                               QLineEdit::Normal, author_.name, &ok);
    if (!ok || name.trimmed().isEmpty())
        return;
    setAuthorName(name);
    author_ = currentAuthor();
    if (workspace_)
        workspace_->store().setAuthor(author_);
}

void MainWindow::showSearch() {
    if (!workspace_)
        return;
    auto* popup = new SearchPopup(*workspace_, this);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    connect(popup, &SearchPopup::recordChosen, this, &MainWindow::showRecord);
    connect(popup, &SearchPopup::pageChosen, this, &MainWindow::showPage);
    popup->open();
}

void MainWindow::showProblems(const Problems& problems) {
    if (problems.size() == 1)
        return showError(describe(problems.front()));
    auto* dialog = new ProblemsDialog(problems, workspace_->reader(), this);
    connect(dialog, &ProblemsDialog::openRecord, this, &MainWindow::showRecord);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::tell(const QString& sentence) {
    told_ = sentence;
    toldUntil_.start();
    refreshStatus();
}

void MainWindow::showError(const QString& sentence) {
    for (const QMessageBox* open : findChildren<QMessageBox*>())
        if (open->isVisible() && open->text() == sentence)
            return; // what fails again and again is said once
    // Without a nested event loop: the sentence waits beside the window's work.
    auto* box = new QMessageBox(QMessageBox::Warning, QStringLiteral("Trellis"), sentence, QMessageBox::Ok, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace trellis
