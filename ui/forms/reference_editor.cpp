#include "ui/forms/reference_editor.h"

#include "ui/forms/reference_line.h"

#include <QKeyEvent>
#include <QToolButton>

namespace trellis {

ReferenceEditor::ReferenceEditor(const Field& field, Workspace& workspace, QWidget* parent)
    : FieldEditor(field, workspace, parent)
    , line_(new ReferenceLine(workspace, recordType(field.target), this))
    , link_(line_->addButton(QStringLiteral("link-2"), tr("Open (Ctrl+Enter)"))) {
    link_->hide();
    setControl(line_);
    connect(link_, &QToolButton::clicked, this, &ReferenceEditor::open);
    connect(line_, &QLineEdit::textEdited, this, [this] {
        setProblem({});
        Q_EMIT typed();
    });
    connect(line_, &ReferenceLine::chosen, this, [this](const Id& row) { take(Value(row)); });
    connect(line_, &ReferenceLine::entered, this, [this] { commit(); });
    connect(line_, &ReferenceLine::createChosen, this, [this](const QString& text) {
        QString sentence;
        const Id row = line_->createFrom(text, sentence);
        if (row)
            take(Value(row));
        else
            setProblem(sentence);
    });
}

bool ReferenceEditor::isPending() const {
    return line_->text() != shown_;
}

void ReferenceEditor::show(const Value& value) {
    QString words = value.isEmpty() ? QString() : workspace().reader().display(line_->target(), value.id());
    if (words.isEmpty() && !value.isEmpty())
        words = tr("a deleted record");
    if (line_->text() != words) {
        line_->setText(words);
        if (!line_->hasFocus())
            line_->setCursorPosition(0);
    }
    line_->setModified(false);
    shown_ = line_->text();
    line_->setButtonShown(link_, !value.isEmpty());
}

Parsed ReferenceEditor::read() const {
    return line_->read();
}

void ReferenceEditor::open() {
    if (!value().isEmpty())
        Q_EMIT openRecord(line_->target().name, value().id());
}

bool ReferenceEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && (key->modifiers() & Qt::ControlModifier) &&
            !value().isEmpty()) {
            if (commit())
                open();
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        line_->closeList();
    return FieldEditor::eventFilter(watched, event);
}

} // namespace trellis
