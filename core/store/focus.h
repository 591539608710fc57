#pragma once

#include "core/record/record_type.h"

// Which rows belong to an area and all below it. A type's areaPath says how a row finds its areas, in steps parted by
// '/':
//   field          a reference (or list of references) of the row, leading to the next step's row
//   type:field     the rows of `type` whose `field` names this row
//   (self)         the type is the area itself: the path is "self"
// The last step ends at an area. "activity/areas", "involvement:institution/area".
namespace trellis::focus {

// SQL that holds for the rows of `row` (a table or alias) in the focus; it has one parameter ?1, the area's id.
// Circles of parents, as merging may bring, end. Empty when the type belongs to all areas.
QString condition(const RecordType& type, const QString& row);

// The area and all below it: a subselect with one parameter ?1.
QString subtree();

} // namespace trellis::focus
