#include "ui/charts/chart_view.h"

#include "ui/charts/chart_scene.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace trellis {

ChartView::ChartView(QWidget* parent)
    : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, &ChartView::forget);
}

ChartView::~ChartView() = default;

void ChartView::setSeries(const ChartSeries& series) {
    series_ = series;
    plot_ = period_ = -1;
    setAccessibleName(series.title);
    setAccessibleDescription(chartInWords(series));
    forget();
}

void ChartView::setWordsShown(bool shown) {
    wordsShown_ = shown;
    forget();
}

void ChartView::forget() {
    scene_.reset();
    picture_ = {};
    update();
}

const ChartScene& ChartView::scene() {
    if (!scene_)
        scene_ = std::make_unique<ChartScene>(series_, QSizeF(size()), ChartStyle::screen(logicalDpiY()),
                                              wordsShown_ ? ChartScene::Words::Shown : ChartScene::Words::Left);
    return *scene_;
}

void ChartView::paintEvent(QPaintEvent*) {
    scene();
    const double ratio = devicePixelRatioF();
    if (picture_.isNull() || picture_.devicePixelRatio() != ratio) {
        picture_ = QPixmap((QSizeF(size()) * ratio).toSize());
        picture_.setDevicePixelRatio(ratio);
        picture_.fill(tokens().surface);
        QPainter painter(&picture_);
        scene_->paint(&painter, QRectF(QPointF(), QSizeF(size())));
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, picture_);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPeriod(&painter);
    if (hasFocus()) {
        painter.setPen(QPen(tokens().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::control, radius::control);
    }
}

void ChartView::paintPeriod(QPainter* painter) {
    if (period_ < 0)
        return;
    for (const ChartPlot& plot : scene().plots()) {
        const double x = plot.xOf(period_);
        if (plot.columns) {
            const double half = plot.area.width() / std::max(1, plot.periods) / 2;
            QColor veil = tokens().accent;
            veil.setAlphaF(0.12F);
            painter->fillRect(QRectF(x - half, plot.area.top(), 2 * half, plot.area.height()), veil);
            continue;
        }
        painter->setPen(QPen(tokens().controlBorder, 1));
        painter->drawLine(QPointF(x, plot.area.top()), QPointF(x, plot.area.bottom()));
        for (const ChartLine& line : series_.panels[std::size_t(plot.panel)].lines) {
            if (period_ >= int(line.values.size()) || !line.values[std::size_t(period_)])
                continue;
            painter->setPen(QPen(tokens().surface, 1.5));
            painter->setBrush(plot.color);
            painter->drawEllipse(QPointF(x, plot.yOf(*line.values[std::size_t(period_)])), 4, 4);
        }
    }
}

void ChartView::point(int plot, int period) {
    if (plot == plot_ && period == period_)
        return;
    const bool moved = period != period_;
    plot_ = plot;
    period_ = period;
    update();
    showFigures();
    if (moved)
        Q_EMIT periodChanged(period_);
}

void ChartView::showFigures() {
    const auto& plots = scene().plots();
    if (period_ < 0 || plot_ < 0 || plot_ >= int(plots.size())) {
        QToolTip::hideText();
        return;
    }
    const ChartPlot& plot = plots[std::size_t(plot_)];
    const QStringList words = chartPeriodInWords(series_, period_);
    const QPointF at(plot.xOf(period_), plot.area.top() + plot.area.height() / 3);
    // A tool tip takes words with tags for markup: ours are plain.
    QStringList escaped;
    for (const QString& line : words)
        escaped << line.toHtmlEscaped();
    QToolTip::showText(
        mapToGlobal(at.toPoint() + QPoint(14, 0)),
        QStringLiteral("<qt><b>%1</b><br>%2</qt>").arg(escaped.value(0), escaped.mid(1).join(QStringLiteral("<br>"))),
        this);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
}

void ChartView::resizeEvent(QResizeEvent* event) {
    forget();
    QWidget::resizeEvent(event);
}

void ChartView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        forget();
    QWidget::changeEvent(event);
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
    const ChartScene::Place place = scene().placeAt(event->position());
    point(place.plot, place.period);
}

void ChartView::mousePressEvent(QMouseEvent* event) {
    const ChartScene::Place place = scene().placeAt(event->position());
    if (event->button() != Qt::LeftButton || place.period < 0)
        return QWidget::mousePressEvent(event);
    point(place.plot, place.period);
    Q_EMIT periodActivated(place.period);
}

void ChartView::leaveEvent(QEvent* event) {
    if (!hasFocus())
        point(-1, -1);
    QWidget::leaveEvent(event);
}

void ChartView::keyPressEvent(QKeyEvent* event) {
    const auto& plots = scene().plots();
    const int last = plots.empty() ? -1 : int(series_.periods.size()) - 1;
    const int plot = std::clamp(plot_, 0, std::max(0, int(plots.size()) - 1));
    const int from = period_ < 0 ? last + 1 : period_; // the first step shows the latest figures
    switch (last < 0 ? 0 : event->key()) {
    case Qt::Key_Left:
        return point(plot, std::clamp(from - 1, 0, last));
    case Qt::Key_Right:
        return point(plot, std::clamp(from + 1, 0, last));
    case Qt::Key_Home:
        return point(plot, 0);
    case Qt::Key_End:
        return point(plot, last);
    case Qt::Key_Escape:
        if (period_ < 0)
            break; // whoever is outside may want it
        return point(-1, -1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (period_ >= 0) {
            Q_EMIT periodActivated(period_);
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void ChartView::focusInEvent(QFocusEvent* event) {
    update();
    QWidget::focusInEvent(event);
}

void ChartView::focusOutEvent(QFocusEvent* event) {
    point(-1, -1);
    setAccessibleDescription(chartInWords(series_));
    update();
    QWidget::focusOutEvent(event);
}

} // namespace trellis
