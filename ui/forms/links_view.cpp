#include "ui/forms/links_view.h"

#include "core/record/registry.h"
#include "ui/forms/link_section.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace trellis {

namespace {

constexpr int linksListed = 20;
constexpr int linksListedToTick = 6;

bool linkIsToTick(const LinkGroup& group) {
    if (group.field->owner)
        for (const Field& field : group.type->fields)
            if (field.isStored() && field.type == FieldType::YesNo)
                return true;
    return false;
}

QString linkTitle(const std::vector<LinkGroup>& all, const LinkGroup& group) {
    QString title = group.type->translatedPlural();
    title = title.left(1).toUpper() + title.mid(1);
    for (const LinkGroup& other : all)
        if (other.type == group.type && other.field != group.field && !group.field->owner)
            return QStringLiteral("%1 (%2)").arg(title, group.field->translatedLabel());
    return title;
}

} // namespace

Selection LinkGroup::rowsNaming(const Id& row) const {
    Selection selection;
    selection.filters.push_back({field->name, Filter::Kind::AnyOf, {Value(row)}});
    return selection;
}

std::vector<LinkGroup> linkGroups(const RecordType& type) {
    std::vector<LinkGroup> groups;
    for (const Referrer& referrer : referrers(type)) {
        if (referrer.type->listOf.isEmpty()) {
            groups.push_back({referrer.type, referrer.field});
        } else if (!referrer.field->owner) { // else it is the record's own list
            const RecordType& owner = recordType(referrer.type->listOf);
            groups.push_back({&owner, &owner.at(referrer.type->listField)});
        }
    }
    return groups;
}

qint64 linkCount(const Reader& reader, const RecordType& type, const Id& row) {
    qint64 count = 0;
    for (const LinkGroup& group : linkGroups(type))
        count += reader.count(*group.type, group.rowsNaming(row));
    return count;
}

LinksView::LinksView(Workspace& workspace, Part part, QWidget* parent)
    : QWidget(parent)
    , workspace_(workspace)
    , part_(part)
    , layout_(new QVBoxLayout(this)) {
    layout_->setContentsMargins(0, part == Part::ToTick ? space::s12 : 0, 0, 0);
    layout_->setSpacing(space::s8);
    if (part_ == Part::All) {
        add_ = new QPushButton(icon(u"plus"), tr("Add"), this);
        add_->setMenu(new QMenu(add_));
        add_->setProperty("small", true);
        layout_->addWidget(add_, 0, Qt::AlignLeft);
        layout_->addStretch(1);
    }
}

void LinksView::showRecord(const RecordType& type, const Id& row) {
    row_ = row;
    const auto groups = linkGroups(type);
    if (type_ != &type) {
        type_ = &type;
        qDeleteAll(sections_);
        sections_.clear();
        for (const LinkGroup& group : groups) {
            if (part_ == Part::ToTick && !linkIsToTick(group))
                continue;
            auto* section = new LinkSection(workspace_, group, linkTitle(groups, group),
                                            part_ == Part::ToTick ? linksListedToTick : linksListed, this);
            connect(section, &LinkSection::openRecord, this, &LinksView::openRecord);
            connect(section, &LinkSection::addRequested, this, [this, section] { requestAdd(section->group()); });
            if (part_ == Part::ToTick)
                connect(section, &LinkSection::moreRequested, this, &LinksView::moreRequested);
            layout_->insertWidget(int(sections_.size()), section);
            sections_ << section;
        }
        fillMenu();
    }
    for (LinkSection* section : std::as_const(sections_)) {
        section->showRow(row);
        section->setVisible(part_ == Part::ToTick || section->count() > 0);
    }
    if (add_)
        add_->setEnabled(!workspace_.store().isReadOnly());
}

void LinksView::fillMenu() {
    if (!add_)
        return;
    add_->menu()->clear();
    for (LinkSection* section : std::as_const(sections_)) {
        const LinkGroup group = section->group();
        QString words = group.type->translatedSingular();
        words = words.left(1).toUpper() + words.mid(1);
        for (const LinkSection* other : std::as_const(sections_))
            if (other->group().type == group.type && other != section && !group.field->owner) {
                words += QStringLiteral(" (%1)").arg(group.field->translatedLabel());
                break;
            }
        add_->menu()->addAction(icon(QString::fromLatin1(group.type->icon), IconRole::Text2), words, this,
                                [this, group] { requestAdd(group); });
    }
    add_->setVisible(!sections_.isEmpty());
}

void LinksView::requestAdd(const LinkGroup& group) {
    Record initial = group.type->emptyRecord();
    Value& value = initial.values[size_t(group.type->indexOf(group.field->name))];
    value = group.field->list ? Value(Value::List{Value(row_)}) : Value(row_);
    Q_EMIT addRequested(group.type->name, initial);
}

} // namespace trellis
