#pragma once

#include "ui/forms/field_editor.h"

namespace trellis {

class LineField;

// The items of a list as chips that can be taken out, and a line to add one: rows of another type or plain texts,
// several parted by ";". Backspace in the empty line marks the last chip and then takes it out.
class ListEditor final : public FieldEditor {
    Q_OBJECT

public:
    ListEditor(const Field& field, Workspace& workspace, QWidget* parent = nullptr);

    bool isPending() const override;
    LineField* line() const { return line_; }

protected:
    void show(const Value& value) override;
    Parsed read() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Box;
    class ItemChip;
    void add(const Value& item);
    void remove(const Value& item);

    const RecordType* target_; // null: plain texts
    Box* box_;
    LineField* line_;
};

} // namespace trellis
