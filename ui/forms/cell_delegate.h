#pragma once

#include "ui/models/record_model.h"

#include <QStyledItemDelegate>

namespace trellis {

// Paints and edits the cells of a RecordModel: areas as badges, choices with their icons, yes and no as ticks.
// Enter and Tab leave a cell as in a spreadsheet; who moves on is the view, told by left().
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit CellDelegate(RecordModel& model, QObject* parent = nullptr);

    // The column whose words are set off in the current row; -1: none.
    void setTitleColumn(int column) { titleColumn_ = column; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    // Where a click ticks, in a cell of yes and no.
    static QRect tickRect(const QWidget* view, const QRect& cell, const QModelIndex& index);

Q_SIGNALS:
    void editorOpened() const;
    // By Enter (down 1 or -1) or Tab (right 1 or -1). Not accepted: the cell has its old value and is to stay current.
    void left(bool accepted, int down, int right);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    struct Face {
        QString text;
        QString icon;
        bool good = false;
        QVector<AreaBadge> marks;
        std::optional<Value> tick; // of a yes or no field
        bool needed = false;
    };
    Face face(const QModelIndex& index) const;
    int widthOf(const Face& face, const QStyleOptionViewItem& option) const;
    static void paintMarks(QPainter* painter, const QRect& room, const QVector<AreaBadge>& marks);
    void paintTick(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                   const Value& value) const;

    RecordModel& model_;
    int titleColumn_ = -1;
    mutable bool accepted_ = true;
};

} // namespace trellis
