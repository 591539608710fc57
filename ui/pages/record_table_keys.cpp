#include "ui/pages/record_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMetaMethod>

#include <algorithm>

// Moving about a RecordTable, ticking, and the draft row, all by keyboard.
namespace trellis {

namespace {

bool isCopyWithHeaders(const QKeyEvent* event) {
    return event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
}

bool isControl(const QKeyEvent* event, int key) {
    return event->key() == key && event->modifiers() == Qt::ControlModifier;
}

} // namespace

bool RecordTable::event(QEvent* event) {
    // Keys of the table come before shortcuts of the window's menus.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Cut) || key->matches(QKeySequence::Paste) ||
            key->matches(QKeySequence::SelectAll) || isCopyWithHeaders(key) || isControl(key, Qt::Key_D) ||
            isControl(key, Qt::Key_Minus) || key->key() == Qt::Key_Delete || key->key() == Qt::Key_Insert) {
            key->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void RecordTable::keyPressEvent(QKeyEvent* event) {
    if (state() == EditingState) {
        QTableView::keyPressEvent(event);
        return;
    }
    const bool modifier = event->key() == Qt::Key_Shift || event->key() == Qt::Key_Control ||
                          event->key() == Qt::Key_Alt || event->key() == Qt::Key_AltGr; // of a capital letter
    if (event->key() != Qt::Key_Tab && event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter && !modifier &&
        event->text().isEmpty())
        tabStart_ = -1; // another way than typing on
    if (handleBlockKey(event) || handleMoveKey(event)) {
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

bool RecordTable::handleBlockKey(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (isCopyWithHeaders(event))
        copyWithHeaders();
    else if (event->matches(QKeySequence::Cut))
        cut();
    else if (event->matches(QKeySequence::Paste))
        paste();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (isControl(event, Qt::Key_D))
        fillDown();
    else if (isControl(event, Qt::Key_Minus))
        deleteRecords();
    else if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier)
        clearCells();
    else if (event->key() == Qt::Key_Backspace && event->modifiers() == Qt::NoModifier)
        clearCells();
    else if (event->key() == Qt::Key_Insert && event->modifiers() == Qt::NoModifier) {
        if (isSignalConnected(QMetaMethod::fromSignal(&RecordTable::newRecordRequested)))
            Q_EMIT newRecordRequested();
        else
            startNewRecord();
    } else
        return false;
    return true;
}

bool RecordTable::handleMoveKey(QKeyEvent* event) {
    const QModelIndex current = currentIndex();
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const bool control = event->modifiers() & Qt::ControlModifier;
    const int lastRow = model_->rowCount() - 1;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current.isValid() && !control)
            leaveCell(true, shift ? -1 : 1, 0);
        return !control;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (control)
            return false;
        if (!step(0, event->key() == Qt::Key_Tab && !shift ? 1 : -1))
            focusNextPrevChild(event->key() == Qt::Key_Tab && !shift);
        return true;
    case Qt::Key_Space:
        if (!current.isValid() || event->modifiers() != Qt::NoModifier ||
            model_->field(current.column()).type != FieldType::YesNo)
            return false;
        tick();
        return true;
    case Qt::Key_Escape:
        if (!model_->hasDraft() || !model_->isDraft(current.row()))
            return false;
        discardDraft();
        return true;
    default:
        break;
    }
    if (!current.isValid())
        return false;
    // Qt extends a selection from where the mouse last was; a person, from where the block began.
    static const QHash<int, CursorAction> moves{{Qt::Key_Up, MoveUp},         {Qt::Key_Down, MoveDown},
                                                {Qt::Key_Left, MoveLeft},     {Qt::Key_Right, MoveRight},
                                                {Qt::Key_Home, MoveHome},     {Qt::Key_End, MoveEnd},
                                                {Qt::Key_PageUp, MovePageUp}, {Qt::Key_PageDown, MovePageDown}};
    const auto move = moves.constFind(event->key());
    if (move == moves.cend() || (event->modifiers() & (Qt::AltModifier | Qt::MetaModifier)))
        return false;
    const int lastColumn = horizontalHeader()->logicalIndex(model_->columnCount() - 1);
    if (control && *move == MoveUp)
        moveTo(0, current.column(), shift);
    else if (control && *move == MoveDown)
        moveTo(lastRow, current.column(), shift);
    else if (control && *move == MoveLeft)
        moveTo(current.row(), horizontalHeader()->logicalIndex(0), shift);
    else if (control && *move == MoveRight)
        moveTo(current.row(), lastColumn, shift);
    else if (control && (*move == MovePageUp || *move == MovePageDown))
        return false; // views
    else if (const QModelIndex to = moveCursor(*move, event->modifiers() & ~Qt::ShiftModifier); to.isValid())
        moveTo(to.row(), to.column(), shift);
    return true;
}

void RecordTable::goToCell(const QModelIndex& index) {
    if (index.isValid())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void RecordTable::selectBlock(int top, int bottom, int leftPlace, int rightPlace) {
    QItemSelection block; // columns that were moved are no neighbours in the model
    for (int place = leftPlace; place <= rightPlace; ++place) {
        const int first = horizontalHeader()->logicalIndex(place);
        int last = first;
        while (place < rightPlace && horizontalHeader()->logicalIndex(place + 1) == last + 1)
            ++last, ++place;
        block.append(QItemSelectionRange(model_->index(top, first), model_->index(bottom, last)));
    }
    selectionModel()->select(block, QItemSelectionModel::ClearAndSelect);
}

// The block from where the selection began to the cell, which becomes current.
void RecordTable::extendTo(const QModelIndex& to) {
    if (!to.isValid())
        return;
    const QModelIndex from = anchor_.isValid() ? QModelIndex(anchor_) : currentIndex();
    if (!from.isValid()) {
        goToCell(to);
        return;
    }
    extending_ = true;
    selectionModel()->setCurrentIndex(to, QItemSelectionModel::NoUpdate);
    extending_ = false;
    const auto [top, bottom] = std::minmax({from.row(), to.row()});
    const auto [left, right] =
        std::minmax({horizontalHeader()->visualIndex(from.column()), horizontalHeader()->visualIndex(to.column())});
    selectBlock(top, bottom, left, right);
}

void RecordTable::moveTo(int row, int column, bool extend) {
    if (extend)
        extendTo(model_->index(row, column));
    else
        goToCell(model_->index(row, column));
}

void RecordTable::mousePressEvent(QMouseEvent* event) {
    tabStart_ = -1;
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ShiftModifier && index.isValid() &&
        state() != EditingState)
        extendTo(index);
    else
        QTableView::mousePressEvent(event);
}

// Yes and no have no editor: what is typed says which. Elsewhere nothing opened: the cell is locked.
void RecordTable::keyboardSearch(const QString& typed) {
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    const Field& field = model_->field(current.column());
    if (!model_->canEdit(current))
        sayWhyLocked(current);
    else if (field.type == FieldType::YesNo && parse(field, typed, workspace_.text()).isGood())
        model_->setData(current, typed);
}

bool RecordTable::step(int down, int right) {
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return false;
    int row = current.row() + down;
    int place = horizontalHeader()->visualIndex(current.column()) + right;
    if (right != 0 && tabStart_ < 0)
        tabStart_ = current.column();
    if (place >= model_->columnCount()) {
        place = 0;
        ++row;
        tabStart_ = horizontalHeader()->logicalIndex(0);
    } else if (place < 0) {
        place = model_->columnCount() - 1;
        --row;
    }
    if (row < 0 || row >= model_->rowCount())
        return false;
    goToCell(model_->index(row, horizontalHeader()->logicalIndex(place)));
    return true;
}

// Refused, the cell stays current, so that it can be typed anew.
void RecordTable::leaveCell(bool accepted, int down, int right) {
    setFocus();
    if (!accepted)
        return;
    if (down != 0 && tabStart_ >= 0) {
        const QModelIndex below = model_->index(currentIndex().row() + down, tabStart_);
        tabStart_ = -1;
        if (below.isValid()) {
            goToCell(below);
            return;
        }
    }
    step(down, right);
}

void RecordTable::tick() {
    const QModelIndex current = currentIndex();
    if (!model_->canEdit(current)) {
        sayWhyLocked(current);
        return;
    }
    const bool yes = current.data(RecordModel::ValueRole).value<Value>().integer() != 0;
    model_->setData(current, QVariant::fromValue(Value(yes ? 0 : 1)), RecordModel::ValueRole);
}

void RecordTable::startNewRecord() {
    if (!mayWrite())
        return;
    if (state() == EditingState)
        setFocus(); // the cell under way is left, and written
    QStringList columns = shownColumns();
    for (const Field& field : type().fields)
        if (field.required && !columns.contains(field.name))
            columns << field.name;
    showColumns(columns); // what is needed must be seen
    beforeDraft_ = currentId_;
    model_->startDraft();
    const QStringList missing = model_->missingInDraft();
    int column = titleColumn();
    for (int place = model_->columnCount() - 1; place >= 0; --place) {
        const int logical = horizontalHeader()->logicalIndex(place);
        if (missing.contains(model_->field(logical).name))
            column = logical;
    }
    setFocus();
    goToCell(model_->index(0, std::max(0, column)));
    scrollToTop();
    edit(currentIndex(), EditKeyPressed, nullptr);
}

void RecordTable::discardDraft() {
    const Id back = beforeDraft_;
    model_->discardDraft();
    if (!goTo(back) && model_->rowCount() > 0)
        goToCell(model_->index(0, currentColumn_));
}

} // namespace trellis
