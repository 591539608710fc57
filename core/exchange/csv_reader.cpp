#include "core/exchange/csv_reader.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <cstring>
#include <utility>

namespace trellis {

namespace csv_reader {

constexpr char delimiters[] = {'\t', ';', ',', '|'};
constexpr qsizetype sampleBytes = qsizetype(64) * 1024;
// Larger, because the first fraction may stand far down a column of whole numbers.
constexpr qsizetype decimalSampleBytes = 256 * sampleBytes;
constexpr int sampleRows = 200;

// Where the characters end that one row may have.
const char* longestRowEnd(const char* at, const char* end) {
    for (qsizetype left = maximumRowCharacters; left > 0 && at != end; --left)
        do
            ++at;
        while (at != end && (*at & 0xC0) == 0x80);
    return at;
}

char asciiDelimiter(QChar delimiter) {
    const char16_t c = delimiter.unicode();
    if (c == 0 || c >= 0x80 || c == u'"' || c == u'\n' || c == u'\r')
        throw Error(QCoreApplication::translate(
            "TableSource", "A delimiter must be a character such as a comma, a semicolon, a tab or a vertical bar."));
    return static_cast<char>(c);
}

// "3 (C)": the number, and the letters a spreadsheet shows.
QString columnPosition(qsizetype index) {
    QString letters;
    for (qsizetype rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(static_cast<char16_t>(u'A' + (rest - 1) % 26)));
    return QStringLiteral("%1 (%2)").arg(QString::number(index + 1), letters);
}

QString grouped(qsizetype number) {
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() & ~QLocale::OmitGroupSeparator);
    return locale.toString(number);
}

[[noreturn]] void refuseLongRow(const QString& source, qint64 line) {
    throw Error(QCoreApplication::translate(
                    "TableSource",
                    "%1, line %2 is longer than %3 characters. Check that the file is a table with one record on "
                    "each line.")
                    .arg(source, QString::number(line), grouped(maximumRowCharacters)));
}

// In any encoding a character has four bytes at most, so this needs no decoding of what may be a huge file.
void refuseEndlessLine(QByteArrayView bytes, const QString& source) {
    constexpr qsizetype longest = maximumRowCharacters * 4 + 4;
    if (bytes.size() <= longest)
        return;
    const QByteArrayView head = bytes.first(longest);
    const bool binary = head.contains('\0') && detectEncoding(head) != Encoding::Utf16;
    if (!head.contains('\n') && !head.contains('\r') && !binary)
        refuseLongRow(source, 1);
}

// What one cell tells about the decimal sign.
struct NumberLook {
    bool number = false;
    char decimal = '\0'; // 0: nothing, as 12 or 1,234
};

QByteArrayView withoutGroupSpace(QByteArrayView at) {
    for (const QByteArrayView space : {QByteArrayView(" "), QByteArrayView("'"), QByteArrayView("\xC2\xA0"),
                                       QByteArrayView("\xE2\x80\xAF"), QByteArrayView("\xE2\x80\x99")})
        if (at.startsWith(space))
            return at.sliced(space.size());
    return at;
}

NumberLook lookAtNumber(QByteArrayView cell) {
    cell = cell.trimmed();
    if (cell.startsWith('-') || cell.startsWith('+'))
        cell = cell.sliced(1);
    if (cell.size() > 32)
        return {};
    std::array<char, 32> signs{};
    std::array<int, 33> digits{}; // before, between and after the signs
    size_t signCount = 0;
    const bool leadingZero = cell.startsWith('0');
    for (QByteArrayView rest = cell; !rest.isEmpty();) {
        const char c = rest.front();
        if (c >= '0' && c <= '9') {
            ++digits[signCount];
            rest = rest.sliced(1);
        } else if (c == '.' || c == ',') {
            signs[signCount++] = c;
            rest = rest.sliced(1);
        } else {
            const QByteArrayView after = withoutGroupSpace(rest);
            if (after.size() == rest.size() || digits[signCount] == 0)
                return {};
            rest = after;
        }
    }
    const int last = digits[signCount];
    if (last == 0)
        return {};
    if (signCount == 0)
        return {true, '\0'};

    const char sign = signs[signCount - 1];
    const bool threeEach = std::all_of(digits.begin() + 1, digits.begin() + static_cast<qptrdiff>(signCount),
                                       [](int count) { return count == 3; });
    const bool sameBefore = std::all_of(signs.begin(), signs.begin() + static_cast<qptrdiff>(signCount) - 1,
                                        [&signs](char c) { return c == signs[0]; });
    if (!threeEach || !sameBefore || (signCount > 1 && (digits[0] == 0 || digits[0] > 3)))
        return {};
    if (signCount == 1) {
        const bool perhapsGrouping = last == 3 && digits[0] >= 1 && digits[0] <= 3 && !leadingZero;
        return {true, perhapsGrouping ? '\0' : sign};
    }
    if (sign != signs[0])
        return {true, sign};
    if (last != 3)
        return {};
    return {true, sign == ',' ? '.' : ','};
}

} // namespace csv_reader

QString delimiterName(QChar delimiter) {
    switch (delimiter.unicode()) {
    case u',':
        return QCoreApplication::translate("TableSource", "comma");
    case u';':
        return QCoreApplication::translate("TableSource", "semicolon");
    case u'\t':
        return QCoreApplication::translate("TableSource", "tab");
    case u'|':
        return QCoreApplication::translate("TableSource", "vertical bar");
    default:
        return delimiter;
    }
}

std::optional<QChar> delimiterFromName(const QString& name) {
    if (name.size() == 1) {
        const char16_t c = name.front().unicode();
        if (c == 0 || c >= 0x80 || c == u'"' || c == u'\n' || c == u'\r')
            return std::nullopt;
        return name.front();
    }
    const QString word = name.trimmed().toLower();
    if (word == QStringLiteral("tab") || word == QStringLiteral("\\t"))
        return u'\t';
    if (word == QStringLiteral("comma"))
        return u',';
    if (word == QStringLiteral("semicolon"))
        return u';';
    if (word == QStringLiteral("pipe"))
        return u'|';
    return std::nullopt;
}

bool isConflictMarker(QByteArrayView line) {
    const auto follows = [&line](QByteArrayView marker, bool alone) {
        if (!line.startsWith(marker))
            return false;
        const char next = line.size() == marker.size() ? '\n' : line[marker.size()];
        return next == '\n' || next == '\r' || (!alone && next == ' ');
    };
    return follows("<<<<<<<", false) || follows("=======", true) || follows(">>>>>>>", false);
}

RowScanner::RowScanner(QByteArrayView utf8, char delimiter)
    : text_(utf8) {
    for (const char c : {delimiter, '\n', '\r'})
        endsCell_[static_cast<unsigned char>(c)] = true;
}

const char* RowScanner::cellEnd(const char* from, const char* stop) const {
    while (from != stop && !endsCell_[static_cast<unsigned char>(*from)])
        ++from;
    return from;
}

void RowScanner::endLine(const char*& at) {
    at += *at == '\r' && at + 1 != text_.end() && at[1] == '\n' ? 2 : 1;
    ++line_;
}

// Returns where the cell ends, or null with the failure.
const char* RowScanner::quotedCell(const char* open, const char* stop, Found& failure) {
    quoteLine_ = line_;
    const auto scratchBegin = static_cast<qsizetype>(unescaped_.size());
    const char* begin = open + 1;
    bool unescaped = false;
    for (;;) {
        const auto* quote = static_cast<const char*>(std::memchr(begin, '"', static_cast<size_t>(stop - begin)));
        if (!quote) {
            failure = stop == text_.end() ? Found::OpenQuote : Found::LongQuote;
            return nullptr;
        }
        for (const char* at = begin; at != quote; ++at)
            if (*at == '\n' || (*at == '\r' && at[1] != '\n'))
                ++line_;
        const bool doubled = quote + 1 != stop && quote[1] == '"';
        const char* const end = doubled ? quote + 2 : cellEnd(quote + 1, stop);
        if (!doubled && !unescaped && end == quote + 1) {
            cells_.push_back({begin - text_.data(), quote - begin, false});
            return end;
        }
        unescaped_.append(begin, doubled ? quote + 1 : quote);
        unescaped = true;
        if (doubled) {
            begin = end;
            continue;
        }
        unescaped_.append(quote + 1, end);
        cells_.push_back({scratchBegin, static_cast<qsizetype>(unescaped_.size()) - scratchBegin, true});
        return end;
    }
}

RowScanner::Found RowScanner::next() {
    const char* at = text_.data() + position_;
    const char* const end = text_.data() + text_.size();
    while (at != end && (*at == '\n' || *at == '\r')) {
        endLine(at);
        ++row_;
    }
    position_ = rowBegin_ = at - text_.data();
    rowLine_ = line_;
    if (at == end) {
        cells_.clear();
        return Found::End;
    }
    ++row_;
    // A row within as many bytes is within as many characters; only a longer one needs counting.
    const char* const enough = end - at > maximumRowCharacters ? at + maximumRowCharacters : end;
    const Found found = scanRow(at, enough);
    if ((found != Found::LongRow && found != Found::LongQuote) || enough == end)
        return found;
    const char* const most = csv_reader::longestRowEnd(at, end);
    return most == enough ? found : scanRow(at, most);
}

// Looks no further than `stop`, unless a line break stands there.
RowScanner::Found RowScanner::scanRow(const char* begin, const char* stop) {
    cells_.clear();
    unescaped_.clear();
    line_ = rowLine_;
    const char* at = begin;
    for (;;) {
        if (at != stop && *at == '"') {
            Found failure = Found::Row;
            at = quotedCell(at, stop, failure);
            if (!at)
                return failure;
        } else {
            const char* const cell = at;
            at = cellEnd(at, stop);
            cells_.push_back({cell - text_.data(), at - cell, false});
        }
        if (at == stop || *at == '\n' || *at == '\r')
            break;
        ++at;
    }
    if (at != text_.data() + text_.size()) {
        if (*at != '\n' && *at != '\r')
            return Found::LongRow;
        endLine(at);
    }
    position_ = at - text_.data();
    return Found::Row;
}

QByteArrayView RowScanner::raw(qsizetype i) const {
    const Cell& cell = cells_[static_cast<size_t>(i)];
    return {(cell.unescaped ? unescaped_.data() : text_.data()) + cell.begin, cell.length};
}

CsvReader::CsvReader(QByteArrayView bytes, const TableFormat& format, const QString& source)
    : CsvReader(decodeText(bytes, format.encoding,
                           source.isEmpty() ? QCoreApplication::translate("TableSource", "The table") : source),
                format, source) {}

CsvReader::CsvReader(DecodedText text, const TableFormat& format, const QString& source)
    : text_(std::move(text))
    , source_(source.isEmpty() ? QCoreApplication::translate("TableSource", "The table") : source)
    , rows_(text_.utf8, csv_reader::asciiDelimiter(format.delimiter)) {
    readHeader();
}

bool CsvReader::scan() {
    const RowScanner::Found found = rows_.next();
    if (found == RowScanner::Found::End)
        return false;
    if (isConflictMarker(rows_.start()))
        throw Error(QCoreApplication::translate(
                        "TableSource",
                        "%1, line %2 is a mark of an unfinished merge (<<<<<<<, ======= or >>>>>>>). Decide which "
                        "lines to keep and remove the marks.")
                        .arg(source_, QString::number(line())));
    switch (found) {
    case RowScanner::Found::OpenQuote:
        throw Error(QCoreApplication::translate(
                        "TableSource",
                        "%1, line %2: the quotation mark that opens a cell here is never closed. Close it, or put "
                        "the cell in quotation marks and double the one inside.")
                        .arg(source_, QString::number(rows_.quoteLine())));
    case RowScanner::Found::LongQuote:
        throw Error(QCoreApplication::translate(
                        "TableSource", "%1, line %2: the quotation mark that opens a cell here is not closed within %3 "
                                       "characters. Close it, or shorten the cell.")
                        .arg(source_, QString::number(rows_.quoteLine()), csv_reader::grouped(maximumRowCharacters)));
    case RowScanner::Found::LongRow:
        csv_reader::refuseLongRow(source_, line());
    case RowScanner::Found::Row:
    case RowScanner::Found::End:
        break;
    }
    return true;
}

void CsvReader::readHeader() {
    using csv_reader::columnPosition;
    if (!scan())
        throw Error(
            QCoreApplication::translate("TableSource", "%1 is empty. Choose a file with a header row.").arg(source_));
    for (qsizetype i = 0; i < rows_.size(); ++i)
        header_ << text(i).trimmed();
    while (!header_.isEmpty() && header_.last().isEmpty())
        header_.removeLast();
    const QString where = QString::number(line());
    if (header_.isEmpty())
        throw Error(QCoreApplication::translate(
                        "TableSource", "%1, line %2: the header row has no names. Write a name above each column.")
                        .arg(source_, where));
    QHash<QString, qsizetype> positions;
    for (qsizetype i = 0; i < header_.size(); ++i) {
        const QString& name = header_[i];
        if (name.isEmpty())
            throw Error(QCoreApplication::translate(
                            "TableSource",
                            "%1, line %2: column %3 has no name. Write a name in the header row, or remove the "
                            "column.")
                            .arg(source_, where, columnPosition(i)));
        const auto first = positions.constFind(name);
        if (first != positions.constEnd())
            throw Error(QCoreApplication::translate(
                            "TableSource",
                            "%1, line %2: columns %3 and %4 have the same name \"%5\". Rename or remove one of them.")
                            .arg(source_, where, columnPosition(*first), columnPosition(i), name));
        positions.insert(name, i);
    }
}

bool CsvReader::next() {
    if (!scan())
        return false;
    while (rows_.size() > header_.size() && rows_.raw(rows_.size() - 1).isEmpty())
        rows_.dropLastCell();
    return true;
}

QByteArrayView CsvReader::raw(qsizetype column) const {
    return column >= 0 && column < rows_.size() ? rows_.raw(column) : QByteArrayView();
}

QStringList CsvReader::cells() const {
    QStringList all;
    all.reserve(size());
    for (qsizetype i = 0; i < size(); ++i)
        all << text(i);
    return all;
}

qint64 CsvReader::mostRows() const {
    return 1 + std::count_if(text_.utf8.begin(), text_.utf8.end(), [](char c) { return c == '\n' || c == '\r'; });
}

bool CsvReader::isBlank() const {
    for (qsizetype i = 0; i < size(); ++i)
        if (!rows_.raw(i).isEmpty())
            return false;
    return true;
}

QChar detectDelimiter(QByteArrayView utf8) {
    struct Candidate {
        char delimiter;
        qsizetype columns;
        double consistency; // share of rows with as many cells as the header
    };
    const QByteArrayView sample = utf8.first(std::min(utf8.size(), csv_reader::sampleBytes));
    std::vector<Candidate> several;
    std::vector<Candidate> single;
    for (const char delimiter : csv_reader::delimiters) {
        RowScanner rows(sample, delimiter);
        if (rows.next() != RowScanner::Found::Row)
            continue;
        const qsizetype columns = rows.size();
        int matching = 0;
        int count = 0;
        while (count < csv_reader::sampleRows && rows.next() == RowScanner::Found::Row) {
            if (rows.position() == sample.size() && sample.size() < utf8.size())
                break; // cut by the end of the sample
            while (rows.size() > columns && rows.raw(rows.size() - 1).isEmpty())
                rows.dropLastCell();
            ++count;
            matching += rows.size() == columns ? 1 : 0;
        }
        const Candidate candidate{delimiter, columns, count == 0 ? 1.0 : double(matching) / count};
        (columns > 1 ? several : single).push_back(candidate);
    }
    // With one column any delimiter will do that no cell contains.
    if (several.empty()) {
        QChar best = u',';
        double consistency = -1;
        for (const char delimiter : {',', ';', '\t', '|'})
            for (const Candidate& candidate : single)
                if (candidate.delimiter == delimiter && candidate.consistency > consistency) {
                    consistency = candidate.consistency;
                    best = QLatin1Char(delimiter);
                }
        return best;
    }
    double consistency = 0;
    for (const Candidate& candidate : several)
        consistency = std::max(consistency, candidate.consistency);
    // A few broken rows must not hand the table to a sign that happens to stand once in each line.
    const Candidate* best = nullptr;
    for (const Candidate& candidate : several)
        if (candidate.consistency >= consistency - 0.1 && (!best || candidate.columns > best->columns))
            best = &candidate;
    return QLatin1Char(best->delimiter);
}

std::optional<QChar> detectDecimal(QByteArrayView utf8, QChar delimiter, const std::vector<qsizetype>& columns) {
    struct Tally {
        bool asked = false;
        int filled = 0;
        int numbers = 0;
        int points = 0;
        int commas = 0;
    };
    const qsizetype most = columns.empty() ? csv_reader::sampleBytes : csv_reader::decimalSampleBytes;
    const QByteArrayView sample = utf8.first(std::min(utf8.size(), most));
    RowScanner rows(sample, csv_reader::asciiDelimiter(delimiter));
    if (rows.next() != RowScanner::Found::Row)
        return std::nullopt;
    std::vector<Tally> tallies(static_cast<size_t>(rows.size()));
    for (size_t i = 0; i < tallies.size(); ++i)
        tallies[i].asked = columns.empty() || std::find(columns.begin(), columns.end(), qsizetype(i)) != columns.end();

    while (rows.next() == RowScanner::Found::Row) {
        if (rows.position() == sample.size() && sample.size() < utf8.size())
            break; // cut by the end of the sample
        const size_t count = std::min(tallies.size(), static_cast<size_t>(rows.size()));
        for (size_t i = 0; i < count; ++i) {
            Tally& tally = tallies[i];
            const QByteArrayView cell = tally.asked ? rows.raw(static_cast<qsizetype>(i)) : QByteArrayView();
            if (cell.isEmpty())
                continue;
            const csv_reader::NumberLook look = csv_reader::lookAtNumber(cell);
            ++tally.filled;
            tally.numbers += look.number ? 1 : 0;
            tally.points += look.decimal == '.' ? 1 : 0;
            tally.commas += look.decimal == ',' ? 1 : 0;
        }
    }
    bool points = false;
    bool commas = false;
    for (const Tally& tally : tallies) {
        if (columns.empty() && tally.numbers * 10 < tally.filled * 9)
            continue; // not a column of numbers
        points = points || tally.points > 0;
        commas = commas || tally.commas > 0;
    }
    if (!points && !commas)
        return std::nullopt;
    // With both, a table separated by commas writes points; elsewhere numbers of tasks (8.2) are the likelier points.
    return points && (!commas || delimiter == u',') ? u'.' : u',';
}

namespace csv_reader {

TableFormat formatOfText(QByteArrayView utf8, Encoding encoding, const StatedFormat& stated) {
    TableFormat format;
    format.encoding = encoding;
    format.delimiter = stated.delimiter ? *stated.delimiter : detectDelimiter(utf8);
    format.decimal = stated.decimal ? stated.decimal : detectDecimal(utf8, format.delimiter);
    return format;
}

} // namespace csv_reader

TableFormat detectFormat(QByteArrayView bytes, const StatedFormat& stated) {
    const Encoding encoding = stated.encoding ? *stated.encoding : detectEncoding(bytes);
    const DecodedText text = decodeText(bytes, encoding, QCoreApplication::translate("TableSource", "The table"));
    return csv_reader::formatOfText(text.utf8, encoding, stated);
}

TableSource TableSource::open(const QString& path, const StatedFormat& stated) {
    return fromBytes(readTextFile(path), sourceName(path), stated);
}

TableSource TableSource::fromBytes(const QByteArray& bytes, const QString& source, const StatedFormat& stated) {
    requireTextual(bytes, source);
    csv_reader::refuseEndlessLine(bytes, source);
    TableSource table;
    table.bytes_ = bytes;
    table.source_ = source;
    const Encoding encoding = stated.encoding ? *stated.encoding : detectEncoding(bytes);
    const bool wide = encoding != Encoding::Utf8 && encoding != Encoding::Utf8Bom && encoding != Encoding::Windows1252;
    const QByteArrayView view(table.bytes_);
    const qsizetype zero = wide ? -1 : view.indexOf('\0');
    table.text_ = zero < 0 ? decodeText(view, encoding, source) : DecodedText();
    const qsizetype decodedZero = zero < 0 ? table.text_.utf8.indexOf('\0') : zero;
    if (decodedZero >= 0)
        throw Error(
            QCoreApplication::translate(
                "TableSource", "%1, line %2 holds a zero byte, so it is no text file. Choose a CSV or TSV file.")
                .arg(source, QString::number(lineAtEnd((zero < 0 ? table.text_.utf8 : view).first(decodedZero)))));
    if (table.text_.owned.isNull())
        table.text_.owned = table.bytes_; // so that a reader may outlive the source
    table.format_ = csv_reader::formatOfText(table.text_.utf8, encoding, stated);
    return table;
}

std::optional<QChar> TableSource::decimalIn(const std::vector<qsizetype>& columns) const {
    return columns.empty() ? std::nullopt : detectDecimal(text_.utf8, format_.delimiter, columns);
}

} // namespace trellis
