#include "core/exchange/csv_writer.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>

namespace trellis {

namespace csv_writer {

bool hasOuterSpace(const QString& text) {
    return !text.isEmpty() && (text.front().isSpace() || text.back().isSpace());
}

// What CsvReader would refuse as a merge-conflict marker at the start of a line.
bool startsLikeConflict(const QString& cell) {
    return cell.startsWith(QLatin1StringView("<<<<<<<")) || cell.startsWith(QLatin1StringView("=======")) ||
           cell.startsWith(QLatin1StringView(">>>>>>>"));
}

bool isNeutralisedStart(QChar first) {
    constexpr QStringView starts = u"=+-@\t\r'";
    return starts.contains(first);
}

[[noreturn]] void refuseWriting(const QString& name, const QString& detail) {
    throw Error(QCoreApplication::translate(
                    "CsvWriter", "%1 cannot be written. Check that the folder allows it and that the disk has room.")
                    .arg(name),
                detail);
}

void writeDirectly(QFile& file, const QString& name, const std::function<void(QIODevice&)>& fill) {
    fill(file);
    if (!file.flush() || file.error() != QFileDevice::NoError)
        refuseWriting(name, file.errorString());
}

qsizetype skipSpace(const QString& text, qsizetype at) {
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

// Reads a quoted item that begins at `at` and leaves `at` behind it. False when the quotes do not enclose a whole item;
// a person then wrote them as text.
bool quotedItem(const QString& cell, qsizetype& at, QString& item) {
    qsizetype i = at + 1;
    item.clear();
    for (;; ++i) {
        if (i >= cell.size())
            return false;
        if (cell[i] == u'"') {
            if (i + 1 >= cell.size() || cell[i + 1] != u'"')
                break;
            ++i;
        }
        item += cell[i];
    }
    i = skipSpace(cell, i + 1);
    if (i < cell.size() && cell[i] != u';')
        return false;
    at = i;
    return true;
}

} // namespace csv_writer

CsvWriter::CsvWriter(QIODevice& device, QChar delimiter)
    : device_(&device)
    , delimiter_(delimiter) {}

CsvWriter::CsvWriter(QByteArray* bytes, QChar delimiter)
    : bytes_(bytes)
    , delimiter_(delimiter) {}

bool CsvWriter::mustQuote(const QString& cell, bool first, bool alone) const {
    if (cell.isEmpty())
        return alone; // else the line would be empty, and an empty line is no row
    const bool special = std::any_of(
        cell.begin(), cell.end(), [this](QChar c) { return c == delimiter_ || c == u'"' || c == u'\n' || c == u'\r'; });
    // At the start of a file U+FEFF would be read as a byte-order mark.
    return special || csv_writer::hasOuterSpace(cell) ||
           (first && (cell.front() == QChar::ByteOrderMark || csv_writer::startsLikeConflict(cell)));
}

void CsvWriter::appendCell(const QString& cell, bool first, bool alone) {
    if (!mustQuote(cell, first, alone)) {
        line_ += cell.toUtf8();
        return;
    }
    line_ += '"';
    line_ += QString(cell).replace(u'"', QLatin1StringView("\"\"")).toUtf8();
    line_ += '"';
}

void CsvWriter::row(const QStringList& cells) {
    Q_ASSERT(!cells.isEmpty());
    line_.resize(0);
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line_ += delimiter_.toLatin1();
        appendCell(cells[i], i == 0, cells.size() == 1);
    }
    line_ += '\n';
    if (bytes_)
        bytes_->append(line_);
    else if (device_->write(line_) != line_.size())
        throw Error(
            QCoreApplication::translate("CsvWriter", "The table cannot be written. Check that the disk has room."),
            device_->errorString());
}

QString neutralised(const QString& text) {
    return !text.isEmpty() && csv_writer::isNeutralisedStart(text.front()) ? u'\'' + text : text;
}

QString unneutralised(const QString& text) {
    return text.startsWith(u'\'') ? text.sliced(1) : text;
}

QString joinList(const QStringList& items) {
    QString cell;
    for (const QString& item : items) {
        if (!cell.isEmpty())
            cell += QLatin1StringView("; ");
        const bool quoted =
            item.isEmpty() || item.contains(u';') || item.startsWith(u'"') || csv_writer::hasOuterSpace(item);
        cell += quoted ? u'"' + QString(item).replace(u'"', QLatin1StringView("\"\"")) + u'"' : item;
    }
    return cell;
}

QStringList splitList(const QString& cell) {
    QStringList items;
    qsizetype at = 0;
    while (at < cell.size()) {
        at = csv_writer::skipSpace(cell, at);
        QString item;
        if (at < cell.size() && cell[at] == u'"' && csv_writer::quotedItem(cell, at, item)) {
            items << item;
        } else {
            const qsizetype found = cell.indexOf(u';', at);
            const qsizetype end = found < 0 ? cell.size() : found;
            item = cell.sliced(at, end - at).trimmed();
            if (!item.isEmpty())
                items << item;
            at = end;
        }
        ++at;
    }
    return items;
}

void writeFileAtomically(const QString& path, const std::function<void(QIODevice&)>& fill) {
    if (path.isEmpty() || path == QStringLiteral("-")) {
        QFile output;
        if (!output.open(stdout, QIODevice::WriteOnly))
            csv_writer::refuseWriting(QCoreApplication::translate("CsvWriter", "Standard output"),
                                      output.errorString());
        csv_writer::writeDirectly(output, QCoreApplication::translate("CsvWriter", "Standard output"), fill);
        return;
    }
    const QString name = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    if (info.isDir())
        throw Error(QCoreApplication::translate("CsvWriter", "%1 is a folder. Add a file name to it.").arg(name));
    if (!info.dir().exists())
        throw Error(
            QCoreApplication::translate(
                "CsvWriter", "%1 cannot be written, because the folder %2 does not exist. Make the folder first.")
                .arg(name, QDir::toNativeSeparators(info.path())));
    // Renaming a finished file over a pipe or a device would replace it instead of writing to it.
    if (info.exists() && !info.isFile()) {
        QFile special(path);
        if (!special.open(QIODevice::WriteOnly))
            csv_writer::refuseWriting(name, special.errorString());
        csv_writer::writeDirectly(special, name, fill);
        return;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        csv_writer::refuseWriting(name, file.errorString());
    fill(file);
    if (!file.commit())
        csv_writer::refuseWriting(name, file.errorString());
}

} // namespace trellis
