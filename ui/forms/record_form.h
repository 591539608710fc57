#pragma once

#include "ui/workspace/workspace.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace trellis {

class FieldEditor;

// All fields of a record of any type, in the order of its description, labels left of them. An edit is written when its
// field is left; what was refused says why below the field. While a new record is filled in, nothing is written before
// Add.
class RecordForm final : public QWidget {
    Q_OBJECT

public:
    explicit RecordForm(Workspace& workspace, QWidget* parent = nullptr);
    ~RecordForm() override;

    void showRecord(const RecordType& type, const Id& row);
    void startNew(const RecordType& type, const Record& initial);
    void clear();

    const RecordType* type() const { return type_; }
    const Id& row() const { return row_; } // empty: none, or a new one
    bool isNew() const { return new_; }

    FieldEditor* editor(QStringView field) const; // null for computed fields
    void focusField(QStringView field = {});      // the first one without a name
    // Takes what is half typed. False: something cannot be read.
    bool commit();
    // Stands below the fields and scrolls with them; the form owns it.
    void setFoot(QWidget* foot);

Q_SIGNALS:
    void openRecord(const QString& type, const trellis::Id& row);
    void created(const QString& type, const trellis::Id& row);
    void cancelled();
    void gone(); // the record was deleted, here or elsewhere

private:
    struct Row {
        const Field* field;
        FieldEditor* editor = nullptr; // of stored fields and lists
        QLabel* words = nullptr;       // of computed ones
        QWidget* line = nullptr;       // the form row, of one or two fields
    };

    void build(const RecordType& type);
    size_t addPair(QVBoxLayout* rows, size_t index);
    void addSingle(QVBoxLayout* rows, size_t index);
    FieldEditor* makeRowEditor(const Field& field, QWidget* parent);
    void refresh();
    void lock();
    void save(FieldEditor* editor);
    void add();
    void updateAdd();

    Workspace& workspace_;
    const RecordType* type_ = nullptr;
    Id row_;
    bool new_ = false;
    Record record_; // as stored, or as it is being filled in
    std::vector<Row> rows_;
    QScrollArea* scroll_;
    QWidget* content_;
    QVBoxLayout* contentLayout_;
    QWidget* fields_ = nullptr;
    QWidget* foot_ = nullptr;
    QWidget* buttons_;
    QPushButton* add_;
    QWidget* lockLine_ = nullptr; // why nothing here can be edited
    QLabel* lockWords_ = nullptr;
    QLabel* problem_; // what concerns the whole record
};

} // namespace trellis
