#pragma once

#include "ui/pages/growth_figures.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace trellis {

// The figures of `trellis growth` as a table, months first, `all` last. DisplayRole has them for people, EditRole
// locale-free as CSV has them.
class GrowthTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setFigures(const GrowthFigures& figures);
    QByteArray csv() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList columns_; // stable names
    std::vector<QStringList> cells_;
    std::vector<QStringList> shown_;
};

// Ctrl+C copies the selection, or all with the header where nothing is selected.
class GrowthTable final : public QTableView {
    Q_OBJECT

public:
    explicit GrowthTable(QWidget* parent = nullptr);

    GrowthTableModel* figures() const { return model_; }
    void setFigures(const GrowthFigures& figures);
    void copy() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    GrowthTableModel* model_;
};

} // namespace trellis
