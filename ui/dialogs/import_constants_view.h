#pragma once

#include "ui/dialogs/import_choices.h"
#include "ui/workspace/workspace.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace trellis {

class FieldEditor;

// Values that are the same for every row: those that new rows need and no column gives, and any others one adds.
class ImportConstantsView final : public QWidget {
    Q_OBJECT

public:
    explicit ImportConstantsView(Workspace& workspace, QWidget* parent = nullptr);

    // Fields that columns fill cannot be set; `missing` are asked for. What was entered stays for the same type.
    void setFields(const RecordType& type, const QStringList& mapped, const std::vector<const Field*>& missing);
    std::vector<std::pair<QString, QString>> values() const; // field, text

Q_SIGNALS:
    void changed();

private:
    void rebuild();
    void addRow(const Field& field, bool removable);

    Workspace& workspace_;
    const RecordType* type_ = nullptr;
    QStringList mapped_;
    QStringList missing_;
    QStringList added_; // by the user, beside the missing ones
    QMap<QString, Value> values_;
    QMap<QString, FieldEditor*> editors_;
    QWidget* rows_;
    QVBoxLayout* rowsLayout_;
    QComboBox* add_;
};

} // namespace trellis
