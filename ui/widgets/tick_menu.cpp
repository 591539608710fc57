#include "ui/widgets/tick_menu.h"

#include <QMouseEvent>

namespace trellis {

void TickMenu::mouseReleaseEvent(QMouseEvent* event) {
    QAction* action = actionAt(event->pos());
    if (action && action->isCheckable() && action->isEnabled())
        action->trigger();
    else
        QMenu::mouseReleaseEvent(event);
}

void TickMenu::keyPressEvent(QKeyEvent* event) {
    QAction* action = activeAction();
    if (event->key() == Qt::Key_Space && action && action->isCheckable() && action->isEnabled())
        action->trigger();
    else
        QMenu::keyPressEvent(event);
}

} // namespace trellis
