#include "ui/models/record_model.h"
#include "ui/models/row_order.h"

#include <QHash>

#include <algorithm>

namespace trellis {

namespace {
constexpr size_t mostKept = 500; // rows whose place an edit holds; the earliest settle first
}

void RecordModel::setText(const QString& text) {
    Selection selection = selection_;
    selection.text = text;
    setSelection(selection);
}

void RecordModel::setFilters(std::vector<Filter> filters) {
    Selection selection = selection_;
    selection.filters = std::move(filters);
    setSelection(selection);
}

void RecordModel::setSort(const QString& fieldName, bool descending) {
    Selection selection = selection_;
    selection.sortField = fieldName;
    selection.descending = descending && !fieldName.isEmpty();
    setSelection(selection);
}

void RecordModel::setSelection(const Selection& selection) {
    if (selection == selection_)
        return;
    selection_ = selection;
    want(Wanted::Order);
}

void RecordModel::sort(int column, Qt::SortOrder order) {
    const QString name = column < 0 || column >= columnCount() ? QString() : field(column).name;
    // The type's own order by another name.
    if (selection_.sortField.isEmpty() && name == type_.sortField &&
        (order == Qt::DescendingOrder) == type_.sortDescending)
        return;
    setSort(name, order == Qt::DescendingOrder);
}

void RecordModel::refresh() {
    cache_.forgetAll();
    want(Wanted::Order);
}

void RecordModel::want(Wanted what) {
    wanted_ = std::max(wanted_, what);
    const bool begins = what == Wanted::Order && !loading_;
    if (begins)
        loading_ = true;
    fetchSoon_.start(0);
    if (begins)
        Q_EMIT loadingBegan();
}

void RecordModel::cancelOrder() {
    if (!loading_ || !ordered_)
        return;
    reader_.cancel();
    fetchSoon_.stop();
    selection_ = *ordered_;
    wanted_ = fetching_ = Wanted::Nothing;
    loading_ = false;
    Q_EMIT loaded();
}

void RecordModel::fetch() {
    if (wanted_ == Wanted::Nothing)
        return;
    if (wanted_ == Wanted::Rows && (editorOpen_ || fetching_ != Wanted::Nothing))
        return; // when the editor closes, or what is under way has come
    const Wanted what = std::max(wanted_, fetching_);
    wanted_ = Wanted::Nothing;
    fetching_ = what;
    Selection asked = selection_;
    if (!type_.areaPath.isEmpty())
        asked.area = workspace_.areaInFocus();
    if (!type_.datePath.isEmpty())
        asked.asAt = workspace_.asAt();
    reader_.start([this, what, asked, kept = kept_, &type = type_](const Reader& reader) -> BackgroundRead::Outcome {
        auto fetched = std::make_shared<Fetched>();
        fetched->ids = reader.ids(type, asked);
        Selection all;
        all.area = asked.area;
        fetched->total = asked.text.isEmpty() && asked.filters.empty() && !asked.asAt.isValid()
                             ? qint64(fetched->ids.size())
                             : reader.count(type, all);
        for (const Id& id : kept)
            if (!reader.exists(type, id))
                fetched->gone.insert(id);
        return [this, what, fetched] { take(std::move(*fetched), what); };
    });
}

void RecordModel::take(Fetched fetched, Wanted what) {
    fetching_ = Wanted::Nothing;
    if (what == Wanted::Rows && editorOpen_) {
        wanted_ = std::max(wanted_, what);
        return;
    }
    const bool counts = total_ != fetched.total || ids_.size() != fetched.ids.size();
    total_ = fetched.total;
    if (what == Wanted::Order) {
        beginResetModel();
        ids_ = std::move(fetched.ids);
        ordered_ = selection_;
        kept_.clear();
        changedElsewhere_.clear();
        endResetModel();
        loading_ = false;
        Q_EMIT loaded();
    } else {
        QSet<Id> kept(kept_.begin(), kept_.end());
        if (const Id current = id(current_.row()); current_.isValid() && changedElsewhere_.contains(current))
            if (std::ranges::find(fetched.ids, current) != fetched.ids.end())
                kept.insert(current);
        kept.subtract(fetched.gone);
        rearrange(row_order::keepPlaces(ids_, std::move(fetched.ids), kept));
    }
    if (counts)
        Q_EMIT countsChanged();
    if (wanted_ != Wanted::Nothing)
        fetchSoon_.start(0);
}

void RecordModel::rearrange(std::vector<Id> ids) {
    using Kind = row_order::Difference::Kind;
    const row_order::Difference change = row_order::difference(ids_, ids);
    const int first = change.first + offset();
    switch (change.kind) {
    case Kind::None:
        return;
    case Kind::Inserted:
        beginInsertRows({}, first, first + change.count - 1);
        ids_ = std::move(ids);
        endInsertRows();
        return;
    case Kind::Removed:
        beginRemoveRows({}, first, first + change.count - 1);
        ids_ = std::move(ids);
        endRemoveRows();
        return;
    case Kind::Rearranged:
        break;
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QHash<Id, int> rows;
    for (const QModelIndex& index : before)
        rows.insert(id(index.row()), -1);
    std::vector<Id> old = std::exchange(ids_, std::move(ids));
    for (size_t i = 0; i < ids_.size(); ++i)
        if (const auto found = rows.find(ids_[i]); found != rows.end())
            found.value() = int(i) + offset();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& at : before) {
        const int place = at.row() - offset();
        const int row = place < 0 ? at.row() : rows.value(old[size_t(place)], -1);
        after << (row < 0 ? QModelIndex() : index(row, at.column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void RecordModel::keep(const Id& id) {
    std::erase(kept_, id);
    kept_.push_back(id);
    if (kept_.size() > mostKept)
        kept_.erase(kept_.begin());
}

Store::Applied RecordModel::edit(const Label& label, const std::function<void(Writer&)>& write,
                                 const std::vector<Id>* created) {
    ownEdit_ = true;
    const Store::Applied applied = workspace_.apply(label, write);
    ownEdit_ = false;
    if (!applied.isGood() || !applied.transaction)
        return applied;
    if (created && !created->empty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(created->size()) - 1);
        ids_.insert(ids_.end(), created->begin(), created->end());
        endInsertRows();
        total_ += qint64(created->size());
        for (const Id& id : *created)
            keep(id);
        Q_EMIT countsChanged();
    }
    const QSet<Id> touched = applied.changed.rows.value(type_.name);
    if (size_t(touched.size()) <= mostKept)
        for (const Id& id : touched)
            keep(id);
    // A fetch under way may have read before this edit.
    if (applied.changed.many.contains(type_.name) || fetching_ != Wanted::Nothing)
        want(Wanted::Rows);
    return applied;
}

bool RecordModel::dependsOn(const Changed& what) const {
    const auto shown = [this](const QString& type) { return dependencies_.contains(type); };
    return std::ranges::any_of(what.many, shown) || std::any_of(what.rows.keyBegin(), what.rows.keyEnd(), shown);
}

void RecordModel::onChanged(const Changed& what) {
    bool lists = false;
    for (const Field& f : type_.fields)
        lists = lists || (f.list && what.touches(listType(type_, f).name));
    const bool mine = what.touches(type_.name) || lists;
    if (type_.lock && !locks_.isEmpty()) { // whatever it looks at
        locks_.clear();
        showAgain();
    }
    const bool others = dependsOn(what);
    const bool focused = workspace_.areaInFocus() && !type_.areaPath.isEmpty();
    if (!mine && !others && !focused)
        return;
    const QSet<Id> rows = what.rows.value(type_.name);
    // Another program's change of a list names its items, not the row that has the list.
    if (others || what.many.contains(type_.name) || (lists && rows.isEmpty()))
        cache_.forgetAll();
    else
        for (const Id& id : rows)
            cache_.forget(id);
    if (others || (mine && AreaBadges::areaType() == &type_))
        areaBadges_.reset();
    showAgain();
    if (ownEdit_)
        return;
    changedElsewhere_.unite(rows);
    if (what.many.contains(type_.name) && current_.isValid())
        changedElsewhere_.insert(id(current_.row()));
    const bool ordered = !selection_.text.isEmpty() || !selection_.filters.empty() || !selection_.sortField.isEmpty();
    if (mine || focused || ordered || type_.field(type_.sortField) == nullptr ||
        type_.at(type_.sortField).type == FieldType::Reference)
        want(Wanted::Rows);
}

void RecordModel::showAgain() {
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RecordModel::setCurrent(const QModelIndex& index) {
    current_ = index;
}

void RecordModel::setEditorOpen(bool open) {
    editorOpen_ = open;
    if (!open && wanted_ != Wanted::Nothing)
        fetchSoon_.start(0);
}

} // namespace trellis
