#include "core/exchange/text_decoding.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace trellis {

namespace text_decoding {

// 0x80 to 0x9F of Windows-1252; 0 where it has no character.
constexpr std::array<char16_t, 32> windows1252High = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr QByteArrayView utf8Mark("\xEF\xBB\xBF");
constexpr QByteArrayView littleMark("\xFF\xFE");
constexpr QByteArrayView bigMark("\xFE\xFF");

unsigned byteAt(QByteArrayView bytes, qsizetype i) {
    return static_cast<unsigned char>(bytes[i]);
}

char16_t unitAt(QByteArrayView bytes, qsizetype i, bool bigEndian) {
    const unsigned first = byteAt(bytes, i);
    const unsigned second = byteAt(bytes, i + 1);
    return static_cast<char16_t>(bigEndian ? first << 8 | second : second << 8 | first);
}

struct ZeroBytes {
    qsizetype even = 0;
    qsizetype odd = 0;
};

constexpr qsizetype sampleBytes = 4096;

// Delimiters, digits and line ends are ASCII, so a table in UTF-16 has zeros in every high byte of theirs.
ZeroBytes countZeroBytes(QByteArrayView sample) {
    ZeroBytes zeros;
    for (qsizetype i = 0; i < sample.size(); ++i)
        if (sample[i] == '\0')
            ++(i % 2 == 0 ? zeros.even : zeros.odd);
    return zeros;
}

bool looksLikeUtf16(QByteArrayView bytes) {
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), sampleBytes) & ~qsizetype(1));
    const ZeroBytes zeros = countZeroBytes(sample);
    const qsizetype high = std::max(zeros.even, zeros.odd);
    const qsizetype low = std::min(zeros.even, zeros.odd);
    if (high * 40 < sample.size() || low * 10 > high || high == 0)
        return false;
    for (qsizetype i = 0; i < sample.size(); i += 2) {
        const char16_t unit = unitAt(sample, i, zeros.even > zeros.odd);
        const bool control = unit < 0x20 && unit != u'\t' && unit != u'\n' && unit != u'\r';
        if (control || unit >= 0xFFFE)
            return false;
    }
    return true;
}

char* appendUtf8(char* out, char32_t c) {
    const auto put = [&out](char32_t byte) { *out++ = static_cast<char>(byte); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
    return out;
}

[[noreturn]] void refuseBytes(const QString& source, qint64 line, Encoding encoding) {
    throw Error(QCoreApplication::translate(
                    "TableSource",
                    "%1, line %2: these bytes are no text in %3. State the file's encoding, or save the file as UTF-8.")
                    .arg(source, QString::number(line), encodingName(encoding)));
}

// A line end is never part of another character in UTF-8, so lines can be judged one by one.
[[noreturn]] void refuseInvalidUtf8(QByteArrayView bytes, Encoding encoding, const QString& source) {
    qsizetype begin = 0;
    while (begin < bytes.size()) {
        const qsizetype found = bytes.indexOf('\n', begin);
        const qsizetype end = found < 0 ? bytes.size() : found + 1;
        if (!bytes.sliced(begin, end - begin).isValidUtf8())
            break;
        begin = end;
    }
    refuseBytes(source, lineAtEnd(bytes.first(begin)), encoding);
}

DecodedText owning(QByteArray buffer, const char* end) {
    buffer.truncate(end - buffer.constData());
    DecodedText text;
    text.owned = std::move(buffer);
    text.utf8 = text.owned;
    return text;
}

DecodedText fromWindows1252(QByteArrayView bytes, const QString& source) {
    QByteArray buffer(bytes.size() * 3, Qt::Uninitialized);
    char* const begin = buffer.data();
    char* out = begin;
    for (const char byte : bytes) {
        char32_t c = static_cast<unsigned char>(byte);
        if (c >= 0x80 && c < 0xA0)
            c = windows1252High[c - 0x80];
        if (c == 0 && byte != '\0')
            refuseBytes(source, lineAtEnd(QByteArrayView(begin, out)), Encoding::Windows1252);
        out = appendUtf8(out, c);
    }
    return owning(std::move(buffer), out);
}

DecodedText fromUtf16(QByteArrayView bytes, Encoding encoding, const QString& source) {
    bool bigEndian = encoding == Encoding::Utf16Be;
    if (encoding == Encoding::Utf16 && !bytes.startsWith(littleMark)) {
        const ZeroBytes zeros = countZeroBytes(bytes.first(std::min(bytes.size(), sampleBytes)));
        bigEndian = bytes.startsWith(bigMark) || zeros.even > zeros.odd;
    }
    if (bytes.startsWith(bigEndian ? bigMark : littleMark))
        bytes = bytes.sliced(2);

    QByteArray buffer(bytes.size() / 2 * 3, Qt::Uninitialized);
    char* const begin = buffer.data();
    char* out = begin;
    qsizetype i = 0;
    for (; i + 1 < bytes.size(); i += 2) {
        char32_t c = unitAt(bytes, i, bigEndian);
        if (QChar::isSurrogate(c)) {
            const char16_t next = i + 3 < bytes.size() ? unitAt(bytes, i + 2, bigEndian) : u'\0';
            if (!QChar::isHighSurrogate(c) || !QChar::isLowSurrogate(next))
                break;
            c = QChar::surrogateToUcs4(static_cast<char16_t>(c), next);
            i += 2;
        }
        out = appendUtf8(out, c);
    }
    if (i < bytes.size())
        refuseBytes(source, lineAtEnd(QByteArrayView(begin, out)), encoding);
    return owning(std::move(buffer), out);
}

QByteArray readAtMost(QFile& file, const QString& source) {
    QByteArray bytes;
    if (!file.isSequential() && file.size() <= maximumTableBytes)
        bytes = file.readAll();
    while (bytes.size() <= maximumTableBytes) { // atEnd() is true of a pipe nobody has written to yet
        const QByteArray block = file.read(1 << 20);
        if (block.isEmpty())
            break;
        bytes += block;
    }
    if (bytes.size() > maximumTableBytes)
        throw Error(QCoreApplication::translate("TableSource", "%1 is larger than 1 GB. Split it into several files.")
                        .arg(source));
    return bytes;
}

[[noreturn]] void refuseOpening(const QFile& file, const QString& source) {
    const QFileInfo info(file.fileName());
    if (!info.exists())
        throw Error(
            QCoreApplication::translate("TableSource", "%1 does not exist. Check the name and the folder.").arg(source),
            file.errorString());
    throw Error(QCoreApplication::translate("TableSource", "%1 cannot be read. Check that you are allowed to open it.")
                    .arg(source),
                file.errorString());
}

} // namespace text_decoding

QString encodingName(Encoding encoding) {
    switch (encoding) {
    case Encoding::Utf8:
        return QStringLiteral("UTF-8");
    case Encoding::Utf8Bom:
        return QStringLiteral("UTF-8 with BOM");
    case Encoding::Utf16:
        return QStringLiteral("UTF-16");
    case Encoding::Utf16Le:
        return QStringLiteral("UTF-16LE");
    case Encoding::Utf16Be:
        return QStringLiteral("UTF-16BE");
    case Encoding::Windows1252:
        return QStringLiteral("Windows-1252");
    }
    return {};
}

std::optional<Encoding> encodingFromName(const QString& name) {
    QString plain;
    for (const QChar c : name.toLower())
        if (c.isLetterOrNumber())
            plain += c;
    struct Spelling {
        QLatin1StringView text;
        Encoding encoding;
    };
    static constexpr Spelling spellings[] = {
        {QLatin1StringView("utf8"), Encoding::Utf8},
        {QLatin1StringView("unicode"), Encoding::Utf16},
        {QLatin1StringView("ascii"), Encoding::Utf8},
        {QLatin1StringView("usascii"), Encoding::Utf8},
        {QLatin1StringView("utf8withbom"), Encoding::Utf8Bom},
        {QLatin1StringView("utf8bom"), Encoding::Utf8Bom},
        {QLatin1StringView("utf8sig"), Encoding::Utf8Bom},
        {QLatin1StringView("utf16"), Encoding::Utf16},
        {QLatin1StringView("utf16le"), Encoding::Utf16Le},
        {QLatin1StringView("utf16be"), Encoding::Utf16Be},
        {QLatin1StringView("windows1252"), Encoding::Windows1252},
        {QLatin1StringView("win1252"), Encoding::Windows1252},
        {QLatin1StringView("cp1252"), Encoding::Windows1252},
        {QLatin1StringView("1252"), Encoding::Windows1252},
        {QLatin1StringView("ansi"), Encoding::Windows1252},
        {QLatin1StringView("latin1"), Encoding::Windows1252},
        {QLatin1StringView("iso88591"), Encoding::Windows1252},
    };
    for (const Spelling& spelling : spellings)
        if (plain == spelling.text)
            return spelling.encoding;
    return std::nullopt;
}

Encoding detectEncoding(QByteArrayView bytes) {
    if (bytes.startsWith(text_decoding::utf8Mark))
        return Encoding::Utf8Bom;
    if (bytes.startsWith(text_decoding::littleMark) || bytes.startsWith(text_decoding::bigMark) ||
        text_decoding::looksLikeUtf16(bytes))
        return Encoding::Utf16;
    return bytes.isValidUtf8() ? Encoding::Utf8 : Encoding::Windows1252;
}

DecodedText decodeText(QByteArrayView bytes, Encoding encoding, const QString& source) {
    if (encoding == Encoding::Windows1252)
        return text_decoding::fromWindows1252(bytes, source);
    if (encoding != Encoding::Utf8 && encoding != Encoding::Utf8Bom)
        return text_decoding::fromUtf16(bytes, encoding, source);
    if (bytes.startsWith(text_decoding::utf8Mark))
        bytes = bytes.sliced(text_decoding::utf8Mark.size());
    if (!bytes.isValidUtf8())
        text_decoding::refuseInvalidUtf8(bytes, encoding, source);
    return {bytes, {}};
}

qint64 lineAtEnd(QByteArrayView text) {
    qint64 line = 1;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
            ++line;
    return line;
}

QString sourceName(const QString& path) {
    return path == QStringLiteral("-") ? QCoreApplication::translate("TableSource", "Standard input")
                                       : QDir::toNativeSeparators(path);
}

void requireTextual(QByteArrayView bytes, const QString& source) {
    if (bytes.isEmpty())
        throw Error(
            QCoreApplication::translate("TableSource", "%1 is empty. Choose a file with a header row.").arg(source));
    if (bytes.startsWith("PK\x03\x04"))
        throw Error(
            QCoreApplication::translate(
                "TableSource", "%1 is a spreadsheet file (.xlsx or .ods) or another archive. Save it as CSV first.")
                .arg(source));
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        throw Error(QCoreApplication::translate(
                        "TableSource", "%1 is a spreadsheet file (.xls) or another Office file. Save it as CSV first.")
                        .arg(source));
    if (bytes.startsWith("%PDF-"))
        throw Error(
            QCoreApplication::translate("TableSource", "%1 is a PDF file. Choose a CSV or TSV file.").arg(source));
    if (bytes.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        throw Error(
            QCoreApplication::translate(
                "TableSource", "%1 is a Trellis workspace or another database. Export the table from it as CSV first.")
                .arg(source));
    if (bytes.startsWith("\x1F\x8B"))
        throw Error(QCoreApplication::translate("TableSource", "%1 is compressed. Unpack it first.").arg(source));
}

QByteArray readTextFile(const QString& path) {
    const QString source = sourceName(path);
    QFile file;
    if (path == QStringLiteral("-")) {
        if (!file.open(stdin, QIODevice::ReadOnly))
            throw Error(QCoreApplication::translate("TableSource", "%1 cannot be read.").arg(source),
                        file.errorString());
    } else {
        if (QFileInfo(path).isDir())
            throw Error(QCoreApplication::translate("TableSource", "%1 is a folder. Choose a CSV or TSV file in it.")
                            .arg(source));
        file.setFileName(path);
        if (!file.open(QIODevice::ReadOnly))
            text_decoding::refuseOpening(file, source);
    }
    QByteArray bytes = text_decoding::readAtMost(file, source);
    if (file.error() != QFileDevice::NoError)
        throw Error(QCoreApplication::translate("TableSource", "%1 cannot be read to its end.").arg(source),
                    file.errorString());
    requireTextual(bytes, source);
    return bytes;
}

} // namespace trellis
