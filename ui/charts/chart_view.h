#pragma once

#include "core/analysis/chart_series.h"

#include <QPixmap>
#include <QWidget>

#include <memory>

namespace trellis {

class ChartScene;

// A chart on screen, in the theme in force. Pointing at a period, or walking there with the arrow keys, shows its
// figures; Enter or a click on one asks for the rows behind it.
class ChartView final : public QWidget {
    Q_OBJECT

public:
    explicit ChartView(QWidget* parent = nullptr);
    ~ChartView() override;

    void setSeries(const ChartSeries& series);
    const ChartSeries& series() const { return series_; }

    // False: the page around it says title, scope and source.
    void setWordsShown(bool shown);

    int period() const { return period_; } // pointed at; -1: none
    QSize sizeHint() const override { return {720, 460}; }
    QSize minimumSizeHint() const override { return {280, 120}; }

Q_SIGNALS:
    void periodChanged(int period);
    void periodActivated(int period);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void forget();
    const ChartScene& scene();
    void point(int plot, int period);
    void showFigures();
    void paintPeriod(QPainter* painter);

    ChartSeries series_;
    std::unique_ptr<ChartScene> scene_;
    QPixmap picture_; // the scene, painted once for its size
    bool wordsShown_ = true;
    int plot_ = -1;
    int period_ = -1;
};

} // namespace trellis
