#pragma once

#include "core/analysis/growth.h"
#include "core/base/month.h"

#include <QDate>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

// What a chart shows, without saying how it is drawn. The picture, the CSV, the table under the chart and the figures
// in the report are all made from one ChartSeries, so they cannot differ. Pure: no store, no clock, no GUI.
namespace trellis {

enum class ChartKind {
    Panels,         // lines in panels above each other, on one time axis
    StackedColumns, // one panel whose lines add up, period by period; the first lies at the bottom
    SmallMultiples, // one line a panel, all panels on one scale
};
enum class ChartUnit {
    Count, // whole numbers
    Share, // a fraction of 1, shown in percent
};
enum class ChartDash { Solid, Dashed, Dotted };

struct ChartLine {
    QString column;                            // the table's column by its stable name: "stable_ties"
    QString label;                             // the same for people: "Stable ties"
    QString noun;                              // what follows the last value: "131 stable ties"
    std::vector<std::optional<double>> values; // one per period; empty: no figure, never zero
    ChartDash dash = ChartDash::Solid;
};

struct ChartPanel {
    ChartUnit unit = ChartUnit::Count;
    std::vector<ChartLine> lines;
    // For small multiples, where every panel is an area.
    QString title;
    QString badge;
    int area = 0; // chooses the colour, 1-8; 0: the chart's own
    bool inFocus = false;
};

struct ChartPeriod {
    QString code;    // "2026", "2026-03"
    QString number;  // "M18"; empty where the programme has no start or the period is no month
    QString label;   // "Mar 2026"
    QString inWords; // "M18 · March 2026"
    int ordinal = 0; // what the axis counts in round steps: the M-number, else the calendar's
};

// Something that happened, marked on the time axis: "Survey 2025".
struct ChartNote {
    int period = 0; // index
    QString text;
};

struct ChartSeries {
    QString name; // stable, a file name: "growth", "members-by-kind"
    ChartKind kind = ChartKind::Panels;
    QString title;    // the finding, computed from the figures
    QString subtitle; // what is counted, and where
    QString asAt;     // the date the figures stand for, in words
    QString source;   // where the figures come from and what they leave out
    QString imprint;  // whose chart, drawn when
    QString empty;    // not empty: there is nothing to draw, and why
    QDate asAtDate;   // the day of the last figure, also where no as-at date was chosen
    QString badge;    // of the area in focus; empty: all areas
    int area = 0;     // chooses the colour, 1-8; 0: all areas
    std::vector<ChartPeriod> periods;
    std::vector<ChartPanel> panels;
    std::vector<ChartNote> notes;
    QLocale locale; // for figures shown to people
};

// The figures as rows: period, M-number where there are any, one column a line. Cells are locale-free, as CSV has them.
struct ChartTable {
    QStringList names;  // of the columns, stable
    QStringList labels; // of the columns, for people
    std::vector<QStringList> rows;
};
ChartTable chartTable(const ChartSeries& series);

// "1,234", "41 %", for people; an empty value is "–".
QString chartValue(std::optional<double> value, ChartUnit unit, const QLocale& locale);

// The period and its values, a line each: "M18 · March 2026", "46 institutions", ...
QStringList chartPeriodInWords(const ChartSeries& series, int period);

// The whole chart for somebody who hears it: title, scope, first and last figures.
QString chartInWords(const ChartSeries& series);

// What a chart's words need to know besides its figures.
struct ChartScope {
    QString programme;  // "EUnetCCC WP8"
    QString file;       // "WP8-network.trellis"
    QString areaNumber; // "8.2.3"; empty: all areas
    QString areaTitle;  // "Cancer research ecosystem"
    QString areaBadge;  // "3"
    int area = 0;       // the badge's colour, 1-8; 0: all areas
    QDate asAt;         // invalid: everything counts
    Month start;        // M1; empty: no M-numbers
    QDate drawn;        // printed at the foot; invalid: it is left out
    QString remark;     // whole sentences for the source line: "Figures are samples."
    std::optional<int> maxSize;
    std::vector<ChartNote> notes;
    QLocale locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
};

// `rows` as growth::series gives them, by month or by year; the row `all` is drawn only where it is alone.
// Institutions, countries, ties with stable ties. Name "growth".
ChartSeries growthChart(const std::vector<growth::Row>& rows, const ChartScope& scope);
// Ties with stable ties, and the density under them, never alone. Name "growth-ties".
ChartSeries tiesChart(const std::vector<growth::Row>& rows, const ChartScope& scope);

// Institutions involved at the end of a month, each counted once; the kinds are those of `trellis facts`.
struct KindCounts {
    Month month;
    qint64 cccs = 0;
    qint64 cancerCentresAndHospitals = 0; // that are no CCCs
    qint64 others = 0;
};
// Months without gaps, ascending. Name "members-by-kind".
ChartSeries membersByKindChart(const std::vector<KindCounts>& months, const ChartScope& scope);

struct AreaCounts {
    QString number; // "8.2.3"
    QString title;
    QString badge;                    // "3"
    int area = 0;                     // colour
    std::vector<qint64> institutions; // at the end of each month, one per month
};
// Of more than sixteen areas the largest sixteen are drawn, and the subtitle says so. Name "areas-institutions".
ChartSeries areasChart(const std::vector<Month>& months, const std::vector<AreaCounts>& areas, const ChartScope& scope);

} // namespace trellis
