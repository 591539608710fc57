#pragma once

#include "ui/workspace/workspace.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace trellis {

class ElidedLabel;
class EmptyState;
class HistoryView;
class InspectorTitle;
class LinksView;
class RecordForm;

// The record in focus: its form, what refers to it, what happened to it; the latest change at the foot.
class Inspector final : public QWidget {
    Q_OBJECT

public:
    enum class Tab { Record, Links, History };

    explicit Inspector(Workspace& workspace, QWidget* parent = nullptr);
    ~Inspector() override;

    void showRecord(const QString& type, const Id& row);
    void showNew(const QString& type, const Record& initial);
    void showNew(const QString& type); // with the type's initial values
    void clear();
    void setTab(Tab tab);

    QString type() const; // empty: nothing is shown
    Id row() const;       // empty: nothing, or a new record
    RecordForm* form() const { return form_; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void openRecord(const QString& type, const trellis::Id& row); // a link was followed
    void created(const QString& type, const trellis::Id& row);
    void closeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void buildHead();
    void refresh();
    void refreshHead();
    void refreshTab();
    void showDeleted();
    void leaveNew();
    void remove();
    void duplicate();
    void copyWords();
    void bringBack();

    Workspace& workspace_;
    const RecordType* type_ = nullptr;
    Id row_;
    struct Origin {
        QString type;
        Id row;
        bool afterAdd = false;
    };
    Origin
        origin_;   // the record a new one was begun from: shown again when that is cancelled, or added where it belongs
    QTimer later_; // several changes in one go are looked at once
    QTimer nothingSoon_;

    QHBoxLayout* badges_;
    ElidedLabel* context_;
    QToolButton* more_;
    InspectorTitle* title_;
    QTabBar* tabs_;
    QStackedWidget* pages_;
    RecordForm* form_;
    LinksView* toTick_;
    LinksView* links_;
    HistoryView* history_;
    EmptyState* deleted_;
    QWidget* foot_;
    ElidedLabel* latest_;
};

} // namespace trellis
