#include "ui/forms/field_editor.h"

#include "ui/forms/choice_editor.h"
#include "ui/forms/date_editor.h"
#include "ui/forms/list_editor.h"
#include "ui/forms/reference_editor.h"
#include "ui/forms/text_editors.h"
#include "ui/forms/yes_no_editor.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace trellis {

// The frame of what is wrong, over the control whatever kind it is.
class FieldEditor::Mark final : public QWidget {
public:
    explicit Mark(QWidget* parent)
        : QWidget(parent) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokens().bad, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::control, radius::control);
    }
};

FieldEditor::FieldEditor(const Field& field, Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , field_(field)
    , workspace_(workspace)
    , layout_(new QVBoxLayout(this)) {
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(2);
}

void FieldEditor::setControl(QWidget* control, QWidget* focus) {
    control_ = control;
    focus_ = focus ? focus : control;
    layout_->addWidget(control);
    focus_->setAccessibleName(field_.translatedLabel());
    focus_->installEventFilter(this);
    if (control_ != focus_)
        control_->installEventFilter(this);
    setFocusProxy(focus_);
}

void FieldEditor::setValue(const Value& value) {
    value_ = value;
    setProblem({});
    show(value_);
}

void FieldEditor::follow(const Value& value) {
    if (isPending() || !problem_.isEmpty())
        value_ = value;
    else
        setValue(value);
}

void FieldEditor::refuse(const QString& sentence, const Value& stored) {
    value_ = stored;
    setProblem(sentence);
}

bool FieldEditor::commit() {
    if (!isPending()) {
        // Typed back to what it was: nothing is wrong any more.
        setProblem({});
        show(value_);
        return true;
    }
    const Parsed parsed = read();
    if (!parsed.isGood()) {
        setProblem(parsed.problem);
        return false;
    }
    take(parsed.value);
    return problem_.isEmpty();
}

void FieldEditor::take(const Value& value) {
    setProblem({});
    if (value == value_) {
        show(value_);
        return;
    }
    // What was chosen stays in sight while it is written: should that be refused, it is still there to be corrected.
    value_ = value;
    Q_EMIT edited();
    if (problem_.isEmpty())
        show(value_);
    Q_EMIT typed();
}

void FieldEditor::restore() {
    setProblem({});
    show(value_);
    Q_EMIT typed();
}

void FieldEditor::setProblem(const QString& sentence) {
    if (sentence == problem_)
        return;
    problem_ = sentence;
    if (!mark_) {
        if (!sentence_) {
            sentence_ = makeSentence(this);
            layout_->addWidget(sentence_);
        }
        mark_ = new Mark(this);
    }
    sentence_->setText(sentence);
    sentence_->setVisible(!sentence.isEmpty());
    mark_->setVisible(!sentence.isEmpty());
    placeMark();
    focus_->setAccessibleDescription(sentence);
    updateGeometry();
}

QLabel* FieldEditor::makeSentence(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QStringLiteral("problem"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(trellis::font(TextRole::Label));
    label->setForegroundRole(QPalette::BrightText);
    label->hide();
    return label;
}

void FieldEditor::setSentence(QLabel* label) {
    sentence_ = label;
}

void FieldEditor::setLocked(const QString& reason) {
    setEnabled(reason.isEmpty());
    setToolTip(reason.toHtmlEscaped());
}

void FieldEditor::placeMark() {
    if (mark_ && control_) {
        mark_->setGeometry(control_->geometry());
        mark_->raise();
    }
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == control_ && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        placeMark();
    if (watched != focus_)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Escape && (isPending() || !problem_.isEmpty())) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                restore();
            return true;
        }
        if (event->type() == QEvent::KeyPress && enter && isPending() &&
            (takesEnter() || (key->modifiers() & Qt::ControlModifier))) {
            commit();
            return true;
        }
        break;
    }
    case QEvent::FocusOut: {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        // What was refused waits for its next change; a sentence a second time helps nobody.
        if (reason != Qt::PopupFocusReason && reason != Qt::MenuBarFocusReason && isPending() && problem_.isEmpty())
            commit();
        break;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

FieldEditor* makeEditor(const Field& field, Workspace& workspace, QWidget* parent) {
    if (field.list)
        return new ListEditor(field, workspace, parent);
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Time:
        return new LineEditor(field, workspace, parent);
    case FieldType::LongText:
        return new LongTextEditor(field, workspace, parent);
    case FieldType::Choice:
        return new ChoiceEditor(field, workspace, parent);
    case FieldType::Country:
        return new CountryEditor(field, workspace, parent);
    case FieldType::Date:
        return new DateEditor(field, workspace, parent);
    case FieldType::Month:
        return new MonthEditor(field, workspace, parent);
    case FieldType::PersonMonths:
    case FieldType::Integer:
    case FieldType::Decimal:
        return new NumberEditor(field, workspace, parent);
    case FieldType::YesNo:
        return new YesNoEditor(field, workspace, parent);
    case FieldType::Reference:
        return new ReferenceEditor(field, workspace, parent);
    case FieldType::Web:
    case FieldType::Email:
        return new AddressEditor(field, workspace, parent);
    }
    Q_UNREACHABLE();
    return nullptr;
}

} // namespace trellis
