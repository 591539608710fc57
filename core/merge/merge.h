#pragma once

#include "core/merge/finding.h"
#include "core/store/store.h"

namespace trellis {

// What one copy brings.
struct MergedCopy {
    QString path;
    qint64 transactions = 0; // that were not here
    bool isNewer = false;    // written by a newer program: what this one does not know is kept and handed on
    qint64 aheadOfClock = 0; // milliseconds by which its newest transaction lies in the future; 0: it does not
};

struct MergeReport {
    std::vector<MergedCopy> copies;
    Problems problems; // not empty: refused, nothing was written
    qint64 merge = 0;  // Store's number of it; 0: nothing new, or a preview
    qint64 transactions = 0;
    qint64 operations = 0;
    QString backup; // the copy of the workspace made before; empty when nothing was written
    std::vector<Finding> findings;

    bool isGood() const { return problems.empty(); }
    qint64 conflicts() const;
};

enum class MergeMode {
    Write,
    Preview // all the same, and then nothing stays
};

// Brings other copies of the workspace in: the union of the operations, in any order, any number of times. All of them
// or, when one cannot be read (Error) or is none of this workspace (problems), none. A verified backup is made first.
MergeReport mergeCopies(Store& store, const QStringList& paths, MergeMode mode = MergeMode::Write,
                        const Progress& progress = {});

// What each copy brings, a sentence a line; the copies' names.
QStringList copyLines(const MergeReport& report);
QString fileNames(const MergeReport& report);
// The whole report for people, and as one JSON object.
QString textOf(const MergeReport& report, MergeMode mode);
QByteArray jsonOf(const MergeReport& report, const Reader& reader);

} // namespace trellis
