#pragma once

#include "core/record/value.h"

#include <QDate>
#include <QString>

#include <vector>

namespace trellis {

// One condition of a table's view: "Kind is workshop or twinning".
struct Filter {
    enum class Kind { AnyOf, NoneOf, Contains, From, Until, Empty, Filled };
    QString field;
    Kind kind = Kind::AnyOf;
    std::vector<Value> values; // AnyOf, NoneOf: several; Contains, From, Until: one

    friend bool operator==(const Filter&, const Filter&) = default;
};

// Which rows of a type, and in which order.
struct Selection {
    Id area;                     // empty: all areas
    QDate asAt;                  // what the type dates later is left out; invalid: everything counts
    QString text;                // every word of it stands somewhere in the row's texts
    std::vector<Filter> filters; // all hold
    QString sortField;           // empty: the type's default
    bool descending = false;

    friend bool operator==(const Selection&, const Selection&) = default;
};

} // namespace trellis
