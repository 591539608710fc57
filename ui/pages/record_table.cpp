#include "ui/pages/record_table.h"

#include "core/base/error.h"
#include "ui/forms/cell_delegate.h"
#include "ui/forms/cell_editors.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QToolTip>

#include <algorithm>

// Here: what the table is made of and what it tells. Keys, blocks and columns are in the record_table_*.cpp beside it.
namespace trellis {

namespace {
constexpr int sumAfter = 120; // milliseconds of rest after the selection changed
constexpr int saveAfter = 400;
constexpr int lockedTipTime = 6000;
constexpr int mostSummed = 50'000; // rows
} // namespace

RecordTable::RecordTable(Workspace& workspace, const RecordType& type, QWidget* parent)
    : QTableView(parent)
    , workspace_(workspace)
    , model_(new RecordModel(workspace, type, this))
    , delegate_(new CellDelegate(*model_, this))
    , sums_(workspace.path()) {
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setAccessibleName(type.translatedPlural());
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(size::smallControl);
    verticalHeader()->setDefaultSectionSize(rowHeight());
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setResizeContentsPrecision(0); // what is seen: all rows may be a million
    horizontalHeader()->setMinimumSectionSize(space::s32 + space::s16);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setProperty("firstInset", space::tablePage);
    setItemDelegate(delegate_);
    setModel(model_);

    saveTimer_.setSingleShot(true);
    saveTimer_.setInterval(saveAfter);
    connect(&saveTimer_, &QTimer::timeout, this, &RecordTable::saveLayout);
    restoreLayout();
    setSortingEnabled(true); // after the indicator stands where the model sorts
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] { saveTimer_.start(); });
    connect(horizontalHeader(), &QHeaderView::customContextMenuRequested, this, &RecordTable::headerMenu);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, [this] {
        if (restoring_)
            return;
        saveTimer_.start();
        Q_EMIT columnsChanged();
    });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (restoring_)
            return;
        widths_.insert(model_->field(column).name, width);
        fitTitle();
        saveTimer_.start();
    });
    connect(horizontalHeader(), &QHeaderView::sectionHandleDoubleClicked, this, [this](int column) {
        if (column != stretchColumn())
            return;
        widths_.remove(model_->field(column).name); // stretches again
        fitTitle();
    });

    connect(model_, &QAbstractItemModel::modelAboutToBeReset, this, [this] { resetting_ = true; });
    connect(model_, &QAbstractItemModel::modelReset, this, &RecordTable::afterReset);
    connect(model_, &QAbstractItemModel::layoutChanged, this, &RecordTable::sumSoon);
    connect(model_, &QAbstractItemModel::dataChanged, this, &RecordTable::sumSoon);
    connect(model_, &RecordModel::draftWritten, this, [this](const Id& id) {
        if (currentIndex().row() != 0)
            return;
        currentId_ = id;
        Q_EMIT currentRecordChanged(id);
    });
    connect(delegate_, &CellDelegate::left, this, &RecordTable::leaveCell);
    connect(delegate_, &CellDelegate::editorOpened, this, [this] { model_->setEditorOpen(true); });

    sumTimer_.setSingleShot(true);
    sumTimer_.setInterval(sumAfter);
    connect(&sumTimer_, &QTimer::timeout, this, [this] {
        std::vector<SummedRows> parts;
        SelectionSums sums;
        for (const QItemSelectionRange& range : selectionModel()->selection()) {
            sums.rows += range.height();
            sums.cells += qint64(range.height()) * range.width();
        }
        if (sums.rows > mostSummed) {
            sums.tooMany = true;
            sums_.cancel();
            Q_EMIT selectionSummed(sums);
            return;
        }
        for (const QItemSelectionRange& range : selectionModel()->selection()) {
            SummedRows part;
            for (int row = range.top(); row <= range.bottom(); ++row)
                if (const Id id = model_->id(row))
                    part.rows.push_back(id);
            for (int column = range.left(); column <= range.right(); ++column)
                part.fields.push_back(size_t(model_->type().indexOf(model_->field(column).name)));
            parts.push_back(std::move(part));
        }
        sums_.start([this, parts = std::move(parts), &recordType = model_->type(),
                     context = workspace_.text()](const Reader& reader) -> BackgroundRead::Outcome {
            const SelectionSums summed = sumOf(reader, recordType, parts, context);
            return [this, summed] { Q_EMIT selectionSummed(summed); };
        });
    });
    connect(&sums_, &BackgroundRead::failed, this, &RecordTable::sumSoon);
}

RecordTable::~RecordTable() {
    if (saveTimer_.isActive())
        saveLayout();
}

void RecordTable::setConfirm(std::function<bool(const QString&, const QString&)> confirm) {
    confirm_ = std::move(confirm);
}

// The view forgets its current cell in a reset; a person has not left the record.
void RecordTable::afterReset() {
    resetting_ = false;
    model_->setEditorOpen(false);
    const int row = currentId_ ? model_->rowOf(currentId_) : model_->hasDraft() ? 0 : -1;
    const int column = std::clamp(currentColumn_, 0, std::max(0, model_->columnCount() - 1));
    showSortIndicator();
    measureColumns();
    if (row >= 0) {
        const bool scrolls = hasAutoScroll();
        setAutoScroll(false); // a new order is looked at from its top
        goToCell(model_->index(row, column));
        setAutoScroll(scrolls);
    } else if (currentId_) {
        currentId_ = {};
        Q_EMIT currentRecordChanged({});
    }
    sumSoon();
}

void RecordTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the current row is set off as a whole
    model_->setCurrent(current);
    if (!extending_ && state() != DragSelectingState)
        anchor_ = current;
    if (resetting_)
        return;
    if (current.isValid())
        currentColumn_ = current.column();
    if (previous.isValid() && model_->isDraft(previous.row()) && current.row() != previous.row()) {
        if (model_->isDraftUntouched())
            QTimer::singleShot(0, this, [this] {
                if (model_->isDraftUntouched() && !model_->isDraft(currentIndex().row()))
                    model_->discardDraft();
            });
        else if (current.isValid())
            Q_EMIT workspace_.notice(
                tr("The new record is not written yet: fill the cells marked as needed, or press Esc there."));
    }
    const Id id = current.isValid() ? model_->id(current.row()) : Id();
    if (id == currentId_)
        return;
    currentId_ = id;
    Q_EMIT currentRecordChanged(id);
}

void RecordTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    sumSoon();
}

void RecordTable::sumSoon() {
    sumTimer_.start();
}

bool RecordTable::goTo(const Id& record) {
    const int row = model_->rowOf(record);
    if (row < 0)
        return false;
    const int column = std::max(0, currentIndex().isValid() ? currentIndex().column() : titleColumn());
    goToCell(model_->index(row, column));
    scrollTo(currentIndex());
    return true;
}

int RecordTable::selectedRowCount() const {
    QSet<int> rows;
    qint64 all = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        all += range.height();
        for (int row = range.top(); row <= range.bottom() && range.height() <= mostSummed; ++row)
            rows.insert(row);
    }
    return all > mostSummed ? int(std::min<qint64>(all, model_->rowCount())) : int(rows.size());
}

std::vector<Id> RecordTable::selectedRecords() const {
    std::vector<Id> ids;
    for (const int row : selectedBlock().rows)
        if (const Id id = model_->id(row))
            ids.push_back(id);
    return ids;
}

void RecordTable::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    const auto add = [&](QStringView sign, const QString& text, const QKeySequence& keys, auto slot, bool possible) {
        QAction* action = menu.addAction(icon(sign), text, keys, this, slot);
        action->setEnabled(possible);
        action->setShortcutVisibleInContextMenu(true);
    };
    const QModelIndex current = currentIndex();
    const bool writes = !workspace_.store().isReadOnly();
    const bool cell = current.isValid();
    add(u"pencil", tr("Edit"), Qt::Key_F2, &RecordTable::editCurrent, cell && model_->canEdit(current));
    menu.addSeparator();
    add(u"clipboard-copy", tr("Copy"), QKeySequence::Copy, &RecordTable::copy, cell);
    add(u"copy", tr("Copy with headers"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, &RecordTable::copyWithHeaders, cell);
    add(u"clipboard-paste", tr("Paste"), QKeySequence::Paste, &RecordTable::paste, cell && writes);
    add(u"arrow-down", tr("Fill down"), Qt::CTRL | Qt::Key_D, &RecordTable::fillDown, cell && writes);
    add(u"x", tr("Clear"), Qt::Key_Delete, &RecordTable::clearCells, cell && writes);
    menu.addSeparator();
    add(u"plus", tr("New %1").arg(type().translatedSingular()), Qt::Key_Insert, &RecordTable::startNewRecord, writes);
    const int rows = selectedRowCount();
    add(u"trash-2", rows > 1 ? tr("Delete %1 records").arg(rows) : tr("Delete record"), Qt::CTRL | Qt::Key_Minus,
        &RecordTable::deleteRecords, cell && writes);
    menu.exec(event->globalPos());
}

bool RecordTable::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) {
    // Yes and no are ticked; what is typed there goes to keyboardSearch().
    if (index.isValid() && trigger == AnyKeyPressed && model_->field(index.column()).type == FieldType::YesNo)
        return false;
    const bool opened = QTableView::edit(index, trigger, event);
    if (state() == EditingState && (trigger == EditKeyPressed || trigger == DoubleClicked)) {
        if (QWidget* editor = indexWidget(index))
            cell_editors::beginAtEnd(editor);
    } else if (!opened && (trigger == EditKeyPressed || trigger == DoubleClicked)) {
        sayWhyLocked(index);
    }
    return opened;
}

void RecordTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
    QTableView::closeEditor(editor, hint);
    model_->setEditorOpen(false);
}

void RecordTable::editCurrent() {
    if (currentIndex().isValid())
        edit(currentIndex(), EditKeyPressed, nullptr);
}

// Beside the cell, without a box that must be closed.
void RecordTable::sayAtCell(const QModelIndex& index, const QString& sentence) {
    const QRect cell = visualRect(index);
    QToolTip::showText(viewport()->mapToGlobal(cell.bottomLeft()), sentence.toHtmlEscaped(), viewport(), cell,
                       lockedTipTime);
    Q_EMIT said(sentence);
}

void RecordTable::sayWhyLocked(const QModelIndex& index) {
    if (!index.isValid())
        return;
    if (workspace_.store().isReadOnly())
        Q_EMIT workspace_.notice(workspace_.store().readOnlyReason());
    else if (const QString lock = index.data(RecordModel::LockRole).toString(); !lock.isEmpty())
        sayAtCell(index, lock);
    else if (!model_->canEdit(index.column()))
        sayAtCell(index, tr("%1 is counted from other records and cannot be edited here.")
                             .arg(model_->field(index.column()).translatedLabel()));
}

} // namespace trellis
