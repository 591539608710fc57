#include "core/record/described.h"

namespace trellis::member {

Value read(const QString& text) {
    return Value(text);
}
Value read(const QDate& date) {
    return date.isValid() ? Value(date.toString(Qt::ISODate)) : Value();
}
Value read(const QTime& time) {
    return time.isValid() ? Value(time.toString(QStringLiteral("HH:mm"))) : Value();
}
Value read(const Month& month) {
    return Value(month.toString());
}
Value read(const std::optional<Pm>& pm) {
    return pm ? Value(pm->hundredths) : Value();
}
Value read(const std::optional<qint64>& integer) {
    return integer ? Value(*integer) : Value();
}
Value read(const std::optional<double>& real) {
    return real ? Value(*real) : Value();
}
Value read(const std::optional<bool>& yes) {
    return yes ? Value(*yes ? 1 : 0) : Value();
}
Value read(const Id& id) {
    return Value(id);
}
Value read(const std::vector<Id>& ids) {
    return Value(Value::List(ids.begin(), ids.end()));
}
Value read(const std::vector<QString>& texts) {
    return Value(Value::List(texts.begin(), texts.end()));
}

void write(QString& text, const Value& value) {
    text = value.text();
}
void write(QDate& date, const Value& value) {
    date = value.isEmpty() ? QDate() : QDate::fromString(value.text(), Qt::ISODate);
}
void write(QTime& time, const Value& value) {
    time = value.isEmpty() ? QTime() : QTime::fromString(value.text(), QStringLiteral("HH:mm"));
}
void write(Month& month, const Value& value) {
    month = Month::fromString(value.text()).value_or(Month());
}
void write(std::optional<Pm>& pm, const Value& value) {
    pm = value.isEmpty() ? std::nullopt : std::optional(Pm{value.integer()});
}
void write(std::optional<qint64>& integer, const Value& value) {
    integer = value.isEmpty() ? std::nullopt : std::optional(value.integer());
}
void write(std::optional<double>& real, const Value& value) {
    real = value.isEmpty() ? std::nullopt : std::optional(value.real());
}
void write(std::optional<bool>& yes, const Value& value) {
    yes = value.isEmpty() ? std::nullopt : std::optional(value.integer() != 0);
}
void write(Id& id, const Value& value) {
    id = value.id();
}
void write(std::vector<Id>& ids, const Value& value) {
    ids.clear();
    for (const Value& item : value.items())
        ids.push_back(item.id());
}
void write(std::vector<QString>& texts, const Value& value) {
    texts.clear();
    for (const Value& item : value.items())
        texts.push_back(item.text());
}

} // namespace trellis::member
