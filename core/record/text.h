#pragma once

#include "core/base/month.h"
#include "core/record/field.h"

#include <QHash>
#include <QLocale>
#include <QMap>

namespace trellis {

enum class DateOrder { Unknown, YearMonthDay, DayMonthYear, MonthDayYear };

// What reading and showing text depends on besides the field.
struct TextContext {
    QLocale locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
    std::optional<QChar> decimal; // empty: point and comma are both taken as the decimal sign
    DateOrder dateOrder = DateOrder::Unknown;
    Month start;                                       // of the programme, M1; empty: no M-numbers
    QHash<QString, QMap<QString, QString>> ownChoices; // record type -> code -> title
};

struct Parsed {
    Value value;
    QString problem; // empty: `value` is what was read; else a sentence: what is wrong, what to do
    bool isGood() const { return problem.isEmpty(); }
};

// Reads one item of any field but a reference. Empty text gives the empty value.
Parsed parse(const Field& field, const QString& text, const TextContext& context = {});

// Locale-free text as exported; parse() reads it back to the same value. Not for references and lists.
QString plainText(const Field& field, const Value& value);

// For people: "5 Mar 2026", "M18 · Mar 2026", "1,234.50", labels of choices. Not for references and lists.
QString shownText(const Field& field, const Value& value, const TextContext& context);

// The label of a choice's code, also of a programme's own.
QString choiceLabel(const Field& field, const QString& code, const TextContext& context);

// "M18" for a month of the programme; empty before M1 or without a start.
QString monthNumber(Month month, Month start);

// Whether a value may stand in the field (kind, form, range); empty when it may. Own choices are not looked up here.
QString problemWith(const Field& field, const Value& value);

} // namespace trellis
