#pragma once

#include "core/record/value.h"

#include <QHash>
#include <QLineEdit>

#include <optional>

class QAbstractItemModel;
class QListView;

namespace trellis {

// A line to write in, with a list of choices below it that follows what is typed. The keyboard stays in the line: up
// and down move in the list, and what is marked there counts when the line is left. With several values, parted by
// semicolons, the list follows the one under the cursor.
class PickEdit : public QLineEdit {
    Q_OBJECT
public:
    // Roles of the choices beside Qt::DisplayRole (the words) and Qt::DecorationRole.
    struct Roles {
        int value;     // Value
        int secondary; // QString, shown behind the words; -1: none
    };
    PickEdit(QAbstractItemModel* choices, Roles roles, bool several, QWidget* parent = nullptr);
    ~PickEdit() override;

    // Words whose values are known already: those of the value that is edited.
    void know(const QString& words, const Value& value) { known_.insert(words, value); }
    // The value, where every part of the text was picked or known; else nothing: then text() is to be read.
    std::optional<Value> pickedValue();

    void openList();
    bool isListOpen() const;

Q_SIGNALS:
    void searchWanted(const QString& text); // answer by filling the choices and calling showChoices()

public Q_SLOTS:
    void showChoices(const QString& answered); // the choices are those of this search

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString part() const; // of several: the one under the cursor
    void replacePart(const QString& words);
    bool takeMarked(); // puts the marked choice into the text
    void placeList();
    void mark(int row);
    void closeList();

    QAbstractItemModel* choices_;
    Roles roles_;
    bool several_;
    QListView* list_;
    QHash<QString, Value> known_;
    QString answered_;
    bool wanted_ = false; // the list is to open once choices come
    bool typed_ = false;  // then the first choice is marked: it is what Enter takes
};

} // namespace trellis
