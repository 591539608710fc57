#pragma once

#include "ui/shell/actions.h"
#include "ui/workspace/workspace.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <utility>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace trellis {

class FocusBar;
class GrowthPage;
class Inspector;
class Navigation;
class NavigationList;
class RecordPage;
class SavedMark;
class UndoBar;
class ImportDialog;
class WelcomePage;
class WorkBar;

// The window: navigation at the left, the area in focus at the top, a page, the record in focus at the right.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Author author, QWidget* parent = nullptr);
    ~MainWindow() override;

    // Errors are shown, and the window stays as it was.
    bool openWorkspace(const QString& path);
    void openLast(); // the workspace opened last, else the welcome page
    void closeWorkspace();
    Workspace* workspace() const { return workspace_.get(); }

    void showPage(const QString& id); // a record type's name, or "growth"
    void showRecord(const QString& type, const Id& row);
    QString currentPage() const { return currentPage_; }
    WorkBar* workBar() const { return workBar_; } // where long work shows how far it is
    Inspector* inspector() const { return inspector_; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void buildMenus();
    void buildBody();
    void connectActions();
    void connectWorkspace();
    void restoreState();
    void saveState();

    void newWorkspace();
    void chooseWorkspace();
    void openSample();
    void importTable(const QString& type);
    void exportTable(const QString& type);
    void printTable();
    void mergeCopies();
    void showMerge(const QStringList& paths); // without paths: what earlier merges left
    void backUp();
    void backUpIfDue(); // on a worker, a while after opening
    void removeSamples();
    // Work on a read connection of its own, with a strip in the status bar; what it returns runs when it is done.
    // Without `failed` a failure is shown in a box.
    void runLong(const QString& what, std::function<std::function<void()>(const Reader&, const Progress&)> work,
                 std::function<void(const QString&)> failed = {});
    void askName();
    void showSearch();
    void showProblems(const Problems& problems);
    void showError(const QString& sentence);
    void tell(const QString& sentence); // for a while in the status bar

    RecordPage* recordPage() const; // the current one; null on other pages
    QWidget* pageFor(const QString& id);
    void stepPage(int by);
    void nextPane(bool back);
    void setInspectorShown(bool shown);
    void inspect(); // the record in focus, once the table has been painted: rows come first
    void layOut();  // what fits the width
    void refreshStatus();
    void refreshTitle();

    Author author_;
    std::unique_ptr<Workspace> workspace_;
    Actions actions_;
    FocusBar* focusBar_;
    NavigationList* navigationList_;
    std::unique_ptr<Navigation> navigation_;
    QSplitter* splitter_;
    QStackedWidget* pages_;
    WelcomePage* welcome_;
    Inspector* inspector_ = nullptr;
    QWidget* inspectorPane_;
    UndoBar* undoBar_;
    SavedMark* saved_;
    WorkBar* workBar_;
    QPointer<ImportDialog> importDialog_;
    QLabel* statusLeft_;
    QLabel* statusSums_;
    QLabel* statusRight_;
    QHash<QString, QWidget*> pageById_;
    QString currentPage_;
    QString told_;
    QTimer toldUntil_;
    bool inspectorWanted_ = true;
    bool inspectorOver_ = false; // in a narrow window, where it covers the page
    std::pair<QString, Id> toInspect_;
    QTimer inspectSoon_;
};

} // namespace trellis
