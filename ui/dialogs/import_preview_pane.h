#pragma once

#include "ui/dialogs/import_worker.h"

#include <QWidget>

class QCheckBox;
class QTableView;

namespace trellis {

class Card;
class ImportPreviewModel;
class ProblemsPanel;

// The rows as they were read, and below them what is wrong with them.
class ImportPreviewPane final : public QWidget {
    Q_OBJECT

public:
    explicit ImportPreviewPane(QWidget* parent = nullptr);

    void setTable(const TableRead& table);
    void setTrial(const ImportTrial& trial);
    void setTargets(const QStringList& targets);
    bool skipsBad() const;

Q_SIGNALS:
    void skipsBadChanged();

private:
    void jumpTo(const Problem& problem);

    ImportPreviewModel* model_;
    QTableView* view_;
    Card* rows_;
    Card* problems_;
    ProblemsPanel* panel_;
    QCheckBox* skipBad_;
};

} // namespace trellis
