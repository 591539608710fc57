#include "ui/shell/navigation.h"

#include "core/record/registry.h"

#include <QCoreApplication>
#include <QLocale>

namespace trellis {

namespace {

constexpr int countDelay = 250; // milliseconds: several edits are counted once

struct NavigationGroupName {
    Group group;
    const char* label;
};

constexpr NavigationGroupName groupNames[] = {
    {Group::Work, QT_TRANSLATE_NOOP("Navigation", "Work")},
    {Group::Network, QT_TRANSLATE_NOOP("Navigation", "Network")},
    {Group::Effort, QT_TRANSLATE_NOOP("Navigation", "Person-months")},
    {Group::Programme, QT_TRANSLATE_NOOP("Navigation", "Programme")},
};

NavigationItem navigationItem(const RecordType& type) {
    QString plural = type.translatedPlural();
    plural[0] = plural[0].toUpper();
    return {type.name, QString::fromLatin1(type.icon), plural, {}, {}, type.under};
}

QVector<NavigationGroup> navigationGroups() {
    QVector<NavigationGroup> groups;
    for (const NavigationGroupName& name : groupNames) {
        NavigationGroup group{QCoreApplication::translate("Navigation", name.label), {}};
        if (name.group == Group::Network)
            group.items.push_back({growthPageId,
                                   QStringLiteral("trending-up"),
                                   QCoreApplication::translate("Navigation", "Growth"),
                                   {},
                                   {},
                                   {}});
        for (const RecordType* type : recordTypes()) {
            if (type->group != name.group || !type->under.isEmpty())
                continue;
            group.items.push_back(navigationItem(*type));
            for (const RecordType* lower : recordTypes())
                if (lower->under == type->name)
                    group.items.push_back(navigationItem(*lower));
        }
        groups.push_back(group);
    }
    return groups;
}

} // namespace

Navigation::Navigation(Workspace& workspace, NavigationList* list, QObject* parent)
    : QObject(parent)
    , workspace_(workspace)
    , list_(list)
    , reader_(workspace.path()) {
    list_->setGroups(navigationGroups());
    soon_.setSingleShot(true);
    soon_.setInterval(countDelay);
    connect(&soon_, &QTimer::timeout, this, &Navigation::count);
    connect(&reader_, &BackgroundRead::failed, &soon_, qOverload<>(&QTimer::start));
    connect(&workspace_, &Workspace::changed, &soon_, qOverload<>(&QTimer::start));
    connect(&workspace_, &Workspace::focusChanged, &soon_, qOverload<>(&QTimer::start));
    connect(&workspace_, &Workspace::asAtChanged, &soon_, qOverload<>(&QTimer::start));
    count();
}

QStringList Navigation::pages() {
    QStringList ids;
    for (const NavigationGroup& group : navigationGroups())
        for (const NavigationItem& item : group.items)
            ids << item.id;
    return ids;
}

void Navigation::count() {
    reader_.start([this, area = workspace_.areaInFocus(),
                   asAt = workspace_.asAt()](const Reader& reader) -> BackgroundRead::Outcome {
        QHash<QString, qint64> counts;
        for (const RecordType* type : recordTypes()) {
            if (!type->listOf.isEmpty() || type->oneRow)
                continue;
            Selection selection;
            selection.area = area;
            selection.asAt = asAt;
            counts.insert(type->name, reader.count(*type, selection));
        }
        return [this, counts] {
            for (auto it = counts.cbegin(); it != counts.cend(); ++it)
                list_->setCount(it.key(), it.value() ? QLocale().toString(it.value()) : QString());
        };
    });
}

} // namespace trellis
