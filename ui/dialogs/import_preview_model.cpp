#include "ui/dialogs/import_preview_model.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QLocale>

#include <algorithm>

namespace trellis {

namespace {
constexpr qsizetype shownCellCharacters = 300; // a cell may hold a whole document
}

ImportPreviewModel::ImportPreviewModel(QObject* parent)
    : QAbstractTableModel(parent) {}

void ImportPreviewModel::setTable(const QStringList& header, std::vector<PreviewRow> rows) {
    beginResetModel();
    header_ = header;
    rows_ = std::move(rows);
    targets_.clear();
    problems_.clear();
    endResetModel();
}

void ImportPreviewModel::setRows(std::vector<PreviewRow> rows) {
    const bool same = std::ranges::equal(rows, rows_, {}, &PreviewRow::row, &PreviewRow::row);
    if (same)
        return; // a selection stays
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
}

void ImportPreviewModel::setProblems(const Problems& problems) {
    problems_.clear();
    for (const Problem& problem : problems)
        if (problem.line > 0)
            problems_[{problem.line, int(header_.indexOf(problem.column)) + 1}] << problem.message;
    if (!rows_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ImportPreviewModel::setTargets(const QStringList& targets) {
    targets_ = targets;
    if (!rows_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::ForegroundRole});
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QModelIndex ImportPreviewModel::indexOf(const Problem& problem) const {
    const auto row = std::ranges::find(rows_, problem.line, &PreviewRow::row);
    if (row == rows_.end())
        return {};
    return index(int(row - rows_.begin()), int(header_.indexOf(problem.column)) + 1);
}

int ImportPreviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rows_.size());
}

int ImportPreviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || header_.isEmpty() ? 0 : int(header_.size()) + 1;
}

QString ImportPreviewModel::problemAt(const QModelIndex& index) const {
    return problems_.value({rows_[size_t(index.row())].row, index.column()}).join(u'\n');
}

QVariant ImportPreviewModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PreviewRow& row = rows_[size_t(index.row())];
    const bool isNumber = index.column() == rowColumn;
    const QString text = isNumber ? QLocale().toString(row.row) : row.cells.value(index.column() - 1);
    switch (role) {
    case Qt::DisplayRole:
        return text.left(shownCellCharacters).replace(u'\n', u' ');
    case Qt::ToolTipRole: {
        const QString problem = problemAt(index);
        return problem.isEmpty() ? QVariant() : problem.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
    }
    case Qt::AccessibleTextRole: {
        const QString problem = problemAt(index);
        return problem.isEmpty() ? text : tr("%1. Problem: %2").arg(text, problem);
    }
    case Qt::BackgroundRole:
        return problemAt(index).isEmpty() ? QVariant() : tokens().badTint;
    case Qt::ForegroundRole:
        if (!problemAt(index).isEmpty())
            return tokens().bad;
        if (isNumber || (!targets_.isEmpty() && targets_.value(index.column() - 1).isEmpty()))
            return tokens().text3;
        return {};
    case Qt::DecorationRole:
        return isNumber && !problemAt(index).isEmpty() ? icon(u"circle-alert", IconRole::Bad) : QVariant();
    case Qt::TextAlignmentRole:
        return int(isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    const bool isNumber = section == rowColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isNumber ? tr("Row") : header_.value(section - 1);
    case Qt::TextAlignmentRole:
        return int(isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole: {
        if (isNumber)
            return tr("The row in the file; the header is row 1");
        const QString target = targets_.value(section - 1);
        return target.isEmpty() ? tr("Not imported") : tr("Goes to: %1").arg(target);
    }
    default:
        return {};
    }
}

} // namespace trellis
