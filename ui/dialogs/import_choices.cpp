#include "ui/dialogs/import_choices.h"

#include "core/exchange/csv_writer.h"
#include "core/record/registry.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace trellis::import_choices {

namespace {

QString choiceWord(const char* text) {
    return QCoreApplication::translate("ImportChoices", text);
}

// Fields by which a person would write down which row is meant.
bool namesARow(const RecordType& type, const Field& field) {
    if (!field.isStored() || field.type == FieldType::Reference)
        return false;
    if (field.type == FieldType::Text || field.type == FieldType::Email)
        return true;
    return std::ranges::any_of(
        type.keys, [&](const std::vector<QString>& key) { return std::ranges::find(key, field.name) != key.end(); });
}

QString throughLabel(const Field& field, const QString& through) {
    return choiceWord(QT_TRANSLATE_NOOP("ImportChoices", "%1, found by %2")).arg(field.translatedLabel(), through);
}

QStringList wordsOf(const QString& text) {
    static const QRegularExpression gap(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return text.toCaseFolded().split(gap, Qt::SkipEmptyParts);
}

bool isOneWordOf(const Field& field, const QString& column) {
    const QStringList words = wordsOf(column);
    return words.contains(field.name.toCaseFolded()) || words.contains(field.translatedLabel().toCaseFolded()) ||
           words.contains(QString::fromUtf8(field.label).toCaseFolded());
}

} // namespace

std::vector<const RecordType*> types() {
    std::vector<const RecordType*> result;
    for (const RecordType* type : recordTypes())
        if (type->listOf.isEmpty())
            result.push_back(type);
    return result;
}

std::vector<Target> targets(const RecordType& type) {
    std::vector<Target> result;
    for (const Field& field : type.fields) {
        if (!field.computed.isEmpty())
            continue;
        result.push_back({field.name, field.translatedLabel()});
        if (field.type != FieldType::Reference || field.list)
            continue;
        const RecordType& named = recordType(field.target);
        for (const Field& through : named.fields)
            if (namesARow(named, through))
                result.push_back({field.name + u'.' + through.name, throughLabel(field, through.translatedLabel())});
    }
    result.push_back({QStringLiteral("id"), choiceWord(QT_TRANSLATE_NOOP("ImportChoices", "Id of the row"))});
    return result;
}

QString targetLabel(const RecordType& type, const QString& target) {
    const Field* field = type.field(target.section(u'.', 0, 0));
    if (!field)
        return choiceWord(QT_TRANSLATE_NOOP("ImportChoices", "Id of the row"));
    const QString through = target.section(u'.', 1);
    if (through.isEmpty())
        return field->translatedLabel();
    const Field* named = recordType(field->target).field(through);
    return throughLabel(*field, named ? named->translatedLabel() : through);
}

std::vector<ColumnMapping> mapping(const RecordType& type, const QStringList& header) {
    std::vector<ColumnMapping> result = proposedMapping(type, header);
    for (const Field& field : type.fields) {
        const auto fills = [&](const ColumnMapping& m) { return m.field.section(u'.', 0, 0) == field.name; };
        if (!field.required || std::ranges::any_of(result, fills))
            continue;
        const auto fitting = std::ranges::find_if(header, [&](const QString& column) {
            return isOneWordOf(field, column) &&
                   std::ranges::none_of(result, [&](const ColumnMapping& m) { return m.column == column; });
        });
        if (fitting != header.end())
            result.push_back({*fitting, field.name});
    }
    return result;
}

const RecordType* bestType(const QStringList& header) {
    const RecordType* best = nullptr;
    double most = 0;
    for (const RecordType* type : types()) {
        if (type->oneRow)
            continue;
        const auto map = mapping(*type, header);
        const auto fits = std::ranges::count_if(map, [](const ColumnMapping& m) { return m.field != u"id"; });
        if (fits == 0)
            continue;
        // A required field without a column weighs as much as a column that fits.
        const double score = double(fits) - double(missingFields(*type, map).size());
        if (!best || score > most) {
            best = type;
            most = score;
        }
    }
    return best;
}

std::vector<const Field*> missingFields(const RecordType& type, const std::vector<ColumnMapping>& map) {
    std::vector<const Field*> missing;
    for (const Field& field : type.fields)
        if (field.required && field.computed.isEmpty() && field.initially.isEmpty() &&
            std::ranges::none_of(map,
                                 [&](const ColumnMapping& m) { return m.field.section(u'.', 0, 0) == field.name; }))
            missing.push_back(&field);
    return missing;
}

QString naturalKey(const RecordType& type) {
    QStringList alternatives;
    for (const std::vector<QString>& key : type.keys) {
        QStringList labels;
        for (const QString& field : key)
            labels << type.at(field).translatedLabel();
        const QString last = labels.takeLast();
        alternatives << (labels.isEmpty() ? last
                                          : choiceWord(QT_TRANSLATE_NOOP("ImportChoices", "%1 and %2"))
                                                .arg(labels.join(QStringLiteral(", ")), last));
    }
    return alternatives.join(choiceWord(QT_TRANSLATE_NOOP("ImportChoices", ", else ")));
}

QString cellText(const Field& field, const Value& value) {
    const auto one = [&](const Value& item) {
        return field.type == FieldType::Reference ? item.id().toString() : plainText(field, item);
    };
    if (!field.list)
        return value.isEmpty() ? QString() : one(value);
    QStringList items;
    for (const Value& item : value.items())
        items << one(item);
    return joinList(items);
}

QByteArray withHeader(const QByteArray& utf8) {
    const QChar delimiter = detectDelimiter(utf8);
    RowScanner rows(utf8, delimiter.toLatin1());
    if (rows.next() != RowScanner::Found::Row)
        return utf8;
    QStringList names;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QString name;
        for (qsizetype n = i + 1; n > 0; n = (n - 1) / 26)
            name.prepend(QChar(u'A' + char16_t((n - 1) % 26)));
        names << name;
    }
    return names.join(delimiter).toUtf8() + '\n' + utf8;
}

} // namespace trellis::import_choices
