#include "ui/forms/choice_editor.h"

#include "core/record/country.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QWheelEvent>

namespace trellis {

ChoiceBox::ChoiceBox(QWidget* parent)
    : QComboBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(size::formRow);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(4);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMaxVisibleItems(14);
}

void ChoiceBox::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

void ChoiceBox::keyPressEvent(QKeyEvent* event) {
    stepping_ = true;
    QComboBox::keyPressEvent(event);
    stepping_ = false;
}

ChoiceEditor::ChoiceEditor(const Field& field, Workspace& workspace, QWidget* parent)
    : FieldEditor(field, workspace, parent)
    , box_(new ChoiceBox(this)) {
    setControl(box_);
    connect(box_, &QComboBox::activated, this, [this] {
        setProblem({});
        Q_EMIT typed();
        if (!box_->isStepping())
            commit();
    });
}

void ChoiceEditor::fill() {
    QStringList codes;
    if (!field().required || value().isEmpty())
        codes << QString();
    for (const Choice& choice : field().choices)
        codes << QString::fromLatin1(choice.code);
    codes << workspace().text().ownChoices.value(field().choicesFrom).keys();
    if (!codes.contains(value().text()))
        codes << value().text(); // of a newer program, or a kind that is gone
    QStringList labels;
    for (const QString& code : std::as_const(codes))
        labels << (code.isEmpty() ? QString() : choiceLabel(field(), code, workspace().text()));
    QStringList both = codes + labels;
    if (both == codes_)
        return;
    codes_ = std::move(both);
    box_->clear();
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const Choice* choice = field().choice(codes[i]);
        if (choice && choice->icon)
            box_->addItem(icon(QString::fromLatin1(choice->icon), IconRole::Text2), labels[i], codes[i]);
        else
            box_->addItem(labels[i], codes[i]);
    }
}

bool ChoiceEditor::isPending() const {
    return box_->currentData().toString() != value().text();
}

void ChoiceEditor::show(const Value& value) {
    fill();
    box_->setCurrentIndex(box_->findData(value.text()));
}

Parsed ChoiceEditor::read() const {
    return {Value(box_->currentData().toString()), {}};
}

CountryEditor::CountryEditor(const Field& field, Workspace& workspace, QWidget* parent)
    : FieldEditor(field, workspace, parent)
    , box_(new ChoiceBox(this)) {
    box_->setEditable(true);
    box_->setInsertPolicy(QComboBox::NoInsert);
    box_->addItem({}, QString());
    for (const QString& code : country::codes())
        box_->addItem(QStringLiteral("%1 \u00b7 %2").arg(country::name(code), code), code);
    QCompleter* completer = box_->completer();
    completer->setFilterMode(Qt::MatchContains);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    setControl(box_);
    connect(box_->lineEdit(), &QLineEdit::textEdited, this, [this] {
        setProblem({});
        Q_EMIT typed();
    });
    connect(box_, &QComboBox::activated, this, [this](int index) {
        if (!box_->isStepping())
            take(Value(box_->itemData(index).toString()));
    });
    connect(completer, QOverload<const QString&>::of(&QCompleter::activated), this, [this](const QString& words) {
        const int index = box_->findText(words);
        if (index > 0)
            take(Value(box_->itemData(index).toString()));
    });
}

bool CountryEditor::isPending() const {
    const int index = box_->findData(value().text());
    return box_->currentText() != (index < 0 ? value().text() : box_->itemText(index));
}

void CountryEditor::show(const Value& value) {
    const int index = box_->findData(value.text());
    box_->setCurrentIndex(index);
    box_->setEditText(index < 0 ? value.text() : box_->itemText(index));
    if (!box_->hasFocus())
        box_->lineEdit()->setCursorPosition(0);
}

Parsed CountryEditor::read() const {
    const QString text = box_->currentText();
    const int index = box_->findText(text);
    if (index >= 0)
        return {Value(box_->itemData(index).toString()), {}};
    Parsed parsed = parse(field(), text, workspace().text());
    if (parsed.isGood())
        return parsed;
    // The beginning of one country's name says enough.
    const QAbstractItemModel* names = box_->model();
    const auto found = names->match(names->index(0, 0), Qt::DisplayRole, text.trimmed(), 2, Qt::MatchStartsWith);
    if (!text.trimmed().isEmpty() && found.size() == 1)
        return {Value(found.front().data(Qt::UserRole).toString()), {}};
    return parsed;
}

} // namespace trellis
