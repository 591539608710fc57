#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

class QPainter;

namespace trellis {

// The number of an area on its colour. An area colour never stands without its number.
class Badge final : public QWidget {
    Q_OBJECT

public:
    enum class Look { Filled, Outline };

    // `number` chooses the colour (1-8, 0 is grey), `text` is what is written ("3"); `edge` is 18, 20 or 24.
    explicit Badge(int number = 0, const QString& text = {}, int edge = size::badge, QWidget* parent = nullptr);

    void setArea(int number, const QString& text);
    void setLook(Look look);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    // For delegates: centred vertically in `rect` at its left; returns the width it took.
    static int paint(QPainter* painter, const QRect& rect, int number, const QString& text, int edge = size::tableBadge,
                     Look look = Look::Filled);
    // A square, wider where the text needs it.
    static int widthFor(const QString& text, int edge);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int number_;
    QString text_;
    int edge_;
    Look look_ = Look::Filled;
};

} // namespace trellis
