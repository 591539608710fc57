#pragma once

#include "ui/workspace/workspace.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace trellis {

// Edits one value of one field. What is typed is taken on leaving the field, on Enter, or by choosing; Escape puts the
// value back. What cannot be read keeps its text, the field is marked, a sentence stands below, and nothing is emitted.
class FieldEditor : public QWidget {
    Q_OBJECT

public:
    FieldEditor(const Field& field, Workspace& workspace, QWidget* parent = nullptr);

    const Field& field() const { return field_; }
    // The value last set or taken; never what stands half typed in the field.
    const Value& value() const { return value_; }
    // Shows the value; what was being typed and its problem are forgotten. Emits nothing.
    void setValue(const Value& value);
    // The stored value changed: shown, unless something is being typed or stands wrong here.
    void follow(const Value& value);
    // What was taken could not be stored: the text stays, the sentence stands below, `stored` is the value again.
    void refuse(const QString& sentence, const Value& stored);

    // Typed, but not yet taken.
    virtual bool isPending() const = 0;
    // Takes what was typed. False: it cannot be read, problem() says why.
    bool commit();
    void restore();

    QString problem() const { return problem_; }
    void setProblem(const QString& sentence); // empty: there is none
    // Where the sentence stands when there is no room for it below the field itself; without it below the field.
    void setSentence(QLabel* label);
    static QLabel* makeSentence(QWidget* parent);
    void setLocked(const QString& reason); // empty: may be edited; else greyed, the reason is the tooltip
    // What takes the focus and carries the frame.
    QWidget* control() const { return control_; }

Q_SIGNALS:
    void edited(); // value() is new
    void typed();  // what stands in the field changed, taken or not
    void openRecord(const QString& type, const trellis::Id& id);

protected:
    Workspace& workspace() const { return workspace_; }
    // `focus` gets the keys when it is not the framed control itself.
    void setControl(QWidget* control, QWidget* focus = nullptr);
    virtual void show(const Value& value) = 0;
    virtual Parsed read() const = 0; // what stands in the field
    void take(const Value& value);   // chosen: no reading needed
    // Enter and leaving take what was typed. False for an editor in which Enter is part of the text.
    virtual bool takesEnter() const { return true; }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Mark;
    void placeMark();

    const Field& field_;
    Workspace& workspace_;
    Value value_;
    QString problem_;
    QVBoxLayout* layout_;
    QWidget* control_ = nullptr;
    QWidget* focus_ = nullptr;
    QLabel* sentence_ = nullptr;
    Mark* mark_ = nullptr;
};

// The editor for the field's type of value.
FieldEditor* makeEditor(const Field& field, Workspace& workspace, QWidget* parent = nullptr);

} // namespace trellis
