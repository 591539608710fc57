#pragma once

#include <QByteArray>
#include <QChar>
#include <QIODevice>
#include <QString>
#include <QStringList>

#include <functional>

namespace trellis {

// Writes rows as UTF-8 without byte-order mark, each ended by LF. A cell is quoted only when it must be: when it holds
// the delimiter, a quote or a line break, has white space at an end, or would be taken for something else.
class CsvWriter {
public:
    explicit CsvWriter(QIODevice& device, QChar delimiter = u',');
    explicit CsvWriter(QByteArray* bytes, QChar delimiter = u',');

    // At least one cell. Throws Error when the device does not take it.
    void row(const QStringList& cells);

private:
    void appendCell(const QString& cell, bool first, bool alone);
    bool mustQuote(const QString& cell, bool first, bool alone) const;

    QIODevice* device_ = nullptr;
    QByteArray* bytes_ = nullptr;
    QChar delimiter_;
    QByteArray line_; // reused by all rows
};

// Text that a spreadsheet would take for a formula (it begins with = + - @ TAB CR) gets a leading apostrophe, as does
// text that begins with one; reading takes one off. For text fields alone, never for numbers and dates.
QString neutralised(const QString& text);
QString unneutralised(const QString& text);

// A list in one cell: "a; b". An item with a semicolon, a leading quote or white space at an end is put in quotes.
// splitList(joinList(items)) == items. Unquoted items are trimmed, empty ones dropped.
QString joinList(const QStringList& items);
QStringList splitList(const QString& cell);

// Gives `fill` a device to write to. The file at `path` changes only when all of it has been written; if `fill` throws
// it stays as it was. "-" or an empty path is standard output; pipes and devices are written directly.
void writeFileAtomically(const QString& path, const std::function<void(QIODevice&)>& fill);

} // namespace trellis
