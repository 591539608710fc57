#pragma once

#include "ui/dialogs/import_worker.h"
#include "ui/workspace/workspace.h"

#include <QDialog>
#include <QPointer>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace trellis {

class ImportMappingView;
class ImportPreviewPane;
class ImportSourceBar;
class ProgressStrip;

// Takes a table, a file or pasted rows, into the workspace. What would change is worked out while one chooses; nothing
// is written before the button. The import is one step of undo.
class ImportDialog final : public QDialog {
    Q_OBJECT

public:
    // Without a preselected type the one that fits the header best is proposed.
    explicit ImportDialog(Workspace& workspace, const RecordType* preselected = nullptr, QWidget* parent = nullptr);
    ~ImportDialog() override;

    void openFile(const QString& path);
    void takeText(const QString& text); // rows as a spreadsheet copies them, or any delimited text
    void pasteFromClipboard();
    // Shows how far the import is in the window's status bar; the dialog then steps aside meanwhile.
    void setProgressStrip(ProgressStrip* strip);

    void reject() override; // while an import runs: cancels it

Q_SIGNALS:
    void imported(const QString& sentence); // "12 new, 3 changed from partners.csv"; undo knows the step already

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    QWidget* buildEmpty();
    QWidget* buildWork();
    QWidget* buildFoot();
    void chooseFile();
    void take(const TableOrigin& origin, const QString& name);
    void readAgain();
    void showTable(const TableRead& table);
    void useType(const RecordType& type);
    void tryLater();
    void tryNow();
    void showTrial(const ImportTrial& trial);
    void runImport();
    void endImport();
    void finishImport(const ImportReport& report);
    void fail(const QString& sentence);
    void updateFoot();
    QString reasonAgainst() const; // why it cannot be imported now; empty when it can
    ImportRequest request() const;
    ProgressStrip& strip() const;

    Workspace& workspace_;
    ImportWorker worker_;
    QTimer later_;
    TableOrigin origin_;
    TableRead table_;
    const RecordType* type_ = nullptr;
    bool typeChosen_ = false; // by the user or the caller; else the header proposes
    std::optional<ImportTrial> trial_;
    QString failure_;
    QPointer<ProgressStrip> outerStrip_;

    ImportSourceBar* source_;
    QStackedWidget* stack_;
    QLabel* emptyWords_;
    QComboBox* typeBox_;
    ImportMappingView* mapping_;
    ImportPreviewPane* preview_;
    QLabel* mark_;
    QLabel* counts_;
    QLabel* reason_;
    ProgressStrip* strip_;
    QPushButton* import_;
};

} // namespace trellis
