#pragma once

#include <QScrollArea>
#include <QString>
#include <QVector>

class QVBoxLayout;

namespace trellis {

class NavigationButton;

struct NavigationItem {
    QString id;
    QString icon; // a name of ui/theme/icons.txt
    QString text;
    QString count;      // shown quietly at the right; may be empty
    QString warning;    // shown instead of the count, in the colour of what is bad ("2 late"); may be empty
    QString under = {}; // the id of the item it stands under: seen only while that, or what stands there, is current
};

struct NavigationGroup {
    QString label; // empty for the first, unnamed group
    QVector<NavigationItem> items;
};

// The views at the left: 208 wide, or 52 with icons and tooltips. One stop of Tab; up, down, Home and End choose, also
// what is folded away under an item.
class NavigationList final : public QScrollArea {
    Q_OBJECT

public:
    explicit NavigationList(QWidget* parent = nullptr);

    // `foot` stands at the bottom ("Settings"). The current item stays where its id is still there.
    void setGroups(const QVector<NavigationGroup>& groups, const QVector<NavigationItem>& foot = {});
    void setCount(const QString& id, const QString& count, const QString& warning = {});

    // Does not emit `chosen`. An unknown or empty id leaves none current.
    void setCurrent(const QString& id);
    const QString& current() const { return current_; }

    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return collapsed_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString& id);

protected:
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addButton(const NavigationItem& item, QVBoxLayout* layout);
    void choose(int index);
    int currentIndex() const;
    void updateTabStop();
    void unfold();    // what stands under the current item is seen, the rest of such items is not
    void fitHeight(); // rows grow lower before they need a scroll bar

    QVector<NavigationButton*> buttons_;
    QVector<QWidget*> labels_;
    QWidget* content_ = nullptr;
    QString current_;
    bool collapsed_ = false;
};

} // namespace trellis
