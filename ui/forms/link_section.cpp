#include "ui/forms/link_section.h"

#include "core/record/registry.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/elided_label.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace trellis {

namespace {

constexpr int linkRowHeight = 25;
constexpr int linkItemMargin = 8;
constexpr int linkSecondMost = 96;
constexpr int linkMoreRows = 100; // how many further rows one click brings
constexpr int linkIdRole = Qt::UserRole;
enum LinkColumn { LinkTick, LinkMain, LinkSecond, LinkNumber, LinkColumns };

class LinkDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int width = QFontMetrics(option.font).horizontalAdvance(index.data().toString());
        return {width + 20, linkRowHeight};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, atEdge(option, index), index);
    }
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override {
        return QStyledItemDelegate::editorEvent(event, model, atEdge(option, index), index);
    }

private:
    // First and last columns begin and end where the section's title does, without an item's own margin.
    static QStyleOptionViewItem atEdge(QStyleOptionViewItem option, const QModelIndex& index) {
        const auto* list = qobject_cast<const QTreeWidget*>(option.widget);
        const int first = list && list->isColumnHidden(LinkTick) ? LinkMain : LinkTick;
        if (index.column() == first)
            option.rect.adjust(-linkItemMargin, 0, 0, 0);
        if (index.column() == LinkNumber)
            option.rect.adjust(0, 0, linkItemMargin, 0);
        return option;
    }
};

} // namespace

LinkList::LinkList(QWidget* parent)
    : QTreeWidget(parent) {
    setProperty("rowLines", false);
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setColumnCount(LinkColumns);
    setUniformRowHeights(true);
    setItemDelegate(new LinkDelegate(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(10);
    header()->setSectionResizeMode(LinkMain, QHeaderView::Stretch);
    setTabKeyNavigation(false);
}

void LinkList::fitHeight() {
    setFixedHeight(topLevelItemCount() * linkRowHeight);
}

void LinkList::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentItem()) {
        Q_EMIT opened(currentItem());
        return;
    }
    if (event->key() == Qt::Key_Space && currentItem() && (currentItem()->flags() & Qt::ItemIsUserCheckable)) {
        currentItem()->setCheckState(LinkTick,
                                     currentItem()->checkState(LinkTick) == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

void LinkList::focusInEvent(QFocusEvent* event) {
    QTreeWidget::focusInEvent(event);
    if (!currentItem() && topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0));
    if (currentItem())
        currentItem()->setSelected(true);
}

void LinkList::focusOutEvent(QFocusEvent* event) {
    QTreeWidget::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        clearSelection();
}

LinkSection::LinkSection(Workspace& workspace, const LinkGroup& group, const QString& title, int most, QWidget* parent)
    : QWidget(parent)
    , workspace_(workspace)
    , group_(group)
    , most_(most)
    , subtitle_(new ElidedLabel({}, TextRole::Label, this))
    , tickAll_(new QPushButton(tr("Tick all"), this))
    , list_(new LinkList(this))
    , more_(new QPushButton(this)) {
    for (const Field& field : group.type->fields) {
        if (!field.isStored())
            continue;
        if (!tick_ && group.field->owner && field.type == FieldType::YesNo)
            tick_ = &field;
        if (!number_ && (field.type == FieldType::Integer || field.type == FieldType::PersonMonths))
            number_ = &field;
    }
    between_ = group.type->display.contains(u'{' + group.field->name + u'}') && !group.type->keys.empty();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, space::s8);
    layout->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s8);
    auto* words = new ElidedLabel(title, TextRole::Strong, this);
    QFont face = trellis::font(TextRole::Body);
    face.setWeight(QFont::DemiBold);
    words->setFont(face);
    head->addWidget(words);
    subtitle_->setSecondary(true);
    head->addWidget(subtitle_, 1);
    tickAll_->setProperty("link", true);
    tickAll_->setVisible(tick_);
    head->addWidget(tickAll_);
    layout->addLayout(head);
    layout->addSpacing(2);
    list_->setAccessibleName(title);
    layout->addWidget(list_);

    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s8);
    auto* add =
        new QPushButton(icon(u"plus", IconRole::Text2), tr("Add %1").arg(group.type->translatedSingular()), this);
    add->setFlat(true);
    add->setProperty("small", true);
    add->setProperty("link", true);
    add->setObjectName(QStringLiteral("addLink"));
    more_->setProperty("link", true);
    foot->addWidget(add);
    foot->addStretch(1);
    foot->addWidget(more_);
    layout->addLayout(foot);

    connect(add, &QPushButton::clicked, this, &LinkSection::addRequested);
    connect(more_, &QPushButton::clicked, this, [this] {
        Q_EMIT moreRequested();
        if (receivers(SIGNAL(moreRequested())) == 0) {
            most_ += linkMoreRows;
            showRow(row_);
        }
    });
    connect(tickAll_, &QPushButton::clicked, this, &LinkSection::tickAll);
    const auto open = [this](QTreeWidgetItem* item) {
        if (const auto id = Id::fromString(item->data(LinkMain, linkIdRole).toString()))
            Q_EMIT openRecord(group_.type->name, *id);
    };
    connect(list_, &LinkList::opened, this, open);
    connect(list_, &QTreeWidget::itemClicked, this, [open](QTreeWidgetItem* item, int column) {
        if (column != LinkTick || !(item->flags() & Qt::ItemIsUserCheckable))
            open(item);
    });
    connect(list_, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item, int column) {
        if (!filling_ && column == LinkTick)
            tick(item);
    });
    connect(&Theme::instance(), &Theme::changed, this, &LinkSection::colour);
}

LinkSection::Words LinkSection::wordsOf(const Reader::Shown& shown) const {
    const RecordType& type = *group_.type;
    const auto text = [&](const Field& field) {
        const size_t i = size_t(type.indexOf(field.name));
        const Value& value = shown.record.values[i];
        if (value.isEmpty())
            return QString();
        return field.type == FieldType::Reference || field.list ? shown.words[i]
                                                                : shownText(field, value, workspace_.text());
    };
    Words words;
    if (between_) {
        for (const QString& name : type.keys.front()) {
            if (name == group_.field->name)
                continue;
            const QString part = text(type.at(name));
            if (part.isEmpty())
                continue;
            (words.main.isEmpty() ? words.main : words.second) = part;
            if (!words.second.isEmpty())
                break;
        }
        if (number_)
            words.number = text(*number_);
    } else if (const Field* dated = type.field(type.datePath); dated && dated != group_.field) {
        words.second = text(*dated);
    }
    if (words.main.isEmpty())
        words.main = workspace_.reader().display(type, shown.record.id).simplified();
    return words;
}

void LinkSection::showRow(const Id& row) {
    row_ = row;
    const RecordType& type = *group_.type;
    const Reader& reader = workspace_.reader();
    const Selection selection = group_.rowsNaming(row);
    const std::vector<Id> ids = reader.ids(type, selection);
    count_ = qint64(ids.size());
    QString subtitle = workspace_.text().locale.toString(count_);
    if (tick_ && count_ > 0) {
        Selection ticked = selection;
        ticked.filters.push_back({tick_->name, Filter::Kind::AnyOf, {Value(1)}});
        subtitle = tr("%1 of %2 %3")
                       .arg(workspace_.text().locale.toString(reader.count(type, ticked)), subtitle,
                            tick_->translatedLabel().toLower());
    }
    subtitle_->setText(subtitle);

    filling_ = true;
    const int shownRows = int(std::min<qint64>(count_, most_));
    while (list_->topLevelItemCount() > shownRows)
        delete list_->takeTopLevelItem(shownRows);
    bool anySecond = false;
    bool anyNumber = false;
    const bool writable = !workspace_.store().isReadOnly();
    for (int i = 0; i < shownRows; ++i) {
        auto* item = list_->topLevelItem(i);
        if (!item) {
            item = new QTreeWidgetItem(list_);
            item->setFont(LinkSecond, trellis::font(TextRole::Label));
            item->setFont(LinkNumber, trellis::font(TextRole::Body));
            item->setTextAlignment(LinkNumber, Qt::AlignRight | Qt::AlignVCenter);
        }
        const auto shown = reader.shown(type, ids[size_t(i)]);
        if (!shown)
            continue;
        const Words words = wordsOf(*shown);
        item->setData(LinkMain, linkIdRole, ids[size_t(i)].toString());
        item->setText(LinkMain, words.main);
        item->setToolTip(LinkMain, words.main.toHtmlEscaped());
        item->setText(LinkSecond, words.second);
        item->setText(LinkNumber, words.number);
        anySecond = anySecond || !words.second.isEmpty();
        anyNumber = anyNumber || !words.number.isEmpty();
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable |
                       (tick_ && writable ? Qt::ItemIsUserCheckable : Qt::NoItemFlags));
        if (tick_)
            item->setCheckState(LinkTick,
                                type.value(shown->record, tick_->name).integer() ? Qt::Checked : Qt::Unchecked);
    }
    filling_ = false;
    list_->setColumnHidden(LinkTick, !tick_);
    list_->setColumnHidden(LinkSecond, !anySecond);
    list_->setColumnHidden(LinkNumber, !anyNumber);
    list_->setColumnWidth(LinkTick, 18);
    list_->resizeColumnToContents(LinkSecond);
    list_->setColumnWidth(LinkSecond, std::min(list_->columnWidth(LinkSecond), linkSecondMost));
    list_->resizeColumnToContents(LinkNumber);
    list_->fitHeight();
    list_->setVisible(shownRows > 0);
    tickAll_->setVisible(tick_ && count_ > 0 && writable);
    more_->setVisible(count_ > shownRows);
    more_->setText(tr("%1 more").arg(workspace_.text().locale.toString(count_ - shownRows)));
    colour();
}

void LinkSection::colour() {
    filling_ = true;
    for (int i = 0; i < list_->topLevelItemCount(); ++i)
        list_->topLevelItem(i)->setForeground(LinkSecond, tokens().text2);
    filling_ = false;
}

void LinkSection::tick(QTreeWidgetItem* item) {
    const auto id = Id::fromString(item->data(LinkMain, linkIdRole).toString());
    if (!id)
        return;
    const Value value(item->checkState(LinkTick) == Qt::Checked ? 1 : 0);
    const auto applied = workspace_.apply(Label{QStringLiteral("edit"), group_.type->name, tick_->translatedLabel()},
                                          [&](Writer& writer) { writer.set(*group_.type, *id, *tick_, value); });
    if (!applied.isGood())
        showRow(row_); // the tick goes back; the window says why
}

void LinkSection::tickAll() {
    const auto ids = workspace_.reader().ids(*group_.type, group_.rowsNaming(row_));
    workspace_.apply(Label{QStringLiteral("edit"), group_.type->name, tick_->translatedLabel()}, [&](Writer& writer) {
        for (const Id& id : ids)
            writer.set(*group_.type, id, *tick_, Value(1));
    });
}

} // namespace trellis
