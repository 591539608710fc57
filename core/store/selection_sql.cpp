#include "core/store/selection_sql.h"

#include "core/record/registry.h"
#include "core/store/focus.h"
#include "core/store/row_sql.h"
#include "core/store/sorted_rows.h"
#include "core/store/sql_functions.h"

namespace trellis::selection_sql {

namespace {

struct SelectionText {
    QString where;
    std::vector<Value> parameters; // ?2 and on; ?1 is the area
};

QString fieldList(const RecordType& type, const Field& field) {
    return QStringLiteral("(SELECT item FROM %1 WHERE owner=%2.id)")
        .arg(row_sql::quoted(listType(type, field).name), row_sql::quoted(type.name));
}

class SelectionBuilder {
public:
    SelectionBuilder(const RecordType& type, const Selection& selection)
        : type_(type)
        , row_(row_sql::quoted(type.name)) {
        if (selection.area)
            if (const QString focus = focus::condition(type, row_); !focus.isEmpty())
                conditions_ << focus;
        if (selection.asAt.isValid() && !type.datePath.isEmpty())
            addAsAt(selection.asAt);
        for (const QString& word : selection.text.split(u' ', Qt::SkipEmptyParts))
            addWord(word);
        for (const Filter& filter : selection.filters)
            addFilter(filter);
    }

    SelectionText text() && {
        return {conditions_.isEmpty() ? QString()
                                      : QStringLiteral(" WHERE ") + conditions_.join(QStringLiteral(" AND ")),
                std::move(parameters_)};
    }

private:
    QString parameter(Value value) {
        parameters_.push_back(std::move(value));
        return u'?' + QString::number(parameters_.size() + 1);
    }

    // A month counts from its first day: "2026-03" sorts before "2026-03-01".
    void addAsAt(QDate date) {
        QString value;
        const RecordType* at = &type_;
        for (const QString& step : type_.datePath.split(u'/')) {
            const QString table = row_sql::quoted(at->name);
            const QString column = table + u'.' + row_sql::quoted(step);
            value = value.isEmpty() ? column
                                    : QStringLiteral("(SELECT %1 FROM %2 WHERE %2.id=%3)").arg(column, table, value);
            if (const Field& field = at->at(step); field.type == FieldType::Reference)
                at = &recordType(field.target);
        }
        const QString by = QStringLiteral("%1<=%2").arg(value, parameter(date.toString(Qt::ISODate)));
        conditions_ << (type_.undatedIsAlways ? QStringLiteral("(%1 IS NULL OR %2)").arg(value, by) : by);
    }

    void addWord(const QString& word) {
        const QString needle = parameter(QString::fromUtf8(folded(word.toUtf8())));
        QStringList places;
        for (const Field& field : type_.fields) {
            if (!field.computed.isEmpty() && field.type != FieldType::Text)
                continue;
            if (field.isTextual() || field.type == FieldType::Choice || field.type == FieldType::Country ||
                field.type == FieldType::Date || field.type == FieldType::Month)
                places << QStringLiteral("instr(fold(%1),%2)").arg(row_sql::shownValue(type_, field, row_), needle);
        }
        conditions_ << (places.isEmpty() ? QStringLiteral("0") : u'(' + places.join(QStringLiteral(" OR ")) + u')');
    }

    void addFilter(const Filter& filter) {
        const Field& field = type_.at(filter.field);
        const QString column = field.computed.isEmpty() ? row_ + u'.' + row_sql::quoted(field.name)
                                                        : row_sql::shownValue(type_, field, row_);
        switch (filter.kind) {
        case Filter::Kind::AnyOf:
        case Filter::Kind::NoneOf: {
            QStringList values;
            bool orEmpty = false;
            for (const Value& value : filter.values) {
                if (value.isEmpty())
                    orEmpty = true;
                else
                    values << parameter(value);
            }
            QString any = field.list ? QStringLiteral("EXISTS (SELECT 1 FROM %1 WHERE owner=%2.id AND item IN (%3))")
                                           .arg(row_sql::quoted(listType(type_, field).name), row_, values.join(u','))
                                     : QStringLiteral("(%1 IS NOT NULL AND %1 IN (%2))").arg(column, values.join(u','));
            if (orEmpty)
                any = QStringLiteral("(%1 OR %2)").arg(any, emptyCondition(field, column));
            conditions_ << (filter.kind == Filter::Kind::AnyOf ? any : QStringLiteral("NOT ") + any);
            break;
        }
        case Filter::Kind::Contains:
            conditions_ << QStringLiteral("instr(fold(%1),%2)")
                               .arg(row_sql::shownValue(type_, field, row_),
                                    parameter(QString::fromUtf8(folded(first(filter).text().toUtf8()))));
            break;
        case Filter::Kind::From:
            conditions_ << QStringLiteral("%1>=%2").arg(column, parameter(first(filter)));
            break;
        case Filter::Kind::Until:
            conditions_ << QStringLiteral("%1<=%2").arg(column, parameter(first(filter)));
            break;
        case Filter::Kind::Empty:
            conditions_ << emptyCondition(field, column);
            break;
        case Filter::Kind::Filled:
            conditions_ << QStringLiteral("NOT ") + emptyCondition(field, column);
            break;
        }
    }

    static Value first(const Filter& filter) { return filter.values.empty() ? Value() : filter.values.front(); }

    QString emptyCondition(const Field& field, const QString& column) const {
        return field.list ? QStringLiteral("(NOT EXISTS %1)").arg(fieldList(type_, field))
                          : QStringLiteral("(%1 IS NULL)").arg(column);
    }

    const RecordType& type_;
    QString row_;
    QStringList conditions_;
    std::vector<Value> parameters_;
};

Query prepared(Database& db, const QString& sql, const Selection& selection, const SelectionText& text) {
    Query q = db.query(sql);
    // ?1 is the area even where it is not used: the others keep their numbers.
    if (sql.contains(QStringLiteral("?1")) || !text.parameters.empty()) {
        q.bind(selection.area);
        for (const Value& value : text.parameters)
            q.bind(value);
    }
    return q;
}

} // namespace

std::vector<Id> ids(Database& db, const RecordType& type, const Selection& selection) {
    using By = SortedRows::By;
    const QString row = row_sql::quoted(type.name);
    const SelectionText text = SelectionBuilder(type, selection).text();
    const bool byDefault = selection.sortField.isEmpty();
    const QString sortField = byDefault ? type.sortField : selection.sortField;
    const Field* field = type.field(sortField);
    if (!field) {
        Query q =
            prepared(db, QStringLiteral("SELECT %1.id FROM %1%2 ORDER BY id").arg(row, text.where), selection, text);
        std::vector<Id> found;
        while (q.next())
            found.push_back(q.id(0));
        return found;
    }
    const bool names = field->type == FieldType::Reference && field->isStored();
    By by = By::Bytes;
    if (field->list || field->type == FieldType::Text || field->type == FieldType::Reference ||
        field->type == FieldType::LongText)
        by = By::People;
    else if (field->type == FieldType::PersonMonths || field->type == FieldType::Integer ||
             field->type == FieldType::YesNo)
        by = By::Integer;
    else if (field->type == FieldType::Decimal)
        by = By::Real;
    const QString value = names ? row + u'.' + row_sql::quoted(field->name) : row_sql::shownValue(type, *field, row);
    Query q = prepared(db, QStringLiteral("SELECT %1.id,%2 FROM %1%3 ORDER BY %1.id").arg(row, value, text.where),
                       selection, text);
    SortedRows rows(q, by);
    if (names) {
        const RecordType& target = recordType(field->target);
        const QString named = row_sql::quoted(target.name);
        Query words =
            db.query(QStringLiteral("SELECT %1 FROM %2 WHERE id=?").arg(row_sql::display(target, named), named));
        rows.replaceIds([&](const Id& id) {
            words.rebind();
            words.bind(id);
            return words.next() ? words.blob(0).toByteArray() : QByteArray();
        });
    }
    return rows.take(byDefault ? type.sortDescending : selection.descending);
}

Query count(Database& db, const RecordType& type, const Selection& selection) {
    const SelectionText text = SelectionBuilder(type, selection).text();
    return prepared(db, QStringLiteral("SELECT count(*) FROM %1%2").arg(row_sql::quoted(type.name), text.where),
                    selection, text);
}

} // namespace trellis::selection_sql
