#include "ui/pages/growth_table.h"

#include "core/exchange/csv_writer.h"
#include "ui/theme/tokens.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace trellis {

namespace {

struct GrowthColumn {
    const char* name;
    const char* label;
    const char* meaning;
};

// The words of the columns that growth::columns names.
constexpr GrowthColumn growthColumns[] = {
    {"period", QT_TRANSLATE_NOOP("GrowthTable", "Month"), ""},
    {"institutions", QT_TRANSLATE_NOOP("GrowthTable", "Institutions"), ""},
    {"countries", QT_TRANSLATE_NOOP("GrowthTable", "Countries"),
     QT_TRANSLATE_NOOP("GrowthTable", "An unknown country is none")},
    {"activities", QT_TRANSLATE_NOOP("GrowthTable", "Activities"),
     QT_TRANSLATE_NOOP("GrowthTable", "Held or reported, since the beginning")},
    {"participations", QT_TRANSLATE_NOOP("GrowthTable", "Participations"), ""},
    {"new_institutions", QT_TRANSLATE_NOOP("GrowthTable", "New institutions"),
     QT_TRANSLATE_NOOP("GrowthTable", "In this month alone")},
    {"ties", QT_TRANSLATE_NOOP("GrowthTable", "Ties"),
     QT_TRANSLATE_NOOP("GrowthTable", "Pairs that took part in the same activity")},
    {"new_ties", QT_TRANSLATE_NOOP("GrowthTable", "New ties"), QT_TRANSLATE_NOOP("GrowthTable", "In this month alone")},
    {"stable_ties", QT_TRANSLATE_NOOP("GrowthTable", "Stable ties"),
     QT_TRANSLATE_NOOP("GrowthTable", "Pairs that took part in two or more activities together")},
    {"density", QT_TRANSLATE_NOOP("GrowthTable", "Density"),
     QT_TRANSLATE_NOOP("GrowthTable", "Ties as a share of all possible pairs; new members lower it")},
    {"mean_degree", QT_TRANSLATE_NOOP("GrowthTable", "Mean degree"),
     QT_TRANSLATE_NOOP("GrowthTable", "Ties an institution has on average")},
    {"max_degree", QT_TRANSLATE_NOOP("GrowthTable", "Most ties"),
     QT_TRANSLATE_NOOP("GrowthTable", "Ties of the institution that has most")},
    {"centralisation", QT_TRANSLATE_NOOP("GrowthTable", "Centralisation"),
     QT_TRANSLATE_NOOP("GrowthTable", "1 where all ties end at one institution, 0 where all have equally many")},
    {"components", QT_TRANSLATE_NOOP("GrowthTable", "Components"),
     QT_TRANSLATE_NOOP("GrowthTable", "Parts of the network without a tie between them")},
    {"largest_component", QT_TRANSLATE_NOOP("GrowthTable", "Largest component"),
     QT_TRANSLATE_NOOP("GrowthTable", "Institutions in the largest part")},
    {"isolates", QT_TRANSLATE_NOOP("GrowthTable", "Without ties"),
     QT_TRANSLATE_NOOP("GrowthTable", "Institutions that are not yet connected")},
    {"triangles", QT_TRANSLATE_NOOP("GrowthTable", "Triangles"),
     QT_TRANSLATE_NOOP("GrowthTable", "Three institutions that all have ties with each other")},
    {"transitivity", QT_TRANSLATE_NOOP("GrowthTable", "Transitivity"),
     QT_TRANSLATE_NOOP("GrowthTable", "How often two partners of one institution have a tie themselves")},
    {"cross_country_share", QT_TRANSLATE_NOOP("GrowthTable", "Cross-country share"),
     QT_TRANSLATE_NOOP("GrowthTable", "Share of the ties that join two countries")},
};

const GrowthColumn* growthColumn(const QString& name) {
    const auto found =
        std::ranges::find_if(growthColumns, [&](const GrowthColumn& c) { return name == QLatin1String(c.name); });
    return found == std::end(growthColumns) ? nullptr : found;
}

bool isSlowColumn(const QString& name) {
    return name == QLatin1String("triangles") || name == QLatin1String("transitivity");
}

// Locale-free text of a figure for people; fractions with three decimals.
QString forPeople(const QString& cell, const QLocale& locale) {
    if (cell.isEmpty())
        return QStringLiteral("–");
    return cell.contains(u'.') ? locale.toString(cell.toDouble(), 'f', 3) : locale.toString(cell.toLongLong());
}

} // namespace

void GrowthTableModel::setFigures(const GrowthFigures& figures) {
    const std::vector<growth::Row>& rows = figures.inputs.growth;
    std::vector<QStringList> cells;
    std::vector<QStringList> shown;
    const QStringList columns = growth::columns(figures.options);
    for (const growth::Row& row : rows) {
        cells.push_back(growth::cells(row, figures.options));
        QStringList words;
        for (qsizetype c = 0; c < columns.size(); ++c) {
            const QString& cell = cells.back()[c];
            const bool awaited = !figures.options.triangles && isSlowColumn(columns[c]);
            words << (c == 0 ? cell == QLatin1String("all") ? GrowthTable::tr("Altogether") : figures.monthInWords(cell)
                      : awaited ? QStringLiteral("…")
                                : forPeople(cell, figures.inputs.scope.locale));
        }
        shown.push_back(words);
    }
    // The same months again keep selection and position.
    const bool alike = columns == columns_ && cells.size() == cells_.size();
    if (!alike)
        beginResetModel();
    columns_ = columns;
    cells_ = std::move(cells);
    shown_ = std::move(shown);
    if (!alike)
        endResetModel();
    else if (!cells_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QByteArray GrowthTableModel::csv() const {
    QByteArray bytes;
    CsvWriter writer(&bytes);
    writer.row(columns_);
    for (const QStringList& row : cells_)
        writer.row(row);
    return bytes;
}

int GrowthTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(cells_.size());
}

int GrowthTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(columns_.size());
}

QVariant GrowthTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown_[size_t(index.row())][index.column()];
    case Qt::EditRole:
        return cells_[size_t(index.row())][index.column()];
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

QVariant GrowthTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columns_.size())
        return {};
    const GrowthColumn* column = growthColumn(columns_[section]);
    if (role == Qt::DisplayRole)
        return column ? GrowthTable::tr(column->label) : columns_[section];
    if (role == Qt::ToolTipRole && column && *column->meaning)
        return GrowthTable::tr(column->meaning);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeft : Qt::AlignRight));
    return {};
}

GrowthTable::GrowthTable(QWidget* parent)
    : QTableView(parent)
    , model_(new GrowthTableModel(this)) {
    setModel(model_);
    setAccessibleName(tr("Figures by month"));
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false); // Tab leaves: nothing is edited here
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(size::tableRow);
    horizontalHeader()->setHighlightSections(false);
    setMinimumHeight(size::headerRow + 6 * size::tableRow);
}

void GrowthTable::setFigures(const GrowthFigures& figures) {
    const int rows = model_->rowCount();
    model_->setFigures(figures);
    if (model_->rowCount() == rows)
        return;
    resizeColumnsToContents();
    scrollToBottom(); // the latest month
}

void GrowthTable::copy() const {
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    int top = 0, left = 0, bottom = model_->rowCount() - 1, right = model_->columnCount() - 1;
    QString text;
    if (selected.size() > 1) {
        const auto [r0, r1] = std::ranges::minmax(selected, {}, &QModelIndex::row);
        const auto [c0, c1] = std::ranges::minmax(selected, {}, &QModelIndex::column);
        top = r0.row(), bottom = r1.row(), left = c0.column(), right = c1.column();
    } else {
        for (int c = left; c <= right; ++c)
            text += (c > left ? QStringLiteral("\t") : QString()) + model_->headerData(c, Qt::Horizontal).toString();
        text += u'\n';
    }
    for (int r = top; r <= bottom; ++r) {
        for (int c = left; c <= right; ++c) {
            const QModelIndex cell = model_->index(r, c);
            if (c > left)
                text += u'\t';
            if (selected.size() <= 1 || selected.contains(cell))
                text += c == 0 ? cell.data().toString()
                               : cell.data(Qt::EditRole).toString().replace(u'.', QLocale().decimalPoint());
        }
        text += u'\n';
    }
    QGuiApplication::clipboard()->setText(text);
}

void GrowthTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        return copy();
    QTableView::keyPressEvent(event);
}

} // namespace trellis
