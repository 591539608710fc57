#pragma once

#include "ui/models/clipboard_block.h"
#include "ui/models/record_model.h"

namespace trellis {

// Changes many cells of a table in one transaction, or none: a problem anywhere leaves everything as it is, and all
// problems are announced together by Workspace::refused, each with row, column, text and remedy.
class BlockEdit {
public:
    static constexpr int mostCells = 50'000; // more is the work of an import

    explicit BlockEdit(RecordModel& model);

    // `line` is the row of what was pasted, counted from 1; 0 when there is none to name.
    void setText(int row, int column, const QString& text, qint64 line = 0);
    void setValue(int row, int column, const Value& value, qint64 line = 0);

    // False when something was refused. Rows from model.rowCount() on, and the draft, become new records.
    bool apply(const Label& label);

private:
    struct Cell {
        int column;
        Value value;
        QString text;
    };
    struct Row {
        int row;
        qint64 line;
        std::vector<Cell> cells;
    };
    Row& rowAt(int row, qint64 line);
    Record newRecord(const Row& row);
    void problem(const Row& row, int column, const QString& sentence, const QString& read);
    void place(Problem& problem) const; // of a writer: where it stands in the block

    RecordModel& model_;
    ReferenceLookup lookup_;
    std::vector<Row> rows_; // in order of their first cell
    QHash<int, size_t> places_;
    Problems problems_;
    size_t cells_ = 0;
};

} // namespace trellis
