#include "support/random_edits.h"

#include "core/record/country.h"
#include "core/record/registry.h"

#include <rapidcheck.h>

namespace trellis::support {

namespace {

const std::vector<QString>& awkwardTexts() {
    static const std::vector<QString> texts = {
        QStringLiteral("plain"),
        QStringLiteral("Plain"),
        QStringLiteral("Workshop"),
        QStringLiteral("Expert seminar"),
        QStringLiteral("=1+1"),
        QStringLiteral("+49 30"),
        QStringLiteral("-1"),
        QStringLiteral("@name"),
        QStringLiteral("\ttab"),
        QStringLiteral("\rreturn"),
        QStringLiteral("'quoted"),
        QStringLiteral("''twice"),
        QStringLiteral("'"),
        QStringLiteral("say \"hello\""),
        QStringLiteral("\"\""),
        QStringLiteral("two\nlines\r\nand more\n"),
        QStringLiteral("a,b;c\td|e"),
        QStringLiteral("a; b"),
        QStringLiteral("; "),
        QStringLiteral(" around "),
        QStringLiteral(" "),
        QStringLiteral("\u00a0"),
        QStringLiteral("007"),
        QStringLiteral("0"),
        QStringLiteral("1e5"),
        QStringLiteral("3,5"),
        QStringLiteral("Name | FR"),
        QStringLiteral(" | "),
        QStringLiteral("M18"),
        QStringLiteral("2026-03-05"),
        QStringLiteral("NULL"),
        QStringLiteral("NA"),
        QStringLiteral("id"),
        QStringLiteral("%1 %2 %n"),
        QStringLiteral("<b>bold</b> &amp;"),
        QStringLiteral("<<<<<<< HEAD"),
        QStringLiteral("======="),
        QStringLiteral("caf\u00e9"),
        QStringLiteral("cafe\u0301"),
        QStringLiteral("\u05e9\u05dc\u05d5\u05dd \u202e\u0639\u0631\u0628\u064a"),
        QString::fromUtf8("\xf0\x9f\x98\x80\xf0\x9f\x87\xa7\xf0\x9f\x87\xaa"),
        QStringLiteral("\u0130stanbul \u1e9e \ufb01"),
        QStringLiteral("\ufeffmark"),
        QStringLiteral("\ufeff\ufeff"),
        QStringLiteral("\u2028\u2029\u0085"),
        QStringLiteral("\u0001\u001f\u007f"),
        QStringLiteral("01890000-0000-7000-8000-000000000000"),
    };
    return texts;
}

rc::Gen<QString> anyText() {
    return rc::gen::map(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 0x3000)), [](const auto& codes) {
        QString text;
        for (const int code : codes)
            if (!QChar::isSurrogate(char32_t(code)))
                text += QChar(char16_t(code));
        return text;
    });
}

QString numbered(const char* format) {
    return QString::fromLatin1(format).arg(*rc::gen::inRange(1, 40));
}

Value randomReference(const Reader& reader, const QString& target) {
    const auto ids = reader.ids(recordType(target), {});
    return ids.empty() ? Value() : Value(ids[*rc::gen::inRange<size_t>(0, ids.size())]);
}

Value randomChoice(const Reader& reader, const Field& field) {
    QStringList codes;
    for (const Choice& choice : field.choices)
        codes << QString::fromLatin1(choice.code);
    if (!field.choicesFrom.isEmpty())
        codes << reader.textContext().ownChoices.value(field.choicesFrom).keys();
    return codes[*rc::gen::inRange<qsizetype>(0, codes.size())];
}

Value randomItem(const Reader& reader, const Field& field) {
    switch (field.type) {
    case FieldType::Text:
    case FieldType::LongText:
        return field.name == QLatin1String("pic")
                   ? QStringLiteral("9%1").arg(*rc::gen::inRange(1, 40), 8, 10, QChar(u'0'))
                   : awkwardText();
    case FieldType::Choice:
        return randomChoice(reader, field);
    case FieldType::Date:
        return QDate(2026, 1, 1).addDays(*rc::gen::inRange(0, 3)).toString(Qt::ISODate);
    case FieldType::Time:
        return QTime(*rc::gen::inRange(0, 24), *rc::gen::inRange(0, 60)).toString(QStringLiteral("HH:mm"));
    case FieldType::Month:
        return Month::fromIndex(2026 * 12 + *rc::gen::inRange(0, 24)).toString();
    case FieldType::Country:
        return country::codes().at(*rc::gen::inRange<qsizetype>(0, country::codes().size()));
    case FieldType::PersonMonths:
    case FieldType::Integer:
        return *rc::gen::inRange<qint64>(qint64(field.least.value_or(-5)), qint64(field.most.value_or(1'000'000)));
    case FieldType::Decimal:
        return field.least ? *rc::gen::inRange(-9000, 9000) / 100.0 : *rc::gen::arbitrary<double>();
    case FieldType::YesNo:
        return *rc::gen::inRange(0, 2);
    case FieldType::Reference:
        return randomReference(reader, field.target);
    case FieldType::Web:
        return numbered("https://example.org/%1?a=1&b=\"'");
    case FieldType::Email:
        return numbered("'contact%1@example.org");
    }
    return {};
}

} // namespace

QString awkwardText() {
    const auto& texts = awkwardTexts();
    if (*rc::gen::inRange(0, 4) == 0)
        return *anyText();
    return texts[*rc::gen::inRange<size_t>(0, texts.size())];
}

QString awkwardKey() {
    const QString text = awkwardText();
    return text.isEmpty() ? QStringLiteral("k") : text;
}

Value randomValue(const Reader& reader, const Field& field) {
    if (!field.required && *rc::gen::inRange(0, 3) == 0)
        return {};
    if (field.list) {
        Value::List items;
        const int count = *rc::gen::inRange(0, 4);
        for (int i = 0; i < count; ++i)
            if (Value item = randomItem(reader, field); !item.isEmpty())
                items.push_back(std::move(item));
        return items;
    }
    Value value = randomItem(reader, field);
    if (value.isReal() && !std::isfinite(value.real()))
        return 0.5;
    return value.isEmpty() && field.required && field.type != FieldType::Reference ? Value(awkwardKey()) : value;
}

void RandomEdits::seed() {
    for (int round = 0; round < 2; ++round)
        for (const RecordType* type : recordTypes())
            if (type->listOf.isEmpty() && (!type->oneRow || round == 0))
                store_.apply({QStringLiteral("create"), type->name, {}}, [&](Writer& writer) {
                    Record record = type->emptyRecord();
                    for (size_t i = 0; i < type->fields.size(); ++i)
                        if (type->fields[i].computed.isEmpty())
                            record.values[i] = randomValue(writer.reader(), type->fields[i]);
                    writer.create(*type, record);
                });
}

qint64 RandomEdits::step() {
    const int count = *rc::gen::inRange(1, 4);
    return store_
        .apply({QStringLiteral("edit"), {}, {}},
               [&](Writer& writer) {
                   for (int i = 0; i < count; ++i)
                       one(writer);
               })
        .transaction;
}

void RandomEdits::one(Writer& writer) {
    std::vector<const RecordType*> types;
    for (const RecordType* type : recordTypes())
        if (type->listOf.isEmpty())
            types.push_back(type);
    const RecordType& type = *types[*rc::gen::inRange<size_t>(0, types.size())];
    const auto rows = writer.reader().ids(type, {});
    const int kind = rows.empty() ? 0 : *rc::gen::inRange(0, 8);
    if (kind <= 1) {
        if (type.oneRow && !rows.empty())
            return;
        Record record = type.emptyRecord();
        for (size_t i = 0; i < type.fields.size(); ++i)
            if (type.fields[i].computed.isEmpty())
                record.values[i] = randomValue(writer.reader(), type.fields[i]);
        writer.create(type, record);
        return;
    }
    const Id row = rows[*rc::gen::inRange<size_t>(0, rows.size())];
    if (kind == 2) {
        if (removalOf(writer.reader(), type, {row}).holding.empty())
            writer.remove(type, row);
        return;
    }
    edit(writer, type, row);
}

void RandomEdits::edit(Writer& writer, const RecordType& type, const Id& row) {
    const Field& field = type.fields[*rc::gen::inRange<size_t>(0, type.fields.size())];
    if (field.computed.isEmpty())
        writer.set(type, row, field, randomValue(writer.reader(), field));
}

qint64 RandomEdits::crowdedStep() {
    static const char* const names[] = {"institution",      "area",           "activity", "plan_version",
                                        "reporting_period", "reported_effort"};
    const RecordType& type = recordType(QString::fromLatin1(names[*rc::gen::inRange<size_t>(0, std::size(names))]));
    const auto rows = store_.reader().ids(type, {});
    if (rows.empty())
        return step();
    const Id row = rows[*rc::gen::inRange<size_t>(0, std::min<size_t>(rows.size(), 2))];
    const bool removes = *rc::gen::inRange(0, 10) == 0;
    return store_
        .apply({QStringLiteral("edit"), type.name, {}},
               [&](Writer& writer) {
                   if (!removes)
                       edit(writer, type, row);
                   else if (removalOf(writer.reader(), type, {row}).holding.empty())
                       writer.remove(type, row);
               })
        .transaction;
}

} // namespace trellis::support
