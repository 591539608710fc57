#include "ui/forms/reference_search.h"

#include "core/store/sql_functions.h"

#include <algorithm>

namespace trellis {

namespace {

// Beyond so many matches ranking costs more than another letter typed.
constexpr size_t referenceMostRanked = 400;

QByteArray referenceFolded(const QString& text) {
    return folded(text.trimmed().toUtf8());
}

QStringList referenceTexts(const RecordType& type, const Record& record) {
    QStringList texts;
    for (size_t i = 0; i < type.fields.size(); ++i) {
        const Field& field = type.fields[i];
        if (field.type != FieldType::Text || !field.computed.isEmpty())
            continue;
        if (field.list)
            for (const Value& item : record.values[i].items())
                texts << item.text();
        else if (!record.values[i].isEmpty())
            texts << record.values[i].text();
    }
    return texts;
}

QString referenceDetail(const RecordType& type, const Record& record, const QString& words, const QByteArray& wanted) {
    const QStringList texts = referenceTexts(type, record);
    if (!wanted.isEmpty() && !referenceFolded(words).contains(wanted))
        for (const QString& text : texts)
            if (referenceFolded(text).contains(wanted))
                return text;
    const QString name = type.value(record, type.sortField).text();
    return texts.contains(name) && !words.contains(name) ? name : QString();
}

} // namespace

std::vector<ReferenceMatch> findReferences(const Reader& reader, const RecordType& type, const QString& text,
                                           int limit) {
    Selection selection;
    selection.text = text.trimmed();
    std::vector<Id> ids = reader.ids(type, selection);
    const QByteArray wanted = referenceFolded(text);
    const bool ranked = !wanted.isEmpty() && ids.size() <= referenceMostRanked;
    if (!ranked && ids.size() > size_t(limit))
        ids.resize(size_t(limit));
    struct Ranked {
        int rank;
        ReferenceMatch match;
    };
    std::vector<Ranked> found;
    found.reserve(ids.size());
    for (const Id& id : ids) {
        const auto record = reader.row(type, id);
        if (!record)
            continue;
        const QString words = reader.display(type, id);
        int rank = 3;
        if (ranked) {
            QStringList texts = referenceTexts(type, *record);
            texts << words;
            for (const QString& one : std::as_const(texts)) {
                const QByteArray candidate = referenceFolded(one);
                rank = std::min(rank, candidate == wanted ? 0 : candidate.startsWith(wanted) ? 1 : 2);
            }
        }
        found.push_back({rank, {id, words, referenceDetail(type, *record, words, wanted)}});
    }
    std::ranges::stable_sort(found, {}, &Ranked::rank);
    std::vector<ReferenceMatch> matches;
    for (Ranked& one : found) {
        if (matches.size() == size_t(limit))
            break;
        matches.push_back(std::move(one.match));
    }
    return matches;
}

std::vector<Id> exactReferences(const Reader& reader, const RecordType& type, const QString& text) {
    std::vector<Id> exact;
    const QByteArray wanted = referenceFolded(text);
    if (wanted.isEmpty())
        return exact;
    Selection selection;
    selection.text = text.trimmed();
    for (const Id& id : reader.ids(type, selection)) {
        const auto record = reader.row(type, id);
        if (!record)
            continue;
        QStringList texts = referenceTexts(type, *record);
        texts << reader.display(type, id);
        if (std::ranges::any_of(texts, [&](const QString& one) { return referenceFolded(one) == wanted; }))
            exact.push_back(id);
    }
    return exact;
}

const Field* soleRequiredText(const RecordType& type) {
    const Field* sole = nullptr;
    for (const Field& field : type.fields) {
        if (!field.required || !field.initially.isEmpty())
            continue;
        if (sole || field.type != FieldType::Text || !field.isStored())
            return nullptr;
        sole = &field;
    }
    return sole;
}

} // namespace trellis
