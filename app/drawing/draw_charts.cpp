#include "app/drawing/draw_charts.h"

#include "core/base/clock.h"
#include "core/exchange/csv_writer.h"
#include "core/store/current_author.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/chart_inputs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace trellis {

namespace {

QString chartsWord(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

// The values of an option that takes several, parted by commas.
QStringList chartsOption(const QCommandLineParser& parser, const QString& option) {
    QStringList values;
    for (const QString& value : parser.value(option).split(u',', Qt::SkipEmptyParts))
        if (!values.contains(value.trimmed()))
            values << value.trimmed();
    if (values.isEmpty() && parser.isSet(option))
        throw UsageError(chartsWord(QT_TRANSLATE_NOOP("CommandLine", "--%1 needs a value.")).arg(option));
    return values;
}

std::vector<ChartFormat> chartsFormats(const QCommandLineParser& parser) {
    std::vector<ChartFormat> formats;
    for (const QString& name : chartsOption(parser, QStringLiteral("format"))) {
        const std::optional<ChartFormat> format = chartFormat(name);
        if (!format)
            throw UsageError(
                chartsWord(QT_TRANSLATE_NOOP("CommandLine", "There is no format \"%1\" here. Use one of: %2."))
                    .arg(name, QStringLiteral("png, svg, pdf, csv")));
        formats.push_back(*format);
    }
    if (formats.empty())
        formats = {ChartFormat::Png, ChartFormat::Svg, ChartFormat::Pdf, ChartFormat::Csv};
    return formats;
}

ChartPicture chartsPicture(const QCommandLineParser& parser) {
    ChartPicture picture;
    if (parser.isSet(QStringLiteral("theme"))) {
        const QString name = parser.value(QStringLiteral("theme"));
        const std::optional<ChartTheme> theme = chartTheme(name);
        if (!theme)
            throw UsageError(
                chartsWord(QT_TRANSLATE_NOOP("CommandLine", "--theme takes light, dark or print, not \"%1\"."))
                    .arg(name));
        picture.theme = *theme;
    }
    if (parser.isSet(QStringLiteral("size"))) {
        static const QRegularExpression shape(QStringLiteral("^([1-9][0-9]{0,5})[xX×]([1-9][0-9]{0,5})$"));
        const QString text = parser.value(QStringLiteral("size")).trimmed();
        const QRegularExpressionMatch match = shape.match(text);
        if (!match.hasMatch())
            throw UsageError(
                chartsWord(QT_TRANSLATE_NOOP("CommandLine",
                                             "\"%1\" is no size. Write width and height in pixels, as in 1600x900."))
                    .arg(text));
        picture.size = {match.captured(1).toInt(), match.captured(2).toInt()};
    }
    return picture;
}

// The charts asked for, in the order in which they are listed.
std::vector<ChartSeries> chosenCharts(std::vector<ChartSeries> charts, const QStringList& only) {
    QStringList names;
    for (const ChartSeries& chart : charts)
        names << chart.name;
    for (const QString& name : only)
        if (!names.contains(name))
            throw UsageError(
                chartsWord(QT_TRANSLATE_NOOP("CommandLine", "There is no chart \"%1\" here. The charts are: %2."))
                    .arg(name, names.join(QStringLiteral(", "))));
    if (!only.isEmpty())
        std::erase_if(charts, [&](const ChartSeries& chart) { return !only.contains(chart.name); });
    return charts;
}

void listCharts(const std::vector<ChartSeries>& charts) {
    qsizetype longest = 0;
    for (const ChartSeries& chart : charts)
        longest = std::max(longest, chart.name.size());
    for (const ChartSeries& chart : charts)
        command_line::write(chart.name.leftJustified(longest + 2) + chart.title + u'\n');
}

void writeChart(const ChartSeries& chart, ChartFormat format, const ChartPicture& picture, const QDir& folder) {
    const QByteArray bytes = chartBytes(chart, format, picture); // before anything is made on disk: it may refuse
    if (!folder.mkpath(QStringLiteral(".")))
        throw Error(chartsWord(QT_TRANSLATE_NOOP("CommandLine", "The folder %1 could not be made. Check its name, and "
                                                                "your rights in the folder above it."))
                        .arg(folder.path()));
    const QString path = folder.filePath(chart.name + u'.' + formatName(format));
    writeFileAtomically(path, [&](QIODevice& device) {
        if (device.write(bytes) != bytes.size())
            throw Error(chartsWord(QT_TRANSLATE_NOOP("CommandLine", "%1 could not be written.")).arg(path),
                        device.errorString());
    });
    command_line::write(path + u'\n');
}

} // namespace

Exit drawCharts(const QCommandLineParser& parser) {
    const QString file = command_line::positional(parser, 1, 1).first();
    const bool list = parser.isSet(QStringLiteral("list"));
    const QString out = parser.value(QStringLiteral("out"));
    if (!list && out.isEmpty())
        throw UsageError(
            chartsWord(QT_TRANSLATE_NOOP("CommandLine", "Say with --out into which folder the charts go.")));
    const QStringList only = chartsOption(parser, QStringLiteral("only"));
    const std::vector<ChartFormat> formats = chartsFormats(parser);
    const ChartPicture picture = chartsPicture(parser);

    const Store store(file, currentAuthor(), Store::Access::ReadOnly);
    ChartRequest request;
    request.area = command_line::area(parser, store.reader());
    request.until = command_line::until(parser);
    request.fileName = QFileInfo(file).fileName();
    request.drawn = clock::today();
    request.locale = chartLocale();
    const Progress progress = command_line::progress(file);
    const std::vector<ChartSeries> charts =
        chosenCharts(chartPack(readChartInputs(store.database(), request, progress)), only);
    if (list) {
        listCharts(charts);
        return Exit::Done;
    }
    qint64 done = 0;
    for (const ChartSeries& chart : charts)
        for (const ChartFormat format : formats) {
            progress.step(done++, qint64(charts.size() * formats.size()));
            writeChart(chart, format, picture, QDir(out));
        }
    return Exit::Done;
}

} // namespace trellis
