#pragma once

#include "ui/models/background_read.h"
#include "ui/widgets/navigation_list.h"
#include "ui/workspace/workspace.h"

#include <QTimer>

namespace trellis {

// What stands in the navigation: a page per record type, by group, and Growth; counts for the area in focus.
class Navigation final : public QObject {
    Q_OBJECT
public:
    Navigation(Workspace& workspace, NavigationList* list, QObject* parent);

    static QStringList pages(); // ids in their order: names of record types, "growth"

private:
    void count();

    Workspace& workspace_;
    NavigationList* list_;
    BackgroundRead reader_;
    QTimer soon_;
};

inline const QString growthPageId = QStringLiteral("growth");

} // namespace trellis
