#pragma once

#include "ui/shell/actions.h"
#include "ui/workspace/workspace.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace trellis {

class AreaBar;
class AsAtButton;
class SearchButton;
class ElidedLabel;

// Below the menu: the programme, the area in focus and the as-at date, both valid for all views; search, undo, redo.
class FocusBar final : public QWidget {
    Q_OBJECT
public:
    FocusBar(const Actions& actions, QWidget* parent = nullptr);

    void setWorkspace(Workspace* workspace); // null: none is open
    void setNarrow(bool narrow);             // search becomes an icon
    void focusArea(int index);               // 0: all areas, else the badge at that place

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void refreshAreas();
    void refreshUndo();

    const Actions& actions_;
    Workspace* workspace_ = nullptr;
    ElidedLabel* programme_;
    AreaBar* areas_;
    AsAtButton* asAt_;
    SearchButton* search_;
    QToolButton* undo_;
    QToolButton* redo_;
    std::vector<Id> badges_;
};

} // namespace trellis
