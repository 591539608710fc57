#pragma once

#include "core/analysis/growth_input.h"
#include "core/analysis/membership.h"
#include "core/domain/programme.h"
#include "ui/charts/chart_pack.h"

namespace trellis {

// Which figures charts are to show, and the words around them.
struct ChartRequest {
    Id area;                    // and all below it; empty: all areas
    std::optional<QDate> until; // as-at date; empty: everything counts
    growth::Options::Step step = growth::Options::Month;
    growth::Options::Nodes nodes = growth::Options::Participants;
    bool triangles = false; // they cost the most, and no chart shows them
    QString fileName;
    QDate drawn; // printed at the foot; invalid: it is left out
    QLocale locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
};

// What the charts of one area are computed from, for any date: read once, asked often. A snapshot.
struct ChartSource {
    Id area;
    growth::Source growth;
    Programme programme;
    Membership membership;
    QDate firstDated, lastDated; // of counted activities, involvements and statuses; invalid: nothing has a date
    bool hasSamples = false;
};

// `samples` spares looking for sample rows where the answer is known: a workspace gets them at its creation or never.
ChartSource readChartSource(Database& db, const Id& area, const Progress& progress = {},
                            std::optional<bool> samples = {});

// From M1, or where the programme has no start from the first dated thing, to the month of `until` or of the last dated
// thing. Empty months: nothing has a date.
struct MonthSpan {
    Month first;
    Month last;
};
MonthSpan chartMonths(const ChartSource& source, std::optional<QDate> until);

// Pure. The request's area must be the source's.
ChartInputs chartInputs(const ChartSource& source, const ChartRequest& request, const Progress& progress = {});
growth::Options growthOptions(const ChartSource& source, const ChartRequest& request);

// Both steps at once. Throws Cancelled or Error.
ChartInputs readChartInputs(Database& db, const ChartRequest& request, const Progress& progress = {});

// The locale for figures in charts: the system's, and English where it has none of its own ("C").
QLocale chartLocale();

} // namespace trellis
