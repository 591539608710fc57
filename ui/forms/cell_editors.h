#pragma once

#include "ui/workspace/workspace.h"

#include <QLineEdit>
#include <QPlainTextEdit>

// The editor of each type of field, for a table's cell. Each is filled with the cell's value and told what it was, so
// that leaving it unchanged writes nothing.
namespace trellis::cell_editors {

// What a cell holds when its editor opens, and what it is to hold when the editor closes.
struct Content {
    Value value;
    QString text; // as cell_text::forEditing gives it
};
struct Outcome {
    bool changed = false;
    std::optional<Value> value; // known exactly
    QString text;               // else: to be read
};

// Null for a type that has no editor (yes and no are ticked).
QWidget* create(const Workspace& workspace, const Field& field, QWidget* parent);
void fill(QWidget* editor, const Workspace& workspace, const Field& field, const Content& content);
Outcome outcome(QWidget* editor);
// A long text has room of its own over the table.
QRect geometry(const QWidget* editor, const QRect& cell, const QRect& viewport);
// Enter belongs to the editor: it makes a new line.
bool takesEnter(const QWidget* editor, Qt::KeyboardModifiers modifiers);
// The editor was opened by F2 or a double click, not by typing: the text is changed, not replaced.
void beginAtEnd(QWidget* editor);

} // namespace trellis::cell_editors
