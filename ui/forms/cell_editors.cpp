#include "ui/forms/cell_editors.h"

#include "core/base/error.h"
#include "core/record/country.h"
#include "core/record/registry.h"
#include "core/store/sql_functions.h"
#include "ui/forms/date_popups.h"
#include "ui/forms/pick_edit.h"
#include "ui/models/reference_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QAction>
#include <QCoreApplication>
#include <QStandardItemModel>

namespace trellis::cell_editors {

namespace {

constexpr int choiceValueRole = Qt::UserRole + 1;
constexpr int choiceCodeRole = Qt::UserRole + 2;
constexpr QSize longTextRoom{420, 150};
constexpr int pickWidth = 200;
constexpr int lineWidth = 124; // also a day as it is typed, beside the calendar
constexpr const char* textBefore = "trellis_text_before";
constexpr const char* valueBefore = "trellis_value_before";
constexpr const char* editsChoice = "trellis_edits_choice";

struct ChoiceEntry {
    QString code;
    QString label;
    QString icon;
};

std::vector<ChoiceEntry> entriesOf(const Field& field, const TextContext& context) {
    std::vector<ChoiceEntry> entries;
    if (field.type == FieldType::Country) {
        for (const QString& code : country::codes())
            entries.push_back({code, country::name(code), {}});
        return entries;
    }
    for (const Choice& choice : field.choices)
        entries.push_back({QString::fromLatin1(choice.code), translatedLabel(choice),
                           choice.icon ? QString::fromLatin1(choice.icon) : QString()});
    const auto own = context.ownChoices.value(field.choicesFrom);
    for (auto it = own.cbegin(); it != own.cend(); ++it)
        entries.push_back({it.key(), it.value(), {}});
    return entries;
}

QString foldedChoice(const QString& text) {
    return QString::fromUtf8(folded(text.toUtf8()));
}

// Labels and codes that begin with the text, then those that hold it; the same code or label first of all.
void fillChoices(QStandardItemModel* model, const std::vector<ChoiceEntry>& entries, const QString& search) {
    const QString needle = foldedChoice(search);
    model->clear();
    for (int pass = 0; pass < 3; ++pass)
        for (const ChoiceEntry& entry : entries) {
            const QString label = foldedChoice(entry.label);
            const QString code = foldedChoice(entry.code);
            const int rank = label == needle || code == needle ? 0
                             : label.startsWith(needle)        ? 1
                             : label.contains(needle)          ? 2
                                                               : 3;
            if ((needle.isEmpty() ? 1 : rank) != pass)
                continue;
            auto* item = new QStandardItem(entry.label);
            item->setData(QVariant::fromValue(Value(entry.code)), choiceValueRole);
            if (entry.label != entry.code && entry.code.size() == 2)
                item->setData(entry.code, choiceCodeRole);
            if (!entry.icon.isEmpty())
                item->setIcon(icon(entry.icon, IconRole::Text2));
            model->appendRow(item);
        }
}

PickEdit* choiceEdit(const Workspace& workspace, const Field& field, QWidget* parent) {
    auto* choices = new QStandardItemModel;
    auto* edit = new PickEdit(choices, {choiceValueRole, choiceCodeRole}, field.list, parent);
    choices->setParent(edit);
    const auto entries = entriesOf(field, workspace.text());
    for (const ChoiceEntry& entry : entries)
        edit->know(entry.label, Value(entry.code));
    QObject::connect(edit, &PickEdit::searchWanted, edit, [edit, choices, entries](const QString& text) {
        fillChoices(choices, entries, text);
        edit->showChoices(text);
    });
    edit->setProperty(editsChoice, true);
    return edit;
}

PickEdit* referenceEdit(const Workspace& workspace, const Field& field, QWidget* parent) {
    auto* choices = new ReferenceModel(workspace, recordType(field.target));
    auto* edit = new PickEdit(choices, {ReferenceModel::ValueRole, ReferenceModel::SecondaryRole}, field.list, parent);
    choices->setParent(edit);
    QObject::connect(edit, &PickEdit::searchWanted, choices, &ReferenceModel::setSearch);
    QObject::connect(choices, &ReferenceModel::found, edit, [edit, choices] { edit->showChoices(choices->search()); });
    return edit;
}

QLineEdit* dateEdit(QWidget* parent) {
    auto* edit = new QLineEdit(parent);
    auto* open = new QAction(icon(u"calendar", IconRole::Text2),
                             QCoreApplication::translate("CellEditors", "Choose in a calendar"), edit);
    open->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    open->setShortcutContext(Qt::WidgetShortcut);
    edit->addAction(open, QLineEdit::TrailingPosition);
    QObject::connect(open, &QAction::triggered, edit, [edit] {
        Field day;
        day.type = FieldType::Date;
        const Parsed before = parse(day, edit->text());
        const QDate shown = before.isGood() && !before.value.isEmpty()
                                ? QDate::fromString(before.value.text(), Qt::ISODate)
                                : QDate::currentDate();
        // A child of the editor, so that the table does not take the way there for leaving the cell.
        auto* calendar = new CalendarPopup(shown, edit);
        QObject::connect(calendar, &CalendarPopup::chosen, edit, [edit](QDate chosen) {
            edit->setText(chosen.toString(Qt::ISODate));
            edit->setFocus();
        });
        calendar->openBelow(edit);
        calendar->setFocus();
    });
    return edit;
}

} // namespace

QWidget* create(const Workspace& workspace, const Field& field, QWidget* parent) {
    switch (field.type) {
    case FieldType::YesNo:
        return nullptr;
    case FieldType::Reference:
        return referenceEdit(workspace, field, parent);
    case FieldType::Choice:
    case FieldType::Country:
        return choiceEdit(workspace, field, parent);
    case FieldType::Date:
        return dateEdit(parent);
    case FieldType::LongText: {
        if (field.list)
            break;
        auto* edit = new QPlainTextEdit(parent);
        edit->setTabChangesFocus(true);
        edit->setToolTip(QCoreApplication::translate("CellEditors", "Shift+Enter begins a new line"));
        return edit;
    }
    default:
        break;
    }
    auto* edit = new QLineEdit(parent);
    if (!field.list &&
        (field.type == FieldType::Integer || field.type == FieldType::Decimal || field.type == FieldType::PersonMonths))
        edit->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return edit;
}

void fill(QWidget* editor, const Workspace& workspace, const Field& field, const Content& content) {
    QString text = content.text;
    if (auto* pick = qobject_cast<PickEdit*>(editor)) {
        if (field.type == FieldType::Country && !field.list && !content.value.isEmpty())
            text = country::name(content.value.text());
        if (field.type == FieldType::Reference) {
            const Value::List items = content.value.isList() ? content.value.items() : Value::List{content.value};
            QStringList words;
            try {
                for (const Value& item : items)
                    if (item.isId()) {
                        words << workspace.reader().display(recordType(field.target), item.id());
                        pick->know(words.last(), item);
                    }
                text = words.join(QStringLiteral("; "));
            } catch (const Error&) {
                // Locked just now: the words shown stand for it, and leaving them unchanged writes nothing.
            }
        }
    }
    editor->setProperty(textBefore, text);
    editor->setProperty(valueBefore, QVariant::fromValue(content.value));
    if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        line->setText(text);
        line->selectAll();
    } else if (auto* block = qobject_cast<QPlainTextEdit*>(editor)) {
        block->setPlainText(text);
        block->selectAll();
    }
}

Outcome outcome(QWidget* editor) {
    Outcome result;
    if (auto* pick = qobject_cast<PickEdit*>(editor))
        result.value = pick->pickedValue();
    if (const auto* line = qobject_cast<QLineEdit*>(editor))
        result.text = line->text();
    else if (const auto* block = qobject_cast<QPlainTextEdit*>(editor))
        result.text = block->toPlainText();
    result.changed = result.text != editor->property(textBefore).toString() ||
                     (result.value && *result.value != editor->property(valueBefore).value<Value>());
    return result;
}

QRect geometry(const QWidget* editor, const QRect& cell, const QRect& viewport) {
    if (!qobject_cast<const QPlainTextEdit*>(editor)) {
        // What is typed is seen also where the column is narrower than its words.
        QRect room = cell;
        if (qobject_cast<const PickEdit*>(editor))
            room.setWidth(std::max(cell.width(), pickWidth));
        else if (const auto* line = qobject_cast<const QLineEdit*>(editor);
                 line && !(line->alignment() & Qt::AlignRight))
            room.setWidth(std::max(cell.width(), lineWidth));
        if (room.right() > viewport.right())
            room.moveRight(std::max(viewport.right(), cell.right()));
        return room;
    }
    QRect room(cell.topLeft(), longTextRoom.expandedTo(QSize(cell.width(), cell.height())));
    room.setSize(room.size().boundedTo(viewport.size()));
    if (room.bottom() > viewport.bottom())
        room.moveBottom(qMax(cell.bottom(), viewport.top() + room.height() - 1));
    if (room.right() > viewport.right())
        room.moveRight(viewport.right());
    return room;
}

bool takesEnter(const QWidget* editor, Qt::KeyboardModifiers modifiers) {
    return qobject_cast<const QPlainTextEdit*>(editor) &&
           (modifiers & (Qt::ShiftModifier | Qt::AltModifier | Qt::ControlModifier));
}

void beginAtEnd(QWidget* editor) {
    if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        if (auto* pick = qobject_cast<PickEdit*>(line)) {
            if (pick->property(editsChoice).toBool())
                pick->openList();
            return; // chosen anew rather than changed letter by letter
        }
        line->deselect();
        line->end(false);
    } else if (auto* block = qobject_cast<QPlainTextEdit*>(editor)) {
        block->moveCursor(QTextCursor::End);
    }
}

} // namespace trellis::cell_editors
