#pragma once

#include "core/record/value.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QtGlobal>

#include <optional>

namespace trellis {

// Utf16 takes its byte order from the byte-order mark, else from where the zero bytes stand;
// Utf16Le and Utf16Be are stated by a user and never found.
enum class Encoding { Utf8, Utf8Bom, Utf16, Utf16Le, Utf16Be, Windows1252 };

// Technical names, alike in every language; `encodingFromName` reads them back.
QString encodingName(Encoding encoding);

// Usual spellings in any case, with or without hyphens, underscores and spaces: utf8, UTF-16LE, cp1252, latin1 ...
std::optional<Encoding> encodingFromName(const QString& name);

// Byte-order mark, else UTF-16 by its zero bytes, else UTF-8 if all of it is valid, else Windows-1252.
Encoding detectEncoding(QByteArrayView bytes);

// `utf8` is valid UTF-8 without byte-order mark. It points into `owned`, or, for UTF-8, into the bytes given,
// which then must outlive it.
struct DecodedText {
    QByteArrayView utf8;
    QByteArray owned;
};

// Throws Error, naming `source` and the line, at the first bytes that `encoding` does not have.
DecodedText decodeText(QByteArrayView bytes, Encoding encoding, const QString& source);

// 1-based number of the line at the end of `text`; LF, CRLF and CR each end a line.
qint64 lineAtEnd(QByteArrayView text);

// A file is read whole: a mapped one would change, or crash us, when a spreadsheet saves it during a preview.
constexpr qint64 maximumTableBytes = qint64(1) << 30;

// How messages name the source: the path, or words for "-".
QString sourceName(const QString& path);

// The bytes of a file, or of standard input for "-". Throws Error for what is missing, unreadable, a folder, empty,
// too large, or known by its first bytes to be no text (spreadsheet, PDF, database, archive).
QByteArray readTextFile(const QString& path);

// The checks of `readTextFile` that need no file.
void requireTextual(QByteArrayView bytes, const QString& source);

} // namespace trellis
