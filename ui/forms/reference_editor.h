#pragma once

#include "ui/forms/field_editor.h"

class QToolButton;

namespace trellis {

class ReferenceLine;

// The row of another type: looked for as one types, opened by the button (Ctrl+Enter), created from its name where that
// is enough.
class ReferenceEditor final : public FieldEditor {
    Q_OBJECT

public:
    ReferenceEditor(const Field& field, Workspace& workspace, QWidget* parent = nullptr);

    bool isPending() const override;
    ReferenceLine* line() const { return line_; }

protected:
    void show(const Value& value) override;
    Parsed read() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open();

    ReferenceLine* line_;
    QToolButton* link_;
    QString shown_;
};

} // namespace trellis
