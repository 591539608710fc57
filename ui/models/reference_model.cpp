#include "ui/models/reference_model.h"

#include "core/record/registry.h"
#include "core/store/sql_functions.h"
#include "ui/models/reference_lookup.h"

#include <QTimer>

#include <algorithm>

namespace trellis {

namespace {

constexpr size_t mostRead = 3000;     // of what the search finds, in the type's own order
constexpr int searchAgainAfter = 300; // milliseconds after the file was found locked

QString foldedWords(const QString& text) {
    return QString::fromUtf8(folded(text.toUtf8()));
}

// What tells a row from others of the same words.
QString secondaryText(const Reader& reader, const RecordType& type, const Record& record, const QString& words,
                      const TextContext& context) {
    QStringList parts;
    const auto add = [&](const auto& fits) {
        for (size_t i = 0; i < type.fields.size(); ++i) {
            const Field& field = type.fields[i];
            if (parts.size() >= 2 || !field.isStored() || record.values[i].isEmpty() || !fits(field))
                continue;
            const Value& value = record.values[i];
            const QString text =
                value.isId() ? reader.display(recordType(field.target), value.id()) : shownText(field, value, context);
            if (!text.isEmpty() && !words.contains(text) && !parts.contains(text)) {
                parts << text;
                return;
            }
        }
    };
    add([](const Field& f) { return f.type == FieldType::Text && f.required; });
    add([](const Field& f) { return f.type == FieldType::Country; });
    add([](const Field& f) { return f.type == FieldType::Date; });
    add([](const Field& f) { return f.type == FieldType::Reference; });
    return parts.join(QStringLiteral(" \u00b7 "));
}

// 0: a name begins with it, 1: a word of a name does, 2: it stands within a name, 3: it stands elsewhere only.
int rankOfMatch(const QStringList& names, const QStringList& needles) {
    if (needles.isEmpty())
        return 0;
    const QString whole = needles.join(u' ');
    int best = 3;
    for (const QString& name : names) {
        if (name.startsWith(whole))
            return 0;
        if (name.contains(u' ' + whole))
            best = std::min(best, 1);
    }
    const QString all = names.join(u'\n');
    const bool within = std::ranges::all_of(needles, [&](const QString& needle) { return all.contains(needle); });
    return within ? std::min(best, 2) : 3;
}

} // namespace

ReferenceModel::ReferenceModel(const Workspace& workspace, const RecordType& target, QObject* parent)
    : QAbstractListModel(parent)
    , workspace_(workspace)
    , target_(target)
    , worker_(workspace.path()) {
    connect(&worker_, &BackgroundRead::failed, this,
            [this] { QTimer::singleShot(searchAgainAfter, this, [this] { setSearch(search_); }); });
}

int ReferenceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(found_.size());
}

QVariant ReferenceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Found& row = found_[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.words;
    case SecondaryRole:
        return row.secondary;
    case Qt::AccessibleTextRole:
        return row.secondary.isEmpty() ? row.words : row.words + QStringLiteral(", ") + row.secondary;
    case IdRole:
        return QVariant::fromValue(row.id);
    case ValueRole:
        return QVariant::fromValue(Value(row.id));
    default:
        return {};
    }
}

void ReferenceModel::setSearch(const QString& text) {
    search_ = text;
    worker_.start(
        [this, text, &type = target_, context = workspace_.text()](const Reader& reader) -> BackgroundRead::Outcome {
            Selection selection;
            selection.text = text;
            const std::vector<Id> ids = reader.ids(type, selection);
            const QStringList needles = foldedWords(text).split(u' ', Qt::SkipEmptyParts);
            const auto fields = ReferenceLookup::nameFields(type);
            struct Ranked {
                int rank;
                Found found;
            };
            std::vector<Ranked> ranked;
            // Without a search any first rows do; with one the best may come later.
            const size_t most = needles.isEmpty() ? size_t(mostShown) : mostRead;
            for (size_t i = 0; i < std::min(ids.size(), most); ++i) {
                const auto record = reader.row(type, ids[i]);
                if (!record)
                    continue;
                const QString words = reader.display(type, ids[i]);
                QStringList names{foldedWords(words)};
                for (const Field* field : fields) {
                    const Value& value = type.value(*record, field->name);
                    if (!value.text().isEmpty())
                        names << foldedWords(value.text());
                    for (const Value& item : value.items())
                        names << foldedWords(item.text());
                }
                const int rank = rankOfMatch(names, needles);
                if (rank < 3)
                    ranked.push_back({rank, {ids[i], words, secondaryText(reader, type, *record, words, context)}});
            }
            std::ranges::stable_sort(ranked, {}, &Ranked::rank);
            const bool more = ids.size() > most || ranked.size() > size_t(mostShown);
            auto rows = std::make_shared<std::vector<Found>>();
            for (size_t i = 0; i < std::min(ranked.size(), size_t(mostShown)); ++i)
                rows->push_back(std::move(ranked[i].found));
            return [this, rows, more] {
                beginResetModel();
                found_ = std::move(*rows);
                hasMore_ = more;
                endResetModel();
                Q_EMIT found();
            };
        });
}

} // namespace trellis
