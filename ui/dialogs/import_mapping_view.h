#pragma once

#include "ui/dialogs/import_worker.h"
#include "ui/workspace/workspace.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStandardItemModel;
class QVBoxLayout;

namespace trellis {

class ImportConstantsView;

// How the columns of a file become fields: for each column where it goes, what is the same for every row, and by what
// rows are known again.
class ImportMappingView final : public QScrollArea {
    Q_OBJECT

public:
    explicit ImportMappingView(Workspace& workspace, QWidget* parent = nullptr);

    // Another type or header proposes anew; the same ones keep what was chosen.
    void setTable(const RecordType& type, const QStringList& header, const std::vector<PreviewRow>& rows);

    std::vector<ColumnMapping> map() const;
    QStringList targetLabels() const; // per column; empty where it is not imported
    std::vector<std::pair<QString, QString>> constants() const;
    QStringList missingLabels() const; // required fields that neither a column nor a value fills
    QStringList key() const;           // empty: the natural key
    bool replacesLists() const;
    bool readsDates() const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillRows(const std::vector<PreviewRow>& rows);
    void settle(int column);
    void targetsChanged();
    void fillKeyMenu();
    void describeKey();
    QString usualKey() const;
    QString targetOf(int column) const;

    const RecordType* type_ = nullptr;
    QStringList header_;
    QWidget* columns_;
    QVBoxLayout* columnsLayout_;
    std::vector<QComboBox*> boxes_; // one per column
    QStandardItemModel* targets_;   // shared by all boxes
    ImportConstantsView* constants_;
    QPushButton* keyButton_;
    QStringList key_;
    QCheckBox* replaceLists_;
};

} // namespace trellis
