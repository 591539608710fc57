#include "ui/forms/list_editor.h"

#include "core/record/registry.h"
#include "ui/forms/area_mark.h"
#include "ui/forms/reference_line.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/badge.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionFrame>

#include <algorithm>

namespace trellis {

namespace {
constexpr int listChipHeight = 20;
constexpr int listChipCross = 18;
constexpr int listLineLeast = 28;
constexpr size_t titledChips = 2;
} // namespace

// An item, with a cross at its end.
class ListEditor::ItemChip final : public QWidget {
public:
    ItemChip(ListEditor* editor, QWidget* parent, const Value& item, const QString& words, const AreaSign& mark,
             const QString& whole)
        : QWidget(parent)
        , editor_(editor)
        , item_(item)
        , words_(words)
        , mark_(mark) {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setAccessibleName(whole);
        setToolTip(whole.toHtmlEscaped());
        setFont(trellis::font(TextRole::Label));
    }

    QSize sizeHint() const override {
        return {wordsLeft() + fontMetrics().horizontalAdvance(words_) + 3 + listChipCross, listChipHeight};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Tokens& t = tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(hasFocus() ? t.accent : t.strongLine, hasFocus() ? 2 : 1));
        painter.setBrush(hasFocus() ? t.selection : t.headerRow);
        const double inset = hasFocus() ? 1 : 0.5;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius::control,
                                radius::control);
        if (!mark_.badge.isEmpty())
            Badge::paint(&painter, QRect(1, 1, width(), height() - 2), mark_.color, mark_.badge, size::tableBadge);
        painter.setPen(isEnabled() ? t.text : t.text3);
        const QRect room(wordsLeft(), 0, width() - wordsLeft() - listChipCross, height());
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(words_, Qt::ElideRight, room.width()));
        if (isEnabled())
            paintIcon(&painter, QRectF(width() - listChipCross + 2, (height() - 12) / 2.0, 12, 12), u"x",
                      underMouse() ? t.text : t.text3);
    }
    void mousePressEvent(QMouseEvent* event) override {
        if (event->button() != Qt::LeftButton)
            return;
        if (event->position().x() >= width() - listChipCross)
            editor_->remove(item_);
        else if (editor_->target_)
            Q_EMIT editor_->openRecord(editor_->target_->name, item_.id());
    }
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
            return editor_->remove(item_);
        if (event->key() == Qt::Key_Left)
            return void(focusNextPrevChild(false));
        if (event->key() == Qt::Key_Right)
            return void(focusNextPrevChild(true));
        if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && editor_->target_) {
            Q_EMIT editor_->openRecord(editor_->target_->name, item_.id());
            return;
        }
        QWidget::keyPressEvent(event);
    }

private:
    int wordsLeft() const { return mark_.badge.isEmpty() ? 7 : 1 + Badge::widthFor(mark_.badge, size::tableBadge) + 5; }

    ListEditor* editor_;
    Value item_;
    QString words_;
    AreaSign mark_;
};

// The frame of a field around chips and line; as many rows as they need.
class ListEditor::Box final : public QWidget {
public:
    explicit Box(QWidget* parent)
        : QWidget(parent) {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        setCursor(Qt::IBeamCursor);
    }

    void setLine(LineField* line) { line_ = line; }
    void setChips(QList<QWidget*> chips) {
        const bool hadFocus = std::ranges::any_of(chips_, [](const QWidget* chip) { return chip->hasFocus(); });
        if (hadFocus)
            line_->setFocus();
        for (QWidget* chip : std::as_const(chips_)) {
            chip->hide();
            chip->deleteLater();
        }
        chips_ = std::move(chips);
        QWidget* before = nullptr;
        for (QWidget* chip : std::as_const(chips_)) {
            chip->setCursor(Qt::PointingHandCursor);
            chip->show();
            if (before)
                setTabOrder(before, chip);
            before = chip;
        }
        if (before)
            setTabOrder(before, line_);
        place(width(), true);
        updateGeometry();
    }
    QWidget* lastChip() const { return chips_.isEmpty() ? nullptr : chips_.last(); }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return const_cast<Box*>(this)->place(width, false); }
    QSize sizeHint() const override { return {120, heightForWidth(std::max(width(), 120))}; }
    QSize minimumSizeHint() const override { return {80, size::formRow}; }

protected:
    void resizeEvent(QResizeEvent*) override { place(width(), true); }
    void mousePressEvent(QMouseEvent*) override { line_->setFocus(Qt::MouseFocusReason); }
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        QStyleOptionFrame option;
        option.initFrom(this);
        option.lineWidth = 1;
        option.state.setFlag(QStyle::State_HasFocus, line_->hasFocus());
        style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    }

private:
    int place(int width, bool apply) {
        int x = 4;
        int y = 4;
        const int right = width - 4;
        for (QWidget* chip : std::as_const(chips_)) {
            const int wanted = std::min(chip->sizeHint().width(), right - 4 - listLineLeast - space::s4);
            if (x > 4 && x + wanted > right) {
                x = 4;
                y += listChipHeight + 3;
            }
            if (apply)
                chip->setGeometry(x, y, wanted, listChipHeight);
            x += wanted + 4;
        }
        if (x > 4 && right - x < listLineLeast) {
            x = 4;
            y += listChipHeight + 3;
        }
        if (apply && line_)
            line_->setGeometry(x, y - 1, right - x, listChipHeight + 2);
        return y + listChipHeight + 4;
    }

    QList<QWidget*> chips_;
    LineField* line_ = nullptr;
};

ListEditor::ListEditor(const Field& field, Workspace& workspace, QWidget* parent)
    : FieldEditor(field, workspace, parent)
    , target_(field.type == FieldType::Reference ? &recordType(field.target) : nullptr)
    , box_(new Box(this)) {
    if (target_) {
        auto* line = new ReferenceLine(workspace, *target_, box_);
        line_ = line;
        connect(line, &ReferenceLine::chosen, this, [this](const Id& row) { add(Value(row)); });
        connect(line, &ReferenceLine::entered, this, [this] { commit(); });
        connect(line, &ReferenceLine::createChosen, this, [this, line](const QString& text) {
            QString sentence;
            const Id row = line->createFrom(text, sentence);
            if (row)
                add(Value(row));
            else
                setProblem(sentence);
        });
    } else {
        line_ = new LineField(box_);
    }
    line_->setFrame(false);
    line_->setFixedHeight(listChipHeight + 2);
    line_->setPlaceholderText(tr("Add"));
    box_->setLine(line_);
    setControl(box_, line_);
    connect(line_, &QLineEdit::textEdited, this, [this] {
        setProblem({});
        Q_EMIT typed();
    });
}

bool ListEditor::isPending() const {
    return !line_->text().trimmed().isEmpty();
}

void ListEditor::show(const Value& value) {
    line_->clear();
    QList<QWidget*> chips;
    for (const Value& item : value.items()) {
        QString words = item.text();
        QString whole = words;
        AreaSign mark;
        if (target_) {
            whole = workspace().reader().display(*target_, item.id());
            if (whole.isEmpty())
                whole = tr("a deleted record");
            words = whole;
            if (isAreaType(*target_)) {
                mark = areaMark(workspace().reader(), *target_, item.id());
                // Titles of one or two, of more their numbers: else the chips fill the form.
                words = value.items().size() <= titledChips || mark.number.isEmpty() ? mark.title : mark.number;
            }
        }
        chips << new ItemChip(this, box_, item, words, mark, whole);
    }
    line_->setPlaceholderText(chips.isEmpty() ? tr("Add") : QString());
    box_->setChips(std::move(chips));
}

Parsed ListEditor::read() const {
    Value::List items = value().items();
    const QString text = line_->text();
    const QStringList parts = text.split(u';', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const QString wanted = part.trimmed();
        if (wanted.isEmpty())
            continue;
        Parsed parsed;
        if (const auto* line = qobject_cast<const ReferenceLine*>(line_))
            parsed = line->read(wanted);
        else
            parsed = parse(field(), wanted, workspace().text());
        if (!parsed.isGood())
            return parsed;
        if (std::ranges::find(items, parsed.value) == items.end())
            items.push_back(parsed.value);
    }
    return {Value(std::move(items)), {}};
}

void ListEditor::add(const Value& item) {
    Value::List items = value().items();
    if (std::ranges::find(items, item) == items.end())
        items.push_back(item);
    take(Value(std::move(items)));
}

void ListEditor::remove(const Value& item) {
    Value::List items = value().items();
    std::erase(items, item);
    take(Value(std::move(items)));
}

bool ListEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == line_) {
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
            box_->update();
        if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
            if (auto* line = qobject_cast<ReferenceLine*>(line_))
                line->closeList();
        if (event->type() == QEvent::KeyPress) {
            const auto* key = static_cast<QKeyEvent*>(event);
            const bool back = key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Left;
            if (back && line_->text().isEmpty() && box_->lastChip()) {
                box_->lastChip()->setFocus(Qt::BacktabFocusReason);
                return true;
            }
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace trellis
