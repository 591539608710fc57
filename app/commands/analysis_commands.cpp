#include "app/command.h"
#include "core/analysis/facts.h"
#include "core/analysis/growth_input.h"
#include "core/exchange/csv_writer.h"
#include "core/record/registry.h"
#include "core/store/current_author.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace trellis {

namespace {

QString analysisWord(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

Exit runFacts(const QCommandLineParser& parser) {
    const Store store(command_line::positional(parser, 1, 1).first(), currentAuthor(), Store::Access::ReadOnly);
    const Facts facts =
        factsOf(store.reader(), command_line::area(parser, store.reader()), command_line::until(parser));
    QStringList lines;
    for (const auto& [name, number] : facts.named())
        lines << QStringLiteral("  \"%1\": %2").arg(name, number);
    command_line::write(QStringLiteral("{\n%1\n}\n").arg(lines.join(QStringLiteral(",\n"))));
    return Exit::Done;
}

growth::Options growthOptions(const QCommandLineParser& parser, const growth::Source& source) {
    growth::Options options;
    const QString by = parser.value(QStringLiteral("by"));
    if (by == QLatin1String("month"))
        options.step = growth::Options::Month;
    else if (!by.isEmpty() && by != QLatin1String("year"))
        throw UsageError(analysisWord(QT_TRANSLATE_NOOP("CommandLine", "--by takes year or month.")));
    const QString nodes = parser.value(QStringLiteral("nodes"));
    if (nodes == QLatin1String("members"))
        options.nodes = growth::Options::Members;
    else if (!nodes.isEmpty() && nodes != QLatin1String("participants"))
        throw UsageError(analysisWord(QT_TRANSLATE_NOOP("CommandLine", "--nodes takes participants or members.")));
    options.minShared = command_line::number(parser, QStringLiteral("min-shared"), 1).value_or(1);
    options.maxSize = command_line::number(parser, QStringLiteral("max-size"), 1);
    if (!options.maxSize)
        options.maxSize = source.tieMaxSize;
    options.until = command_line::until(parser);
    options.weighted = parser.isSet(QStringLiteral("weighted"));
    options.triangles = !parser.isSet(QStringLiteral("no-triangles"));
    return options;
}

void writeGrowth(const std::vector<growth::Row>& rows, const growth::Options& options, const QString& format) {
    const QStringList columns = growth::columns(options);
    if (format == QLatin1String("csv")) {
        QByteArray bytes;
        CsvWriter csv(&bytes);
        csv.row(columns);
        for (const growth::Row& row : rows)
            csv.row(growth::cells(row, options));
        return command_line::write(QString::fromUtf8(bytes));
    }
    QJsonArray array;
    for (const growth::Row& row : rows) {
        const QStringList cells = growth::cells(row, options);
        QJsonObject object;
        for (qsizetype i = 0; i < columns.size(); ++i)
            object.insert(columns[i], i == 0               ? QJsonValue(cells[i])
                                      : cells[i].isEmpty() ? QJsonValue()
                                                           : QJsonValue(cells[i].toDouble()));
        array.append(object);
    }
    command_line::write(QString::fromUtf8(QJsonDocument(array).toJson()));
}

Exit runGrowth(const QCommandLineParser& parser) {
    const Store store(command_line::positional(parser, 1, 1).first(), currentAuthor(), Store::Access::ReadOnly);
    const QString format = command_line::format(parser, {QStringLiteral("csv"), QStringLiteral("json")});
    growth::Scope scope;
    scope.area = command_line::area(parser, store.reader());
    for (const QString& kind : parser.value(QStringLiteral("kinds")).split(u',', Qt::SkipEmptyParts))
        scope.kinds << kind.trimmed();
    const Progress progress = command_line::progress(store.path());
    const growth::Source source = growth::readSource(store.database(), scope, progress);
    const growth::Options options = growthOptions(parser, source);
    const auto rows = growth::series(source.input, options, progress);
    writeGrowth(rows, options, format);
    if (!rows.empty() && rows.back().leftOut > 0)
        command_line::complain(
            analysisWord(
                QT_TRANSLATE_NOOP("CommandLine", "%1 activities of more than %2 institutions count, but give no ties."))
                .arg(rows.back().leftOut)
                .arg(*options.maxSize));
    return Exit::Done;
}

} // namespace

Command factsCommand() {
    return {QStringLiteral("facts"), QStringLiteral("facts FILE [--area NUMBER] [--until DATE]"),
            analysisWord(QT_TRANSLATE_NOOP("CommandLine", "The numbers of the workspace as a JSON object.")),
            [](QCommandLineParser& parser) {
                parser.addOptions({command_line::areaOption(), command_line::untilOption()});
            },
            runFacts};
}

Command growthCommand() {
    return {QStringLiteral("growth"), QStringLiteral("growth FILE [options]"),
            analysisWord(QT_TRANSLATE_NOOP("CommandLine", "How the network grows, period by period.")),
            [](QCommandLineParser& parser) {
                parser.addOptions({command_line::areaOption(), command_line::untilOption()});
                parser.addOption(
                    {QStringLiteral("by"),
                     analysisWord(QT_TRANSLATE_NOOP("CommandLine", "The length of a period; year by default.")),
                     QStringLiteral("year|month")});
                parser.addOption(
                    {QStringLiteral("nodes"),
                     analysisWord(QT_TRANSLATE_NOOP("CommandLine", "Who is in the network; participants by default.")),
                     QStringLiteral("participants|members")});
                parser.addOption(
                    {QStringLiteral("min-shared"),
                     analysisWord(QT_TRANSLATE_NOOP("CommandLine", "Activities two must share to be tied.")),
                     QStringLiteral("N")});
                parser.addOption({QStringLiteral("max-size"),
                                  analysisWord(QT_TRANSLATE_NOOP(
                                      "CommandLine", "A larger activity gives no ties; else as the programme has it.")),
                                  QStringLiteral("N")});
                parser.addOption({QStringLiteral("kinds"),
                                  analysisWord(QT_TRANSLATE_NOOP("CommandLine", "Only activities of these kinds.")),
                                  QStringLiteral("a,b")});
                parser.addOption({QStringLiteral("weighted"),
                                  analysisWord(QT_TRANSLATE_NOOP("CommandLine", "Adds the weight of the ties."))});
                parser.addOption({QStringLiteral("no-triangles"),
                                  analysisWord(QT_TRANSLATE_NOOP("CommandLine", "Leaves out what takes longest."))});
                parser.addOption({QStringLiteral("format"),
                                  analysisWord(QT_TRANSLATE_NOOP("CommandLine", "csv by default.")),
                                  QStringLiteral("csv|json")});
            },
            runGrowth};
}

} // namespace trellis
