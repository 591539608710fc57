#include "ui/dialogs/import_constants_view.h"

#include "ui/forms/choice_editor.h"
#include "ui/forms/form_row.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace trellis {

ImportConstantsView::ImportConstantsView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , workspace_(workspace)
    , rows_(new QWidget(this))
    , rowsLayout_(new QVBoxLayout(rows_))
    , add_(new ChoiceBox(this)) {
    rowsLayout_->setContentsMargins(0, 0, 0, 0);
    rowsLayout_->setSpacing(size::formGap);
    add_->setAccessibleName(tr("Set another field to one value for every row"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::formGap);
    layout->addWidget(rows_);
    layout->addWidget(add_);
    connect(add_, &QComboBox::activated, this, [this](int index) {
        const QString field = add_->itemData(index).toString();
        if (field.isEmpty())
            return;
        added_ << field;
        rebuild();
        if (FieldEditor* editor = editors_.value(field))
            editor->setFocus();
    });
}

void ImportConstantsView::setFields(const RecordType& type, const QStringList& mapped,
                                    const std::vector<const Field*>& missing) {
    QStringList names;
    for (const Field* field : missing)
        names << field->name;
    if (type_ == &type && mapped_ == mapped && missing_ == names)
        return;
    if (type_ != &type) {
        added_.clear();
        values_.clear();
    }
    type_ = &type;
    mapped_ = mapped;
    missing_ = names;
    rebuild();
}

void ImportConstantsView::rebuild() {
    qDeleteAll(rows_->findChildren<FormRow*>(QString(), Qt::FindDirectChildrenOnly));
    editors_.clear();
    const QSignalBlocker quiet(add_);
    add_->clear();
    add_->addItem(tr("Set another field"));
    for (const Field& field : type_->fields) {
        if (!field.computed.isEmpty() || mapped_.contains(field.name))
            continue;
        const bool needed = missing_.contains(field.name);
        if (needed || added_.contains(field.name))
            addRow(field, !needed);
        else
            add_->addItem(field.translatedLabel(), field.name);
    }
    rows_->setVisible(!editors_.isEmpty());
    add_->setVisible(add_->count() > 1);
}

void ImportConstantsView::addRow(const Field& field, bool removable) {
    auto* row = new FormRow(field.translatedLabel(), rows_);
    FieldEditor* editor = makeEditor(field, workspace_, row);
    editor->setValue(values_.value(field.name));
    row->add(editor);
    editors_.insert(field.name, editor);
    const QString name = field.name;
    connect(editor, &FieldEditor::edited, this, [this, editor, name] {
        values_.insert(name, editor->value());
        Q_EMIT changed();
    });
    if (removable) {
        auto* remove = new QToolButton(row);
        remove->setIcon(icon(u"x", IconRole::Text2));
        remove->setAutoRaise(true);
        remove->setToolTip(tr("No longer set it"));
        remove->setAccessibleName(tr("No longer set %1").arg(field.translatedLabel()));
        row->add(remove, 0);
        connect(
            remove, &QToolButton::clicked, this,
            [this, name] {
                added_.removeAll(name);
                values_.remove(name);
                rebuild();
                add_->setFocus();
                Q_EMIT changed();
            },
            Qt::QueuedConnection); // the row with this button goes
    }
    rowsLayout_->addWidget(row);
    row->show();
}

std::vector<std::pair<QString, QString>> ImportConstantsView::values() const {
    std::vector<std::pair<QString, QString>> result;
    for (auto editor = editors_.cbegin(); editor != editors_.cend(); ++editor)
        if (const QString text = import_choices::cellText(editor.value()->field(), editor.value()->value());
            !text.isEmpty())
            result.emplace_back(editor.key(), text);
    return result;
}

} // namespace trellis
