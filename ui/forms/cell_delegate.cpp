#include "ui/forms/cell_delegate.h"

#include "ui/forms/cell_editors.h"
#include "ui/models/cell_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/chip.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

namespace trellis {

namespace {

constexpr int cellPadding = space::s8;
constexpr int lockEdge = 12;
constexpr const char* cellFilled = "trellis_filled";

// The first column begins where the page's title does.
int leftPadding(const QWidget* widget, const QModelIndex& index) {
    const auto* table = qobject_cast<const QTableView*>(widget);
    const bool first = table && table->horizontalHeader()->visualIndex(index.column()) == 0;
    return first ? space::tablePage : cellPadding;
}

QRect cellContent(const QStyleOptionViewItem& option, const QModelIndex& index) {
    // The line below belongs to the row.
    return option.rect.adjusted(leftPadding(option.widget, index), 0, -cellPadding, -1);
}

// States that say a thing is done are the ones with a tick in their icon.
bool isGoodIcon(QStringView icon) {
    return icon.endsWith(u"-check") || icon == u"check";
}

// "M18 · Mar 2026" where the column has room for "M18" alone.
QString fitting(const QString& text, const QFontMetrics& metrics, int width) {
    if (metrics.horizontalAdvance(text) <= width)
        return text;
    const qsizetype dot = text.indexOf(QStringLiteral(" \u00b7 "));
    if (dot > 0 && metrics.horizontalAdvance(text.left(dot)) <= width)
        return text.left(dot);
    return metrics.elidedText(QString(text).replace(u'\n', u' '), Qt::ElideRight, width);
}

} // namespace

CellDelegate::CellDelegate(RecordModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , model_(model) {}

CellDelegate::Face CellDelegate::face(const QModelIndex& index) const {
    const Field& field = model_.field(index.column());
    Face face;
    face.needed = model_.isDraft(index.row()) && index.data(RecordModel::NeededRole).toBool();
    if (field.type == FieldType::YesNo && !field.list) {
        face.tick = index.data(RecordModel::ValueRole).value<Value>();
        return face;
    }
    if (field.type == FieldType::Reference)
        face.marks = index.data(RecordModel::BadgesRole).value<QVector<AreaBadge>>();
    face.text = index.data().toString();
    if (field.type == FieldType::Choice && !field.list) {
        const Choice* choice = field.choice(index.data(RecordModel::ValueRole).value<Value>().text());
        if (choice && choice->icon) {
            face.icon = QString::fromLatin1(choice->icon);
            face.good = isGoodIcon(face.icon);
        }
    }
    return face;
}

int CellDelegate::widthOf(const Face& face, const QStyleOptionViewItem& option) const {
    if (face.tick)
        return size::icon;
    if (!face.marks.isEmpty()) {
        int width = -space::s4;
        for (const AreaBadge& mark : face.marks)
            width += Badge::widthFor(mark.text, size::tableBadge) + space::s4;
        return width;
    }
    if (!face.icon.isEmpty())
        return Chip::widthFor({face.icon, face.text, Tone::Neutral, false});
    return option.fontMetrics.horizontalAdvance(QString(face.text).replace(u'\n', u' '));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int lock = index.data(RecordModel::LockRole).toString().isEmpty() ? 0 : lockEdge + space::s4;
    return {widthOf(face(index), option) + leftPadding(option.widget, index) + cellPadding + lock + 1, size::tableRow};
}

QRect CellDelegate::tickRect(const QWidget* view, const QRect& cell, const QModelIndex& index) {
    return {cell.left() + leftPadding(view, index), cell.top() + (cell.height() - 1 - size::icon) / 2, size::icon,
            size::icon};
}

void CellDelegate::paintTick(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                             const Value& value) const {
    const QRect box = tickRect(option.widget, option.rect, index);
    if (value.isEmpty()) { // unknown is no empty box
        painter->setPen(tokens().text3);
        painter->drawText(box, Qt::AlignCenter, QStringLiteral("\u2013"));
        return;
    }
    QStyleOptionButton mark;
    mark.rect = box;
    mark.palette = option.palette;
    mark.state = QStyle::State_Enabled | (value.integer() ? QStyle::State_On : QStyle::State_Off);
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &mark, painter, option.widget);
}

// As many badges as there is room for, and how many more there are.
void CellDelegate::paintMarks(QPainter* painter, const QRect& room, const QVector<AreaBadge>& marks) {
    painter->setFont(font(TextRole::Count));
    painter->setPen(tokens().text2);
    int x = room.left();
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const QString more = QStringLiteral("+%1").arg(marks.size() - i - 1);
        const int after = i + 1 < marks.size() ? space::s4 + painter->fontMetrics().horizontalAdvance(more) : 0;
        const QString rest = QStringLiteral("+%1").arg(marks.size() - i);
        const QRect place(x, room.top(), room.right() - x + 1 + cellPadding - 2, room.height());
        if (i > 0 && Badge::widthFor(marks[i].text, size::tableBadge) + after > place.width()) {
            painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft, rest);
            return;
        }
        painter->save();
        x += Badge::paint(painter, place, marks[i].number, marks[i].text, size::tableBadge) + space::s4;
        painter->restore();
    }
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& t = tokens();
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const Field& field = model_.field(index.column());
    const bool currentRow = view && view->currentIndex().row() == index.row();
    const bool title = index.column() == titleColumn_;
    painter->save();
    if (model_.isDraft(index.row()) && !(option.state & QStyle::State_Selected))
        painter->fillRect(option.rect.adjusted(0, 0, 0, -1), t.headerRow);
    const Face cell = face(index);
    QRect room = cellContent(option, index);
    const bool locked = !index.data(RecordModel::LockRole).toString().isEmpty();
    if (locked) {
        if (!(option.state & QStyle::State_Selected) && !currentRow)
            painter->fillRect(option.rect.adjusted(0, 0, 0, -1), t.headerRow);
        if (title) { // one padlock a row
            paintIcon(
                painter,
                QRectF(room.right() - lockEdge + 1, room.top() + (room.height() - lockEdge) / 2.0, lockEdge, lockEdge),
                u"lock", t.text3);
            room.setRight(room.right() - lockEdge - space::s4);
        }
    }
    QFont words = title && currentRow ? font(TextRole::Strong) : option.font;
    painter->setFont(words);
    if (cell.tick) {
        paintTick(painter, option, index, *cell.tick);
    } else if (cell.needed) {
        painter->setPen(t.text3);
        words = option.font;
        words.setItalic(true);
        painter->setFont(words);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft, tr("needed"));
    } else if (!cell.marks.isEmpty()) {
        paintMarks(painter, room, cell.marks);
    } else if (!cell.icon.isEmpty()) {
        Chip::paint(painter, room, {cell.icon, cell.text, cell.good ? Tone::Good : Tone::Neutral, false});
    } else if (!cell.text.isEmpty()) {
        const bool figure = cell_text::isNumber(field) || field.type == FieldType::Date;
        painter->setPen(locked ? t.text3 : title || figure ? t.text : t.text2);
        painter->drawText(room, Qt::AlignVCenter | (cell_text::isNumber(field) ? Qt::AlignRight : Qt::AlignLeft),
                          fitting(cell.text, QFontMetrics(words), room.width()));
    }
    painter->restore();
    if ((option.state & QStyle::State_HasFocus) && view && view->hasFocus()) {
        QStyleOptionFocusRect ring;
        ring.rect = option.rect.adjusted(0, 0, 0, -1);
        ring.state = option.state;
        view->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, painter, view);
    }
}

bool CellDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                             const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip = index.data(Qt::ToolTipRole).toString();
    if (tip.isEmpty() && widthOf(face(index), option) > cellContent(option, index).width())
        tip = index.data().toString();
    if (tip.isEmpty())
        QToolTip::hideText();
    else // rich text is wrapped, plain text is not
        QToolTip::showText(event->globalPos(),
                           QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(tip.toHtmlEscaped()), view,
                           option.rect);
    return true;
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    QWidget* editor = cell_editors::create(model_.workspace(), model_.field(index.column()), parent);
    if (!editor)
        return nullptr;
    editor->setAccessibleName(model_.field(index.column()).translatedLabel());
    Q_EMIT editorOpened();
    return editor;
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    // Rows that change elsewhere do not change what is being typed.
    if (editor->property(cellFilled).toBool())
        return;
    editor->setProperty(cellFilled, true);
    cell_editors::fill(editor, model_.workspace(), model_.field(index.column()),
                       {index.data(RecordModel::ValueRole).value<Value>(), index.data(Qt::EditRole).toString()});
}

void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    const cell_editors::Outcome outcome = cell_editors::outcome(editor);
    accepted_ = true;
    if (!outcome.changed)
        return;
    accepted_ = outcome.value ? model->setData(index, QVariant::fromValue(*outcome.value), RecordModel::ValueRole)
                              : model->setData(index, outcome.text, Qt::EditRole);
}

void CellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const {
    if (auto* line = qobject_cast<QLineEdit*>(editor)) // words stay where they stood
        line->setTextMargins(leftPadding(option.widget, index) - cellPadding, 0, 0, 0);
    const QWidget* viewport = editor->parentWidget();
    editor->setGeometry(
        cell_editors::geometry(editor, option.rect.adjusted(0, 0, 0, -1), viewport ? viewport->rect() : option.rect));
}

bool CellDelegate::eventFilter(QObject* watched, QEvent* event) {
    auto* editor = qobject_cast<QWidget*>(watched);
    if (!editor || event->type() != QEvent::KeyPress)
        return QStyledItemDelegate::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool back = key->modifiers() & Qt::ShiftModifier;
    const auto leave = [&](int down, int right) {
        accepted_ = true;
        Q_EMIT commitData(editor);
        const bool accepted = accepted_;
        Q_EMIT closeEditor(editor, NoHint);
        Q_EMIT left(accepted, down, right);
        return true;
    };
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (cell_editors::takesEnter(editor, key->modifiers())) {
            qobject_cast<QPlainTextEdit*>(editor)->insertPlainText(QStringLiteral("\n"));
            return true;
        }
        return leave(back ? -1 : 1, 0);
    case Qt::Key_Tab:
        return leave(0, 1);
    case Qt::Key_Backtab:
        return leave(0, -1);
    case Qt::Key_Escape:
        Q_EMIT closeEditor(editor, RevertModelCache);
        return true;
    default:
        return QStyledItemDelegate::eventFilter(watched, event);
    }
}

bool CellDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                               const QModelIndex& index) {
    const Field& field = model_.field(index.column());
    const bool ticks = field.type == FieldType::YesNo && !field.list && model_.canEdit(index);
    if (!ticks || (event->type() != QEvent::MouseButtonRelease && event->type() != QEvent::MouseButtonDblClick))
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() != Qt::LeftButton || !tickRect(option.widget, option.rect, index).contains(mouse->pos()) ||
        mouse->modifiers())
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    if (event->type() == QEvent::MouseButtonRelease) {
        const bool yes = index.data(RecordModel::ValueRole).value<Value>().integer() != 0;
        model->setData(index, QVariant::fromValue(Value(yes ? 0 : 1)), RecordModel::ValueRole);
    }
    return true;
}

} // namespace trellis
