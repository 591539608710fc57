#pragma once

#include "ui/models/background_read.h"
#include "ui/pages/saved_views.h"
#include "ui/workspace/workspace.h"

#include <QTimer>
#include <QWidget>

class QTabBar;
class QToolButton;

namespace trellis {

// The views of a table as tabs with counts: all rows, then those a person saved. Beside them what saves the table as it
// stands. A view that was changed since is marked by a dot.
class ViewTabs final : public QWidget {
    Q_OBJECT
public:
    ViewTabs(Workspace& workspace, const RecordType& type, QWidget* parent = nullptr);

    // The table stands like this now.
    void follow(const Selection& selection, const QStringList& columns);
    void countAnew(); // soon, on a worker

Q_SIGNALS:
    void chosen(const trellis::SavedView& view); // one without a name: all rows

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void rebuild();
    void refreshTexts();
    void choose(int tab);
    void save();
    void saveAs();
    void rename(int view);
    void remove(int view);
    void openMenu(QPoint at);
    void askName(const QString& title, const QString& before, std::function<void(const QString&)> take);
    int currentView() const; // -1: all rows
    bool isChanged() const;
    void count();
    void store();

    Workspace& workspace_;
    const RecordType& type_;
    std::vector<SavedView> views_;
    Selection selection_;
    QStringList columns_;
    std::vector<qint64> counts_; // per view; -1: not counted yet
    qint64 all_ = -1;
    QTabBar* tabs_;
    QToolButton* save_;
    QTimer soon_;
    BackgroundRead reader_;
};

} // namespace trellis
