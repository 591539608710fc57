#pragma once

#include "ui/forms/links_view.h"

#include <QTreeWidget>

class QLabel;
class QToolButton;

namespace trellis {

class ElidedLabel;

// The rows of one group: words, a second word, a number, and a tick where the type has one. Enter or a click opens a
// row, Space ticks it.
class LinkList final : public QTreeWidget {
    Q_OBJECT

public:
    explicit LinkList(QWidget* parent = nullptr);
    void fitHeight();

Q_SIGNALS:
    void opened(QTreeWidgetItem* item);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
};

class LinkSection final : public QWidget {
    Q_OBJECT

public:
    // `most` rows are listed until more are asked for.
    LinkSection(Workspace& workspace, const LinkGroup& group, const QString& title, int most,
                QWidget* parent = nullptr);

    const LinkGroup& group() const { return group_; }
    const Field* tickField() const { return tick_; }
    void showRow(const Id& row);
    qint64 count() const { return count_; }
    LinkList* list() const { return list_; }

Q_SIGNALS:
    void openRecord(const QString& type, const trellis::Id& row);
    void addRequested();
    void moreRequested();

private:
    struct Words {
        QString main;
        QString second;
        QString number;
    };
    Words wordsOf(const Reader::Shown& shown) const;
    void tick(QTreeWidgetItem* item);
    void tickAll();
    void colour();

    Workspace& workspace_;
    LinkGroup group_;
    int most_;
    Id row_;
    qint64 count_ = 0;
    const Field* tick_ = nullptr;
    const Field* number_ = nullptr;
    bool between_ = false; // the row stands between this record and another: it is called by that other one
    ElidedLabel* subtitle_;
    QPushButton* tickAll_;
    LinkList* list_;
    QPushButton* more_;
    bool filling_ = false;
};

} // namespace trellis
