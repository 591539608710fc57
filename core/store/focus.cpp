#include "core/store/focus.h"

#include "core/record/registry.h"
#include "core/store/row_sql.h"

namespace trellis::focus {

namespace {

QString stepCondition(const RecordType& type, const QString& row, const QStringList& steps) {
    const QString step = steps.first();
    const QStringList rest = steps.mid(1);
    const qsizetype colon = step.indexOf(u':');
    if (colon > 0) {
        const RecordType& from = recordType(step.left(colon));
        const QString field = row_sql::quoted(step.mid(colon + 1));
        const QString table = row_sql::quoted(from.name);
        return QStringLiteral("%1.id IN (SELECT %2.%3 FROM %2 WHERE %4)")
            .arg(row, table, field, stepCondition(from, table, rest));
    }
    const Field& field = type.at(step);
    if (field.list) {
        const QString table = row_sql::quoted(listType(type, field).name);
        return QStringLiteral("%1.id IN (SELECT %2.owner FROM %2 WHERE %2.item IN %3)").arg(row, table, subtree());
    }
    const QString column = row + u'.' + row_sql::quoted(step);
    if (rest.isEmpty())
        return QStringLiteral("%1 IN %2").arg(column, subtree());
    const RecordType& target = recordType(field.target);
    const QString table = row_sql::quoted(target.name);
    return QStringLiteral("%1 IN (SELECT %2.id FROM %2 WHERE %3)")
        .arg(column, table, stepCondition(target, table, rest));
}

} // namespace

QString condition(const RecordType& type, const QString& row) {
    if (type.areaPath.isEmpty())
        return {};
    if (type.areaPath == QLatin1String("self"))
        return QStringLiteral("%1.id IN %2").arg(row, subtree());
    return stepCondition(type, row, type.areaPath.split(u'/'));
}

QString subtree() {
    return QStringLiteral("(WITH RECURSIVE below(id) AS (SELECT ?1 UNION SELECT a.id FROM area a JOIN below ON "
                          "a.parent=below.id) SELECT id FROM below)");
}

} // namespace trellis::focus
