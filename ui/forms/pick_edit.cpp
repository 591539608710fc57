#include "ui/forms/pick_edit.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace trellis {

namespace {

constexpr int mostRowsSeen = 9;
constexpr int leastListWidth = 220;
constexpr int mostListWidth = 460;

// The words, and behind them in grey what tells the row from others.
class PickRowDelegate final : public QStyledItemDelegate {
public:
    PickRowDelegate(int secondaryRole, QObject* parent)
        : QStyledItemDelegate(parent)
        , secondaryRole_(secondaryRole) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int words = option.fontMetrics.horizontalAdvance(index.data().toString());
        const int more = option.fontMetrics.horizontalAdvance(secondary(index));
        return {words + more + 3 * space::s8 + (iconOf(index).isNull() ? 0 : size::icon + space::s8), size::menuRow};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& t = tokens();
        const bool marked = option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
        painter->fillRect(option.rect, marked ? t.selection : t.surface);
        QRect room = option.rect.adjusted(space::s8, 0, -space::s8, 0);
        if (const QIcon sign = iconOf(index); !sign.isNull()) {
            sign.paint(painter, QRect(room.left(), room.top(), size::icon, room.height()));
            room.setLeft(room.left() + size::icon + space::s8);
        } else if (!iconOf(index.siblingAtRow(0)).isNull()) { // in line with those that have one
            room.setLeft(room.left() + size::icon + space::s8);
        }
        painter->setFont(option.font);
        painter->setPen(t.text);
        const QString words = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room.width());
        painter->drawText(room, Qt::AlignVCenter, words);
        room.setLeft(room.left() + option.fontMetrics.horizontalAdvance(words) + space::s8);
        if (const QString more = secondary(index); !more.isEmpty() && room.width() > 2 * space::s16) {
            painter->setPen(t.text3);
            painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight,
                              option.fontMetrics.elidedText(more, Qt::ElideRight, room.width()));
        }
    }

private:
    QString secondary(const QModelIndex& index) const {
        return secondaryRole_ < 0 ? QString() : index.data(secondaryRole_).toString();
    }
    static QIcon iconOf(const QModelIndex& index) { return index.data(Qt::DecorationRole).value<QIcon>(); }

    int secondaryRole_;
};

} // namespace

PickEdit::PickEdit(QAbstractItemModel* choices, Roles roles, bool several, QWidget* parent)
    : QLineEdit(parent)
    , choices_(choices)
    , roles_(roles)
    , several_(several)
    , list_(new QListView) {
    list_->setModel(choices_);
    list_->setItemDelegate(new PickRowDelegate(roles_.secondary, list_));
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setUniformItemSizes(true);
    list_->setMouseTracking(true);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setProperty("rowLines", false);
    list_->hide();
    connect(list_, &QListView::clicked, this, [this](const QModelIndex& index) {
        mark(index.row());
        takeMarked();
        setFocus();
    });
    auto* open = new QAction(icon(u"chevron-down", IconRole::Text2), tr("Show choices"), this);
    addAction(open, QLineEdit::TrailingPosition);
    connect(open, &QAction::triggered, this, [this] { isListOpen() ? closeList() : openList(); });
    connect(this, &QLineEdit::textEdited, this, [this](const QString& text) {
        typed_ = true;
        // A semicolon ends one value: what was marked for it counts.
        if (several_ && text.endsWith(u';') && isListOpen() && list_->currentIndex().isValid() &&
            answered_ == text.section(u';', -2, -2).trimmed()) {
            setText(text.left(text.size() - 1));
            takeMarked();
            setText(this->text() + QStringLiteral("; "));
        }
        wanted_ = true;
        Q_EMIT searchWanted(part());
    });
}

PickEdit::~PickEdit() {
    delete list_;
}

bool PickEdit::isListOpen() const {
    return list_->isVisible();
}

void PickEdit::openList() {
    typed_ = false;
    wanted_ = true;
    // Opened without typing, the list shows everything: the value that stands there would hide the others.
    Q_EMIT searchWanted({});
}

void PickEdit::closeList() {
    wanted_ = false;
    list_->hide();
}

QString PickEdit::part() const {
    if (!several_)
        return text().trimmed();
    const qsizetype from = text().lastIndexOf(u';', cursorPosition() - 1) + 1;
    const qsizetype to = text().indexOf(u';', cursorPosition());
    return text().mid(from, to < 0 ? -1 : to - from).trimmed();
}

void PickEdit::replacePart(const QString& words) {
    if (!several_) {
        setText(words);
        return;
    }
    // An opened list adds a value to those that stand there.
    if (!typed_ && !text().trimmed().isEmpty() && known_.contains(part())) {
        setText(text().trimmed() + QStringLiteral("; ") + words);
        return;
    }
    const qsizetype from = text().lastIndexOf(u';', cursorPosition() - 1) + 1;
    const qsizetype to = text().indexOf(u';', cursorPosition());
    const QString before = text().left(from) + (from > 0 ? QStringLiteral(" ") : QString());
    const QString after = to < 0 ? QString() : text().mid(to);
    setText(before + words + after);
    setCursorPosition(int(before.size() + words.size()));
}

void PickEdit::showChoices(const QString& answered) {
    answered_ = answered;
    if (!wanted_ || !isVisible())
        return;
    if (choices_->rowCount() == 0) {
        list_->hide();
        return;
    }
    placeList();
    if (typed_ && !answered.isEmpty()) {
        mark(0);
        return;
    }
    // The value that stands there, where the list shows it.
    const QModelIndexList same =
        choices_->match(choices_->index(0, 0), Qt::DisplayRole, part(), 1, Qt::MatchFixedString);
    if (!same.isEmpty() && !part().isEmpty())
        mark(same.first().row());
    else
        list_->setCurrentIndex({});
}

void PickEdit::placeList() {
    QWidget* ground = window();
    if (list_->parentWidget() != ground)
        list_->setParent(ground);
    const int rows = qMin(mostRowsSeen, choices_->rowCount());
    const int wide = qBound(leastListWidth, list_->sizeHintForColumn(0) + space::s24, mostListWidth);
    const QSize extent(qMin(qMax(width(), wide), ground->width()), rows * size::menuRow + 2);
    QPoint at = mapTo(ground, QPoint(0, height()));
    if (at.y() + extent.height() > ground->height()) // above where there is no room below
        at.setY(qMax(0, mapTo(ground, QPoint(0, 0)).y() - extent.height()));
    at.setX(qMax(0, qMin(at.x(), ground->width() - extent.width())));
    list_->setGeometry(QRect(at, extent));
    list_->raise();
    list_->show();
}

void PickEdit::mark(int row) {
    const QModelIndex index = choices_->index(row, 0);
    list_->setCurrentIndex(index);
    list_->scrollTo(index);
}

bool PickEdit::takeMarked() {
    const QModelIndex index = list_->currentIndex();
    if (!isListOpen() || !index.isValid())
        return false;
    const QString words = index.data().toString();
    known_.insert(words, index.data(roles_.value).value<Value>());
    replacePart(words);
    typed_ = false;
    closeList();
    return true;
}

std::optional<Value> PickEdit::pickedValue() {
    // What is marked answers what stands in the line, not something typed since.
    if (answered_ == part() || !typed_)
        takeMarked();
    if (!several_) {
        const QString words = text().trimmed();
        if (words.isEmpty())
            return Value();
        const auto found = known_.constFind(words);
        return found == known_.constEnd() ? std::nullopt : std::optional(*found);
    }
    Value::List items;
    for (const QString& words : text().split(u';')) {
        if (words.trimmed().isEmpty())
            continue;
        const auto found = known_.constFind(words.trimmed());
        if (found == known_.constEnd())
            return std::nullopt;
        if (std::find(items.begin(), items.end(), *found) == items.end())
            items.push_back(*found);
    }
    return Value(std::move(items));
}

bool PickEdit::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isListOpen() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QLineEdit::event(event);
}

void PickEdit::keyPressEvent(QKeyEvent* event) {
    const int rows = choices_->rowCount();
    const int row = list_->currentIndex().isValid() ? list_->currentIndex().row() : -1;
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        if (!isListOpen())
            openList();
        else
            mark(qMin(rows - 1, row + (event->key() == Qt::Key_Down ? 1 : mostRowsSeen)));
        return;
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        if (isListOpen() && rows > 0)
            mark(qMax(0, row - (event->key() == Qt::Key_Up ? 1 : mostRowsSeen)));
        return;
    case Qt::Key_Escape:
        if (isListOpen()) {
            closeList();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (takeMarked())
            return;
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void PickEdit::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    closeList();
}

void PickEdit::hideEvent(QHideEvent* event) {
    QLineEdit::hideEvent(event);
    closeList();
}

} // namespace trellis
