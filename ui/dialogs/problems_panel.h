#pragma once

#include "core/record/problem.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <QWidget>

class QLabel;
class QTableView;

namespace trellis {

class Reader;

// Problems line by line: where they are, what was read, and the sentence that says what to do.
class ProblemsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit ProblemsModel(QObject* parent = nullptr);

    // Of a file: its row, column and the value read.
    void setFileProblems(const Problems& problems);
    // Of records: their words and the field's label. The reader serves within the call alone.
    void setRecordProblems(const Problems& problems, const Reader& reader);
    const Problem& problem(int row) const { return problems_[size_t(row)]; }
    QString rowText(int row) const; // the cells parted by tabs

    int rowCount(const QModelIndex& parent = {}) const final;
    int columnCount(const QModelIndex& parent = {}) const final;
    QVariant data(const QModelIndex& index, int role) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

private:
    void set(const Problems& problems, const QStringList& header, std::vector<QStringList> cells);

    Problems problems_;
    QStringList header_;
    std::vector<QStringList> cells_;
};

// A list of problems; Ctrl+C copies the chosen ones, Enter or a double click asks to go where one is.
class ProblemsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget* parent = nullptr);

    // `count` is how many there are where only the first ones were kept.
    void setFileProblems(const Problems& problems, qint64 count);
    void setRecordProblems(const Problems& problems, const Reader& reader);
    void copy() const; // the chosen lines, or all when none is chosen
    QTableView* view() const { return view_; }

Q_SIGNALS:
    void activated(const trellis::Problem& problem);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();

    ProblemsModel* model_;
    QTableView* view_;
    QLabel* more_;
};

} // namespace trellis
