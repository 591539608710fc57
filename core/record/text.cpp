#include "core/record/text.h"

#include "core/record/country.h"
#include "core/record/number_text.h"

#include <QCoreApplication>
#include <QDate>
#include <QTime>

#include <cmath>

namespace trellis {

namespace {

QString parseWord(const char* text) {
    return QCoreApplication::translate("Parse", text);
}

Parsed parseBad(const QString& sentence) {
    return {{}, sentence};
}

bool isWellFormed(const QString& text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isNull())
            return false;
        if (text[i].isHighSurrogate()) {
            if (i + 1 >= text.size() || !text[i + 1].isLowSurrogate())
                return false;
            ++i;
        } else if (text[i].isLowSurrogate()) {
            return false;
        }
    }
    return true;
}

Parsed parseChoice(const Field& field, const QString& text, const TextContext& context) {
    // A code as it was exported comes first: one of a programme's own may read like a label, or differ in case alone.
    const auto own = context.ownChoices.constFind(field.choicesFrom);
    if (field.choice(text) || (own != context.ownChoices.constEnd() && own->contains(text)))
        return {text, {}};
    const QString folded = text.trimmed().toCaseFolded();
    if (folded.isEmpty())
        return {};
    const QString asCode = QString(folded).replace(u' ', u'_').replace(u'-', u'_');
    for (const Choice& choice : field.choices)
        if (asCode == QLatin1String(choice.code) || folded == QString::fromUtf8(choice.label).toCaseFolded() ||
            folded == translatedLabel(choice).toCaseFolded())
            return {QString::fromLatin1(choice.code), {}};
    if (own != context.ownChoices.constEnd()) {
        for (auto it = own->cbegin(); it != own->cend(); ++it)
            if (folded == it.key().toCaseFolded() || asCode == it.key())
                return {it.key(), {}};
        for (auto it = own->cbegin(); it != own->cend(); ++it)
            if (folded == it.value().toCaseFolded())
                return {it.key(), {}};
    }
    QStringList codes;
    for (const Choice& choice : field.choices)
        codes << QString::fromLatin1(choice.code);
    if (own != context.ownChoices.constEnd())
        codes << own->keys();
    return parseBad(parseWord(QT_TRANSLATE_NOOP("Parse", "\"%1\" is no choice here. Use one of: %2."))
                        .arg(text, codes.join(QStringLiteral(", "))));
}

std::optional<int> monthByName(const QString& text, const QLocale& locale) {
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const QString folded = text.toCaseFolded();
    for (int m = 1; m <= 12; ++m)
        for (const QLocale& l : {locale, english})
            for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                QString name = l.monthName(m, format).toCaseFolded();
                if (name == folded || l.standaloneMonthName(m, format).toCaseFolded() == folded)
                    return m;
                if (name.endsWith(u'.'))
                    name.chop(1);
                if (name == folded || name.left(3) == folded)
                    return m;
            }
    return std::nullopt;
}

QStringList dateParts(const QString& text) {
    QStringList parts;
    QString part;
    for (const QChar c : text) {
        if (c == u'-' || c == u'/' || c == u'.' || c == u' ' || c == u',') {
            if (!part.isEmpty())
                parts << part;
            part.clear();
        } else {
            part += c;
        }
    }
    if (!part.isEmpty())
        parts << part;
    return parts;
}

// "2026-03-05", a day of the calendar from year 1 on.
bool isIsoDate(const QString& text) {
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return false;
    int parts[3] = {0, 0, 0};
    for (int i = 0; i < 10; ++i) {
        const char16_t c = text[i].unicode();
        if (i == 4 || i == 7)
            continue;
        if (c < u'0' || c > u'9')
            return false;
        int& part = parts[i < 4 ? 0 : i < 7 ? 1 : 2];
        part = part * 10 + (c - u'0');
    }
    return QDate::isValid(parts[0], parts[1], parts[2]);
}

Parsed parseDate(QString text, const TextContext& context) {
    if (isIsoDate(text))
        return {text, {}};
    const QString asRead = text;
    const qsizetype time = text.size() > 10 ? text.indexOf(text.contains(u'T') ? u'T' : u' ', 10) : -1;
    if (time == 10)
        text.truncate(10); // a date and time as databases write it
    if (const qsizetype dot = text.indexOf(QStringLiteral(" \u00b7 ")); dot > 0)
        text.truncate(dot); // "5 Mar 2026 · M18", as shown
    const auto sentence = [&](const char* what) { return parseBad(parseWord(what).arg(asRead)); };
    const QStringList parts = dateParts(text);
    const char* noDate = QT_TRANSLATE_NOOP("Parse", "\"%1\" is no date. Write it as 2026-03-05.");
    if (parts.size() != 3)
        return sentence(noDate);
    int number[3];
    bool isNumber[3];
    for (int i = 0; i < 3; ++i)
        number[i] = parts[i].toInt(&isNumber[i]);
    QDate date;
    if (isNumber[0] && isNumber[1] && isNumber[2]) {
        if (parts[0].size() == 4) {
            date = QDate(number[0], number[1], number[2]);
        } else if (parts[2].size() == 4) {
            const QDate dayFirst(number[2], number[1], number[0]);
            const QDate monthFirst(number[2], number[0], number[1]);
            if (context.dateOrder == DateOrder::DayMonthYear)
                date = dayFirst;
            else if (context.dateOrder == DateOrder::MonthDayYear)
                date = monthFirst;
            else if (context.dateOrder == DateOrder::YearMonthDay)
                return sentence(QT_TRANSLATE_NOOP("Parse", "\"%1\" does not begin with the year, as was stated."));
            else if (dayFirst.isValid() && monthFirst.isValid() && dayFirst != monthFirst)
                return sentence(QT_TRANSLATE_NOOP(
                    "Parse",
                    "\"%1\" could be two dates. State the order of day, month and year, or write 2026-03-05."));
            else
                date = dayFirst.isValid() ? dayFirst : monthFirst;
        } else {
            return sentence(QT_TRANSLATE_NOOP("Parse", "\"%1\" has no year of four digits. Write it as 2026-03-05."));
        }
    } else if (isNumber[0] && isNumber[2] && parts[2].size() == 4) {
        if (const auto month = monthByName(parts[1], context.locale))
            date = QDate(number[2], *month, number[0]);
    } else if (isNumber[1] && isNumber[2] && parts[2].size() == 4) {
        if (const auto month = monthByName(parts[0], context.locale))
            date = QDate(number[2], *month, number[1]);
    }
    if (!date.isValid() || date.year() < 1)
        return sentence(noDate);
    return {date.toString(Qt::ISODate), {}};
}

Parsed parseMonth(const QString& asRead, const TextContext& context) {
    QString text = asRead;
    if (const qsizetype dot = text.indexOf(QStringLiteral(" \u00b7 ")); dot > 0)
        text.truncate(dot); // "M18 · Mar 2026", as shown
    if (text.size() > 1 && (text[0] == u'M' || text[0] == u'm')) {
        bool ok = false;
        const int number = text.mid(1).toInt(&ok);
        if (ok) {
            if (context.start.isEmpty())
                return parseBad(
                    parseWord(QT_TRANSLATE_NOOP("Parse", "\"%1\" needs the programme's start month. Set it "
                                                         "in the programme, or write the month as 2026-03."))
                        .arg(asRead));
            if (number < 1 || number > 1200)
                return parseBad(
                    parseWord(QT_TRANSLATE_NOOP("Parse", "\"%1\" is no month of a programme; months begin with M1."))
                        .arg(asRead));
            return {(context.start + (number - 1)).toString(), {}};
        }
    }
    if (const auto month = Month::fromString(text))
        return {month->toString(), {}};
    const QStringList parts = dateParts(text);
    if (parts.size() == 2 && parts[1].size() == 4) {
        bool yearOk = false;
        bool monthOk = false;
        const int year = parts[1].toInt(&yearOk);
        int month = parts[0].toInt(&monthOk);
        if (!monthOk) {
            const auto byName = monthByName(parts[0], context.locale);
            month = byName.value_or(0);
        }
        if (yearOk && year > 0 && month >= 1 && month <= 12)
            return {Month(year, month).toString(), {}};
    }
    return parseBad(
        parseWord(QT_TRANSLATE_NOOP("Parse", "\"%1\" is no month. Write it as 2026-03 or as M18.")).arg(asRead));
}

Parsed parseYesNo(const QString& text) {
    const QString folded = text.toCaseFolded();
    for (const char* yes : {"yes", "y", "true", "1", "x"})
        if (folded == QLatin1String(yes))
            return {1, {}};
    for (const char* no : {"no", "n", "false", "0"})
        if (folded == QLatin1String(no))
            return {0, {}};
    if (folded == parseWord(QT_TRANSLATE_NOOP("Parse", "yes")).toCaseFolded())
        return {1, {}};
    if (folded == parseWord(QT_TRANSLATE_NOOP("Parse", "no")).toCaseFolded())
        return {0, {}};
    return parseBad(parseWord(QT_TRANSLATE_NOOP("Parse", "\"%1\" is neither yes nor no.")).arg(text));
}

Parsed parseUnchecked(const Field& field, const QString& text, const TextContext& context) {
    const QString trimmed = text.trimmed();
    switch (field.type) {
    case FieldType::Text:
    case FieldType::LongText:
        return {text, {}};
    case FieldType::Web:
    case FieldType::Email:
        return {trimmed, {}};
    case FieldType::Choice:
        return parseChoice(field, text, context);
    default:
        break;
    }
    if (trimmed.isEmpty())
        return {};
    switch (field.type) {
    case FieldType::Date:
        return parseDate(trimmed, context);
    case FieldType::Month:
        return parseMonth(trimmed, context);
    case FieldType::Time: {
        QTime time = QTime::fromString(trimmed, QStringLiteral("H:mm"));
        if (!time.isValid())
            time = QTime::fromString(trimmed, QStringLiteral("H:mm:ss"));
        if (!time.isValid())
            return parseBad(
                parseWord(QT_TRANSLATE_NOOP("Parse", "\"%1\" is no time of day. Write it as 14:30.")).arg(trimmed));
        return {time.toString(QStringLiteral("HH:mm")), {}};
    }
    case FieldType::Country:
        if (const auto code = country::fromText(trimmed, context.locale))
            return {*code, {}};
        return parseBad(
            parseWord(QT_TRANSLATE_NOOP("Parse", "\"%1\" is no country. Write its two letters (FR) or name."))
                .arg(trimmed));
    case FieldType::PersonMonths:
        return number_text::parseScaled(trimmed, context.decimal, 2);
    case FieldType::Integer:
        return number_text::parseScaled(trimmed, context.decimal, 0);
    case FieldType::Decimal:
        return number_text::parseReal(trimmed, context.decimal);
    case FieldType::YesNo:
        return parseYesNo(trimmed);
    default:
        return {};
    }
}

} // namespace

Parsed parse(const Field& field, const QString& text, const TextContext& context) {
    if (text.isEmpty())
        return {};
    Parsed parsed = parseUnchecked(field, text, context);
    if (parsed.isGood() && !parsed.value.isEmpty() && field.type != FieldType::Choice)
        parsed.problem = problemWith(field, parsed.value);
    return parsed;
}

QString plainText(const Field& field, const Value& value) {
    if (value.isEmpty())
        return {};
    switch (field.type) {
    case FieldType::PersonMonths: {
        const qint64 n = value.integer();
        const quint64 size = n < 0 ? 0 - quint64(n) : quint64(n);
        return QStringLiteral("%1%2.%3").arg(n < 0 ? QStringLiteral("-") : QString(), QString::number(size / 100),
                                             QString::number(size % 100).rightJustified(2, u'0'));
    }
    case FieldType::Integer:
        return QString::number(value.integer());
    case FieldType::Decimal:
        return QString::number(value.real(), 'g', QLocale::FloatingPointShortest);
    case FieldType::YesNo:
        return value.integer() ? QStringLiteral("yes") : QStringLiteral("no");
    default:
        return value.text();
    }
}

QString shownText(const Field& field, const Value& value, const TextContext& context) {
    if (value.isEmpty())
        return {};
    switch (field.type) {
    case FieldType::Choice:
        return choiceLabel(field, value.text(), context);
    case FieldType::Date:
        return context.locale.toString(QDate::fromString(value.text(), Qt::ISODate), QStringLiteral("d MMM yyyy"));
    case FieldType::Month: {
        const Month month = Month::fromString(value.text()).value_or(Month());
        const QString number = monthNumber(month, context.start);
        const QString calendar = context.locale.toString(month.firstDay(), QStringLiteral("MMM yyyy"));
        return number.isEmpty() ? calendar : QStringLiteral("%1 \u00b7 %2").arg(number, calendar);
    }
    case FieldType::PersonMonths:
        return context.locale.toString(double(value.integer()) / 100.0, 'f', 2);
    case FieldType::Integer:
        return context.locale.toString(value.integer());
    case FieldType::Decimal:
        return context.locale.toString(value.real(), 'g', QLocale::FloatingPointShortest);
    case FieldType::YesNo:
        return value.integer() ? parseWord(QT_TRANSLATE_NOOP("Parse", "yes"))
                               : parseWord(QT_TRANSLATE_NOOP("Parse", "no"));
    default:
        return value.text();
    }
}

QString choiceLabel(const Field& field, const QString& code, const TextContext& context) {
    if (const Choice* choice = field.choice(code))
        return translatedLabel(*choice);
    const QString own = context.ownChoices.value(field.choicesFrom).value(code);
    return own.isEmpty() ? code : own;
}

QString monthNumber(Month month, Month start) {
    if (month.isEmpty() || start.isEmpty() || month < start)
        return {};
    return u'M' + QString::number(month - start + 1);
}

QString problemWith(const Field& field, const Value& value) {
    if (value.isEmpty())
        return {};
    const auto wrongKind = [&] {
        return parseWord(QT_TRANSLATE_NOOP("Parse", "The value does not fit the field \"%1\"."))
            .arg(field.translatedLabel());
    };
    const auto range = [&](double number) -> QString {
        if (field.least && number < *field.least)
            return parseWord(QT_TRANSLATE_NOOP("Parse", "%1 is too small; the least here is %2."))
                .arg(QString::number(number), QString::number(*field.least));
        if (field.most && number > *field.most)
            return parseWord(QT_TRANSLATE_NOOP("Parse", "%1 is too large; the most here is %2."))
                .arg(QString::number(number), QString::number(*field.most));
        return {};
    };
    switch (field.type) {
    case FieldType::Reference:
        return value.isId() ? QString() : wrongKind();
    case FieldType::PersonMonths:
    case FieldType::Integer: {
        if (!value.isInteger())
            return wrongKind();
        const qint64 number = value.integer();
        if (number > number_text::largest || number < -number_text::largest)
            return parseWord(QT_TRANSLATE_NOOP("Parse", "\"%1\" is too large a number.")).arg(number);
        return range(field.type == FieldType::Integer ? double(number) : double(number) / 100);
    }
    case FieldType::YesNo:
        return value.isInteger() && (value.integer() == 0 || value.integer() == 1) ? QString() : wrongKind();
    case FieldType::Decimal:
        if (!value.isReal() && !value.isInteger())
            return wrongKind();
        return std::isfinite(value.real()) ? range(value.real()) : wrongKind();
    default:
        break;
    }
    if (!value.isText())
        return wrongKind();
    const QString& text = value.text();
    if (!isWellFormed(text))
        return parseWord(QT_TRANSLATE_NOOP("Parse", "The text holds characters that are no text."));
    const auto hasSpace = [&] { return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSpace(); }); };
    switch (field.type) {
    case FieldType::Date:
        return isIsoDate(text) ? QString() : wrongKind();
    case FieldType::Month:
        return Month::fromString(text) ? QString() : wrongKind();
    case FieldType::Time:
        return text.size() == 5 && QTime::fromString(text, QStringLiteral("HH:mm")).isValid() ? QString() : wrongKind();
    case FieldType::Country:
        return country::isCode(text) ? QString() : wrongKind();
    case FieldType::Choice:
        return field.choice(text) || !field.choicesFrom.isEmpty() ? QString() : wrongKind();
    case FieldType::Email:
        if (text.count(u'@') != 1 || text.startsWith(u'@') || text.endsWith(u'@') || hasSpace())
            return parseWord(QT_TRANSLATE_NOOP("Parse", "\"%1\" is no e-mail address.")).arg(text);
        return {};
    case FieldType::Web:
        if (hasSpace() || !text.contains(u'.'))
            return parseWord(QT_TRANSLATE_NOOP("Parse", "\"%1\" is no web address.")).arg(text);
        return {};
    default:
        return {};
    }
}

} // namespace trellis
