#pragma once

#include "ui/forms/field_editor.h"

#include <QComboBox>

namespace trellis {

// A combo box that does not turn under a passing wheel, and tells stepping by keys from choosing in its list: steps
// are taken on leaving, so that five of them are one edit.
class ChoiceBox final : public QComboBox {
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget* parent = nullptr);
    bool isStepping() const { return stepping_; }

protected:
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool stepping_ = false;
};

// One of the field's choices, those a programme added among them, with their icons.
class ChoiceEditor final : public FieldEditor {
    Q_OBJECT

public:
    ChoiceEditor(const Field& field, Workspace& workspace, QWidget* parent = nullptr);

    bool isPending() const override;

protected:
    void show(const Value& value) override;
    Parsed read() const override;

private:
    void fill();
    ChoiceBox* box_;
    QStringList codes_; // as filled in
};

// A country, found by its name or two letters as one types.
class CountryEditor final : public FieldEditor {
    Q_OBJECT

public:
    CountryEditor(const Field& field, Workspace& workspace, QWidget* parent = nullptr);

    bool isPending() const override;

protected:
    void show(const Value& value) override;
    Parsed read() const override;

private:
    ChoiceBox* box_;
};

} // namespace trellis
