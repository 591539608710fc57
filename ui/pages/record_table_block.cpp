#include "core/base/error.h"
#include "core/record/registry.h"
#include "ui/models/block_edit.h"
#include "ui/models/cell_text.h"
#include "ui/pages/record_table.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>

#include <algorithm>
#include <set>

// Blocks of cells of a RecordTable: copy, paste, fill, clear; and the removal of records.
namespace trellis {

namespace {
constexpr int mostBlockRows = 50'000;
}

RecordTable::Block RecordTable::selectedBlock() const {
    Block block;
    std::set<int> rows;
    std::set<int> places;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && int(rows.size()) <= mostBlockRows; ++row)
            rows.insert(row);
        for (int column = range.left(); column <= range.right(); ++column)
            places.insert(horizontalHeader()->visualIndex(column));
    }
    if (rows.empty() && currentIndex().isValid()) {
        rows.insert(currentIndex().row());
        places.insert(horizontalHeader()->visualIndex(currentIndex().column()));
    }
    block.rows.assign(rows.begin(), rows.end());
    for (const int place : places)
        block.columns.push_back(horizontalHeader()->logicalIndex(place));
    return block;
}

bool RecordTable::tooMuch(const Block& block) {
    if (int(block.rows.size()) <= mostBlockRows)
        return false;
    Q_EMIT workspace_.refused({{type().name,
                                {},
                                {},
                                tr("At most %1 rows are taken at once. Select fewer; export and import take them all.")
                                    .arg(workspace_.text().locale.toString(mostBlockRows)),
                                {},
                                0,
                                {}}});
    return true;
}

bool RecordTable::mayWrite() {
    if (!workspace_.store().isReadOnly())
        return true;
    Q_EMIT workspace_.notice(workspace_.store().readOnlyReason());
    return false;
}

bool RecordTable::isSelected(int row, int column) const {
    const QModelIndex index = model_->index(row, column);
    return selectionModel()->isSelected(index) || index == currentIndex();
}

void RecordTable::copy() {
    copyBlock(false);
}

void RecordTable::copyWithHeaders() {
    copyBlock(true);
}

void RecordTable::copyBlock(bool headers) {
    const Block block = selectedBlock();
    if (block.isEmpty() || tooMuch(block))
        return;
    ClipboardBlock cells;
    if (headers) {
        QStringList row;
        for (const int column : block.columns)
            row << model_->headerData(column, Qt::Horizontal).toString();
        cells.rows.push_back(row);
    }
    for (const int row : block.rows) {
        QStringList texts;
        for (const int column : block.columns)
            texts << (isSelected(row, column)
                          ? cell_text::leaving(model_->field(column),
                                               model_->index(row, column).data(Qt::EditRole).toString())
                          : QString());
        cells.rows.push_back(texts);
    }
    QApplication::clipboard()->setText(cells.toText());
}

void RecordTable::cut() {
    copy();
    clearCells();
}

void RecordTable::clearCells() {
    const Block block = selectedBlock();
    if (block.isEmpty() || !mayWrite() || tooMuch(block))
        return;
    if (block.rows.size() == 1 && block.columns.size() == 1) {
        const QModelIndex only = model_->index(block.rows.front(), block.columns.front());
        if (!model_->canEdit(only))
            return sayWhyLocked(only);
        if (model_->isDraft(only.row()))
            model_->setData(only, QVariant::fromValue(Value()), RecordModel::ValueRole);
    }
    BlockEdit edit(*model_);
    for (const int row : block.rows)
        for (const int column : block.columns)
            if (isSelected(row, column) && !model_->isDraft(row))
                edit.setValue(row, column, {});
    edit.apply({QStringLiteral("clear"), type().name, {}});
}

void RecordTable::fillDown() {
    const Block block = selectedBlock();
    if (block.isEmpty() || !mayWrite() || tooMuch(block))
        return;
    // One row alone takes what stands above it.
    const bool fromAbove = block.rows.size() == 1;
    const int source = fromAbove ? block.rows.front() - 1 : block.rows.front();
    if (source < 0)
        return;
    BlockEdit edit(*model_);
    for (const int column : block.columns) {
        const QVariant value = model_->index(source, column).data(RecordModel::ValueRole);
        if (!value.isValid())
            continue;
        for (const int row : block.rows)
            if (row != source && isSelected(row, column) && !model_->isDraft(row))
                edit.setValue(row, column, value.value<Value>());
    }
    edit.apply({QStringLiteral("fill"), type().name, {}});
}

void RecordTable::paste() {
    const ClipboardBlock cells = ClipboardBlock::fromMime(QApplication::clipboard()->mimeData());
    const Block block = selectedBlock();
    if (cells.isEmpty())
        return;
    if (!mayWrite() || tooMuch(block))
        return;
    const int height = int(cells.rows.size());
    const int width = cells.width();
    const int firstRow = block.rows.empty() ? 0 : block.rows.front();
    const int firstPlace = block.columns.empty() ? 0 : horizontalHeader()->visualIndex(block.columns.front());
    // A selection that the block fits into several times is filled with it.
    const int selectedRows = int(block.rows.size());
    const int selectedColumns = int(block.columns.size());
    qint64 cellsSelected = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        cellsSelected += qint64(range.width()) * range.height();
    const bool repeats = selectedRows % height == 0 && selectedColumns % width == 0 &&
                         cellsSelected == qint64(selectedRows) * selectedColumns &&
                         cellsSelected > qint64(height) * width;
    const int rows = repeats ? selectedRows : height;
    const int columns = repeats ? selectedColumns : width;

    // On the draft, a single row fills it; several are new records all of them.
    const bool onDraft = model_->isDraft(firstRow);
    const bool intoDraft = onDraft && rows == 1;
    const auto rowAt = [&](int row) { return onDraft && row > 0 ? model_->rowCount() + row - 1 : firstRow + row; };
    BlockEdit edit(*model_);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const int place = firstPlace + column;
            const int logical =
                place < model_->columnCount() ? horizontalHeader()->logicalIndex(place) : model_->columnCount();
            const QString text = cells.text(row % height, column % width);
            if (!intoDraft)
                edit.setText(rowAt(row), logical, text, row + 1);
            else if (logical < model_->columnCount() && model_->canEdit(logical) && !text.isEmpty() &&
                     !model_->setData(model_->index(0, logical), cell_text::arriving(model_->field(logical), text)))
                return;
        }
    if (intoDraft || !edit.apply({QStringLiteral("paste"), type().name, {}}))
        return;
    if (onDraft) {
        goToCell(model_->index(model_->rowCount() - 1, currentColumn_));
        return;
    }
    // What was pasted is selected, as in a spreadsheet.
    const int lastRow = std::min(firstRow + rows, model_->rowCount()) - 1;
    const int lastPlace = std::min(firstPlace + columns, model_->columnCount()) - 1;
    goToCell(model_->index(firstRow, horizontalHeader()->logicalIndex(firstPlace)));
    selectBlock(firstRow, lastRow, firstPlace, lastPlace);
}

void RecordTable::deleteRecords() {
    if (model_->isDraft(currentIndex().row())) {
        discardDraft();
        return;
    }
    const Block block = selectedBlock();
    if (!mayWrite() || tooMuch(block))
        return;
    std::vector<Id> rows;
    for (const int row : block.rows)
        if (const Id id = model_->id(row))
            rows.push_back(id);
    if (rows.empty())
        return;
    QStringList along;
    QString question;
    QString name;
    try {
        const Removal removal = removalOf(workspace_.reader(), type(), rows);
        // Items of lists are part of their record and not worth a word; what is held is refused by the store.
        QMap<QString, int> counts;
        for (const Removal::Item& item : removal.going)
            if (item.type->listOf.isEmpty() && std::ranges::find(rows, item.row) == rows.end())
                ++counts[item.type->translatedPlural()];
        for (auto it = counts.cbegin(); it != counts.cend(); ++it)
            along << QStringLiteral("%1 %2").arg(QString::number(it.value()), it.key());
        if (rows.size() == 1)
            name = workspace_.reader().display(type(), rows.front());
        question = rows.size() == 1 ? tr("Delete \u201c%1\u201d?").arg(name)
                                    : tr("Delete %1 %2?").arg(QString::number(rows.size()), type().translatedPlural());
        if (!removal.holding.empty())
            along.clear(); // nothing will go: the refusal says why
    } catch (const Error& error) {
        Q_EMIT workspace_.failed(error.message());
        return;
    }
    if (!along.isEmpty()) {
        const QString detail =
            tr("With it goes: %1. Undo brings all of it back.").arg(along.join(QStringLiteral(", ")));
        if (confirm_) {
            if (!confirm_(question, detail))
                return;
        } else {
            QMessageBox box(QMessageBox::Question, tr("Delete"), question, QMessageBox::Cancel, this);
            box.setInformativeText(detail);
            QPushButton* button = box.addButton(tr("Delete"), QMessageBox::AcceptRole);
            box.setDefaultButton(button);
            box.exec();
            if (box.clickedButton() != button)
                return;
        }
    }
    workspace_.apply({QStringLiteral("delete"), type().name, name}, [&](Writer& writer) {
        for (const Id& row : rows)
            writer.remove(type(), row);
    });
}

} // namespace trellis
