#include "ui/theme/icons.h"

#include "ui/theme/icon_shapes.h"
#include "ui/theme/tokens.h"

#include <QFile>
#include <QIconEngine>
#include <QPaintDevice>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace trellis {

namespace {

QByteArray iconSource(const QString& name) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    QByteArray svg = file.open(QIODevice::ReadOnly) ? file.readAll() : detail::iconShape(name);
    svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
    return svg;
}

QColor iconColor(IconRole role, const Tokens& t) {
    switch (role) {
    case IconRole::Text2:
        return t.text2;
    case IconRole::Text3:
        return t.text3;
    case IconRole::Accent:
        return t.accent;
    case IconRole::OnAccent:
        return t.onAccent;
    case IconRole::Bad:
        return t.bad;
    case IconRole::Warn:
        return t.warn;
    case IconRole::Good:
        return t.good;
    case IconRole::OnInverted:
        return t.onInverted;
    case IconRole::Text:
        break;
    }
    return t.text;
}

// Keeps the name alone: colour and size are decided when it is painted, so it follows the theme and the screen.
class TintedIconEngine final : public QIconEngine {
public:
    TintedIconEngine(QString name, IconRole role)
        : name_(std::move(name))
        , role_(role) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        paintIcon(painter, rect, name_, colorFor(mode));
    }

    QPixmap pixmap(const QSize& pixels, QIcon::Mode mode, QIcon::State) override {
        return iconPixmap(name_, colorFor(mode), qMin(pixels.width(), pixels.height()), 1.0);
    }

    QPixmap scaledPixmap(const QSize& pixels, QIcon::Mode mode, QIcon::State state, qreal) override {
        return pixmap(pixels, mode, state);
    }

    QString iconName() override { return name_; }
    bool isNull() override { return false; }
    QString key() const override { return QStringLiteral("trellis"); }
    QIconEngine* clone() const override { return new TintedIconEngine(name_, role_); }

private:
    QColor colorFor(QIcon::Mode mode) const {
        const Tokens& t = tokens();
        if (mode == QIcon::Disabled) {
            return t.controlBorder;
        }
        return mode == QIcon::Selected ? t.onAccent : iconColor(role_, t);
    }

    QString name_;
    IconRole role_;
};

} // namespace

QIcon icon(QStringView name, IconRole role) {
    return QIcon(new TintedIconEngine(name.toString(), role));
}

QPixmap iconPixmap(QStringView name, const QColor& color, int edge, double devicePixelRatio) {
    const int pixels = qMax(1, static_cast<int>(std::lround(edge * devicePixelRatio)));
    const QString key = QStringLiteral("trellis-icon/%1/%2/%3/%4")
                            .arg(name.toString(), color.name(QColor::HexArgb))
                            .arg(pixels)
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QByteArray svg = iconSource(name.toString());
    svg.replace("currentColor", color.name(QColor::HexRgb).toUtf8());
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter* painter, const QRectF& rect, QStringView name, const QColor& color) {
    const double edge = qMin(rect.width(), rect.height());
    const double ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    const QPixmap pixmap = iconPixmap(name, color, static_cast<int>(std::lround(edge)), ratio);
    // On whole pixels: a half pixel's shift would blur every stroke.
    const QPointF corner = rect.center() - QPointF(edge, edge) / 2;
    painter->drawPixmap(QPointF(std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio),
                        pixmap);
}

QStringList iconNames() {
    QFile file(QStringLiteral(":/icons/icons.txt"));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text)) {
        return {};
    }
    return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace trellis
