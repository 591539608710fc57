#include "ui/forms/record_form.h"

#include "core/record/registry.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/form_row.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace trellis {

namespace {
constexpr int lockEdge = 14;
}

RecordForm::RecordForm(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , workspace_(workspace)
    , scroll_(new QScrollArea(this))
    , content_(new QWidget)
    , contentLayout_(new QVBoxLayout(content_))
    , buttons_(new QWidget(this))
    , add_(new QPushButton(tr("Add"), buttons_))
    , problem_(new QLabel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setWidget(content_);
    scroll_->viewport()->setBackgroundRole(QPalette::Base);
    content_->setBackgroundRole(QPalette::Base);
    contentLayout_->setContentsMargins(space::s16, space::s8, space::s16, space::s16);
    contentLayout_->setSpacing(0);
    contentLayout_->addStretch(1);
    layout->addWidget(scroll_, 1);
    // The scroll bar takes its room from the margin: fields keep their width.
    connect(scroll_->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int least, int most) {
        const int bar = most > least ? scroll_->verticalScrollBar()->sizeHint().width() : 0;
        contentLayout_->setContentsMargins(space::s16, space::s8, space::s16 - bar, space::s16);
    });

    problem_->setTextFormat(Qt::PlainText);
    problem_->setWordWrap(true);
    problem_->setForegroundRole(QPalette::BrightText);
    problem_->setContentsMargins(space::s16, space::s8, space::s16, 0);
    problem_->hide();
    layout->addWidget(problem_);
    lockLine_ = new QWidget(this);
    auto* lockMark = new QLabel(lockLine_);
    lockMark->setPixmap(trellis::icon(u"lock", IconRole::Text3).pixmap(lockEdge, lockEdge));
    lockWords_ = new QLabel(lockLine_);
    lockWords_->setTextFormat(Qt::PlainText);
    lockWords_->setWordWrap(true);
    lockWords_->setFont(trellis::font(TextRole::Label));
    lockWords_->setForegroundRole(QPalette::PlaceholderText);
    auto* lockRow = new QHBoxLayout(lockLine_);
    lockRow->setContentsMargins(space::s16, space::s8, space::s16, 0);
    lockRow->setSpacing(space::s8);
    lockRow->addWidget(lockMark, 0, Qt::AlignTop);
    lockRow->addWidget(lockWords_, 1);
    lockLine_->hide();
    layout->insertWidget(0, lockLine_);

    auto* cancel = new QPushButton(tr("Cancel"), buttons_);
    add_->setProperty("primary", true);
    add_->setObjectName(QStringLiteral("add"));
    cancel->setObjectName(QStringLiteral("cancel"));
    auto* row = new QHBoxLayout(buttons_);
    row->setContentsMargins(space::s16, space::s12, space::s16, space::s12);
    row->setSpacing(space::s8);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(add_);
    buttons_->hide();
    layout->addWidget(buttons_);

    connect(add_, &QPushButton::clicked, this, &RecordForm::add);
    connect(cancel, &QPushButton::clicked, this, &RecordForm::cancelled);
    connect(&workspace_, &Workspace::changed, this, &RecordForm::refresh);
    connect(&workspace_, &Workspace::accessChanged, this, &RecordForm::refresh);
}

RecordForm::~RecordForm() {
    clear(); // while the form is whole: an editor that goes with the keyboard in it takes what was typed
}

FieldEditor* RecordForm::editor(QStringView field) const {
    for (const Row& row : rows_)
        if (row.field->name == field)
            return row.editor;
    return nullptr;
}

void RecordForm::focusField(QStringView field) {
    for (const Row& row : rows_)
        if (row.editor && (field.isEmpty() || row.field->name == field)) {
            row.editor->setFocus(Qt::TabFocusReason); // as Tab does: the text is marked, typing replaces it
            scroll_->ensureWidgetVisible(row.editor);
            return;
        }
}

FieldEditor* RecordForm::makeRowEditor(const Field& field, QWidget* parent) {
    FieldEditor* editor = makeEditor(field, workspace_, parent);
    if (field.tip)
        editor->setToolTip(QCoreApplication::translate("Record", field.tip).toHtmlEscaped());
    connect(editor, &FieldEditor::edited, this, [this, editor] { save(editor); });
    connect(editor, &FieldEditor::typed, this, &RecordForm::updateAdd);
    connect(editor, &FieldEditor::openRecord, this, &RecordForm::openRecord);
    return editor;
}

void RecordForm::addSingle(QVBoxLayout* rows, size_t index) {
    Row& row = rows_[index];
    const Field& field = *row.field;
    const QString mark = field.required ? QStringLiteral(" *") : QString();
    auto* line = new FormRow(field.translatedLabel() + mark, fields_);
    row.line = line;
    if (field.computed.isEmpty()) {
        row.editor = makeRowEditor(field, line);
        line->add(row.editor);
    } else {
        row.words = new QLabel(line);
        row.words->setTextFormat(Qt::PlainText);
        row.words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row.words->setMinimumHeight(size::formRow);
        row.words->setIndent(space::s8);
        row.words->setAccessibleName(field.translatedLabel());
        line->add(row.words);
    }
    rows->addWidget(line);
}

// How many fields were placed: two, or none where they do not go together.
size_t RecordForm::addPair(QVBoxLayout* rows, size_t index) {
    if (index + 1 >= rows_.size())
        return 0;
    const auto pair = formPair(*rows_[index].field, *rows_[index + 1].field);
    if (!pair)
        return 0;
    auto* line = new FormRow(pair->label, fields_);
    for (size_t i = index; i < index + 2; ++i) {
        rows_[i].line = line;
        rows_[i].editor = makeRowEditor(*rows_[i].field, line);
        line->add(rows_[i].editor);
        if (i == index && !pair->second.isEmpty())
            line->addLabel(pair->second);
    }
    for (size_t i = index; i < index + 2; ++i) {
        QLabel* sentence = FieldEditor::makeSentence(line);
        line->addBelow(sentence);
        rows_[i].editor->setSentence(sentence);
    }
    rows->addWidget(line);
    return 2;
}

void RecordForm::build(const RecordType& type) {
    delete fields_;
    rows_.clear();
    type_ = &type;
    fields_ = new QWidget(content_);
    auto* rows = new QVBoxLayout(fields_);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(size::formGap);
    for (const Field& field : type.fields)
        rows_.push_back({&field});
    for (size_t i = 0; i < rows_.size();) {
        const size_t placed = addPair(rows, i);
        if (placed == 0)
            addSingle(rows, i);
        i += std::max<size_t>(placed, 1);
    }
    contentLayout_->insertWidget(0, fields_);
    QWidget* before = nullptr;
    for (const Row& row : rows_) {
        if (!row.editor)
            continue;
        QWidget* stop = row.editor->focusProxy();
        if (before)
            setTabOrder(before, stop);
        before = stop;
    }
    fields_->show();
}

void RecordForm::showRecord(const RecordType& type, const Id& row) {
    commit();
    const bool another = type_ != &type || row_ != row || new_;
    if (type_ != &type || new_)
        build(type);
    new_ = false;
    row_ = row;
    buttons_->hide();
    problem_->hide();
    if (foot_)
        foot_->show();
    if (another) {
        for (const Row& r : rows_)
            if (r.editor)
                r.editor->setValue({});
        scroll_->verticalScrollBar()->setValue(0);
    }
    refresh();
}

void RecordForm::startNew(const RecordType& type, const Record& initial) {
    commit();
    build(type);
    new_ = true;
    row_ = {};
    record_ = initial;
    record_.id = {};
    for (size_t i = 0; i < rows_.size(); ++i) {
        if (rows_[i].editor)
            rows_[i].editor->setValue(record_.values[i]);
        if (rows_[i].words)
            rows_[i].line->hide();
    }
    if (foot_)
        foot_->hide();
    problem_->hide();
    buttons_->show();
    add_->setText(tr("Add %1").arg(type.translatedSingular()));
    scroll_->verticalScrollBar()->setValue(0);
    lock();
    updateAdd();
}

void RecordForm::clear() {
    commit();
    delete fields_;
    fields_ = nullptr;
    rows_.clear();
    type_ = nullptr;
    row_ = {};
    new_ = false;
    buttons_->hide();
    problem_->hide();
    lockLine_->hide();
    if (foot_)
        foot_->hide();
}

bool RecordForm::commit() {
    bool good = true;
    for (const Row& row : rows_)
        if (row.editor && row.editor->isPending())
            good = row.editor->commit() && good;
    return good;
}

void RecordForm::setFoot(QWidget* foot) {
    delete foot_;
    foot_ = foot;
    foot_->setParent(content_);
    contentLayout_->insertWidget(fields_ ? 1 : 0, foot_);
    foot_->setVisible(type_ && !new_);
}

void RecordForm::lock() {
    QString reason = workspace_.store().readOnlyReason();
    if (reason.isEmpty() && type_->lock && !new_)
        reason = type_->lock(record_, workspace_.reader());
    lockWords_->setText(reason);
    lockLine_->setVisible(!reason.isEmpty());
    for (const Row& row : rows_)
        if (row.editor && row.editor->isEnabled() != reason.isEmpty())
            row.editor->setLocked(reason);
}

void RecordForm::refresh() {
    if (!type_ || new_)
        return;
    const auto shown = workspace_.reader().shown(*type_, row_);
    if (!shown) {
        for (const Row& row : rows_)
            if (row.editor)
                row.editor->setEnabled(false);
        Q_EMIT gone();
        return;
    }
    record_ = shown->record;
    lock();
    for (size_t i = 0; i < rows_.size(); ++i) {
        const Value& value = record_.values[i];
        if (rows_[i].editor)
            rows_[i].editor->follow(value);
        if (rows_[i].words)
            rows_[i].words->setText(value.isEmpty() ? QStringLiteral("\u2013")
                                                    : shownText(*rows_[i].field, value, workspace_.text()));
    }
}

void RecordForm::save(FieldEditor* editor) {
    const Field& field = editor->field();
    const size_t index = size_t(type_->indexOf(field.name));
    if (new_) {
        record_.values[index] = editor->value();
        updateAdd();
        return;
    }
    const RecordType& type = *type_;
    const Id row = row_;
    const Value value = editor->value();
    const Value stored = record_.values[index];
    const auto applied = workspace_.apply(Label{QStringLiteral("edit"), type.name, field.translatedLabel()},
                                          [&](Writer& writer) { writer.set(type, row, field, value); });
    if (!applied.isGood())
        editor->refuse(applied.problems.front().message, stored);
}

void RecordForm::updateAdd() {
    if (!new_)
        return;
    bool filled = !workspace_.store().isReadOnly();
    for (const Row& row : rows_)
        if (row.editor) {
            const bool empty = row.editor->value().isEmpty() && !row.editor->isPending();
            filled = filled && !(row.field->required && empty) && row.editor->problem().isEmpty();
        }
    add_->setEnabled(filled);
}

void RecordForm::add() {
    if (!commit()) {
        for (const Row& row : rows_)
            if (row.editor && !row.editor->problem().isEmpty())
                return focusField(row.field->name);
        return;
    }
    const RecordType& type = *type_;
    QString words;
    for (const Row& row : rows_)
        if (words.isEmpty() && row.editor && row.field->type == FieldType::Text && row.field->required)
            words = row.editor->value().text();
    Id id;
    const auto applied = workspace_.apply(Label{QStringLiteral("create"), type.name, words},
                                          [&](Writer& writer) { id = writer.create(type, record_); });
    problem_->hide();
    if (applied.isGood()) {
        Q_EMIT created(type.name, id);
        return;
    }
    QStringList others;
    QString first;
    for (const Problem& problem : applied.problems) {
        FieldEditor* concerned = problem.type == type.name || problem.type.isEmpty() ? editor(problem.field) : nullptr;
        if (concerned) {
            concerned->setProblem(problem.message);
            if (first.isEmpty())
                first = problem.field;
        } else {
            others << problem.message;
        }
    }
    if (!others.isEmpty()) {
        problem_->setText(others.join(u'\n'));
        problem_->show();
    }
    if (!first.isEmpty())
        focusField(first);
}

} // namespace trellis
