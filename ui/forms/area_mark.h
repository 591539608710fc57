#pragma once

#include "core/store/reader.h"

namespace trellis {

// How an area is marked: its badge, the number the programme gives it, its title.
struct AreaSign {
    int color = 0; // chooses the badge's colour; 0 is grey
    QString badge; // what the badge says
    QString number;
    QString title;
};

// The type whose rows are areas: the one whose area path is "self".
bool isAreaType(const RecordType& type);
AreaSign areaMark(const Reader& reader, const RecordType& type, const Id& area);

// The areas a row names by itself: those of a path of one step, or the row that is an area. Else none.
std::vector<Id> ownAreas(const RecordType& type, const Record& record);
const RecordType* areaTypeOf(const RecordType& type); // of ownAreas(); null when there is no such path

} // namespace trellis
