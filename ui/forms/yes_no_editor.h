#pragma once

#include "ui/forms/field_editor.h"

namespace trellis {

// Yes, no, or not said: three words side by side. Arrows move, Space and Enter take the one in focus, Delete empties.
class YesNoEditor final : public FieldEditor {
    Q_OBJECT

public:
    YesNoEditor(const Field& field, Workspace& workspace, QWidget* parent = nullptr);

    bool isPending() const override;

protected:
    void show(const Value& value) override;
    Parsed read() const override;

private:
    class Segments;
    Segments* segments_;
};

} // namespace trellis
