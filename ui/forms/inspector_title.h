#pragma once

#include <QWidget>

namespace trellis {

// The words of a record, up to three lines; what does not fit ends in an ellipsis and stands in the tooltip.
class InspectorTitle final : public QWidget {
    Q_OBJECT

public:
    explicit InspectorTitle(QWidget* parent = nullptr);

    void setText(const QString& text);
    const QString& text() const { return text_; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList lines(int width) const;
    QString text_;
};

} // namespace trellis
