#pragma once

#include "ui/models/record_model.h"

class QPrinter;

namespace trellis {

// What is printed of a table: columns from left to right with their widths on the screen, for their proportions.
struct PrintedTable {
    QString title;
    QString below; // the line under it: scope and date
    std::vector<int> columns;
    std::vector<int> widths;
};

// All rows of the model as pages: title and date on the first, the header and the page number on each, text wrapped to
// three lines. Throws Error when a row cannot be read.
void printTable(QPrinter* printer, const RecordModel& model, const PrintedTable& table);

} // namespace trellis
