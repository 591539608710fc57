#include "ui/models/record_model.h"

#include "core/base/error.h"
#include "core/record/country.h"
#include "core/record/registry.h"
#include "ui/models/cell_text.h"

#include <QCoreApplication>

#include <algorithm>

// Here: what a cell says and how it is edited. Order and draft are in record_model_rows.cpp and record_model_draft.cpp.
namespace trellis {

namespace {

constexpr qsizetype longTextInTip = 40; // shorter text is seen whole in most columns
constexpr int retryAfter = 300;         // milliseconds after the file was found locked

// Types whose rows the words of `type` are made of.
void collectWordTypes(const RecordType& type, QSet<QString>& names) {
    for (const Field& field : type.fields)
        if (field.type == FieldType::Reference && !names.contains(field.target) && type.display.contains(field.name)) {
            names.insert(field.target);
            collectWordTypes(recordType(field.target), names);
        }
}

QSet<QString> typesShownBy(const RecordType& type) {
    QSet<QString> names;
    for (const Field& field : type.fields) {
        if (field.type == FieldType::Reference) {
            names.insert(field.target);
            collectWordTypes(recordType(field.target), names);
        }
        if (!field.choicesFrom.isEmpty())
            names.insert(field.choicesFrom);
    }
    for (const Referrer& referrer : referrers(type)) // what is counted from other records
        names.insert(referrer.type->name);
    for (const RecordType* other : recordTypes()) // M-numbers
        if (other->oneRow)
            names.insert(other->name);
    return names;
}

} // namespace

RecordModel::RecordModel(Workspace& workspace, const RecordType& type, QObject* parent)
    : QAbstractTableModel(parent)
    , workspace_(workspace)
    , type_(type)
    , dependencies_(typesShownBy(type))
    , cache_(workspace, type)
    , reader_(workspace.path()) {
    setColumns({});
    connect(&workspace_, &Workspace::changed, this, &RecordModel::onChanged);
    connect(&workspace_, &Workspace::focusChanged, this, [this] {
        if (!type_.areaPath.isEmpty())
            want(Wanted::Order);
    });
    connect(&workspace_, &Workspace::asAtChanged, this, [this] {
        if (!type_.datePath.isEmpty())
            want(Wanted::Order);
    });
    retry_.setSingleShot(true);
    retry_.setInterval(retryAfter);
    connect(&retry_, &QTimer::timeout, this, [this] {
        cache_.retry();
        showAgain();
        if (wanted_ != Wanted::Nothing)
            fetch();
    });
    fetchSoon_.setSingleShot(true);
    connect(&fetchSoon_, &QTimer::timeout, this, &RecordModel::fetch);
    connect(&reader_, &BackgroundRead::failed, this, [this] {
        wanted_ = std::max(wanted_, fetching_);
        fetching_ = Wanted::Nothing;
        retry_.start();
    });
    want(Wanted::Order);
}

RecordModel::~RecordModel() = default;

void RecordModel::setColumns(const QStringList& fields) {
    QStringList wanted;
    for (const QString& name : fields)
        if (type_.field(name) && !wanted.contains(name))
            wanted << name;
    if (wanted.isEmpty())
        wanted = type_.columns;
    if (wanted.isEmpty())
        for (const Field& f : type_.fields)
            wanted << f.name;
    if (wanted == columns_)
        return;
    beginResetModel();
    columns_ = wanted;
    fields_.clear();
    for (const QString& name : std::as_const(columns_))
        fields_.push_back(type_.indexOf(name));
    endResetModel();
}

const Field& RecordModel::field(int column) const {
    return type_.fields[size_t(fields_[size_t(column)])];
}

int RecordModel::columnOf(QStringView fieldName) const {
    return int(columns_.indexOf(fieldName));
}

bool RecordModel::canEdit(int column) const {
    return field(column).computed.isEmpty() && !workspace_.store().isReadOnly();
}

bool RecordModel::canEdit(const QModelIndex& index) const {
    return index.isValid() && canEdit(index.column()) && lockOf(index.row()).isEmpty();
}

QString RecordModel::lockOf(int row) const {
    if (!type_.lock || isDraft(row))
        return {};
    const Id key = id(row);
    if (const auto known = locks_.constFind(key); known != locks_.cend())
        return *known;
    const Reader::Shown* shown = record(row);
    if (!shown)
        return {};
    try {
        return *locks_.insert(key, type_.lock(shown->record, workspace_.reader()));
    } catch (const Error&) {
        retry_.start();
        return {};
    }
}

int RecordModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ids_.size()) + offset();
}

int RecordModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(fields_.size());
}

Id RecordModel::id(int row) const {
    const int place = row - offset();
    return place >= 0 && place < int(ids_.size()) ? ids_[size_t(place)] : Id();
}

int RecordModel::rowOf(const Id& wanted) const {
    const auto found = std::ranges::find(ids_, wanted);
    return found == ids_.end() || !wanted ? -1 : int(found - ids_.begin()) + offset();
}

const Reader::Shown* RecordModel::record(int row) const {
    if (isDraft(row))
        return &*draft_;
    if (row < offset())
        return nullptr;
    const Reader::Shown* shown = cache_.row(ids_, size_t(row - offset()));
    if (cache_.isBusy() && !retry_.isActive())
        retry_.start();
    return shown;
}

QVariant RecordModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Field& f = field(index.column());
    if (role == IdRole)
        return QVariant::fromValue(id(index.row()));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (cell_text::isNumber(f) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == LockRole)
        return lockOf(index.row());
    if (role == Qt::ToolTipRole)
        if (const QString lock = lockOf(index.row()); !lock.isEmpty())
            return lock;
    const Reader::Shown* shown = record(index.row());
    if (!shown)
        return {};
    const size_t at = size_t(fields_[size_t(index.column())]);
    if (role == NeededRole)
        return isDraft(index.row()) && f.required && shown->record.values[at].isEmpty();
    return cell(f, shown->record.values[at], shown->words[at], role);
}

QVariant RecordModel::cell(const Field& field, const Value& value, const QString& words, int role) const {
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return cell_text::shown(field, value, words, workspace_.text());
    case Qt::EditRole:
        return cell_text::forEditing(field, value, words, workspace_.text());
    case Qt::ToolTipRole: {
        if (field.type == FieldType::Country)
            return value.isEmpty() ? QVariant() : country::name(value.text());
        const QString text = cell_text::shown(field, value, words, workspace_.text());
        return text.size() > longTextInTip || text.contains(u'\n') || !marks(value).isEmpty() ? text : QVariant();
    }
    case ValueRole:
        return QVariant::fromValue(value);
    case BadgesRole:
        if (const RecordType* areas = AreaBadges::areaType();
            areas && field.type == FieldType::Reference && field.target == areas->name)
            return QVariant::fromValue(marks(value));
        return {};
    default:
        return {};
    }
}

QVector<AreaBadge> RecordModel::marks(const Value& value) const {
    QVector<AreaBadge> found;
    const Value::List items = value.isList() ? value.items() : Value::List{value};
    for (const Value& item : items) {
        if (!item.isId())
            continue;
        if (!areaBadges_) {
            try {
                areaBadges_ = AreaBadges(workspace_.reader());
            } catch (const Error&) {
                retry_.start();
                return {};
            }
        }
        const AreaBadge mark = areaBadges_->badge(item.id());
        if (!mark.text.isEmpty())
            found << mark;
    }
    std::ranges::stable_sort(found, {}, [](const AreaBadge& m) { return std::pair(m.number == 0, m.number); });
    return found;
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Field& f = field(section);
    switch (role) {
    case Qt::DisplayRole:
        return f.unit ? tr("%1, %2", "label, unit").arg(f.translatedLabel(), f.translatedUnit()) : f.translatedLabel();
    case Qt::ToolTipRole:
        return f.tip ? QCoreApplication::translate("Record", f.tip) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (cell_text::isNumber(f) ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

Qt::ItemFlags RecordModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return canEdit(index) ? flags | Qt::ItemIsEditable : flags;
}

Parsed RecordModel::read(int column, const QString& text, ReferenceLookup& lookup) const {
    return cell_text::read(field(column), text, workspace_.text(), lookup);
}

bool RecordModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!canEdit(index))
        return false;
    if (role == ValueRole)
        return setValue(index, value.value<Value>());
    if (role != Qt::EditRole)
        return false;
    const Field& f = field(index.column());
    Parsed parsed;
    try {
        ReferenceLookup lookup(workspace_.reader());
        parsed = read(index.column(), value.toString(), lookup);
    } catch (const Error& error) {
        Q_EMIT workspace_.failed(error.message());
        return false;
    }
    if (!parsed.isGood()) {
        Q_EMIT workspace_.refused({{type_.name, id(index.row()), f.name, parsed.problem, value.toString(), 0, {}}});
        return false;
    }
    return setValue(index, parsed.value);
}

bool RecordModel::setValue(const QModelIndex& index, const Value& value) {
    if (isDraft(index.row()))
        return setDraftValue(index.column(), value);
    const Id row = id(index.row());
    const Field& f = field(index.column());
    return edit({QStringLiteral("edit"), type_.name, f.translatedLabel()},
                [&](Writer& writer) { writer.set(type_, row, f, value); })
        .isGood();
}

} // namespace trellis
