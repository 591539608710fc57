#pragma once

#include "core/exchange/text_decoding.h"

#include <QByteArrayView>
#include <QChar>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace trellis {

// How a text table is written. An empty `decimal` means that no cell told; a decimal point is then the safe reading.
struct TableFormat {
    Encoding encoding = Encoding::Utf8;
    QChar delimiter = u',';
    std::optional<QChar> decimal;
};

// What a user stated; the rest is found.
struct StatedFormat {
    std::optional<Encoding> encoding;
    std::optional<QChar> delimiter;
    std::optional<QChar> decimal;
};

// A row may have this many characters at most, line breaks inside quotes included: one megabyte of text, the room of
// 32 cells as full as a spreadsheet allows (32,767 characters). A longer one is a file that is no table.
constexpr qsizetype maximumRowCharacters = 1'048'576;

// "comma", "semicolon", "tab", "vertical bar", else the character itself, for people.
QString delimiterName(QChar delimiter);
// Reads one ASCII character, "\t", or the English words tab, comma, semicolon, pipe.
std::optional<QChar> delimiterFromName(const QString& name);

// A line that git leaves in a file that it could not merge.
bool isConflictMarker(QByteArrayView line);

// Cuts valid UTF-8 into rows of cells (RFC 4180, lenient where spreadsheets are). Never throws, never shows a word.
// A quote in the middle of an unquoted cell is text; text after a closing quote is appended to the cell.
class RowScanner {
public:
    enum class Found { Row, End, OpenQuote, LongQuote, LongRow };

    RowScanner() = default;
    RowScanner(QByteArrayView utf8, char delimiter);

    Found next(); // passes over empty lines
    qsizetype size() const { return static_cast<qsizetype>(cells_.size()); }
    QByteArrayView raw(qsizetype i) const;
    QByteArrayView start() const { return text_.sliced(rowBegin_); } // from the row's first byte to the end of the text
    qint64 line() const { return rowLine_; }
    qint64 quoteLine() const { return quoteLine_; }
    qint64 row() const { return row_; }
    qsizetype position() const { return position_; }
    void dropLastCell() { cells_.pop_back(); }

private:
    struct Cell {
        qsizetype begin;
        qsizetype length;
        bool unescaped; // in unescaped_ instead of text_
    };

    Found scanRow(const char* begin, const char* stop);
    const char* cellEnd(const char* from, const char* stop) const;
    const char* quotedCell(const char* open, const char* stop, Found& failure);
    void endLine(const char*& at);

    QByteArrayView text_;
    std::vector<Cell> cells_;
    std::string unescaped_; // reused by all rows
    std::array<bool, 256> endsCell_{};
    qsizetype position_ = 0;
    qsizetype rowBegin_ = 0;
    qint64 line_ = 1; // of position_
    qint64 rowLine_ = 0;
    qint64 quoteLine_ = 0;
    qint64 row_ = 0;
};

// Reads a table with a header row, one row at a time. Throws Error for a header that cannot be used (empty or
// repeated names), an unclosed quote, a row that is too long, merge-conflict markers, and wrong bytes for the encoding.
// A row of another length than the header is no error here: compare size() with header().size().
class CsvReader {
public:
    // `bytes` must outlive the reader. `source` names the table in messages.
    CsvReader(QByteArrayView bytes, const TableFormat& format, const QString& source = {});
    CsvReader(DecodedText text, const TableFormat& format, const QString& source);

    // Names without white space around them. Nameless columns at the end are left out.
    const QStringList& header() const { return header_; }

    bool next(); // false: no more rows

    // Cells of the row; surplus empty cells at the end, which spreadsheets write, are not counted.
    qsizetype size() const { return rows_.size(); }
    // UTF-8 without the quotes, valid until next(); empty where the row is too short.
    QByteArrayView raw(qsizetype column) const;
    QString text(qsizetype column) const { return textFromUtf8(raw(column)); }
    QStringList cells() const;
    bool isBlank() const; // all cells empty, as spreadsheets leave them below a table

    // 1-based line of the file where the row began; more than row() once cells hold line breaks.
    qint64 line() const { return rows_.line(); }
    // 1-based number of the row as a spreadsheet shows it: the header is row 1, empty lines count.
    qint64 row() const { return rows_.row(); }

    qint64 mostRows() const; // as many as there are line ends, and one more
    // For progress, in bytes of the decoded text.
    qsizetype consumed() const { return rows_.position(); }
    qsizetype total() const { return text_.utf8.size(); }

private:
    bool scan();
    void readHeader();

    DecodedText text_;
    QString source_;
    RowScanner rows_;
    QStringList header_;
};

// The delimiter whose rows have the most consistent number of cells, judged on the first rows.
QChar detectDelimiter(QByteArrayView utf8);

// The decimal sign that the cells below the header tell, looking at the given columns, or at all that hold numbers.
// Cells like 1,234, which tell nothing, are passed over.
std::optional<QChar> detectDecimal(QByteArrayView utf8, QChar delimiter, const std::vector<qsizetype>& columns = {});

TableFormat detectFormat(QByteArrayView bytes, const StatedFormat& stated = {});

// The bytes of one table and what is known of its format. Holds a copy: the file may change or go meanwhile.
class TableSource {
public:
    static TableSource open(const QString& path, const StatedFormat& stated = {}); // "-": standard input
    static TableSource fromBytes(const QByteArray& bytes, const QString& source, const StatedFormat& stated = {});
    // The same bytes read in another format, for a preview.
    TableSource restated(const StatedFormat& stated) const { return fromBytes(bytes_, source_, stated); }

    const QString& name() const { return source_; }
    const TableFormat& format() const { return format_; }
    CsvReader reader() const { return {text_, format_, source_}; } // as often as wanted

    // The sign found in these columns alone. Ask it once the columns that hold numbers are known: a name such as
    // "3,5 GmbH" or a task number 8.2 tells nothing about numbers.
    std::optional<QChar> decimalIn(const std::vector<qsizetype>& columns) const;

private:
    QByteArray bytes_;
    QString source_;
    DecodedText text_;
    TableFormat format_;
};

} // namespace trellis
