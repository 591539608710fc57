#pragma once

#include "core/base/progress.h"
#include "core/store/reader.h"

#include <QSet>

#include <optional>
#include <vector>

namespace trellis {

// What bringing copies together left for a person to look at. Findings are a function of the operations alone: copies
// that hold the same operations have the same findings, whoever merged what into what. No finding is an error.
struct Finding {
    enum class Kind {
        Conflict,        // a cell was written apart: more than one newest operation, with different values
        EditedElsewhere, // a row was deleted by somebody who did not know an edit of it, or an addition to it
        EqualKeys,       // rows made apart have one natural key
        BrokenRule,      // what the record type asks of its rows does not hold: circles, two plans in force, locks
        Orphan           // a row names one that was deleted
    };
    // One of the values of a conflict, or the edit the deletion did not know.
    struct Side {
        Value value;
        QString shown;
        QString author;
        qint64 at = 0; // the writer's wall clock, milliseconds since 1970 UTC
        Id operation;
        bool stands = false; // this value is in the table
    };

    Kind kind = Kind::Conflict;
    QString type;  // record type; a name this program does not know stays as it is
    Id row;        // of a list's item: the record that has the list
    QString field; // empty when it concerns the row
    // The cell or row in the log that it is about, as Writer::settle takes it: of a list's item the item itself, of an
    // addition to a deleted record that record.
    QString cellType;
    Id cellRow;
    QString cellField;
    QString item;  // of a list's item: which
    QString words; // what the record is, or was, called
    Value base;    // of a conflict: what the cell held before
    QString baseShown;
    std::vector<Side> sides; // newest first
    std::vector<Id> others;  // of equal keys: the other rows
    QString sentence;        // the whole of it for people: what, where, what to do
};

// "conflict", "edited_elsewhere", "equal_keys", "rule", "orphan".
QString codeOf(Finding::Kind kind);

struct FindingScope {
    // Natural keys are compared in tables of these types alone; empty: in all. They are the costly part.
    std::optional<QSet<QString>> keysOf;
};

// Conflicts first. Reads only.
std::vector<Finding> findingsOf(const Reader& reader, const FindingScope& scope = {}, const Progress& progress = {});

} // namespace trellis
