#include "ui/models/block_edit.h"

#include "core/base/error.h"
#include "ui/models/cell_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace trellis {

namespace {
QString blockWord(const char* text) {
    return QCoreApplication::translate("BlockEdit", text);
}
} // namespace

BlockEdit::BlockEdit(RecordModel& model)
    : model_(model)
    , lookup_(model.workspace().reader()) {}

BlockEdit::Row& BlockEdit::rowAt(int row, qint64 line) {
    const auto known = places_.constFind(row);
    if (known != places_.constEnd())
        return rows_[*known];
    places_.insert(row, rows_.size());
    rows_.push_back({row, line, {}});
    return rows_.back();
}

void BlockEdit::problem(const Row& row, int column, const QString& sentence, const QString& read) {
    const bool inside = column >= 0 && column < model_.columnCount();
    problems_.push_back({model_.type().name, model_.id(row.row), inside ? model_.field(column).name : QString(),
                         sentence, read, row.line, inside ? model_.field(column).translatedLabel() : QString()});
}

void BlockEdit::setText(int row, int column, const QString& text, qint64 line) {
    Row& target = rowAt(row, line);
    if (++cells_ > size_t(mostCells))
        return;
    if (column >= model_.columnCount()) {
        if (!text.trimmed().isEmpty())
            problem(target, column,
                    blockWord(QT_TRANSLATE_NOOP("BlockEdit", "\"%1\" would stand right of the last column. Show more "
                                                             "columns, or paste further left."))
                        .arg(text),
                    text);
        return;
    }
    const Field& field = model_.field(column);
    if (!model_.canEdit(column)) {
        // A block copied from this table holds what is counted, too: the same text changes nothing.
        const QModelIndex index = model_.index(row, column);
        const bool same = text.isEmpty() || (index.isValid() && (index.data(Qt::EditRole).toString() == text ||
                                                                 index.data(Qt::DisplayRole).toString() == text));
        if (!same)
            problem(target, column,
                    blockWord(QT_TRANSLATE_NOOP("BlockEdit", "%1 is counted from other records. Leave it out."))
                        .arg(field.translatedLabel()),
                    text);
        return;
    }
    const Parsed parsed = model_.read(column, cell_text::arriving(field, text), lookup_);
    if (parsed.isGood())
        target.cells.push_back({column, parsed.value, text});
    else
        problem(target, column, parsed.problem, text);
}

void BlockEdit::setValue(int row, int column, const Value& value, qint64 line) {
    ++cells_;
    if (model_.canEdit(column))
        rowAt(row, line).cells.push_back({column, value, {}});
}

Record BlockEdit::newRecord(const Row& row) {
    const RecordType& type = model_.type();
    Record record = model_.isDraft(row.row) ? model_.draft() : type.emptyRecord();
    for (const Cell& cell : row.cells)
        // An empty cell of a new row leaves what a new record begins with.
        if (const int at = type.indexOf(model_.field(cell.column).name); !cell.value.isEmpty())
            record.values[size_t(at)] = cell.value;
    for (size_t i = 0; i < type.fields.size(); ++i)
        if (type.fields[i].required && record.values[i].isEmpty()) {
            const int column = model_.columnOf(type.fields[i].name);
            problem(row, column,
                    blockWord(column < 0
                                  ? QT_TRANSLATE_NOOP("BlockEdit", "A new %1 needs a value for %2. Show that column, "
                                                                   "and paste it along.")
                                  : QT_TRANSLATE_NOOP("BlockEdit", "A new %1 needs a value for %2. Fill that cell."))
                        .arg(type.translatedSingular(), type.fields[i].translatedLabel()),
                    {});
        }
    return record;
}

void BlockEdit::place(Problem& problem) const {
    for (const Row& row : rows_) {
        if (problem.row.isEmpty() || row.line == 0 || model_.id(row.row) != problem.row)
            continue;
        problem.line = row.line;
        for (const Cell& cell : row.cells)
            if (model_.field(cell.column).name == problem.field) {
                problem.column = model_.field(cell.column).translatedLabel();
                problem.read = cell.text;
            }
    }
}

bool BlockEdit::apply(const Label& label) {
    if (rows_.empty() && problems_.empty() && cells_ <= size_t(mostCells))
        return true;
    Workspace& workspace = model_.workspace();
    const RecordType& type = model_.type();
    if (cells_ > size_t(mostCells))
        problems_ = {{type.name,
                      {},
                      {},
                      blockWord(QT_TRANSLATE_NOOP("BlockEdit", "These are %1 cells; at most %2 are changed at once. "
                                                               "Take fewer, or import them from a file."))
                          .arg(workspace.text().locale.toString(qulonglong(cells_)),
                               workspace.text().locale.toString(mostCells)),
                      {},
                      0,
                      {}}};
    // New rows, and the draft, stand behind the others in the order they were given.
    std::vector<Record> records;
    std::vector<const Row*> edited;
    bool takesDraft = false;
    for (const Row& row : rows_) {
        if (row.row < model_.rowCount() && !model_.isDraft(row.row)) {
            edited.push_back(&row);
            continue;
        }
        const bool blank = std::ranges::all_of(row.cells, [](const Cell& c) { return c.value.isEmpty(); });
        if (problems_.empty() && !blank) {
            records.push_back(newRecord(row));
            takesDraft = takesDraft || model_.isDraft(row.row);
        }
    }
    std::vector<Id> created;
    const auto write = [&](Writer& writer) {
        created.clear();
        for (const Row* row : edited)
            for (const Cell& cell : row->cells)
                writer.set(type, model_.id(row->row), model_.field(cell.column), cell.value);
        for (const Record& record : records)
            created.push_back(writer.create(type, record));
    };
    if (problems_.empty() && workspace.busy().isEmpty()) {
        // Tried first, so that what a check finds can be named by its place in the block.
        try {
            problems_ = workspace.store().apply(label, write, {}, Store::Commit::DryRun).problems;
        } catch (const Error& error) {
            Q_EMIT workspace.failed(error.message());
            return false;
        }
        for (Problem& found : problems_)
            place(found);
    }
    if (!problems_.empty()) {
        Q_EMIT workspace.refused(problems_);
        return false;
    }
    const auto draftGoes = takesDraft;
    const Store::Applied applied = model_.edit(label, write, &created);
    if (applied.isGood() && draftGoes)
        model_.discardDraft();
    return applied.isGood();
}

} // namespace trellis
