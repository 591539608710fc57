#include "ui/models/cell_text.h"

#include "core/record/registry.h"

#include <QRegularExpression>

#include <algorithm>

namespace trellis::cell_text {

namespace {

Parsed readItem(const Field& field, const QString& text, const TextContext& context, ReferenceLookup& lookup) {
    if (field.type == FieldType::Reference)
        return lookup.find(recordType(field.target), text);
    return parse(field, text, context);
}

} // namespace

bool isNumber(const Field& field) {
    if (field.list)
        return false;
    return field.type == FieldType::PersonMonths || field.type == FieldType::Integer ||
           field.type == FieldType::Decimal;
}

QString shown(const Field& field, const Value& value, const QString& words, const TextContext& context) {
    if (field.list || field.type == FieldType::Reference)
        return words;
    QString text = shownText(field, value, context);
    if (isNumber(field) && text.startsWith(u'-'))
        text[0] = u'\u2212';
    return text;
}

QString forEditing(const Field& field, const Value& value, const QString& words, const TextContext& context) {
    if (field.list || field.type == FieldType::Reference)
        return words;
    switch (field.type) {
    case FieldType::Choice:
    case FieldType::YesNo:
        return shownText(field, value, context);
    case FieldType::PersonMonths:
    case FieldType::Decimal:
        return plainText(field, value).replace(QStringLiteral("."), context.locale.decimalPoint());
    default:
        return plainText(field, value);
    }
}

Parsed read(const Field& field, const QString& text, const TextContext& context, ReferenceLookup& lookup) {
    if (!field.list)
        return readItem(field, text, context, lookup);
    // A name may hold a semicolon itself: the whole text is tried first.
    if (Parsed whole = readItem(field, text, context, lookup);
        whole.isGood() && !whole.value.isEmpty() && (field.type == FieldType::Reference || !text.contains(u';')))
        return {Value(Value::List{whole.value}), {}};
    Value::List items;
    for (const QString& part : text.split(u';')) {
        if (part.trimmed().isEmpty())
            continue;
        Parsed item = readItem(field, part.trimmed(), context, lookup);
        if (!item.isGood())
            return item;
        if (std::ranges::find(items, item.value) == items.end())
            items.push_back(std::move(item.value));
    }
    return {Value(std::move(items)), {}};
}

QString leaving(const Field& field, const QString& text) {
    static const QRegularExpression formula(QStringLiteral("^'*[=+\\-@\\t\\r]"));
    return field.isTextual() && formula.match(text).hasMatch() ? u'\'' + text : text;
}

QString arriving(const Field& field, const QString& text) {
    static const QRegularExpression guarded(QStringLiteral("^'+[=+\\-@\\t\\r]"));
    return field.isTextual() && guarded.match(text).hasMatch() ? text.mid(1) : text;
}

} // namespace trellis::cell_text
