#pragma once

#include "ui/forms/field_editor.h"

class QPlainTextEdit;
class QToolButton;

namespace trellis {

class LineField;

// Everything that is written on one line: text, time of day, and the base of numbers, dates and addresses.
class LineEditor : public FieldEditor {
    Q_OBJECT

public:
    LineEditor(const Field& field, Workspace& workspace, QWidget* parent = nullptr);

    bool isPending() const override;
    LineField* line() const { return line_; }

protected:
    void show(const Value& value) override;
    Parsed read() const override;
    virtual QString shown(const Value& value) const;
    void typeText(const QString& text); // as if it was typed

private:
    LineField* line_;
    QString shown_; // what stands there while nothing is typed
};

// Person-months, integers, decimals: right-aligned, point or comma, without marks between thousands.
class NumberEditor final : public LineEditor {
    Q_OBJECT

public:
    NumberEditor(const Field& field, Workspace& workspace, QWidget* parent = nullptr);

protected:
    QString shown(const Value& value) const override;
};

// Web and e-mail addresses, with a button (Ctrl+Enter) that opens them.
class AddressEditor final : public LineEditor {
    Q_OBJECT

public:
    AddressEditor(const Field& field, Workspace& workspace, QWidget* parent = nullptr);

protected:
    void show(const Value& value) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open();
    QToolButton* button_;
};

// Several lines: grows with the text up to six lines, then scrolls. Enter is part of the text, Ctrl+Enter takes it.
class LongTextEditor final : public FieldEditor {
    Q_OBJECT

public:
    LongTextEditor(const Field& field, Workspace& workspace, QWidget* parent = nullptr);

    bool isPending() const override;

protected:
    void show(const Value& value) override;
    Parsed read() const override;
    bool takesEnter() const override { return false; }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitHeight();
    QPlainTextEdit* edit_;
    QString shownValue_;
    QString shown_; // shownValue_ as the document gives it back
};

} // namespace trellis
