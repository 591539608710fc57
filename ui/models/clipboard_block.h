#pragma once

#include <QString>
#include <QStringList>

#include <vector>

class QMimeData;

namespace trellis {

// A block of cells as the clipboard carries it between programs: rows of texts. Spreadsheets write lines of cells
// parted by tabs, a cell with a tab, line break or quote within quotes; web pages and documents write HTML tables.
struct ClipboardBlock {
    std::vector<QStringList> rows;

    bool isEmpty() const { return rows.empty(); }
    int width() const; // of the widest row
    // Empty beyond a shorter row's end.
    QString text(int row, int column) const;
    // Tabs and line feeds, with one line feed after each row.
    QString toText() const;

    static ClipboardBlock fromText(const QString& text);
    // The table in it if there is one, else its text; empty when it holds neither.
    static ClipboardBlock fromMime(const QMimeData* data);
};

} // namespace trellis
