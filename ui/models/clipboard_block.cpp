#include "ui/models/clipboard_block.h"

#include <QMimeData>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>

namespace trellis {

namespace {

bool needsClipboardQuotes(const QString& cell) {
    return cell.startsWith(u'"') ||
           std::any_of(cell.cbegin(), cell.cend(), [](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r'; });
}

// The text between the quotes that begin at `at`, which moves behind the closing one; nothing when none closes or more
// text follows it: then the quote was text.
std::optional<QString> quotedClipboardCell(const QString& text, qsizetype& at) {
    QString cell;
    qsizetype i = at + 1;
    while (i < text.size()) {
        if (text[i] != u'"') {
            cell += text[i++];
        } else if (i + 1 < text.size() && text[i + 1] == u'"') {
            cell += u'"';
            i += 2;
        } else {
            ++i;
            if (i < text.size() && text[i] != u'\t' && text[i] != u'\n')
                return std::nullopt;
            at = i;
            return cell;
        }
    }
    return std::nullopt;
}

ClipboardBlock firstTableOf(const QString& html) {
    ClipboardBlock block;
    QTextDocument document;
    document.setHtml(html);
    QList<QTextFrame*> frames = document.rootFrame()->childFrames();
    for (qsizetype i = 0; i < frames.size(); ++i) {
        frames += frames[i]->childFrames();
        const auto* table = qobject_cast<const QTextTable*>(frames[i]);
        if (!table)
            continue;
        for (int r = 0; r < table->rows(); ++r) {
            QStringList row;
            for (int c = 0; c < table->columns(); ++c) {
                const QTextTableCell cell = table->cellAt(r, c);
                QTextCursor text = cell.firstCursorPosition();
                text.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
                // A cell that spans several stands in its first place alone.
                const bool here = cell.row() == r && cell.column() == c;
                row << (here ? text.selectedText().replace(QChar::ParagraphSeparator, u'\n').trimmed() : QString());
            }
            block.rows.push_back(row);
        }
        return block;
    }
    return block;
}

} // namespace

int ClipboardBlock::width() const {
    qsizetype most = 0;
    for (const QStringList& row : rows)
        most = std::max(most, row.size());
    return int(most);
}

QString ClipboardBlock::text(int row, int column) const {
    return rows[size_t(row)].value(column);
}

QString ClipboardBlock::toText() const {
    QString text;
    for (const QStringList& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += u'\t';
            text += needsClipboardQuotes(row[i]) ? u'"' + QString(row[i]).replace(u'"', QStringLiteral("\"\"")) + u'"'
                                                 : row[i];
        }
        text += u'\n';
    }
    return text;
}

ClipboardBlock ClipboardBlock::fromText(const QString& given) {
    ClipboardBlock block;
    QString text = given;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    if (text.endsWith(u'\n'))
        text.chop(1);
    if (given.isEmpty())
        return block;
    QStringList row;
    qsizetype at = 0;
    for (;;) {
        std::optional<QString> cell;
        if (at < text.size() && text[at] == u'"')
            cell = quotedClipboardCell(text, at);
        if (!cell) {
            qsizetype end = at;
            while (end < text.size() && text[end] != u'\t' && text[end] != u'\n')
                ++end;
            cell = text.mid(at, end - at);
            at = end;
        }
        row << *cell;
        if (at >= text.size()) {
            block.rows.push_back(row);
            return block;
        }
        if (text[at] == u'\n') {
            block.rows.push_back(row);
            row.clear();
        }
        ++at;
    }
}

ClipboardBlock ClipboardBlock::fromMime(const QMimeData* data) {
    if (!data)
        return {};
    const QString text = data->text();
    if (data->hasHtml() && !text.contains(u'\t'))
        if (ClipboardBlock table = firstTableOf(data->html()); !table.isEmpty())
            return table;
    return data->hasText() ? fromText(text) : ClipboardBlock();
}

} // namespace trellis
