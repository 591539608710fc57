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
    QString count;   // shown quietly at the right; may be empty
    QString warning; // shown instead of the count, in the colour of what is bad ("2 late"); may be empty
};

struct NavigationGroup {
    QString label; // empty for the first, unnamed group
    QVector<NavigationItem> items;
};

// The views at the left: 208 wide, or 52 with icons and tooltips. One stop of Tab; up, down, Home and End choose.
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

private:
    void addButton(const NavigationItem& item, QVBoxLayout* layout);
    void choose(int index);
    int currentIndex() const;
    void updateTabStop();

    QVector<NavigationButton*> buttons_;
    QVector<QWidget*> labels_;
    QWidget* content_ = nullptr;
    QString current_;
    bool collapsed_ = false;
};

} // namespace trellis
