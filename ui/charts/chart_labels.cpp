#include "ui/charts/chart_parts.h"

#include <QGraphicsLineItem>

#include <algorithm>

namespace trellis::chartparts {

namespace {

constexpr int mostLabelLines = 3;

struct LaidOut {
    QStringList lines; // of the noun; the first stands beside the value
    double valueWidth = 0;
};

QFont valueFont(const Canvas& canvas) {
    return canvas.font(canvas.metrics().label, QFont::DemiBold);
}

QFont nounFont(const Canvas& canvas) {
    return canvas.font(canvas.metrics().label);
}

// A little wider than a space: a reader's machine may have another face.
double wordGap(const Canvas& canvas) {
    return canvas.metrics().label * 0.32;
}

LaidOut laidOut(const Canvas& canvas, const EndLabel& label, double width) {
    LaidOut result;
    result.valueWidth = wordWidth(label.value, valueFont(canvas)) + wordGap(canvas);
    // The first line shares its room with the value: a stand-in of its width is wrapped with the noun.
    const QFont font = nounFont(canvas);
    const QChar noBreak(0x00A0);
    const int spaces = int(result.valueWidth / std::max(1.0, wordWidth(noBreak, font)));
    const QString standIn(spaces, noBreak);
    result.lines = balancedWords(standIn + label.noun, font, width, mostLabelLines);
    if (!result.lines.isEmpty())
        result.lines.first().remove(0, spaces);
    return result;
}

double heightOf(const Canvas& canvas, const LaidOut& label) {
    return lineHeight(nounFont(canvas)) * double(std::max<qsizetype>(1, label.lines.size()));
}

void drawLabel(const Canvas& canvas, const EndLabel& label, const LaidOut& laid, double left, double middle) {
    const double line = lineHeight(nounFont(canvas));
    double y = middle - heightOf(canvas, laid) / 2 + line / 2;
    addWord(canvas.scene, {label.value, valueFont(canvas), canvas.style.text}, {left, y},
            Qt::AlignLeft | Qt::AlignVCenter);
    for (qsizetype i = 0; i < laid.lines.size(); ++i, y += line)
        addWord(canvas.scene, {laid.lines[i], nounFont(canvas), canvas.style.text},
                {i == 0 ? left + laid.valueWidth : left, y}, Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace

std::vector<EndLabel> endLabels(const Canvas& canvas, const ChartPanel& panel, const ChartPlot& plot) {
    std::vector<EndLabel> labels;
    double sum = 0;
    for (int i = 0; i < int(panel.lines.size()); ++i) {
        const ChartLine& line = panel.lines[std::size_t(i)];
        const std::optional<double> value = line.values.empty() ? std::nullopt : line.values.back();
        const double middle = plot.columns ? sum + value.value_or(0) / 2 : value.value_or(0);
        sum += value.value_or(0);
        labels.push_back({chartValue(value, panel.unit, canvas.series.locale), line.noun, plot.yOf(middle), i});
    }
    return labels;
}

double endLabelsWidth(const Canvas& canvas, const std::vector<EndLabel>& labels, double mostWidth) {
    double widest = 0;
    for (const EndLabel& label : labels) {
        const LaidOut laid = laidOut(canvas, label, mostWidth);
        for (qsizetype i = 0; i < laid.lines.size(); ++i)
            widest = std::max(widest, wordWidth(laid.lines[i], nounFont(canvas)) + (i == 0 ? laid.valueWidth : 0));
    }
    return std::min(widest + 1, mostWidth);
}

bool endLabelsFit(const Canvas& canvas, const std::vector<EndLabel>& labels, double width, double height) {
    double needed = 0;
    for (const EndLabel& label : labels)
        needed += heightOf(canvas, laidOut(canvas, label, width));
    return needed <= height;
}

bool drawEndLabels(const Canvas& canvas, const ChartPlot& plot, const std::vector<EndLabel>& labels, double left,
                   double width, bool connected) {
    const ChartMetrics& m = canvas.metrics();
    std::vector<LaidOut> laid;
    std::vector<double> wanted;
    std::vector<double> heights;
    for (const EndLabel& label : labels) {
        laid.push_back(laidOut(canvas, label, width));
        wanted.push_back(label.wantedY);
        heights.push_back(heightOf(canvas, laid.back()));
    }
    const double over = lineHeight(nounFont(canvas)) / 2;
    const std::vector<double> placed = spreadLabels(wanted, heights, plot.area.top() - over, plot.area.bottom() + over);
    if (placed.empty() && !labels.empty())
        return false;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        drawLabel(canvas, labels[i], laid[i], left, placed[i]);
        // A moved label is led back to its mark.
        const double from = plot.area.right() + m.dot * (connected ? 0.8 : 1.6);
        const bool moved = qAbs(placed[i] - labels[i].wantedY) > m.label * 0.35;
        if (connected || moved)
            canvas.scene.addLine(from, labels[i].wantedY, left - m.label * 0.4, placed[i],
                                 QPen(canvas.style.base, m.hairline));
    }
    return true;
}

double legendHeight(const Canvas& canvas, const std::vector<EndLabel>& labels, double width) {
    double x = 0;
    double rows = 1;
    const double swatch = canvas.metrics().label * 2.2;
    for (const EndLabel& label : labels) {
        const double entry = swatch + wordWidth(label.value, valueFont(canvas)) + wordGap(canvas) +
                             wordWidth(label.noun, nounFont(canvas)) + canvas.metrics().label;
        if (x > 0 && x + entry > width) {
            ++rows;
            x = 0;
        }
        x += entry;
    }
    return rows * lineHeight(nounFont(canvas)) * 1.15 + canvas.metrics().label * 0.6;
}

void drawLegend(const Canvas& canvas, const ChartPlot& plot, const std::vector<EndLabel>& labels, QPointF topLeft,
                double width) {
    const ChartMetrics& m = canvas.metrics();
    const double row = lineHeight(nounFont(canvas)) * 1.15;
    const ChartPanel& panel = canvas.series.panels[std::size_t(plot.panel)];
    const std::array<QColor, 3> tones = chartTones(plot.color, canvas.style.theme->dark);
    QPointF at = topLeft + QPointF(0, row / 2);
    for (const EndLabel& label : labels) {
        const double words =
            wordWidth(label.value, valueFont(canvas)) + wordGap(canvas) + wordWidth(label.noun, nounFont(canvas));
        const double entry = m.label * 2.2 + words + m.label;
        if (at.x() > topLeft.x() && at.x() + entry > topLeft.x() + width)
            at = {topLeft.x(), at.y() + row};
        const std::size_t index = std::size_t(label.line);
        if (plot.columns) {
            const double edge = m.label * 0.8;
            canvas.scene.addRect(QRectF(at.x() + m.label * 0.9, at.y() - edge / 2, edge, edge),
                                 QPen(tones[0], m.hairline), tones[index % tones.size()]);
        } else {
            canvas.scene.addLine(at.x(), at.y(), at.x() + m.label * 1.8, at.y(),
                                 linePen(canvas, panel.lines[index], plot.color));
        }
        addWord(canvas.scene, {label.value, valueFont(canvas), canvas.style.text}, at + QPointF(m.label * 2.2, 0),
                Qt::AlignLeft | Qt::AlignVCenter);
        addWord(canvas.scene, {label.noun, nounFont(canvas), canvas.style.text},
                at + QPointF(m.label * 2.2 + words - wordWidth(label.noun, nounFont(canvas)), 0),
                Qt::AlignLeft | Qt::AlignVCenter);
        at.rx() += entry;
    }
}

} // namespace trellis::chartparts
