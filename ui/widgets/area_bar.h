#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

class QMenu;

namespace trellis {

class AreaButton;

struct AreaEntry {
    QString id;
    QString number;      // as the programme writes it, "8.2.3"
    int shortNumber = 0; // chooses the colour and is what the badge says, 1-8
    QString title;
    int depth = 0;  // 0 has a badge; what lies deeper (cases) or above stands in the arrow's menu alone
    int indent = 0; // in the menu
};

// The area in focus, valid for all views: "All areas", a badge for each area, the one in focus opened to its name, the
// others then outlines. What does not fit goes into the menu of the arrow. One stop of Tab; left, right, Home and End
// move, Space and Enter choose, down opens the menu.
class AreaBar final : public QWidget {
    Q_OBJECT

public:
    explicit AreaBar(QWidget* parent = nullptr);

    // In the order of the tree: each entry's deeper ones follow it.
    void setAreas(const QVector<AreaEntry>& areas);
    // Empty for all areas. Does not emit `areaChosen`.
    void setFocusedArea(const QString& id);
    const QString& focusedArea() const { return focused_; }

    // The menu below the opened area, or below the arrow, or below "All areas".
    void openMenu();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // Empty for all areas.
    void areaChosen(const QString& id);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void choose(const QString& id);
    void rebuild();
    void place();
    void fillMenu(QMenu* menu);
    void moveFocusFrom(AreaButton* from, int step);
    QVector<AreaButton*> shownButtons() const;
    int labelWidth() const;

    QVector<AreaEntry> areas_;
    QString focused_;
    AreaButton* all_;
    AreaButton* more_;
    QVector<AreaButton*> badges_; // one for each entry of depth 0, in order
    AreaButton* open_ = nullptr;  // the one of badges_ that stands for the area in focus
    bool labelShown_ = true;
};

} // namespace trellis
