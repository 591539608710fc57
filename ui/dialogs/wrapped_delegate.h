#pragma once

#include <QStyledItemDelegate>

namespace trellis {

// Words that run over the lines a row has room for, the last one ending in an ellipsis where they do not fit. A title,
// where there is one, stands above them.
class WrappedDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    // `sentenceRole`: the words below the title, which is then Qt::DisplayRole. Without it Qt::DisplayRole is wrapped.
    explicit WrappedDelegate(int rowHeight, QObject* parent = nullptr, int sentenceRole = -1);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int rowHeight_;
    int sentenceRole_;
};

} // namespace trellis
