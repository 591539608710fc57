#include "app/command.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/record_keys.h"
#include "core/record/registry.h"
#include "core/store/current_author.h"
#include "core/store/history.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace trellis {

namespace {

QString historyWord(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

const QStringList historyColumns{QStringLiteral("at"),     QStringLiteral("author"), QStringLiteral("transaction"),
                                 QStringLiteral("action"), QStringLiteral("type"),   QStringLiteral("record"),
                                 QStringLiteral("id"),     QStringLiteral("field"),  QStringLiteral("change")};

std::vector<HistoryEntry> entriesOf(const Reader& reader, const QStringList& arguments) {
    if (arguments.size() == 1)
        return wholeHistory(reader, -1);
    if (arguments.size() == 2)
        throw UsageError(historyWord(QT_TRANSLATE_NOOP("CommandLine", "Name the record by its key after the type.")));
    const RecordType& type = recordType(arguments[1]);
    const RecordKeys keys(reader);
    const RecordKeys::Rows found = keys.find(type, {}, arguments[2]);
    if (found.size() == 1)
        return historyOf(reader, type, found.front());
    // A deleted record is found by its id alone.
    if (const auto id = Id::fromString(arguments[2]))
        if (const auto entries = historyOf(reader, type, *id); !entries.empty())
            return entries;
    throw UsageError(found.isEmpty()
                         ? historyWord(QT_TRANSLATE_NOOP("CommandLine", "There is no %1 \"%2\"."))
                               .arg(type.translatedSingular(), arguments[2])
                         : historyWord(QT_TRANSLATE_NOOP("CommandLine", "\"%1\" names %2 records; use the id."))
                               .arg(arguments[2])
                               .arg(found.size()));
}

QStringList historyCells(const HistoryEntry& entry, const TextContext& context, const Reader& reader) {
    return {QDateTime::fromMSecsSinceEpoch(entry.at, Qt::UTC).toString(Qt::ISODate),
            entry.author,
            QString::number(entry.transaction),
            entry.label.shown(),
            entry.type,
            entry.words,
            entry.row.toString(),
            entry.field,
            describe(entry, context, reader)};
}

Exit runHistory(const QCommandLineParser& parser) {
    const QStringList arguments = command_line::positional(parser, 1, 3);
    const Store store(arguments[0], currentAuthor(), Store::Access::ReadOnly);
    const QString format =
        command_line::format(parser, {QStringLiteral("text"), QStringLiteral("csv"), QStringLiteral("json")});
    const TextContext context = store.reader().textContext();
    QByteArray csvBytes;
    CsvWriter csv(&csvBytes);
    QJsonArray array;
    if (format == QLatin1String("csv"))
        csv.row(historyColumns);
    for (const HistoryEntry& entry : entriesOf(store.reader(), arguments)) {
        const QStringList cells = historyCells(entry, context, store.reader());
        if (format == QLatin1String("csv")) {
            csv.row(cells);
        } else if (format == QLatin1String("json")) {
            QJsonObject object;
            for (qsizetype i = 0; i < cells.size(); ++i)
                object.insert(historyColumns[i], cells[i]);
            array.append(object);
        } else {
            command_line::write(
                QStringLiteral("%1  %2  %3 %4: %5\n").arg(cells[0], cells[1], cells[4], cells[5], cells[8]));
        }
    }
    if (format == QLatin1String("csv"))
        command_line::write(QString::fromUtf8(csvBytes));
    else if (format == QLatin1String("json"))
        command_line::write(QString::fromUtf8(QJsonDocument(array).toJson()));
    return Exit::Done;
}

} // namespace

Command historyCommand() {
    return {QStringLiteral("history"), QStringLiteral("history FILE [TYPE KEY]"),
            historyWord(QT_TRANSLATE_NOOP("CommandLine", "Who changed what, newest first.")),
            [](QCommandLineParser& parser) {
                parser.addOption({QStringLiteral("format"),
                                  historyWord(QT_TRANSLATE_NOOP("CommandLine", "text by default.")),
                                  QStringLiteral("text|csv|json")});
            },
            runHistory};
}

} // namespace trellis
