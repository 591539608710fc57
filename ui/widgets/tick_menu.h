#pragma once

#include <QMenu>

namespace trellis {

// Stays open while entries are ticked: several are chosen in a row.
class TickMenu final : public QMenu {
    Q_OBJECT
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace trellis
