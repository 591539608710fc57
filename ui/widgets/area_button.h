#pragma once

#include <QAbstractButton>

namespace trellis {

// One button of an AreaBar: "All areas", a badge, the opened area in focus, or the arrow to what does not fit.
class AreaButton final : public QAbstractButton {
    Q_OBJECT

public:
    enum class Kind { All, Badge, Open, More };

    AreaButton(Kind kind, QWidget* parent);

    void setKind(Kind kind);
    Kind kind() const { return kind_; }
    // `badge` is what the badge says, `color` its area's short number, `number` the full one ("8.2.3").
    void setArea(int color, const QString& badge, const QString& number, const QString& title);
    // While another area is in focus, badges are outlines.
    void setOutlined(bool outlined);

    QSize sizeHint() const override;
    // The least width at which it still says what it is.
    int leastWidth() const;

Q_SIGNALS:
    // Left and right: -1, +1; Home and End: minimum and maximum of int.
    void moveRequested(int step);
    void menuRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();
    void paintOpen(QPainter* painter);

    Kind kind_;
    int color_ = 0;
    QString badge_;
    QString number_;
    QString title_;
    bool outlined_ = false;
};

} // namespace trellis
