#include "ui/models/reference_lookup.h"

#include "core/record/registry.h"
#include "core/store/sql_functions.h"

#include <QCoreApplication>

#include <algorithm>

namespace trellis {

namespace {

constexpr int searchesBeforeIndex = 3; // a pasted column asks often, a typed cell once

QByteArray foldedName(const QString& text) {
    return folded(text.simplified().toUtf8());
}

} // namespace

std::vector<const Field*> ReferenceLookup::nameFields(const RecordType& type) {
    std::vector<const Field*> fields;
    const auto add = [&](const Field& field) {
        const bool isName = field.type == FieldType::Text && field.computed.isEmpty();
        if (isName && std::ranges::find(fields, &field) == fields.end())
            fields.push_back(&field);
    };
    for (const auto& key : type.keys)
        for (const QString& name : key)
            add(type.at(name));
    for (const Field& field : type.fields)
        if (type.display.contains(u'{' + field.name + u'}') || type.display.contains(u'{' + field.name + u'|') ||
            type.display.contains(u'|' + field.name + u'}') || type.display.contains(u'|' + field.name + u'|') ||
            field.list)
            add(field);
    return fields;
}

QString ReferenceLookup::words(const RecordType& type, const Record& record) const {
    QString result;
    qsizetype at = 0;
    const QString& text = type.display;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        result += QStringView(text).mid(at, open < 0 ? -1 : open - at);
        if (close < 0)
            break;
        for (const QString& name : text.mid(open + 1, close - open - 1).split(u'|')) {
            const Value& value = type.value(record, name);
            if (value.isEmpty())
                continue;
            result += value.isId() ? reader_.display(recordType(type.at(name).target), value.id()) : value.text();
            break;
        }
        at = close + 1;
    }
    return result;
}

void ReferenceLookup::build(const RecordType& target, Index& index) const {
    const auto fields = nameFields(target);
    const auto add = [&](const Id& row, const QString& name, size_t rank) {
        if (name.isEmpty())
            return;
        std::vector<Named>& named = index.byName[foldedName(name)];
        const auto same = std::ranges::find(named, row, &Named::row);
        if (same == named.end())
            named.push_back({row, rank});
        else
            same->rank = std::min(same->rank, rank);
    };
    reader_.each(target, [&](const Record& record) {
        add(record.id, words(target, record), 0);
        for (size_t i = 0; i < fields.size(); ++i) {
            const Value& value = target.value(record, fields[i]->name);
            add(record.id, value.text(), i + 1);
            for (const Value& item : value.items())
                add(record.id, item.text(), i + 1);
        }
    });
    index.built = true;
}

std::vector<ReferenceLookup::Named> ReferenceLookup::search(const RecordType& target, const QString& text) const {
    const QByteArray wanted = foldedName(text);
    const auto fields = nameFields(target);
    std::vector<Named> named;
    for (size_t i = 0; i < fields.size(); ++i) {
        Selection selection;
        selection.filters.push_back({fields[i]->name, Filter::Kind::Contains, {Value(text.simplified())}});
        for (const Id& row : reader_.ids(target, selection)) {
            const auto record = reader_.row(target, row);
            if (!record || std::ranges::find(named, row, &Named::row) != named.end())
                continue;
            const Value& value = target.value(*record, fields[i]->name);
            const auto fits = [&](const Value& v) { return foldedName(v.text()) == wanted; };
            if (foldedName(words(target, *record)) == wanted)
                named.push_back({row, 0});
            else if (fits(value) || std::ranges::any_of(value.items(), fits))
                named.push_back({row, i + 1});
        }
    }
    return named;
}

Parsed ReferenceLookup::find(const RecordType& target, const QString& text) {
    if (text.trimmed().isEmpty())
        return {};
    Index& index = indexes_[target.name];
    std::vector<Named> named;
    if (!index.built && ++index.asked <= searchesBeforeIndex)
        named = search(target, text);
    if (named.empty()) { // also words put together from several fields, which no single field holds
        if (!index.built)
            build(target, index);
        named = index.byName.value(foldedName(text));
    }
    if (named.empty())
        return {{},
                QCoreApplication::translate("ReferenceLookup",
                                            "There is no %1 called \"%2\". Choose one from the list, or add it first.")
                    .arg(target.translatedSingular(), text.trimmed())};
    const size_t best = std::ranges::min(named, {}, &Named::rank).rank;
    std::erase_if(named, [best](const Named& n) { return n.rank != best; });
    if (named.size() > 1)
        return {{},
                QCoreApplication::translate(
                    "ReferenceLookup", "\"%1\" could be %2 different %3. Write its code, or choose it from the list.")
                    .arg(text.trimmed(), QString::number(named.size()), target.translatedPlural())};
    return {named.front().row, {}};
}

} // namespace trellis
