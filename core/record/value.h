#pragma once

#include "core/base/id.h"

#include <QByteArrayView>
#include <QString>

#include <variant>
#include <vector>

namespace trellis {

// QString::fromUtf8 takes U+FEFF off the beginning of any text; in a cell it is text and stays.
QString textFromUtf8(QByteArrayView utf8);
// Writes the text at `out`, which has room for three bytes a character, and returns the end. Allocates nothing.
char* writeUtf8(char* out, QStringView text);

// One value of one field, free of locale. What a field type keeps:
//   text, long text, web, e-mail, choice code, country (ISO 3166, two letters): text
//   date "2026-03-05", month "2026-03", time "14:30": text in that form, which also sorts
//   person-months in hundredths, integers, yes/no as 1 and 0: integer
//   decimal: real;  reference: the id of the row;  list: its items in order
// The empty value means nothing was entered; an empty text or list is the empty value.
class Value {
public:
    using List = std::vector<Value>;

    Value() = default;
    Value(qint64 integer)
        : data_(integer) {}
    Value(int integer)
        : data_(qint64(integer)) {}
    Value(double real)
        : data_(real) {}
    Value(const Id& id) {
        if (!id.isEmpty())
            data_ = id;
    }
    Value(QString text) {
        if (!text.isEmpty())
            data_ = std::move(text);
    }
    Value(const char16_t* text)
        : Value(QString::fromUtf16(text)) {}
    Value(List items) {
        if (!items.empty())
            data_ = std::move(items);
    }
    Value(bool) = delete; // yes and no are 1 and 0: say which

    bool isEmpty() const { return std::holds_alternative<std::monostate>(data_); }
    bool isText() const { return std::holds_alternative<QString>(data_); }
    bool isInteger() const { return std::holds_alternative<qint64>(data_); }
    bool isReal() const { return std::holds_alternative<double>(data_); }
    bool isId() const { return std::holds_alternative<Id>(data_); }
    bool isList() const { return std::holds_alternative<List>(data_); }

    // Each returns an empty or zero value when the kind is another.
    const QString& text() const;
    qint64 integer() const;
    double real() const; // of an integer, too
    const Id& id() const;
    const List& items() const;

    friend bool operator==(const Value& a, const Value& b) { return a.data_ == b.data_; }

private:
    std::variant<std::monostate, qint64, double, QString, Id, List> data_;
};

} // namespace trellis
