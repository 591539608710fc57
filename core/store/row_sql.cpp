#include "core/store/row_sql.h"

#include "core/record/registry.h"

#include <QHash>

#include <memory>

namespace trellis::row_sql {

namespace {

QStringList storedColumns(const RecordType& type) {
    QStringList columns;
    for (const Field& field : type.fields)
        if (field.isStored())
            columns << quoted(field.name);
    return columns;
}

QByteArray writeRow(const char* verb, const RecordType& type) {
    const QStringList columns = storedColumns(type);
    QString parameters = QStringLiteral("?");
    for (qsizetype i = 0; i < columns.size(); ++i)
        parameters += QStringLiteral(",?");
    return QStringLiteral("%1 INTO %2(id,%3) VALUES(%4)")
        .arg(QString::fromLatin1(verb), quoted(type.name), columns.join(u','), parameters)
        .toUtf8();
}

constexpr int deepestDisplay = 4; // references in display expressions end, whatever a description says

QString displayOf(const RecordType& type, const QString& row, int depth) {
    QStringList parts;
    const QString& text = type.display;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        const QString literal = text.mid(at, open < 0 ? -1 : open - at);
        if (!literal.isEmpty())
            parts << QStringLiteral("'%1'").arg(QString(literal).replace(u'\'', QStringLiteral("''")));
        if (close < 0)
            break;
        QStringList alternatives;
        for (const QString& name : text.mid(open + 1, close - open - 1).split(u'|')) {
            const Field& field = type.at(name);
            const QString column = row + u'.' + quoted(name);
            if (field.type == FieldType::Reference && depth < deepestDisplay) {
                const RecordType& target = recordType(field.target);
                const QString alias = QStringLiteral("d%1").arg(depth + 1);
                alternatives << QStringLiteral("(SELECT %1 FROM %2 %3 WHERE %3.id=%4)")
                                    .arg(displayOf(target, alias, depth + 1), quoted(target.name), alias, column);
            } else {
                alternatives << column;
            }
        }
        alternatives << QStringLiteral("''");
        parts << QStringLiteral("coalesce(%1)").arg(alternatives.join(u','));
        at = close + 1;
    }
    return parts.isEmpty() ? QStringLiteral("''") : parts.join(QStringLiteral("||"));
}

} // namespace

QString quoted(const QString& name) {
    return u'"' + QString(name).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

namespace {

struct RowTexts {
    QByteArray insert;
    QByteArray replace;
    QByteArray selectById;
    QByteArray selectAll;
    QByteArray remove;
    QByteArray exists;
};

// Made once per type: a bulk import asks for each row.
const RowTexts& rowTexts(const RecordType& type) {
    thread_local QHash<const RecordType*, std::shared_ptr<RowTexts>> known;
    std::shared_ptr<RowTexts>& texts = known[&type];
    if (!texts) {
        const QString columns = storedColumns(type).join(u',');
        const QByteArray table = quoted(type.name).toUtf8();
        const QByteArray select = "SELECT id," + columns.toUtf8() + " FROM " + table;
        texts = std::make_shared<RowTexts>(RowTexts{
            writeRow("INSERT", type), writeRow("INSERT OR REPLACE", type), select + " WHERE id=?",
            select + " ORDER BY id", "DELETE FROM " + table + " WHERE id=?", "SELECT 1 FROM " + table + " WHERE id=?"});
    }
    return *texts;
}

} // namespace

QByteArray insert(const RecordType& type) {
    return rowTexts(type).insert;
}

QByteArray replace(const RecordType& type) {
    return rowTexts(type).replace;
}

QByteArray selectById(const RecordType& type) {
    return rowTexts(type).selectById;
}

QByteArray selectAll(const RecordType& type) {
    return rowTexts(type).selectAll;
}

QByteArray update(const RecordType& type, const Field& field) {
    return QStringLiteral("UPDATE %1 SET %2=? WHERE id=?").arg(quoted(type.name), quoted(field.name)).toUtf8();
}

QByteArray remove(const RecordType& type) {
    return rowTexts(type).remove;
}

QByteArray exists(const RecordType& type) {
    return rowTexts(type).exists;
}

QString display(const RecordType& type, const QString& row) {
    return displayOf(type, row, 0);
}

QString shownValue(const RecordType& type, const Field& field, const QString& row) {
    if (!field.computed.isEmpty())
        return u'(' + QString(field.computed).replace(QStringLiteral("{row}"), row) + u')';
    if (field.list) {
        const QString item =
            field.type == FieldType::Reference
                ? QStringLiteral("(SELECT %1 FROM %2 t WHERE t.id=l.item)")
                      .arg(display(recordType(field.target), QStringLiteral("t")), quoted(field.target))
                : QStringLiteral("l.item");
        return QStringLiteral("(SELECT group_concat(%1,'; ') FROM (SELECT item FROM %2 WHERE owner=%3.id GROUP BY item "
                              "ORDER BY min(id)) l)")
            .arg(item, quoted(listType(type, field).name), row);
    }
    const QString column = row + u'.' + quoted(field.name);
    if (field.type != FieldType::Reference)
        return column;
    const RecordType& target = recordType(field.target);
    return QStringLiteral("(SELECT %1 FROM %2 t WHERE t.id=%3)")
        .arg(display(target, QStringLiteral("t")), quoted(target.name), column);
}

} // namespace trellis::row_sql
