#pragma once

#include "core/base/progress.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

// How a network grows: who took part together, period by period. Pure: arrays in, rows out; no store and no clock.
namespace trellis::growth {

// One participation row. An institution may occur twice in an activity (two roles, two people).
struct Attendance {
    quint32 activity = 0;    // index into Input::start
    quint32 institution = 0; // index into Input::country
};

// An involvement in force from `from` to `until`, both inclusive, as Julian days; 0 = always, open end.
struct Membership {
    quint32 institution = 0;
    qint32 from = 0;
    qint32 until = 0;
};

// The caller has applied area and kinds, and has left out activities that are neither held nor reported and
// participations marked attended = no. Dates are applied here. Every index must be in range.
struct Input {
    std::vector<quint16> country; // per institution; any numbering, 0 = unknown
    std::vector<qint32> start;    // per activity: Julian day as QDate::toJulianDay gives it, 0 = no date
    std::vector<Attendance> participations;
    std::vector<Membership> memberships; // read only for Options::Members
};

struct Options {
    enum Nodes { Participants, Members };
    enum Step { Year, Month };

    Nodes nodes = Participants;
    Step step = Year;
    int minShared = 1;          // activities two nodes must share to be tied; below 1 counts as 1
    std::optional<int> maxSize; // an activity of more distinct institutions gives no ties
    std::optional<QDate> until; // as-at date; empty: everything counts, also what has no date
    bool weighted = false;      // fill Row::tieWeight
    bool triangles = true;      // false: triangles and transitivity stay empty (they cost the most)
};

// The network at the end of a period (for Members: of those in force on its last day). n = institutions, m = ties.
// Everything is cumulative except the two `new` figures. An undefined ratio is empty.
struct Row {
    QString period; // "2026", "2026-03", "all"
    qint64 institutions = 0;
    qint64 countries = 0;       // known ones
    qint64 activities = 0;      // all that started by then, also those nobody is recorded for
    qint64 participations = 0;  // rows, not distinct institutions
    qint64 newInstitutions = 0; // nodes that were none in the period before
    qint64 ties = 0;
    qint64 newTies = 0;               // ties that were none in the period before
    qint64 stableTies = 0;            // max(2, minShared) or more shared activities
    std::optional<double> density;    // 2m / (n (n - 1))
    std::optional<double> meanDegree; // 2m / n
    qint64 maxDegree = 0;
    std::optional<double> centralisation; // Freeman (1978): sum(max - degree) / ((n - 1) (n - 2))
    qint64 components = 0;                // isolates are components too
    qint64 largestComponent = 0;          // institutions in it
    qint64 isolates = 0;
    std::optional<qint64> triangles;
    std::optional<double> transitivity;      // 3 triangles / connected triples
    std::optional<double> crossCountryShare; // ties between different countries / m; a tie with an unknown one crosses
    std::optional<double> tieWeight;         // over ties, sum over shared activities of 1 / (distinct institutions - 1)
    qint64 leftOut = 0;                      // activities that gave no ties because they are larger than maxSize
};

// Periods run without gaps from the first dated activity to the last, or to `until`; the last row is `all`.
// Without `until`, `all` adds the undated activities (and for Members takes everyone who ever was one), and its `new`
// figures are what that adds; with `until` it repeats the last period with nothing new.
// Throws Cancelled, or Error when the ties are more than memory should be asked for.
std::vector<Row> series(const Input& input, const Options& options, const Progress& progress = {});

// The columns of a growth table, and a row's cells in that order: locale-free, as CSV has them.
QStringList columns(const Options& options);
QStringList cells(const Row& row, const Options& options);

} // namespace trellis::growth
