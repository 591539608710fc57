#pragma once

#include "core/base/month.h"
#include "core/base/pm.h"
#include "core/record/registry.h"

#include <QDate>
#include <QTime>
#include <QtGlobal>

#include <memory>
#include <type_traits>
#include <typeinfo>

namespace trellis {

// The one seam between plain structs and generic values. An empty QString, QDate, Month, Id, optional or vector is the
// empty value.
namespace member {

Value read(const QString& text);
Value read(const QDate& date);
Value read(const QTime& time);
Value read(const Month& month);
Value read(const std::optional<Pm>& pm);
Value read(const std::optional<qint64>& integer);
Value read(const std::optional<double>& real);
Value read(const std::optional<bool>& yes);
Value read(const Id& id);
Value read(const std::vector<Id>& ids);
Value read(const std::vector<QString>& texts);

void write(QString& text, const Value& value);
void write(QDate& date, const Value& value);
void write(QTime& time, const Value& value);
void write(Month& month, const Value& value);
void write(std::optional<Pm>& pm, const Value& value);
void write(std::optional<qint64>& integer, const Value& value);
void write(std::optional<double>& real, const Value& value);
void write(std::optional<bool>& yes, const Value& value);
void write(Id& id, const Value& value);
void write(std::vector<Id>& ids, const Value& value);
void write(std::vector<QString>& texts, const Value& value);

} // namespace member

// Refines the field just described: d.date("start", &Activity::start, ...).required().
class FieldDescription {
public:
    explicit FieldDescription(Field& field)
        : field_(field) {}
    FieldDescription& required() { return field_.required = true, *this; }
    FieldDescription& owner() { return field_.owner = true, *this; }
    FieldDescription& personal() { return field_.personal = true, *this; }
    FieldDescription& unit(const char* text) { return field_.unit = text, *this; }
    FieldDescription& tip(const char* text) { return field_.tip = text, *this; }
    FieldDescription& initially(Value value) { return field_.initially = std::move(value), *this; }
    FieldDescription& between(double least, double most) {
        field_.least = least;
        field_.most = most;
        return *this;
    }
    FieldDescription& atLeast(double least) { return field_.least = least, *this; }
    // A programme adds answers of its own as records of this type (its fields `code` and `title`).
    FieldDescription& extendedBy(const char* typeName) {
        field_.choicesFrom = QString::fromLatin1(typeName);
        return *this;
    }

private:
    Field& field_;
};

// Describes the struct T, which has a member `Id id` and one member per field.
template <class T>
class Described {
public:
    Described(const char* name, const char* singular, const char* plural) {
        type_.name = QString::fromLatin1(name);
        type_.singular = singular;
        type_.plural = plural;
    }

    template <class M>
    FieldDescription text(const char* name, M T::*member, const char* label) {
        return add(name, member, label, FieldType::Text);
    }
    template <class M>
    FieldDescription longText(const char* name, M T::*member, const char* label) {
        return add(name, member, label, FieldType::LongText);
    }
    template <class M>
    FieldDescription choice(const char* name, M T::*member, const char* label, std::vector<Choice> choices) {
        FieldDescription description = add(name, member, label, FieldType::Choice);
        type_.fields.back().choices = std::move(choices);
        return description;
    }
    template <class M>
    FieldDescription date(const char* name, M T::*member, const char* label) {
        return add(name, member, label, FieldType::Date);
    }
    template <class M>
    FieldDescription time(const char* name, M T::*member, const char* label) {
        return add(name, member, label, FieldType::Time);
    }
    template <class M>
    FieldDescription month(const char* name, M T::*member, const char* label) {
        return add(name, member, label, FieldType::Month);
    }
    template <class M>
    FieldDescription country(const char* name, M T::*member, const char* label) {
        return add(name, member, label, FieldType::Country);
    }
    template <class M>
    FieldDescription personMonths(const char* name, M T::*member, const char* label) {
        return add(name, member, label, FieldType::PersonMonths).unit(QT_TRANSLATE_NOOP("Record", "PM")).atLeast(0);
    }
    template <class M>
    FieldDescription integer(const char* name, M T::*member, const char* label) {
        return add(name, member, label, FieldType::Integer);
    }
    template <class M>
    FieldDescription decimal(const char* name, M T::*member, const char* label) {
        return add(name, member, label, FieldType::Decimal);
    }
    template <class M>
    FieldDescription yesNo(const char* name, M T::*member, const char* label) {
        return add(name, member, label, FieldType::YesNo);
    }
    template <class M>
    FieldDescription web(const char* name, M T::*member, const char* label) {
        return add(name, member, label, FieldType::Web);
    }
    template <class M>
    FieldDescription email(const char* name, M T::*member, const char* label) {
        return add(name, member, label, FieldType::Email);
    }
    template <class M>
    FieldDescription reference(const char* name, M T::*member, const char* label, const char* target) {
        FieldDescription description = add(name, member, label, FieldType::Reference);
        type_.fields.back().target = QString::fromLatin1(target);
        return description;
    }
    // Shown in tables, never stored: SQL over the row, `{row}` standing for its table.
    FieldDescription computed(const char* name, const char* label, FieldType fieldType, const char* sql,
                              std::vector<Choice> choices = {}) {
        Field field;
        field.name = QString::fromLatin1(name);
        field.label = label;
        field.type = fieldType;
        field.computed = QString::fromLatin1(sql);
        field.choices = std::move(choices);
        type_.fields.push_back(std::move(field));
        return FieldDescription(type_.fields.back());
    }

    Described& group(Group group, int place) {
        type_.group = group;
        type_.place = place;
        return *this;
    }
    Described& icon(const char* name) { return type_.icon = name, *this; }
    Described& key(std::vector<QString> fields) { return type_.keys.push_back(std::move(fields)), *this; }
    Described& display(const char* expression) { return type_.display = QString::fromLatin1(expression), *this; }
    Described& sortBy(const char* field, bool descending = false) {
        type_.sortField = QString::fromLatin1(field);
        type_.sortDescending = descending;
        return *this;
    }
    Described& columns(QStringList names) { return type_.columns = std::move(names), *this; }
    Described& areas(const char* path) { return type_.areaPath = QString::fromLatin1(path), *this; }
    Described& dated(const char* path) { return type_.datePath = QString::fromLatin1(path), *this; }
    // Dated by when it begins to hold; without a date it always did.
    Described& holdsFrom(const char* path) { return type_.undatedIsAlways = true, dated(path); }
    Described& under(const char* other) { return type_.under = QString::fromLatin1(other), *this; }
    Described& personal() { return type_.personal = true, *this; }
    Described& oneRow() { return type_.oneRow = true, *this; }

    using TypedRowCheck = void (*)(const T* before, const T* after, Problems& problems);
    using TypedCheck = void (*)(const T* before, const T* after, const Rows& rows, Problems& problems);
    Described& check(TypedRowCheck typedCheck);
    Described& check(TypedCheck typedCheck);
    using TypedRule = void (*)(const T& row, const Rows& rows, const Provenance& provenance, Problems& problems);
    Described& rule(TypedRule typedRule);

    Described& lockedBy(QString (*lock)(const T& value, const Rows& rows));

    RecordType type() && { return std::move(type_); }

private:
    template <class M>
    FieldDescription add(const char* name, M T::*member, const char* label, FieldType fieldType) {
        Field field;
        field.name = QString::fromLatin1(name);
        field.label = label;
        field.type = fieldType;
        field.list = std::is_same_v<M, std::vector<Id>> || std::is_same_v<M, std::vector<QString>>;
        field.read = [member](const void* record) { return member::read(static_cast<const T*>(record)->*member); };
        field.write = [member](void* record, const Value& value) {
            member::write(static_cast<T*>(record)->*member, value);
        };
        type_.fields.push_back(std::move(field));
        return FieldDescription(type_.fields.back());
    }

    RecordType type_;
};

// Between the struct and the generic row.
template <class T>
T structOf(const RecordType& type, const Record& record) {
    T result;
    result.id = record.id;
    for (size_t i = 0; i < type.fields.size(); ++i)
        if (type.fields[i].write)
            type.fields[i].write(&result, record.values[i]);
    return result;
}

template <class T>
Record recordOf(const T& value) {
    const RecordType& type = recordTypeOf<T>();
    Record record{value.id, {}};
    record.values.reserve(type.fields.size());
    for (const Field& field : type.fields)
        record.values.push_back(field.read ? field.read(&value) : Value());
    return record;
}

// The structs of a check's rows, where there are such rows.
template <class T>
struct CheckedPair {
    CheckedPair(const Record* before, const Record* after) {
        const RecordType& type = recordTypeOf<T>();
        if (before)
            was = structOf<T>(type, *before);
        if (after)
            is = structOf<T>(type, *after);
    }
    const T* before() const { return was ? &*was : nullptr; }
    const T* after() const { return is ? &*is : nullptr; }
    std::optional<T> was;
    std::optional<T> is;
};

template <class T>
Described<T>& Described<T>::check(TypedRowCheck typedCheck) {
    type_.rowChecks.push_back([typedCheck](const Record* before, const Record* after, Problems& problems) {
        const CheckedPair<T> pair(before, after);
        typedCheck(pair.before(), pair.after(), problems);
    });
    return *this;
}

template <class T>
Described<T>& Described<T>::check(TypedCheck typedCheck) {
    type_.checks.push_back(
        [typedCheck](const Record* before, const Record* after, const Rows& rows, Problems& problems) {
            const CheckedPair<T> pair(before, after);
            typedCheck(pair.before(), pair.after(), rows, problems);
        });
    return *this;
}

template <class T>
Described<T>& Described<T>::rule(TypedRule typedRule) {
    type_.rules.push_back(
        [typedRule](const Record& row, const Rows& rows, const Provenance& provenance, Problems& problems) {
            typedRule(structOf<T>(recordTypeOf<T>(), row), rows, provenance, problems);
        });
    return *this;
}

template <class T>
Described<T>& Described<T>::lockedBy(QString (*lock)(const T& value, const Rows& rows)) {
    type_.lock = [lock](const Record& record, const Rows& rows) {
        return lock(structOf<T>(recordTypeOf<T>(), record), rows);
    };
    return *this;
}

// A file-level object in the type's own .cpp: nothing else in the tree names the type.
template <class T>
class Registration {
public:
    explicit Registration(DescribeType describe) { enterRecordType(describe, std::type_index(typeid(T))); }
};

} // namespace trellis
