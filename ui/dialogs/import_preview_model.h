#pragma once

#include "ui/dialogs/import_worker.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace trellis {

// Rows of a file as they were read, the first column being their number there. A cell with a problem is marked and has
// the sentence as its tooltip; a problem of a whole row marks the row's number.
class ImportPreviewModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int rowColumn = 0;

    explicit ImportPreviewModel(QObject* parent = nullptr);

    void setTable(const QStringList& header, std::vector<PreviewRow> rows);
    void setRows(std::vector<PreviewRow> rows); // of the same header
    void setProblems(const Problems& problems);
    // Per column of the file what it fills, empty where it is not imported: those are greyed.
    void setTargets(const QStringList& targets);

    // Where a problem stands; an invalid index when its row is not shown.
    QModelIndex indexOf(const Problem& problem) const;

    int rowCount(const QModelIndex& parent = {}) const final;
    int columnCount(const QModelIndex& parent = {}) const final;
    QVariant data(const QModelIndex& index, int role) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

private:
    QString problemAt(const QModelIndex& index) const;

    QStringList header_;
    QStringList targets_;
    std::vector<PreviewRow> rows_;
    QHash<std::pair<qint64, int>, QStringList> problems_; // by row of the file and column of the model
};

} // namespace trellis
