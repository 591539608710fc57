#pragma once

#include "ui/models/record_model.h"
#include "ui/pages/selection_sums.h"

#include <QTableView>

#include <functional>

class QMenu;
class QPrinter;

namespace trellis {

class CellDelegate;

// The table of any record type, a spreadsheet as far as a coordinator can tell. Columns, widths and order are
// remembered per type. Filter text, filters and counts are those of records().
//
// Keys: arrows, Home, End and Ctrl with them move; with Shift they select. F2 or typing edits, Enter goes down, Tab to
// the right (Enter then goes back below where Tab began), Esc restores, or gives up the draft. Space ticks. Delete
// clears, Ins begins a new record, Ctrl+Minus deletes. Ctrl+C, X, V, D, A and Ctrl+Shift+C (with headers).
class RecordTable final : public QTableView {
    Q_OBJECT
public:
    RecordTable(Workspace& workspace, const RecordType& type, QWidget* parent = nullptr);
    ~RecordTable() override;

    RecordModel* records() const { return model_; }
    const RecordType& type() const { return model_->type(); }

    Id currentRecord() const { return currentId_; } // empty: none, or the draft
    bool goTo(const Id& record);                    // false when the table does not show it
    std::vector<Id> selectedRecords() const;        // in order; at most 50,000
    int selectedRowCount() const;

    static void setRowHeight(int height); // 26, 30 or 36, of all tables, remembered
    static int rowHeight();

    QStringList shownColumns() const; // names of fields, as they stand from left to right
    void showColumns(const QStringList& fields);
    void resetColumns();
    void fillColumnsMenu(QMenu* menu); // one checkable action per field, and back to the type's own columns

    // Asked before more than the rows themselves goes. Without one a message box asks.
    void setConfirm(std::function<bool(const QString& question, const QString& detail)> confirm);

    // All rows of the table as pages with a repeated header, `title` and the date on each. Waits for the file.
    void print(QPrinter* printer, const QString& title = {});

public Q_SLOTS:
    // A draft row at the top takes the values until the required ones are there; then it is written (RecordModel).
    void startNewRecord();
    void deleteRecords();
    void copy();
    void copyWithHeaders();
    void cut();
    void paste();
    void clearCells();
    void fillDown();
    void editCurrent();

Q_SIGNALS:
    void currentRecordChanged(const trellis::Id& record); // empty: none
    void newRecordRequested();                            // Ins; unconnected, it is startNewRecord()
    void selectionSummed(const trellis::SelectionSums& sums);
    void columnsChanged();
    void said(const QString& sentence); // why a cell could not be edited; it is shown beside the cell already

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void keyboardSearch(const QString& typed) override;
    int sizeHintForColumn(int column) const override;

private:
    struct Block {
        std::vector<int> rows;
        std::vector<int> columns; // of the model, from left to right
        bool isEmpty() const { return rows.empty() || columns.empty(); }
    };
    Block selectedBlock() const; // rows and columns that hold a selected cell; the current cell alone without one
    bool tooMuch(const Block& block);
    bool mayWrite(); // else the reason is told
    void copyBlock(bool headers);
    bool isSelected(int row, int column) const;

    void restoreLayout();
    void saveLayout();
    void applyColumns(const QStringList& fields);
    void fitTitle();
    int titleColumn() const;
    int stretchColumn() const;
    int defaultWidth(int column) const;
    int usualWidth(const Field& field) const; // without a look at what stands in the cells
    void measureColumns();
    void showSortIndicator();
    void headerMenu(QPoint at);

    void afterReset();
    void leaveCell(bool accepted, int down, int right);
    bool step(int down, int right); // false at the end of the table
    // Alone selected, whatever keys are held: setCurrentIndex() would extend with Shift down.
    void goToCell(const QModelIndex& index);
    void moveTo(int row, int column, bool extend);
    void extendTo(const QModelIndex& to);
    void selectBlock(int top, int bottom, int leftPlace, int rightPlace);
    bool handleBlockKey(QKeyEvent* event);
    bool handleMoveKey(QKeyEvent* event);
    void tick();
    void discardDraft();
    void sayWhyLocked(const QModelIndex& index);
    void sayAtCell(const QModelIndex& index, const QString& sentence);
    void sumSoon();

    Workspace& workspace_;
    RecordModel* model_;
    CellDelegate* delegate_;
    BackgroundRead sums_;
    QTimer sumTimer_;
    QTimer saveTimer_;
    std::function<bool(const QString&, const QString&)> confirm_;
    QHash<QString, int> measured_; // what the first rows of a column need, by field
    QHash<QString, int> widths_;   // by field, where a person chose one
    Id currentId_;
    int currentColumn_ = 0;
    QPersistentModelIndex anchor_; // where the selected block began
    bool extending_ = false;
    int tabStart_ = -1; // the column where going right by Tab began
    Id beforeDraft_;
    bool restoring_ = false; // columns and widths are being set by ourselves
    bool resetting_ = false;
};

} // namespace trellis
