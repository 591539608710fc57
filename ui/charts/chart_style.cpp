#include "ui/charts/chart_style.h"

#include "ui/theme/fonts.h"

#include <QtMath>

namespace trellis {

namespace {

constexpr ChartMetrics slideMetrics{
    .marginX = 64,
    .marginTop = 56,
    .marginBottom = 36,
    .title = 44,
    .subtitle = 24,
    .label = 22,
    .small = 20,
    .source = 20,
    .badge = 52,
    .badgeRadius = 6,
    .line = 4,
    .dot = 7,
    .hairline = 1.25,
    .gap = 28,
    .titleGap = 18,
    .screen = false,
};

ChartStyle chartColours(const Tokens& theme) {
    return {&theme,     theme.surface,       theme.text,      theme.text2, theme.text3,
            theme.line, theme.controlBorder, theme.selection, slideMetrics};
}

// The colour of this hue, with this share of its saturation, that has this luminance.
QColor toneAt(const QColor& color, double share, double target) {
    const float saturation = color.hslSaturationF() * float(share);
    float low = 0;
    float high = 1;
    for (int i = 0; i < 24; ++i) {
        const float middle = (low + high) / 2;
        (luminance(QColor::fromHslF(color.hslHueF(), saturation, middle)) < target ? low : high) = middle;
    }
    return QColor::fromHslF(color.hslHueF(), saturation, low);
}

} // namespace

ChartStyle ChartStyle::slide(ChartTheme theme) {
    ChartStyle style = chartColours(theme == ChartTheme::Dark ? darkTokens() : lightTokens());
    if (theme == ChartTheme::Print) {
        style.text = style.text2 = style.text3 = style.base = Qt::black;
        style.grid = lightTokens().strongLine;
        style.focus = lightTokens().navigation;
    }
    return style;
}

ChartStyle ChartStyle::screen(double dotsPerInch) {
    const double point = dotsPerInch / 72;
    ChartStyle style = chartColours(tokens());
    style.metrics = {
        .marginX = 2,
        .marginTop = 2,
        .marginBottom = 2,
        .title = type::recordTitle * point,
        .subtitle = type::label * point,
        .label = type::label * point,
        .small = type::count * point,
        .source = type::count * point,
        .badge = size::tableBadge,
        .badgeRadius = radius::control,
        .line = 2,
        .dot = 4,
        .hairline = 1,
        .gap = space::s12,
        .titleGap = space::s4,
        .screen = true,
    };
    return style;
}

QFont chartFont(double size, QFont::Weight weight) {
    QFont face = font(TextRole::Body);
    face.setPixelSize(qMax(1, qCeil(size - 0.01)));
    face.setWeight(weight);
    face.setHintingPreference(QFont::PreferNoHinting);
    return face;
}

QColor chartColor(int area, const ChartStyle& style) {
    return area <= 0 ? style.theme->accent : areaColor(area, *style.theme).fill;
}

double luminance(const QColor& color) {
    return contrast(color, Qt::black) * 0.05 - 0.05; // contrast is (luminance + 0.05) / (0 + 0.05)
}

std::array<QColor, 3> chartTones(const QColor& color, bool dark) {
    const std::array<QColor, 3> tones = {toneAt(color, 1, 0.10), toneAt(color, 0.42, 0.38), toneAt(color, 0.42, 0.76)};
    return dark ? std::array<QColor, 3>{tones[2], tones[1], tones[0]} : tones;
}

} // namespace trellis
