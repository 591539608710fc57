#include "core/base/error.h"
#include "core/record/registry.h"
#include "ui/models/record_model.h"

#include <algorithm>

namespace trellis {

void RecordModel::startDraft() {
    if (draft_ || workspace_.store().isReadOnly())
        return;
    Reader::Shown draft{type_.emptyRecord(), std::vector<QString>(type_.fields.size())};
    const auto give = [&](const QString& name, const Value& value) {
        const int at = type_.indexOf(name);
        if (at < 0 || !type_.fields[size_t(at)].computed.isEmpty())
            return;
        const Field& f = type_.fields[size_t(at)];
        draft.record.values[size_t(at)] = f.list ? Value(Value::List{value}) : value;
        draft.words[size_t(at)] = wordsOf(f, draft.record.values[size_t(at)]);
    };
    // A new record shows where it is made: in the area in focus, and with what the filters ask for.
    const RecordType* areas = AreaBadges::areaType();
    const Field* area = type_.field(type_.areaPath);
    if (areas && area && area->target == areas->name && workspace_.areaInFocus())
        give(area->name, workspace_.areaInFocus());
    for (const Filter& filter : selection_.filters)
        if (filter.kind == Filter::Kind::AnyOf && filter.values.size() == 1 && !filter.values.front().isEmpty())
            give(filter.field, filter.values.front());
    beginInsertRows({}, 0, 0);
    draft_ = std::move(draft);
    draftTouched_ = false;
    endInsertRows();
}

void RecordModel::discardDraft() {
    if (!draft_)
        return;
    beginRemoveRows({}, 0, 0);
    draft_.reset();
    endRemoveRows();
}

QStringList RecordModel::missingInDraft() const {
    QStringList names;
    for (size_t i = 0; draft_ && i < type_.fields.size(); ++i)
        if (type_.fields[i].required && draft_->record.values[i].isEmpty())
            names << type_.fields[i].name;
    return names;
}

QString RecordModel::wordsOf(const Field& field, const Value& value) const {
    QStringList words;
    const Value::List items = value.isList() ? value.items() : Value::List{value};
    try {
        for (const Value& item : items)
            if (item.isId())
                words << workspace_.reader().display(recordType(field.target), item.id());
            else if (field.list)
                words << item.text();
    } catch (const Error&) {
        return {}; // locked just now: the words come with the written row
    }
    return words.join(QStringLiteral("; "));
}

bool RecordModel::setDraftValue(int column, const Value& value) {
    const size_t at = size_t(fields_[size_t(column)]);
    const Reader::Shown before = *draft_;
    if (before.record.values[at] == value)
        return true;
    draft_->record.values[at] = value;
    draft_->words[at] = wordsOf(type_.fields[at], value);
    draftTouched_ = true;
    if (missingInDraft().isEmpty()) {
        Id created;
        const Store::Applied applied = edit({QStringLiteral("create"), type_.name, {}},
                                            [&](Writer& writer) { created = writer.create(type_, draft_->record); });
        if (!applied.isGood() || !created) {
            draft_ = before;
            return false;
        }
        // The draft's row becomes the record's: it stands where it was written.
        draft_.reset();
        ids_.insert(ids_.begin(), created);
        ++total_;
        keep(created);
        Q_EMIT draftWritten(created);
        Q_EMIT countsChanged();
    }
    Q_EMIT dataChanged(index(0, 0), index(0, columnCount() - 1));
    return true;
}

} // namespace trellis
