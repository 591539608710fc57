#pragma once

#include "ui/theme/tokens.h"
#include "ui/widgets/navigation_list.h"

#include <QAbstractButton>

namespace trellis {

// One row of a NavigationList.
class NavigationButton final : public QAbstractButton {
    Q_OBJECT

public:
    NavigationButton(const NavigationItem& item, QWidget* parent);

    const QString& id() const { return item_.id; }
    const QString& under() const { return item_.under; }
    // A mark behind the words: other items stand under this one, and whether they are seen.
    void setFold(bool has, bool open);
    void setRowHeight(int height);
    void setCount(const QString& count, const QString& warning);
    void setCollapsed(bool collapsed);

    QSize sizeHint() const override;

Q_SIGNALS:
    // Up and down (-1, +1), Home and End (minimum and maximum of int).
    void moveRequested(int step);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    NavigationItem item_;
    bool collapsed_ = false;
    bool hasFold_ = false;
    bool foldOpen_ = false;
    int rowHeight_ = size::navigationRow;
};

} // namespace trellis
