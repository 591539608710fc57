#pragma once

#include "core/record/value.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace trellis {

enum class FieldType {
    Text,
    LongText,
    Choice,
    Date,
    Time,
    Month,
    Country,
    PersonMonths,
    Integer,
    Decimal,
    YesNo,
    Reference,
    Web,
    Email
};

// One answer of a choice field. The code is stored and exported, the label is shown.
struct Choice {
    const char* code;
    const char* label;          // source text, translation context "Choice"
    const char* icon = nullptr; // where states carry one
};

// A field, described once. Everything generic (schema test, table, form, import, export, history, search) reads this.
struct Field {
    QString name;
    const char* label = ""; // source text, translation context "Record"
    FieldType type = FieldType::Text;
    bool list = false; // the value is a list; its items are rows of the type listType()
    bool required = false;
    bool owner = false;          // a reference: when the row it names goes, this row goes too
    bool personal = false;       // data about a person
    QString target;              // a reference: the name of the record type it points to
    std::vector<Choice> choices; // a choice: the answers every programme has
    QString choicesFrom;         // a choice: the record type whose codes a programme adds
    const char* unit = nullptr;  // source text, shown in headers: "PM"
    Value initially;             // what a new row has when nothing is given
    std::optional<double> least;
    std::optional<double> most;
    QString computed;          // SQL over the row, `{row}` standing for its table: shown, never stored
    const char* tip = nullptr; // source text

    // Access to the plain struct the type describes.
    std::function<Value(const void* record)> read;
    std::function<void(void* record, const Value& value)> write;

    bool isStored() const { return computed.isEmpty() && !list; }
    bool isTextual() const; // free text, in which a spreadsheet could see a formula
    QString translatedLabel() const;
    QString translatedUnit() const;
    const Choice* choice(QStringView code) const;
};

QString translatedLabel(const Choice& choice);

} // namespace trellis
