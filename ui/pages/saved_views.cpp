#include "ui/pages/saved_views.h"

#include <QSettings>
#include <QVariant>

namespace trellis::saved_views {

namespace {

QString viewsKey(const Id& document, const RecordType& type) {
    return QStringLiteral("views/%1/%2").arg(document.toString(), type.name);
}

QVariant stored(const Value& value) {
    if (value.isEmpty())
        return {};
    if (value.isId())
        return QVariantMap{{QStringLiteral("id"), value.id().toString()}};
    if (value.isInteger())
        return value.integer();
    return value.isText() ? QVariantMap{{QStringLiteral("text"), value.text()}}
                          : QVariantMap{{QStringLiteral("real"), value.real()}};
}

Value valueFrom(const QVariant& stored) {
    if (!stored.isValid() || stored.isNull())
        return {};
    const QVariantMap map = stored.toMap();
    if (map.contains(QStringLiteral("id")))
        return Value(Id::fromString(map.value(QStringLiteral("id")).toString()).value_or(Id()));
    if (map.contains(QStringLiteral("text")))
        return Value(map.value(QStringLiteral("text")).toString());
    if (map.contains(QStringLiteral("real")))
        return Value(map.value(QStringLiteral("real")).toDouble());
    return Value(stored.toLongLong());
}

QVariantMap stored(const SavedView& view) {
    QVariantList filters;
    for (const Filter& filter : view.selection.filters) {
        QVariantList values;
        for (const Value& value : filter.values)
            values << stored(value);
        filters << QVariantMap{{QStringLiteral("field"), filter.field},
                               {QStringLiteral("kind"), int(filter.kind)},
                               {QStringLiteral("values"), values}};
    }
    return {{QStringLiteral("name"), view.name},
            {QStringLiteral("text"), view.selection.text},
            {QStringLiteral("filters"), filters},
            {QStringLiteral("sort"), view.selection.sortField},
            {QStringLiteral("descending"), view.selection.descending},
            {QStringLiteral("columns"), view.columns}};
}

SavedView viewFrom(const QVariantMap& map, const RecordType& type) {
    SavedView view;
    view.name = map.value(QStringLiteral("name")).toString();
    view.selection.text = map.value(QStringLiteral("text")).toString();
    for (const QVariant& each : map.value(QStringLiteral("filters")).toList()) {
        const QVariantMap one = each.toMap();
        const int kind = one.value(QStringLiteral("kind")).toInt();
        Filter filter{one.value(QStringLiteral("field")).toString(), Filter::Kind(kind), {}};
        if (!type.field(filter.field) || kind < 0 || kind > int(Filter::Kind::Filled))
            continue;
        for (const QVariant& value : one.value(QStringLiteral("values")).toList())
            filter.values.push_back(valueFrom(value));
        view.selection.filters.push_back(std::move(filter));
    }
    const QString sort = map.value(QStringLiteral("sort")).toString();
    if (type.field(sort)) {
        view.selection.sortField = sort;
        view.selection.descending = map.value(QStringLiteral("descending")).toBool();
    }
    view.columns = map.value(QStringLiteral("columns")).toStringList();
    return view;
}

} // namespace

std::vector<SavedView> load(const Id& document, const RecordType& type) {
    std::vector<SavedView> views;
    for (const QVariant& each : QSettings().value(viewsKey(document, type)).toList())
        if (SavedView view = viewFrom(each.toMap(), type); !view.name.isEmpty())
            views.push_back(std::move(view));
    return views;
}

void save(const Id& document, const RecordType& type, const std::vector<SavedView>& views) {
    QVariantList list;
    for (const SavedView& view : views)
        list << stored(view);
    if (list.isEmpty())
        QSettings().remove(viewsKey(document, type));
    else
        QSettings().setValue(viewsKey(document, type), list);
}

} // namespace trellis::saved_views
