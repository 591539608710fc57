#include "ui/shell/main_window.h"

#include "core/base/error.h"
#include "core/exchange/workspace_template.h"
#include "core/record/registry.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/forms/inspector.h"
#include "ui/pages/growth_page.h"
#include "ui/pages/record_page.h"
#include "ui/shell/application.h"
#include "ui/shell/focus_bar.h"
#include "ui/shell/navigation.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/saved_mark.h"
#include "ui/shell/search_popup.h"
#include "ui/shell/welcome_page.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/navigation_list.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/undo_bar.h"
#include "ui/widgets/work_bar.h"
#include "ui/workspace/known_files.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

namespace trellis {

namespace {

constexpr int widthForWholeNavigation = 1360; // below it the navigation shows icons alone
constexpr int backupDelay = 5000;             // milliseconds after opening
constexpr int widthForInspector = 1100;       // below it the record in focus stands over the page

} // namespace

MainWindow::MainWindow(Author author, QWidget* parent)
    : QMainWindow(parent)
    , author_(std::move(author))
    , actions_(this)
    , focusBar_(new FocusBar(actions_))
    , navigationList_(new NavigationList)
    , splitter_(new QSplitter)
    , pages_(new QStackedWidget)
    , welcome_(new WelcomePage)
    , inspectorPane_(new QWidget)
    , undoBar_(new UndoBar)
    , saved_(new SavedMark)
    , workBar_(new WorkBar)
    , statusLeft_(new QLabel)
    , statusSums_(new QLabel)
    , statusRight_(new QLabel) {
    setMinimumSize(1024, 640);
    resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    buildBody();
    buildMenus();
    connectActions();
    restoreState();
    refreshTitle();
    layOut();
}

MainWindow::~MainWindow() {
    closeWorkspace();
}

void MainWindow::buildBody() {
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(focusBar_);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(navigationList_);
    auto* middle = new QWidget;
    auto* middleColumn = new QVBoxLayout(middle);
    middleColumn->setContentsMargins(0, 0, 0, 0);
    middleColumn->setSpacing(0);
    middleColumn->addWidget(pages_, 1);
    middleColumn->addWidget(undoBar_);
    undoBar_->hide();
    pages_->addWidget(welcome_);
    inspectorPane_->setMinimumWidth(size::inspectorMinimum);
    inspectorPane_->setMaximumWidth(size::inspectorMaximum);
    auto* pane = new QVBoxLayout(inspectorPane_);
    pane->setContentsMargins(0, 0, 0, 0);
    splitter_->addWidget(middle);
    splitter_->addWidget(inspectorPane_);
    splitter_->setChildrenCollapsible(false);
    splitter_->setStretchFactor(0, 1);
    splitter_->setStretchFactor(1, 0);
    row->addWidget(splitter_, 1);
    column->addLayout(row, 1);
    setCentralWidget(body);

    statusBar()->setFixedHeight(size::statusBar);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(space::s12, 0, space::s12, 0);
    statusBar()->addWidget(statusLeft_);
    statusBar()->addWidget(statusSums_);
    statusBar()->addPermanentWidget(workBar_);
    statusBar()->addPermanentWidget(statusRight_);

    connect(navigationList_, &NavigationList::chosen, this, &MainWindow::showPage);
    if (auto* application = qobject_cast<Application*>(qApp))
        connect(application, &Application::failed, this, &MainWindow::showError);
    inspectSoon_.setSingleShot(true);
    connect(&inspectSoon_, &QTimer::timeout, this, &MainWindow::inspect);
    connect(undoBar_, &UndoBar::undoRequested, this, [this] {
        if (workspace_)
            workspace_->undo();
    });
    connect(undoBar_, &UndoBar::redoRequested, this, [this] {
        if (workspace_)
            workspace_->redo();
    });
    connect(welcome_, &WelcomePage::newRequested, this, &MainWindow::newWorkspace);
    connect(welcome_, &WelcomePage::openRequested, this, &MainWindow::chooseWorkspace);
    connect(welcome_, &WelcomePage::sampleRequested, this, &MainWindow::openSample);
    connect(welcome_, &WelcomePage::recentChosen, this, &MainWindow::openWorkspace);
}

bool MainWindow::openWorkspace(const QString& path) {
    std::unique_ptr<Workspace> opened;
    try {
        opened = std::make_unique<Workspace>(path, author_);
    } catch (const Error& error) {
        showError(error.message());
        return false;
    }
    closeWorkspace();
    workspace_ = std::move(opened);
    recent_files::add(path);
    connectWorkspace();
    inspector_ = new Inspector(*workspace_);
    inspectorPane_->layout()->addWidget(inspector_);
    connect(inspector_, &Inspector::openRecord, this, &MainWindow::showRecord);
    connect(inspector_, &Inspector::created, this, [this](const QString& type, const Id& row) {
        if (auto* page = recordPage(); page && page->type().name == type)
            page->showRecord(row);
    });
    connect(inspector_, &Inspector::closeRequested, this, [this] { setInspectorShown(false); });
    navigation_ = std::make_unique<Navigation>(*workspace_, navigationList_, nullptr);
    focusBar_->setWorkspace(workspace_.get());
    navigationList_->show();
    const QString last =
        QSettings().value(QStringLiteral("pages/") + workspace_->store().documentId().toString()).toString();
    showPage(Navigation::pages().contains(last) ? last : Navigation::pages().first());
    refreshTitle();
    layOut();
    QTimer::singleShot(backupDelay, workspace_.get(), [this] { backUpIfDue(); });
    if (workspace_->store().isReadOnly())
        showError(workspace_->store().readOnlyReason());
    else if (!known_files::isKnown(workspace_->store()))
        workspace_->checkBeforeWriting([this] { known_files::remember(workspace_->store()); });
    return true;
}

void MainWindow::openLast() {
    const QStringList files = recent_files::all();
    if (files.isEmpty() || !openWorkspace(files.first()))
        closeWorkspace();
}

void MainWindow::closeWorkspace() {
    delete importDialog_;
    if (workspace_) {
        QSettings().setValue(QStringLiteral("pages/") + workspace_->store().documentId().toString(), currentPage_);
        if (!workspace_->store().isReadOnly())
            known_files::remember(workspace_->store());
    }
    focusBar_->setWorkspace(nullptr);
    navigation_.reset();
    for (QWidget* page : std::as_const(pageById_))
        delete page;
    pageById_.clear();
    currentPage_.clear();
    inspectSoon_.stop();
    delete inspector_;
    inspector_ = nullptr;
    workspace_.reset();
    navigationList_->hide();
    undoBar_->hide();
    welcome_->refresh();
    pages_->setCurrentWidget(welcome_);
    refreshTitle();
    layOut();
    refreshStatus();
}

void MainWindow::connectWorkspace() {
    connect(workspace_.get(), &Workspace::edited, this, [this](const QString& what) {
        refreshTitle();
        undoBar_->announce(what, actions_[ActionId::Undo]->shortcut().toString(QKeySequence::NativeText));
    });
    connect(workspace_.get(), &Workspace::undone, this, [this](const QString& what) {
        refreshTitle();
        undoBar_->announceUndone(what, actions_[ActionId::Redo]->shortcut().toString(QKeySequence::NativeText));
    });
    ProgressStrip* strip = workBar_->addStrip(workspace_.get());
    connect(workspace_.get(), &Workspace::workBegan, strip, &ProgressStrip::begin);
    connect(workspace_.get(), &Workspace::workProgressed, strip,
            [strip](qint64 done, qint64 total) { strip->setProgress(done, total); });
    connect(workspace_.get(), &Workspace::workEnded, strip, &ProgressStrip::end);
    connect(strip, &ProgressStrip::cancelRequested, workspace_.get(), &Workspace::cancelWork);
    connect(workspace_.get(), &Workspace::accessChanged, this, [this] {
        refreshTitle();
        refreshStatus();
    });
    connect(workspace_.get(), &Workspace::changed, this, [this] { refreshTitle(); });
    connect(workspace_.get(), &Workspace::refused, this, &MainWindow::showProblems);
    connect(workspace_.get(), &Workspace::failed, this, &MainWindow::showError);
    connect(workspace_.get(), &Workspace::notice, this, &MainWindow::showError);
    connect(workspace_.get(), &Workspace::busyChanged, this, &MainWindow::refreshStatus);
    connect(workspace_.get(), &Workspace::focusChanged, this, &MainWindow::refreshStatus);
}

QWidget* MainWindow::pageFor(const QString& id) {
    if (QWidget* known = pageById_.value(id))
        return known;
    QWidget* made = nullptr;
    if (id == growthPageId) {
        auto* page = new GrowthPage(*workspace_);
        connect(page, &GrowthPage::sourceRowsRequested, this, &MainWindow::showPage);
        made = page;
    } else {
        auto* page = new RecordPage(*workspace_, recordType(id));
        connect(page, &RecordPage::recordInFocus, this, [this, page](const QString& type, const Id& row) {
            if (page != pages_->currentWidget())
                return; // a page behind read its rows anew
            toInspect_ = {type, row};
            inspectSoon_.start(0);
        });
        page->setProgressStrip(workBar_->addStrip(page));
        connect(page, &RecordPage::importRequested, this, &MainWindow::importTable);
        connect(page, &RecordPage::exportRequested, this, &MainWindow::exportTable);
        connect(page, &RecordPage::newInFormRequested, this, [this](const QString& type) {
            inspectSoon_.stop();
            setInspectorShown(true);
            inspector_->showNew(type);
        });
        connect(page, &RecordPage::statusChanged, this, &MainWindow::refreshStatus);
        connect(page, &RecordPage::sums, this, [this](const QString& words) { statusSums_->setText(words); });
        made = page;
    }
    pageById_.insert(id, made);
    pages_->addWidget(made);
    return made;
}

void MainWindow::showPage(const QString& id) {
    if (!workspace_ || (id == currentPage_ && pageById_.contains(id)))
        return;
    QWidget* page = pageFor(id);
    currentPage_ = id;
    pages_->setCurrentWidget(page);
    navigationList_->setCurrent(id);
    statusSums_->clear();
    inspectSoon_.stop();
    if (auto* records = recordPage()) {
        if (const Id row = records->table()->currentRecord())
            inspector_->showRecord(id, row);
        else
            inspector_->clear();
        if (!navigationList_->isAncestorOf(QApplication::focusWidget())) // who walks the views by keys stays there
            records->table()->setFocus();
    }
    layOut();
    refreshStatus();
}

void MainWindow::showRecord(const QString& type, const Id& row) {
    if (recordType(type).listOf.isEmpty())
        showPage(type);
    if (auto* page = recordPage())
        page->showRecord(row);
    setInspectorShown(true);
    inspectSoon_.stop();
    inspector_->showRecord(type, row);
}

void MainWindow::inspect() {
    const auto& [type, row] = toInspect_;
    if (row)
        inspector_->showRecord(type, row);
    else if (inspector_->row()) // not while a new record is filled in
        inspector_->clear();
}

RecordPage* MainWindow::recordPage() const {
    return qobject_cast<RecordPage*>(pages_->currentWidget());
}

void MainWindow::stepPage(int by) {
    const QStringList ids = Navigation::pages();
    const qsizetype at = ids.indexOf(currentPage_);
    if (workspace_ && at >= 0)
        showPage(ids[(at + by + ids.size()) % ids.size()]);
}

// F6 goes round: navigation, page, record in focus.
void MainWindow::nextPane(bool back) {
    if (!workspace_)
        return;
    QList<QWidget*> panes{focusBar_, navigationList_, pages_};
    if (inspectorPane_->isVisible())
        panes << inspectorPane_;
    qsizetype at = 0;
    for (qsizetype i = 0; i < panes.size(); ++i)
        if (panes[i] == QApplication::focusWidget() || panes[i]->isAncestorOf(QApplication::focusWidget()))
            at = i;
    QWidget* pane = panes[(at + (back ? panes.size() - 1 : 1)) % panes.size()];
    if (pane == pages_ && recordPage())
        return recordPage()->table()->setFocus(Qt::TabFocusReason);
    for (QWidget* next = pane;;) { // the first in the pane that takes the keyboard
        next = next->nextInFocusChain();
        if (next == pane)
            return;
        if (pane->isAncestorOf(next) && next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus))
            return next->setFocus(Qt::TabFocusReason);
    }
}

void MainWindow::setInspectorShown(bool shown) {
    (width() < widthForInspector ? inspectorOver_ : inspectorWanted_) = shown;
    layOut();
}

void MainWindow::layOut() {
    navigationList_->setCollapsed(width() < widthForWholeNavigation);
    focusBar_->setNarrow(width() < widthForWholeNavigation);
    const bool onRecords = workspace_ && recordPage();
    const bool beside = width() >= widthForInspector;
    inspectorOver_ = inspectorOver_ && !beside;
    const bool wanted = beside ? inspectorWanted_ : inspectorOver_;
    const bool shown = onRecords && wanted;
    if (beside && splitter_->indexOf(inspectorPane_) < 0) {
        splitter_->addWidget(inspectorPane_);
        splitter_->setStretchFactor(1, 0);
    } else if (!beside && splitter_->indexOf(inspectorPane_) >= 0) {
        inspectorPane_->setParent(centralWidget());
    }
    inspectorPane_->setVisible(shown);
    actions_[ActionId::ShowInspector]->setChecked(wanted);
    if (shown && !beside) { // over the page, at its right
        const QRect area = centralWidget()->rect().adjusted(0, focusBar_->height(), 0, 0);
        inspectorPane_->setGeometry(area.right() + 1 - size::inspector, area.top(), size::inspector, area.height());
        inspectorPane_->raise();
    }
    if (shown && beside && splitter_->sizes().value(1) < size::inspectorMinimum) {
        const int inspector = width() < widthForWholeNavigation ? 320 : size::inspector;
        splitter_->setSizes({splitter_->width() - inspector, inspector});
    }
    for (const ActionId id : {ActionId::CloseWorkspace, ActionId::ImportTable, ActionId::Search, ActionId::MergeCopies,
                              ActionId::ShowFindings, ActionId::BackUp, ActionId::RemoveSamples, ActionId::NextView,
                              ActionId::PreviousView})
        actions_[id]->setEnabled(workspace_ != nullptr);
    for (const ActionId id :
         {ActionId::ExportTable, ActionId::Print, ActionId::Cut, ActionId::Copy, ActionId::CopyWithHeaders,
          ActionId::Paste, ActionId::FillDown, ActionId::Clear, ActionId::NewRecord, ActionId::EditCell,
          ActionId::DeleteRecords, ActionId::ShowInspector, ActionId::ChooseColumns})
        actions_[id]->setEnabled(onRecords);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    layOut();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    saveState();
    closeWorkspace();
    QMainWindow::closeEvent(event);
}

void MainWindow::restoreState() {
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    inspectorWanted_ = settings.value(QStringLiteral("window/inspector"), true).toBool();
}

void MainWindow::saveState() {
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/inspector"), inspectorWanted_);
}

void MainWindow::refreshTitle() {
    if (!workspace_) {
        setWindowTitle(QStringLiteral("Trellis"));
        saved_->clear();
        return;
    }
    const QString name = QFileInfo(workspace_->path()).fileName();
    setWindowTitle(QStringLiteral("%1 – Trellis").arg(name));
    const Store& store = workspace_->store();
    const TransactionRecord newest = store.newestTransaction();
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(newest.at);
    const QString when = time.date() == QDate::currentDate() ? QLocale().toString(time.time(), QStringLiteral("HH:mm"))
                                                             : QLocale().toString(time, QStringLiteral("d MMM, HH:mm"));
    if (store.isReadOnly())
        saved_->setReadOnly(name, tr("Read only"));
    else
        saved_->setSaved(name, newest.number == 0 ? tr("Saved") : tr("Saved %1").arg(when));
    saved_->setToolTip(store.isReadOnly() ? store.readOnlyReason()
                                          : tr("Every edit is on disk when its cell is left."));
}

void MainWindow::refreshStatus() {
    if (!workspace_) {
        statusLeft_->clear();
        statusRight_->clear();
        return;
    }
    statusLeft_->setText(!told_.isEmpty() ? told_ : recordPage() ? recordPage()->statusText() : QString());
    statusRight_->setText(workspace_->store().isReadOnly() ? workspace_->store().readOnlyReason()
                          : workspace_template::hasSamples(workspace_->store())
                              ? tr("Sample workspace: figures are samples")
                              : QString());
}

} // namespace trellis
