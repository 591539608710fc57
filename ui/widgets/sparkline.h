#pragma once

#include <QColor>
#include <QVector>
#include <QWidget>

class QPainter;

namespace trellis {

// A small line from zero on, with its zero line and a dot at the end. It shows a shape; the number beside it says how
// much. Negative values are drawn below the zero line.
class Sparkline final : public QWidget {
    Q_OBJECT

public:
    explicit Sparkline(QWidget* parent = nullptr);

    void setValues(const QVector<double>& values);
    // The area's short number (its colour), or 0 for the accent.
    void setArea(int number);

    QSize sizeHint() const override { return {150, 34}; }
    QSize minimumSizeHint() const override { return {40, 24}; }

    static void paint(QPainter* painter, const QRectF& rect, const QVector<double>& values, const QColor& end);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVector<double> values_;
    int area_ = 0;
};

} // namespace trellis
