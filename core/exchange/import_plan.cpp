#include "core/exchange/import_plan.h"

#include "core/record/registry.h"

#include <QCoreApplication>

#include <algorithm>

namespace trellis {

namespace {

QString importWord(const char* text) {
    return QCoreApplication::translate("Import", text);
}

QString fieldNames(const RecordType& type) {
    QStringList names;
    for (const Field& field : type.fields)
        if (field.computed.isEmpty())
            names << field.name;
    return names.join(QStringLiteral(", "));
}

int fieldIndex(const RecordType& type, const QString& name) {
    const int index = type.indexOf(name);
    if (index < 0 || !type.fields[size_t(index)].computed.isEmpty())
        throw Error(importWord(QT_TRANSLATE_NOOP("Import", "%1 has no field \"%2\". Its fields are: %3."))
                        .arg(type.name, name, fieldNames(type)));
    return index;
}

} // namespace

ImportPlan::ImportPlan(const RecordType& type, const QStringList& header, const std::vector<ColumnMapping>& mapping,
                       const ImportOptions& options, const TextContext& context) {
    for (const ColumnMapping& entry : mapping) {
        const qsizetype column = header.indexOf(entry.column);
        if (column < 0)
            throw Error(importWord(QT_TRANSLATE_NOOP("Import", "The file has no column \"%1\". Its columns are: %2."))
                            .arg(entry.column, header.join(QStringLiteral(", "))));
        if (entry.field == QLatin1String("id")) {
            idColumn = column;
            continue;
        }
        const QString name = entry.field.section(u'.', 0, 0);
        const QString through = entry.field.section(u'.', 1);
        const int index = fieldIndex(type, name);
        const Field& field = type.fields[size_t(index)];
        if (!through.isEmpty()) {
            if (field.type != FieldType::Reference)
                throw Error(importWord(QT_TRANSLATE_NOOP("Import",
                                                         "The field \"%1\" is no reference, so \".%2\" means nothing."))
                                .arg(name, through));
            fieldIndex(recordType(field.target), through);
        }
        auto target = std::ranges::find_if(targets, [&](const Target& t) { return t.field == index; });
        if (target == targets.end()) {
            targets.push_back({index, {}, std::nullopt});
            target = std::prev(targets.end());
        } else if (through.isEmpty() || target->parts.front().through.isEmpty()) {
            throw Error(
                importWord(QT_TRANSLATE_NOOP("Import", "Two columns are mapped to the field \"%1\".")).arg(name));
        }
        target->parts.push_back({column, through});
    }
    for (const auto& [name, text] : options.set) {
        const int index = fieldIndex(type, name.section(u'.', 0, 0));
        const Field& field = type.fields[size_t(index)];
        if (targetOf(index))
            throw Error(importWord(QT_TRANSLATE_NOOP("Import", "The field \"%1\" is both mapped to a column and set."))
                            .arg(name));
        if (field.type == FieldType::Reference || field.list) {
            // Found like a cell of every row; a text no row of the file can hold stands in for the column.
            targets.push_back({index, {{-1, name.section(u'.', 1)}}, Value(text)});
            continue;
        }
        const Parsed parsed = parse(field, text, context);
        if (!parsed.isGood())
            throw Error(importWord(QT_TRANSLATE_NOOP("Import", "The value set for \"%1\" is wrong: %2"))
                            .arg(name, parsed.problem));
        targets.push_back({index, {}, parsed.value});
    }
    if (targets.empty())
        throw Error(importWord(QT_TRANSLATE_NOOP("Import",
                                                 "No column of the file fits a field of %1. Its fields are: %2. State "
                                                 "the mapping."))
                        .arg(type.name, fieldNames(type)));
    keyStated = !options.key.isEmpty();
    if (keyStated) {
        std::vector<int> key;
        for (const QString& name : options.key) {
            const int index = fieldIndex(type, name);
            if (!targetOf(index))
                throw Error(importWord(QT_TRANSLATE_NOOP("Import", "The key field \"%1\" is neither mapped nor set."))
                                .arg(name));
            key.push_back(index);
        }
        keys.push_back(std::move(key));
    } else {
        for (const auto& names : type.keys) {
            std::vector<int> key;
            for (const QString& name : names)
                key.push_back(fieldIndex(type, name));
            keys.push_back(std::move(key));
        }
    }
}

const ImportPlan::Target* ImportPlan::targetOf(int field) const {
    const auto target = std::ranges::find_if(targets, [&](const Target& t) { return t.field == field; });
    return target == targets.end() ? nullptr : &*target;
}

std::vector<ColumnMapping> proposedMapping(const RecordType& type, const QStringList& header) {
    std::vector<ColumnMapping> mapping;
    QStringList used;
    for (const QString& column : header) {
        const QString name = column.trimmed();
        const QString folded = name.toCaseFolded();
        QString field;
        if (folded == QLatin1String("id"))
            field = QStringLiteral("id");
        const QString base = folded.section(u'.', 0, 0);
        for (const Field& f : type.fields) {
            if (!field.isEmpty() || !f.computed.isEmpty())
                continue;
            if (folded == f.name || folded == QString(f.name).replace(u'_', u' ') ||
                folded == QString::fromUtf8(f.label).toCaseFolded() || folded == f.translatedLabel().toCaseFolded())
                field = f.name;
            else if (f.type == FieldType::Reference && folded.contains(u'.') && base == f.name &&
                     recordType(f.target).field(folded.section(u'.', 1)))
                field = folded;
        }
        if (field.isEmpty() || used.contains(field))
            continue;
        used << field;
        mapping.push_back({column, field});
    }
    return mapping;
}

} // namespace trellis
