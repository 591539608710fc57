#include "ui/charts/chart_export.h"

#include "core/base/error.h"
#include "core/exchange/csv_writer.h"
#include "ui/charts/chart_scene.h"

#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHashSeed>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <array>

namespace trellis {

namespace {

constexpr QSizeF slideUnits(1600, 900);
constexpr int smallestPicture = 160;
constexpr int largestPicture = 16384;
constexpr double unitsPerInch = 120; // a slide of 1600 is 13.33 inches wide, as presentation programs have it

struct ChartExportWords {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

constexpr std::array<std::pair<ChartFormat, const char*>, 4> formatNames = {
    {{ChartFormat::Png, "png"}, {ChartFormat::Svg, "svg"}, {ChartFormat::Pdf, "pdf"}, {ChartFormat::Csv, "csv"}}};

// The order of QHash decides in which order a PDF holds its fonts.
class SteadyHash {
public:
    SteadyHash() { QHashSeed::setDeterministicGlobalSeed(); }
    ~SteadyHash() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(SteadyHash)
};

// Scene units of a picture: a slide's, in the picture's shape. Small pictures get fewer units, so larger words.
QSizeF sceneSize(const QSize& pixels) {
    const double scale = std::min(pixels.width() / slideUnits.width(), pixels.height() / slideUnits.height());
    const double legible = scale >= 1 ? scale : std::max(scale, std::min(0.6, scale * 1.5));
    return QSizeF(pixels) / legible;
}

QByteArray pngBytes(const ChartSeries& series, const ChartPicture& picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImage image = chartImage(series, picture);
    image.setText(QStringLiteral("Title"), series.title);
    image.setText(QStringLiteral("Source"), series.source);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svgBytes(const ChartSeries& series, const ChartPicture& picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QSizeF units = sceneSize(picture.size);
    ChartScene scene(series, units, ChartStyle::slide(picture.theme));
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(picture.size);
    generator.setViewBox(QRectF(QPointF(), units));
    generator.setTitle(series.title);
    generator.setDescription(chartInWords(series));
    QPainter painter(&generator);
    scene.paint(&painter, QRectF(QPointF(), units));
    painter.end();
    // Faces of like width for readers that lack ours.
    const QByteArray family = chartFont(20).family().toHtmlEscaped().toUtf8();
    bytes.replace("font-family=\"" + family + "\"",
                  "font-family=\"" + family + ", Inter, Segoe UI, Helvetica, Arial, sans-serif\"");
    return bytes;
}

// The table at the end of a PDF says where its objects begin: those behind `from` have moved by `moved` bytes.
void moveOffsets(QByteArray& pdf, qsizetype from, qsizetype moved) {
    const QByteArray mark = "\nxref\n";
    const qsizetype table = pdf.lastIndexOf(mark) + 1;
    qsizetype entry = pdf.indexOf('\n', table + mark.size()) + 1;
    constexpr qsizetype entrySize = 20; // "0000000209 00000 n \n"
    for (; pdf.mid(entry + 17, 1) == "n" || pdf.mid(entry + 17, 1) == "f"; entry += entrySize) {
        const qsizetype offset = pdf.mid(entry, 10).toLongLong();
        if (offset > from)
            pdf.replace(entry, 10, QByteArray::number(offset + moved).rightJustified(10, '0'));
    }
    const QByteArray key = "startxref\n";
    const qsizetype start = pdf.lastIndexOf(key) + key.size();
    const qsizetype digits = std::max<qsizetype>(0, pdf.indexOf('\n', start) - start);
    pdf.replace(start, digits, QByteArray::number(table));
}

// Qt writes the clock and its time zone into a PDF; the day the figures stand for says more, and is the same tomorrow.
void setCreationDate(QByteArray& pdf, QDate day) {
    const QByteArray key = "/CreationDate (";
    const qsizetype found = pdf.indexOf(key);
    const qsizetype from = found + key.size();
    const qsizetype length = pdf.indexOf(')', from) - from;
    if (found < 0 || length < 0)
        return;
    const QDate known = day.isValid() ? day : QDate(2000, 1, 1);
    const QByteArray date = "D:" + known.toString(QStringLiteral("yyyyMMdd")).toLatin1() + "000000Z";
    pdf.replace(from, length, date);
    moveOffsets(pdf, from, date.size() - length);
}

QByteArray pdfBytes(const ChartSeries& series, const ChartPicture& picture) {
    const SteadyHash steady;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QSizeF units = sceneSize(picture.size);
    QPdfWriter writer(&buffer);
    writer.setTitle(series.title);
    writer.setCreator(QStringLiteral("Trellis"));
    writer.setResolution(1200);
    writer.setPageSize(QPageSize(units / unitsPerInch, QPageSize::Inch, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    ChartScene scene(series, units, ChartStyle::slide(picture.theme));
    QPainter painter(&writer);
    scene.paint(&painter, QRectF(0, 0, writer.width(), writer.height()));
    painter.end();
    setCreationDate(bytes, series.asAtDate);
    return bytes;
}

QByteArray chartTableBytes(const ChartSeries& series, QChar delimiter) {
    QByteArray bytes;
    CsvWriter writer(&bytes, delimiter);
    const ChartTable table = chartTable(series);
    QStringList header;
    for (const QString& name : table.names)
        header << neutralised(name); // an area's number is a text somebody typed
    writer.row(header);
    for (const QStringList& row : table.rows)
        writer.row(row);
    return bytes;
}

void checkPictureSize(const QSize& size) {
    if (size.width() < smallestPicture || size.height() < smallestPicture || size.width() > largestPicture ||
        size.height() > largestPicture)
        throw Error(
            ChartExportWords::tr("A chart of %1 x %2 pixels cannot be drawn. Choose between %3 and %4 pixels for "
                                 "each side.")
                .arg(size.width())
                .arg(size.height())
                .arg(smallestPicture)
                .arg(largestPicture));
}

} // namespace

std::optional<ChartFormat> chartFormat(QStringView name) {
    for (const auto& [format, known] : formatNames)
        if (name == QLatin1String(known))
            return format;
    return std::nullopt;
}

QString formatName(ChartFormat format) {
    for (const auto& [known, name] : formatNames)
        if (format == known)
            return QLatin1String(name);
    return {};
}

std::optional<ChartTheme> chartTheme(QStringView name) {
    if (name == QLatin1String("light"))
        return ChartTheme::Light;
    if (name == QLatin1String("dark"))
        return ChartTheme::Dark;
    if (name == QLatin1String("print"))
        return ChartTheme::Print;
    return std::nullopt;
}

QImage chartImage(const ChartSeries& series, const ChartPicture& picture) {
    checkPictureSize(picture.size);
    QImage image(picture.size, QImage::Format_RGB32);
    image.fill(Qt::white);
    ChartScene scene(series, sceneSize(picture.size), ChartStyle::slide(picture.theme));
    QPainter painter(&image);
    scene.paint(&painter, QRectF(QPointF(), QSizeF(picture.size)));
    return image;
}

QByteArray chartBytes(const ChartSeries& series, ChartFormat format, const ChartPicture& picture) {
    if (format == ChartFormat::Csv)
        return chartTableBytes(series, u',');
    checkPictureSize(picture.size);
    switch (format) {
    case ChartFormat::Svg:
        return svgBytes(series, picture);
    case ChartFormat::Pdf:
        return pdfBytes(series, picture);
    case ChartFormat::Png:
    case ChartFormat::Csv:
        break;
    }
    return pngBytes(series, picture);
}

void exportChart(const ChartSeries& series, const QString& path, ChartFormat format, const ChartPicture& picture) {
    const QByteArray bytes = chartBytes(series, format, picture);
    writeFileAtomically(path, [&](QIODevice& device) {
        if (device.write(bytes) != bytes.size())
            throw Error(ChartExportWords::tr("The chart could not be written to %1.").arg(path), device.errorString());
    });
}

std::unique_ptr<QMimeData> chartForClipboard(const ChartSeries& series, const ChartPicture& picture) {
    auto data = std::make_unique<QMimeData>();
    const QByteArray table = chartTableBytes(series, u'\t');
    data->setImageData(chartImage(series, picture));
    data->setData(QStringLiteral("image/svg+xml"), chartBytes(series, ChartFormat::Svg, picture));
    data->setData(QStringLiteral("text/tab-separated-values"), table);
    data->setText(QString::fromUtf8(table));
    return data;
}

void copyChart(const ChartSeries& series, const ChartPicture& picture) {
    QGuiApplication::clipboard()->setMimeData(chartForClipboard(series, picture).release());
}

} // namespace trellis
