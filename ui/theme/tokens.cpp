#include "ui/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace trellis {

namespace {

bool darkTokensInForce = false;

constexpr QRgb blackNumber = 0xFF000000;
constexpr QRgb whiteNumber = 0xFFFFFFFF;

Tokens makeLightTokens() {
    Tokens t{};
    t.dark = false;
    t.window = QColor(0xF3F4F6);
    t.navigation = QColor(0xEBEDF0);
    t.surface = QColor(0xFFFFFF);
    t.headerRow = QColor(0xF8F9FA);
    t.line = QColor(0xDEE2E7);
    t.strongLine = QColor(0xC6CCD4);
    t.controlBorder = QColor(0x87909D);
    t.text = QColor(0x19202A);
    t.text2 = QColor(0x48525F);
    t.text3 = QColor(0x5F6976);
    t.accent = QColor(0x2458C6);
    t.onAccent = QColor(0xFFFFFF);
    t.selection = QColor(0xE8EFFB);
    t.bad = QColor(0xB3261E);
    t.badTint = QColor(0xFBEAE8);
    t.warn = QColor(0x855600);
    t.warnTint = QColor(0xFFF3D6);
    t.good = QColor(0x1A673A);
    t.goodTint = QColor(0xE4F3E9);
    t.under10 = QColor(0xFBE9D9);
    t.under20 = QColor(0xF3C79E);
    t.over10 = QColor(0xDCECEE);
    t.over20 = QColor(0xA8D0D6);
    t.barTrack = QColor(0xE6E9ED);
    t.inverted = QColor(0x19202A);
    t.onInverted = QColor(0xFFFFFF);
    t.onInverted2 = QColor(0xB6BDC7);
    constexpr std::array<QRgb, 8> fills = {0x3B97BC, 0x8A2B0A, 0x17655A, 0x8F8C1C,
                                           0x7F56C4, 0x8F6A45, 0xD13C78, 0x5A2A5E};
    for (std::size_t i = 0; i < fills.size(); ++i) {
        const bool black = i == 0 || i == 3;
        t.areas[i] = {QColor(fills[i]), QColor(black ? blackNumber : whiteNumber)};
    }
    return t;
}

Tokens makeDarkTokens() {
    Tokens t{};
    t.dark = true;
    t.window = QColor(0x14171C);
    t.navigation = QColor(0x101318);
    t.surface = QColor(0x1C2026);
    t.headerRow = QColor(0x22272E);
    t.line = QColor(0x2F353E);
    t.strongLine = QColor(0x414955);
    t.controlBorder = QColor(0x7B8695);
    t.text = QColor(0xE7EAEE);
    t.text2 = QColor(0xB6BDC7);
    t.text3 = QColor(0x98A1AD);
    t.accent = QColor(0x84A9F6);
    t.onAccent = QColor(0x0D1117);
    t.selection = QColor(0x233250);
    t.bad = QColor(0xF4978F);
    t.badTint = QColor(0x3B2324);
    t.warn = QColor(0xE6B65F);
    t.warnTint = QColor(0x382D18);
    t.good = QColor(0x7FCB9B);
    t.goodTint = QColor(0x1E3427);
    t.under10 = QColor(0x3D2E20);
    t.under20 = QColor(0x5E4226);
    t.over10 = QColor(0x1F3538);
    t.over20 = QColor(0x2A5258);
    t.barTrack = QColor(0x313842);
    t.inverted = QColor(0xE7EAEE);
    t.onInverted = QColor(0x14171C);
    t.onInverted2 = QColor(0x48525F);
    constexpr std::array<QRgb, 8> fills = {0x9FE0F2, 0xC45B34, 0x039571, 0xAFB536,
                                           0xA9A0F4, 0xFAD6AA, 0xF593A6, 0xA45FB4};
    for (std::size_t i = 0; i < fills.size(); ++i) {
        t.areas[i] = {QColor(fills[i]), QColor(blackNumber)};
    }
    return t;
}

double linearChannel(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double relativeLuminance(const QColor& color) {
    return 0.2126 * linearChannel(color.redF()) + 0.7152 * linearChannel(color.greenF()) +
           0.0722 * linearChannel(color.blueF());
}

} // namespace

const Tokens& lightTokens() {
    static const Tokens light = makeLightTokens();
    return light;
}

const Tokens& darkTokens() {
    static const Tokens dark = makeDarkTokens();
    return dark;
}

const Tokens& tokens() {
    return darkTokensInForce ? darkTokens() : lightTokens();
}

AreaColor areaColor(int number, const Tokens& theme) {
    if (number <= 0) {
        return {theme.text3, theme.surface};
    }
    return theme.areas[static_cast<std::size_t>(number - 1) % theme.areas.size()];
}

AreaColor areaColor(int number) {
    return areaColor(number, tokens());
}

QColor mixed(const QColor& from, const QColor& to, double share) {
    const auto between = [share](float a, float b) {
        return static_cast<float>(static_cast<double>(a) + (static_cast<double>(b) - static_cast<double>(a)) * share);
    };
    return QColor::fromRgbF(between(from.redF(), to.redF()), between(from.greenF(), to.greenF()),
                            between(from.blueF(), to.blueF()));
}

double contrast(const QColor& one, const QColor& other) {
    const double a = relativeLuminance(one);
    const double b = relativeLuminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

void detail::useTokens(bool dark) {
    darkTokensInForce = dark;
}

} // namespace trellis
