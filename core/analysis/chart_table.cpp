#include "core/analysis/chart_series.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace trellis {

namespace {

struct ChartTableWords {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

// Fractions have six decimals in every file that Trellis writes.
QString plainChartCell(std::optional<double> value, ChartUnit unit) {
    if (!value)
        return {};
    return unit == ChartUnit::Share ? QString::number(*value, 'f', 6) : QString::number(std::llround(*value));
}

std::optional<double> chartValueAt(const ChartLine& line, int period) {
    return period >= 0 && period < int(line.values.size()) ? line.values[std::size_t(period)] : std::nullopt;
}

} // namespace

ChartTable chartTable(const ChartSeries& series) {
    const bool numbered = std::any_of(series.periods.begin(), series.periods.end(),
                                      [](const ChartPeriod& p) { return !p.number.isEmpty(); });
    ChartTable table{{QStringLiteral("period")}, {ChartTableWords::tr("Period")}, {}};
    if (numbered) {
        table.names << QStringLiteral("month_number");
        table.labels << ChartTableWords::tr("Month", "M18");
    }
    for (const ChartPanel& panel : series.panels)
        for (const ChartLine& line : panel.lines) {
            table.names << line.column;
            table.labels << line.label;
        }
    for (int period = 0; period < int(series.periods.size()); ++period) {
        const ChartPeriod& at = series.periods[std::size_t(period)];
        QStringList row{at.code};
        if (numbered)
            row << at.number;
        for (const ChartPanel& panel : series.panels)
            for (const ChartLine& line : panel.lines)
                row << plainChartCell(chartValueAt(line, period), panel.unit);
        table.rows.push_back(row);
    }
    return table;
}

QString chartValue(std::optional<double> value, ChartUnit unit, const QLocale& locale) {
    if (!value)
        return QStringLiteral("–");
    if (unit == ChartUnit::Count)
        return locale.toString(qint64(std::llround(*value)));
    const double percent = *value * 100;
    const bool tenths = percent < 9.95 && std::abs(percent - std::round(percent)) >= 0.05;
    return ChartTableWords::tr("%1 %", "a percentage").arg(locale.toString(percent, 'f', tenths ? 1 : 0));
}

QStringList chartPeriodInWords(const ChartSeries& series, int period) {
    QStringList lines;
    if (period < 0 || period >= int(series.periods.size()))
        return lines;
    lines << series.periods[std::size_t(period)].inWords;
    double total = 0;
    for (const ChartPanel& panel : series.panels)
        for (const ChartLine& line : panel.lines) {
            const std::optional<double> value = chartValueAt(line, period);
            total += value.value_or(0);
            lines << ChartTableWords::tr("%1: %2", "what is counted and its value")
                         .arg(line.label, chartValue(value, panel.unit, series.locale));
        }
    if (series.kind == ChartKind::StackedColumns)
        lines << ChartTableWords::tr("%1: %2", "what is counted and its value")
                     .arg(ChartTableWords::tr("Altogether"), chartValue(total, ChartUnit::Count, series.locale));
    return lines;
}

QString chartInWords(const ChartSeries& series) {
    QStringList sentences{series.title, series.subtitle, series.asAt};
    if (!series.empty.isEmpty())
        sentences << series.empty;
    const int last = int(series.periods.size()) - 1;
    if (series.empty.isEmpty() && last > 0)
        sentences << chartPeriodInWords(series, 0).join(QStringLiteral(", "));
    if (series.empty.isEmpty() && last >= 0)
        sentences << chartPeriodInWords(series, last).join(QStringLiteral(", "));
    sentences.removeAll(QString());
    return sentences.join(QStringLiteral(". "));
}

} // namespace trellis
