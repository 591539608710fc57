#include "app/command.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/table_export.h"
#include "core/exchange/table_import.h"
#include "core/record/registry.h"
#include "core/store/current_author.h"

#include <QCoreApplication>

namespace trellis {

namespace {

QString tableCommandWord(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

const RecordType& typeNamed(const QString& name) {
    const RecordType& type = recordType(name);
    if (!type.listOf.isEmpty())
        throw UsageError(tableCommandWord(QT_TRANSLATE_NOOP("CommandLine", "\"%1\" is a list of %2 and comes with it."))
                             .arg(name, type.listOf));
    return type;
}

// "a=b,c=d", as often as the option stands; a comma belongs to the value when no "=" follows it.
std::vector<std::pair<QString, QString>> pairs(const QStringList& values, const QString& option) {
    std::vector<std::pair<QString, QString>> result;
    for (const QString& value : values)
        for (const QString& part : value.split(u',')) {
            const qsizetype sign = part.indexOf(u'=');
            if (sign > 0)
                result.emplace_back(part.left(sign).trimmed(), part.mid(sign + 1).trimmed());
            else if (!result.empty() && sign < 0)
                result.back().second += u',' + part;
            else
                throw UsageError(
                    tableCommandWord(
                        QT_TRANSLATE_NOOP("CommandLine", "--%1 takes pairs such as name=value; \"%2\" is none."))
                        .arg(option, part));
        }
    return result;
}

StatedFormat statedFormat(const QCommandLineParser& parser) {
    StatedFormat stated;
    if (parser.isSet(QStringLiteral("delimiter"))) {
        stated.delimiter = delimiterFromName(parser.value(QStringLiteral("delimiter")));
        if (!stated.delimiter)
            throw UsageError(
                tableCommandWord(QT_TRANSLATE_NOOP("CommandLine", "--delimiter takes one character, or tab.")));
    }
    if (parser.isSet(QStringLiteral("encoding"))) {
        stated.encoding = encodingFromName(parser.value(QStringLiteral("encoding")));
        if (!stated.encoding)
            throw UsageError(
                tableCommandWord(QT_TRANSLATE_NOOP("CommandLine", "--encoding takes utf-8, utf-16 or windows-1252.")));
    }
    return stated;
}

ImportOptions importOptions(const QCommandLineParser& parser) {
    ImportOptions options;
    for (const auto& [column, field] : pairs(parser.values(QStringLiteral("map")), QStringLiteral("map")))
        options.map.push_back({column, field});
    options.set = pairs(parser.values(QStringLiteral("set")), QStringLiteral("set"));
    for (const QString& key : parser.values(QStringLiteral("key")))
        for (const QString& field : key.split(u',', Qt::SkipEmptyParts))
            options.key << field.trimmed();
    if (parser.isSet(QStringLiteral("decimal"))) {
        const QString decimal = parser.value(QStringLiteral("decimal"));
        if (decimal != QLatin1String(".") && decimal != QLatin1String(","))
            throw UsageError(tableCommandWord(QT_TRANSLATE_NOOP("CommandLine", "--decimal takes . or ,")));
        options.decimal = decimal.front();
    }
    if (parser.isSet(QStringLiteral("dates"))) {
        const QString order = parser.value(QStringLiteral("dates"));
        if (order == QLatin1String("ymd"))
            options.dates = DateOrder::YearMonthDay;
        else if (order == QLatin1String("dmy"))
            options.dates = DateOrder::DayMonthYear;
        else if (order == QLatin1String("mdy"))
            options.dates = DateOrder::MonthDayYear;
        else
            throw UsageError(tableCommandWord(QT_TRANSLATE_NOOP("CommandLine", "--dates takes ymd, dmy or mdy.")));
    }
    options.dryRun = parser.isSet(QStringLiteral("dry-run"));
    options.skipBad = parser.isSet(QStringLiteral("skip-bad"));
    options.replaceLists = parser.isSet(QStringLiteral("replace-lists"));
    return options;
}

Exit runImport(const QCommandLineParser& parser) {
    const QStringList arguments = command_line::positional(parser, 3, 3);
    Store store(arguments[0], currentAuthor());
    const RecordType& type = typeNamed(arguments[1]);
    const ImportOptions options = importOptions(parser);
    const TableSource source = TableSource::open(arguments[2], statedFormat(parser));
    const ImportReport report = importTable(store, type, source, options, command_line::progress(source.name()));
    command_line::list(report.problems, report.problemCount);
    const bool refused = !report.isGood() && !options.skipBad;
    if (refused) {
        command_line::complain(
            tableCommandWord(QT_TRANSLATE_NOOP("CommandLine",
                                               "%1: nothing was imported. Correct the rows named, or leave "
                                               "them out with --skip-bad."))
                .arg(source.name()));
        return Exit::Refused;
    }
    QStringList format{encodingName(source.format().encoding), delimiterName(source.format().delimiter)};
    if (report.decimal)
        format << tableCommandWord(QT_TRANSLATE_NOOP("CommandLine", "decimal sign %1")).arg(*report.decimal);
    command_line::complain(QStringLiteral("%1: %2").arg(source.name(), format.join(QStringLiteral(", "))));
    if (!report.ignored.isEmpty())
        command_line::complain(tableCommandWord(QT_TRANSLATE_NOOP("CommandLine", "Columns not imported: %1"))
                                   .arg(report.ignored.join(QStringLiteral(", "))));
    const char* sentence =
        options.dryRun
            ? QT_TRANSLATE_NOOP("CommandLine", "%1 rows: %2 would be new, %3 changed, %4 stay as they are, %5 left out")
            : QT_TRANSLATE_NOOP("CommandLine", "%1 rows: %2 new, %3 changed, %4 as they were, %5 left out");
    command_line::write(tableCommandWord(sentence)
                            .arg(report.rows)
                            .arg(report.created)
                            .arg(report.updated)
                            .arg(report.unchanged)
                            .arg(report.skipped) +
                        u'\n');
    return Exit::Done;
}

Exit runExport(const QCommandLineParser& parser) {
    const QStringList arguments = command_line::positional(parser, 2, 2);
    const Store store(arguments[0], currentAuthor(), Store::Access::ReadOnly);
    const RecordType& type = typeNamed(arguments[1]);
    writeFileAtomically(parser.value(QStringLiteral("out")), [&](QIODevice& device) {
        exportTable(store.reader(), type, device, command_line::progress(type.translatedPlural()));
    });
    return Exit::Done;
}

} // namespace

Command importCommand() {
    return {
        QStringLiteral("import"), QStringLiteral("import FILE TYPE SOURCE [options]"),
        tableCommandWord(QT_TRANSLATE_NOOP("CommandLine", "Reads a table (CSV, TSV) into the records of a type.")),
        [](QCommandLineParser& parser) {
            parser.addOption({QStringLiteral("map"),
                              tableCommandWord(QT_TRANSLATE_NOOP("CommandLine", "Which column fills which field.")),
                              QStringLiteral("column=field,...")});
            parser.addOption({QStringLiteral("set"),
                              tableCommandWord(QT_TRANSLATE_NOOP("CommandLine", "The same value for every row.")),
                              QStringLiteral("field=value,...")});
            parser.addOption({QStringLiteral("key"),
                              tableCommandWord(QT_TRANSLATE_NOOP("CommandLine", "The fields a row is known again by.")),
                              QStringLiteral("field,...")});
            parser.addOption({QStringLiteral("delimiter"),
                              tableCommandWord(QT_TRANSLATE_NOOP("CommandLine", "Found when not stated.")),
                              QStringLiteral("C")});
            parser.addOption({QStringLiteral("encoding"),
                              tableCommandWord(QT_TRANSLATE_NOOP("CommandLine", "Found when not stated.")),
                              QStringLiteral("E")});
            parser.addOption(
                {QStringLiteral("decimal"),
                 tableCommandWord(QT_TRANSLATE_NOOP("CommandLine", "The decimal sign; found when not stated.")),
                 QStringLiteral(".|,")});
            parser.addOption({QStringLiteral("dates"),
                              tableCommandWord(QT_TRANSLATE_NOOP("CommandLine", "The order of day, month and year.")),
                              QStringLiteral("ymd|dmy|mdy")});
            parser.addOption(
                {QStringLiteral("dry-run"),
                 tableCommandWord(QT_TRANSLATE_NOOP("CommandLine", "Says what would change; changes nothing."))});
            parser.addOption({QStringLiteral("skip-bad"),
                              tableCommandWord(QT_TRANSLATE_NOOP("CommandLine", "Leaves out rows with problems."))});
            parser.addOption({QStringLiteral("replace-lists"),
                              tableCommandWord(QT_TRANSLATE_NOOP("CommandLine",
                                                                 "A list cell also removes what it does not name."))});
        },
        runImport};
}

Command exportCommand() {
    return {QStringLiteral("export"), QStringLiteral("export FILE TYPE [--out TABLE.csv]"),
            tableCommandWord(QT_TRANSLATE_NOOP("CommandLine", "Writes the records of a type as CSV.")),
            [](QCommandLineParser& parser) {
                parser.addOption(
                    {QStringLiteral("out"),
                     tableCommandWord(QT_TRANSLATE_NOOP("CommandLine", "The file to write; else standard output.")),
                     QStringLiteral("TABLE.csv")});
            },
            runExport};
}

} // namespace trellis
