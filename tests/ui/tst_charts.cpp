#include "core/base/error.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/chart_pack.h"
#include "ui/charts/chart_scale.h"
#include "ui/charts/chart_scene.h"
#include "ui/charts/chart_view.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QFile>
#include <QGraphicsSimpleTextItem>
#include <QGuiApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

using namespace trellis;

namespace {

constexpr double slideWidth = 1600;
constexpr double slideHeight = 900;

ChartInputs sample(int months, qint64 factor = 1) {
    ChartInputs in;
    in.scope.programme = QStringLiteral("Programme");
    in.scope.file = QStringLiteral("network.trellis");
    in.scope.areaNumber = QStringLiteral("8.2.3");
    in.scope.areaTitle = QStringLiteral("Cancer research ecosystem");
    in.scope.areaBadge = QStringLiteral("3");
    in.scope.area = 3;
    in.scope.start = Month(2024, 10);
    in.scope.asAt = (in.scope.start + (months - 1)).lastDay();
    for (int i = 0; i < months; ++i) {
        growth::Row row;
        row.period = (in.scope.start + i).toString();
        row.institutions = (10 + 2 * i) * factor;
        row.countries = 5 + i / 3;
        row.ties = (i * i + i) * factor;
        row.stableTies = i * i / 3 * factor;
        row.density = std::min(1.0, 0.02 * i);
        in.growth.push_back(row);
        in.membersByKind.push_back({in.scope.start + i, (4 + i) * factor, 3 * factor, (3 + i) * factor});
        in.areaMonths.push_back(in.scope.start + i);
    }
    for (int number = 1; number <= 8; ++number) {
        AreaCounts area{QStringLiteral("8.2.%1").arg(number),
                        QStringLiteral("Area with a title of some length %1").arg(number),
                        QString::number(number),
                        number,
                        {}};
        for (int i = 0; i < months; ++i)
            area.institutions.push_back((number + i) * factor);
        in.areas.push_back(area);
    }
    return in;
}

std::vector<ChartSeries> awkward() {
    std::vector<ChartSeries> charts;
    for (const auto& [months, factor] :
         std::vector<std::pair<int, qint64>>{{1, 1}, {2, 1}, {18, 1}, {120, 1}, {18, 26843}, {18, 0}})
        for (const ChartSeries& chart : chartPack(sample(months, factor)))
            charts.push_back(chart);
    for (const ChartSeries& chart : chartPack({}))
        charts.push_back(chart);
    ChartInputs one = sample(6);
    for (growth::Row& row : one.growth) {
        row.institutions = row.countries = 1;
        row.ties = row.stableTies = 0;
        row.density.reset();
    }
    for (KindCounts& counts : one.membersByKind)
        counts = {counts.month, 1, 0, 0};
    const QString endless = QStringLiteral("Strengthening of the transnational research infrastructures ").repeated(4);
    one.scope.areaTitle = endless;
    one.areas.front().title = endless;
    one.scope.notes = {{0, endless}, {5, endless}, {5, QStringLiteral("Survey")}};
    for (const ChartSeries& chart : chartPack(one))
        charts.push_back(chart);
    return charts;
}

ChartSeries chartNamed(const QString& name, int months = 18) {
    for (const ChartSeries& chart : chartPack(sample(months)))
        if (chart.name == name)
            return chart;
    return {};
}

int alike(const QColor& a, const QColor& b) {
    return std::max({std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
}

bool hasColorNear(const QImage& image, const QRect& where, const QColor& color, int tolerance = 12) {
    for (int y = std::max(0, where.top()); y <= std::min(image.height() - 1, where.bottom()); ++y)
        for (int x = std::max(0, where.left()); x <= std::min(image.width() - 1, where.right()); ++x)
            if (alike(image.pixelColor(x, y), color) <= tolerance)
                return true;
    return false;
}

QList<QGraphicsSimpleTextItem*> words(const ChartScene& scene) {
    QList<QGraphicsSimpleTextItem*> found;
    for (QGraphicsItem* item : scene.items())
        if (auto* word = qgraphicsitem_cast<QGraphicsSimpleTextItem*>(item))
            found << word;
    return found;
}

// The rectangle of the letters; a line's full height also has room above and below them.
QRectF inked(const QGraphicsSimpleTextItem* word) {
    const QRectF box = word->sceneBoundingRect();
    const double air = box.height() * 0.2;
    return box.adjusted(1, air, -1, -air);
}

double largestColumn(const ChartPlot& plot, const ChartSeries& series) {
    return largestValue(series.panels[std::size_t(plot.panel)], plot.columns);
}

} // namespace

class ChartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::apply(*qApp, ThemeMode::Light); }
    void cleanup() { Theme::apply(*qApp, ThemeMode::Light); }

    void scalesBeginAtZeroAndHaveThreeToSixLines_data() {
        QTest::addColumn<double>("largest");
        QTest::addColumn<double>("top");
        QTest::addColumn<double>("step");
        QTest::newRow("0") << 0.0 << 3.0 << 1.0;
        QTest::newRow("1") << 1.0 << 3.0 << 1.0;
        QTest::newRow("46") << 46.0 << 50.0 << 10.0;
        QTest::newRow("50") << 50.0 << 50.0 << 10.0;
        QTest::newRow("428") << 428.0 << 500.0 << 100.0;
        QTest::newRow("1234567") << 1234567.0 << 1250000.0 << 250000.0;
    }
    void scalesBeginAtZeroAndHaveThreeToSixLines() {
        QFETCH(double, largest);
        const ChartScale scale = chartScale(largest, ChartUnit::Count, 3, 5);
        QTEST(scale.top, "top");
        QTEST(scale.step, "step");
    }

    void everyScaleReachesItsLargestValue() {
        for (double value = 0.3; value < 5e9; value *= 1.037)
            for (const int most : {1, 2, 3, 5}) {
                const ChartScale counts = chartScale(value, ChartUnit::Count, std::min(2, most), most);
                QVERIFY2(counts.top >= value - 1e-6, qPrintable(QString::number(value)));
                QVERIFY(counts.step >= 1);
                QCOMPARE(counts.step, std::floor(counts.step));
                QVERIFY(std::lround(counts.top / counts.step) <= std::max(2, most));
            }
        for (double share = 0.001; share <= 1; share += 0.013)
            QVERIFY(chartScale(share, ChartUnit::Share, 2, 3).top >= share - 1e-9);
    }

    void periodsAreLabelledAtRoundMonthsAndBothEnds() {
        const auto labelled = [](int months, double apart) {
            return labelledPeriods(chartNamed(QStringLiteral("growth"), months).periods, apart);
        };
        QCOMPARE(labelled(18, 1.5), std::vector<int>({0, 5, 11, 17}));
        QCOMPARE(labelled(1, 1.5), std::vector<int>({0}));
        QCOMPARE(labelled(4, 1), std::vector<int>({0, 1, 2, 3}));
        QCOMPARE(labelled(3, 5), std::vector<int>({2}));
        for (const int months : {2, 7, 24, 48, 61, 120, 240}) {
            const std::vector<int> all = labelled(months, 2);
            QCOMPARE(all.back(), months - 1);
            QVERIFY(all.size() <= 7);
            for (std::size_t i = 1; i < all.size(); ++i)
                QVERIFY(all[i] - all[i - 1] >= 2 || all.size() == 2);
        }
    }

    void labelsMoveApartAndStayInside() {
        QCOMPARE(spreadLabels({50, 50}, {10, 10}, 0, 100), std::vector<double>({50, 60}));
        QCOMPARE(spreadLabels({99, 99, 99}, {10, 10, 10}, 0, 100), std::vector<double>({75, 85, 95}));
        QCOMPARE(spreadLabels({20, 80}, {10, 10}, 0, 100), std::vector<double>({20, 80}));
        QVERIFY(spreadLabels({1, 2, 3}, {40, 40, 40}, 0, 100).empty());
    }

    void tonesHaveTheirLuminanceInEveryHue() {
        for (int area = 0; area <= 8; ++area)
            for (const bool dark : {false, true}) {
                const ChartStyle style = ChartStyle::slide(dark ? ChartTheme::Dark : ChartTheme::Light);
                const std::array<QColor, 3> tones = chartTones(chartColor(area, style), dark);
                const std::array<double, 3> wanted = dark ? std::array{0.76, 0.38, 0.10} : std::array{0.10, 0.38, 0.76};
                for (std::size_t i = 0; i < 3; ++i)
                    QVERIFY(std::abs(luminance(tones[i]) - wanted[i]) < 0.01);
                QVERIFY(contrast(tones[0], tones[1]) >= 1.8);
                QVERIFY(contrast(tones[1], tones[2]) >= 1.8);
            }
    }

    void wordsStandOnTheirGroundInEveryTheme() {
        for (const ChartTheme theme : {ChartTheme::Light, ChartTheme::Dark, ChartTheme::Print}) {
            const ChartStyle style = ChartStyle::slide(theme);
            for (const QColor& color : {style.text, style.text2, style.text3})
                QVERIFY(contrast(color, style.surface) >= 4.5);
            QVERIFY(contrast(style.base, style.surface) >= 3);
            QVERIFY(contrast(style.text, style.focus) >= 4.5);
        }
        QCOMPARE(ChartStyle::slide(ChartTheme::Print).text, QColor(Qt::black));
    }

    void everyWordIsLegibleAndInsideThePicture() {
        for (const ChartSeries& chart : awkward())
            for (const QSizeF& size : {QSizeF(1600, 900), QSizeF(1600, 1600), QSizeF(2400, 900), QSizeF(1067, 600)}) {
                ChartScene scene(chart, size, ChartStyle::slide(ChartTheme::Light));
                for (const QGraphicsSimpleTextItem* word : words(scene)) {
                    QVERIFY2(word->font().pixelSize() >= 20, qPrintable(chart.name + u' ' + word->text()));
                    QVERIFY2(scene.sceneRect().contains(word->sceneBoundingRect()),
                             qPrintable(QStringLiteral("%1 of %2 periods: %3")
                                            .arg(chart.name)
                                            .arg(chart.periods.size())
                                            .arg(word->text())));
                }
            }
    }

    void noTwoWordsLieOnEachOther() {
        for (const ChartSeries& chart : awkward()) {
            ChartScene scene(chart, {slideWidth, slideHeight}, ChartStyle::slide(ChartTheme::Light));
            const QList<QGraphicsSimpleTextItem*> all = words(scene);
            for (qsizetype i = 0; i < all.size(); ++i)
                for (qsizetype j = i + 1; j < all.size(); ++j)
                    QVERIFY2(!inked(all[i]).intersects(inked(all[j])),
                             qPrintable(QStringLiteral("%1 of %2 periods: \"%3\" on \"%4\"")
                                            .arg(chart.name)
                                            .arg(chart.periods.size())
                                            .arg(all[i]->text(), all[j]->text())));
        }
    }

    void noFigureLeavesItsPlot() {
        for (const ChartSeries& chart : awkward()) {
            ChartScene scene(chart, {slideWidth, slideHeight}, ChartStyle::slide(ChartTheme::Light));
            for (const ChartPlot& plot : scene.plots()) {
                QVERIFY(scene.sceneRect().contains(plot.area));
                QVERIFY(largestColumn(plot, chart) <= plot.top * 1.000001);
            }
        }
    }

    void linesThatEndTogetherGetALegend() {
        ChartSeries chart = chartNamed(QStringLiteral("growth"));
        const std::vector<ChartLine> one = chart.panels[0].lines;
        for (int i = 0; i < 7; ++i)
            chart.panels[0].lines.push_back(one[0]);
        ChartScene scene(chart, {slideWidth, slideHeight}, ChartStyle::slide(ChartTheme::Light));
        const ChartPlot& plot = scene.plots()[0];
        int above = 0;
        for (const QGraphicsSimpleTextItem* word : words(scene))
            if (word->text() == QLatin1String("institutions") && word->y() < plot.area.top())
                ++above;
        QCOMPARE(above, 8);
    }

    void theSlideHasTheSizesOfThePattern() {
        const ChartMetrics m = ChartStyle::slide(ChartTheme::Light).metrics;
        QCOMPARE(m.title, 44.0);
        QVERIFY(std::min({m.subtitle, m.label, m.small, m.source}) >= 20);
        const ChartMetrics screen = ChartStyle::screen(96).metrics;
        QCOMPARE(screen.title, 16.0); // 12 pt
        QCOMPARE(screen.label, 12.0); // 9 pt
    }

    void aPictureHasMarksWhereTheFiguresAre() {
        const ChartSeries chart = chartNamed(QStringLiteral("growth"));
        const QImage image = chartImage(chart);
        const ChartStyle style = ChartStyle::slide(ChartTheme::Light);
        ChartScene scene(chart, {slideWidth, slideHeight}, style);
        const QColor color = chartColor(3, style);
        QCOMPARE(scene.plots().size(), std::size_t(3));
        for (const ChartPlot& plot : scene.plots()) {
            const ChartLine& line = chart.panels[std::size_t(plot.panel)].lines[0];
            for (int period = 0; period < 18; ++period) {
                const QPoint at(int(plot.xOf(period)), int(plot.yOf(*line.values[std::size_t(period)])));
                QVERIFY2(hasColorNear(image, QRect(at - QPoint(3, 3), QSize(7, 7)), color), qPrintable(line.column));
            }
            // Over the line there is ground and grid, never ink.
            QVERIFY(!hasColorNear(image, QRect(int(plot.xOf(3)), int(plot.area.top()) - 6, 40, 12), color));
        }
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    }

    void columnsStandAsHighAsTheirFigures() {
        const ChartSeries chart = chartNamed(QStringLiteral("members-by-kind"));
        const ChartStyle style = ChartStyle::slide(ChartTheme::Light);
        ChartScene scene(chart, {slideWidth, slideHeight}, style);
        const QImage image = chartImage(chart);
        const std::array<QColor, 3> tones = chartTones(chartColor(3, style), false);
        const ChartPlot plot = scene.plots().at(0);
        for (const int period : {0, 9, 17}) {
            double sum = 0;
            for (std::size_t part = 0; part < 3; ++part) {
                const double value = *chart.panels[0].lines[part].values[std::size_t(period)];
                const QPoint middle(int(plot.xOf(period)), int(plot.yOf(sum + value / 2)));
                QVERIFY(alike(image.pixelColor(middle), tones[part]) <= 2);
                sum += value;
            }
        }
    }

    void aLineWithoutAFigureHasAGap() {
        ChartSeries chart = chartNamed(QStringLiteral("growth-ties"));
        auto& values = chart.panels[1].lines[0].values;
        values[8] = values[9] = values[10] = std::nullopt;
        const QImage image = chartImage(chart);
        const ChartStyle style = ChartStyle::slide(ChartTheme::Light);
        ChartScene scene(chart, {slideWidth, slideHeight}, style);
        const ChartPlot plot = scene.plots().at(1);
        const int x = int(plot.xOf(9));
        QVERIFY(!hasColorNear(image, QRect(x - 4, int(plot.area.top()), 8, int(plot.area.height()) - 4),
                              chartColor(3, style)));
        QVERIFY(hasColorNear(image, QRect(int(plot.xOf(12)) - 4, int(plot.area.top()), 8, int(plot.area.height()) - 4),
                             chartColor(3, style)));
    }

    void themesAndSizesGiveTheirPictures() {
        const ChartSeries chart = chartNamed(QStringLiteral("growth"));
        for (const QSize& size :
             {QSize(1600, 900), QSize(800, 450), QSize(3840, 2160), QSize(1000, 1000), QSize(160, 160)})
            for (const ChartTheme theme : {ChartTheme::Light, ChartTheme::Dark, ChartTheme::Print}) {
                const QImage image = QImage::fromData(chartBytes(chart, ChartFormat::Png, {size, theme}), "PNG");
                QCOMPARE(image.size(), size);
                const QColor ground = theme == ChartTheme::Dark ? darkTokens().surface : lightTokens().surface;
                QCOMPARE(image.pixelColor(0, 0), ground);
                QCOMPARE(image.pixelColor(size.width() - 1, size.height() - 1), ground);
            }
    }

    void aPictureIsTheSameInADarkWindow() {
        const ChartSeries chart = chartNamed(QStringLiteral("members-by-kind"));
        const QByteArray before = chartBytes(chart, ChartFormat::Png);
        Theme::apply(*qApp, ThemeMode::Dark);
        QCOMPARE(chartBytes(chart, ChartFormat::Png), before);
    }

    void impossibleSizesAreRefused() {
        const ChartSeries chart = chartNamed(QStringLiteral("growth"));
        for (const QSize& size : {QSize(0, 0), QSize(10, 900), QSize(-5, 20), QSize(100000, 900)})
            QVERIFY_THROWS_EXCEPTION(Error, chartBytes(chart, ChartFormat::Png, {size, ChartTheme::Light}));
    }

    void everyFormatGivesTheSameBytesTwice() {
        for (const ChartSeries& chart : chartPack(sample(18)))
            for (const ChartFormat format : {ChartFormat::Png, ChartFormat::Svg, ChartFormat::Pdf, ChartFormat::Csv}) {
                const QByteArray first = chartBytes(chart, format);
                if (format == ChartFormat::Pdf && chart.name == QLatin1String("growth"))
                    QTest::qWait(1100); // a PDF's clock ticks in seconds
                QVERIFY2(chartBytes(chart, format) == first, qPrintable(chart.name + formatName(format)));
            }
    }

    void aPdfIsDatedAndDrawnAsLinesAndText() {
        const QByteArray pdf = chartBytes(chartNamed(QStringLiteral("growth")), ChartFormat::Pdf);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.contains("/CreationDate (D:20260331000000Z)"));
        QVERIFY(pdf.contains("/FontFile2") || pdf.contains("/FontFile3"));
        QVERIFY(!pdf.contains("/Subtype /Image"));
        QVERIFY(pdf.contains("/MediaBox [0 0 960"));
        // The table of offsets still points at objects.
        const qsizetype table = pdf.lastIndexOf("startxref\n") + 10;
        const qsizetype offset = pdf.mid(table, pdf.indexOf('\n', table) - table).toLongLong();
        QVERIFY(pdf.mid(offset).startsWith("xref"));
        const qsizetype first = pdf.indexOf('\n', offset + 5) + 1;
        const qsizetype count = pdf.mid(offset + 7, first - offset - 8).trimmed().toLongLong();
        QVERIFY(count > 5);
        for (qsizetype object = 1; object < count; ++object) {
            const qsizetype at = pdf.mid(first + object * 20, 10).toLongLong();
            QVERIFY2(pdf.mid(at).startsWith(QByteArray::number(object) + " 0 obj"),
                     qPrintable(QString::number(object)));
        }
    }

    void aPdfIsTheSameInEveryTimeZone() {
        const ChartSeries chart = chartNamed(QStringLiteral("growth"));
        const QByteArray zone = qgetenv("TZ");
        qputenv("TZ", "UTC");
        const QByteArray universal = chartBytes(chart, ChartFormat::Pdf);
        qputenv("TZ", "Asia/Tokyo");
        const QByteArray eastern = chartBytes(chart, ChartFormat::Pdf);
        zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
        QCOMPARE(eastern, universal);
    }

    void anSvgHasAViewBoxAndLegibleTextInsideIt() {
        for (const ChartSeries& chart : awkward()) {
            const QByteArray svg = chartBytes(chart, ChartFormat::Svg);
            QSvgRenderer renderer(svg);
            QVERIFY(renderer.isValid());
            QCOMPARE(renderer.viewBoxF(), QRectF(0, 0, slideWidth, slideHeight));
            QXmlStreamReader xml(svg);
            int texts = 0;
            while (!xml.atEnd()) {
                if (xml.readNext() != QXmlStreamReader::StartElement)
                    continue;
                if (xml.name() == QLatin1String("image"))
                    QFAIL("a picture inside the drawing");
                if (xml.name() != QLatin1String("text"))
                    continue;
                ++texts;
                QVERIFY(xml.attributes().value(QLatin1String("font-size")).toDouble() >= 20);
                QVERIFY(xml.attributes().value(QLatin1String("font-family")).contains(QLatin1String("sans-serif")));
            }
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
            QVERIFY(texts > 0);
            QVERIFY(svg.contains("<title>"));
        }
    }

    // QSvgGenerator ignores clipping: what QtCharts clips away on screen would show in the file.
    void anSvgLooksLikeThePng() {
        for (const QString& name :
             {QStringLiteral("growth"), QStringLiteral("members-by-kind"), QStringLiteral("areas-institutions")}) {
            const ChartSeries chart = chartNamed(name);
            const ChartStyle style = ChartStyle::slide(ChartTheme::Light);
            QSvgRenderer renderer(chartBytes(chart, ChartFormat::Svg));
            QImage drawn(1600, 900, QImage::Format_RGB32);
            drawn.fill(Qt::white);
            QPainter painter(&drawn);
            renderer.render(&painter, QRectF(0, 0, slideWidth, slideHeight));
            painter.end();
            const QImage picture = chartImage(chart);
            ChartScene scene(chart, {slideWidth, slideHeight}, style);
            for (const ChartPlot& plot : scene.plots()) {
                // Words differ in their hinting; marks and the ground around them must not.
                qint64 different = 0;
                const QRect where = plot.area.adjusted(-8, -8, 8, -2).toRect();
                for (int y = where.top(); y < where.bottom(); ++y)
                    for (int x = where.left(); x < where.right(); ++x)
                        different += alike(drawn.pixelColor(x, y), picture.pixelColor(x, y)) > 90 ? 1 : 0;
                const qint64 all = qint64(where.width()) * where.height();
                QVERIFY2(different * 200 < all,
                         qPrintable(QStringLiteral("%1: %2 of %3").arg(name).arg(different).arg(all)));
            }
        }
    }

    void theCsvIsTheTable() {
        for (const ChartSeries& chart : awkward()) {
            const ChartTable table = chartTable(chart);
            QByteArray expected = table.names.join(u',').toUtf8() + '\n';
            for (const QStringList& row : table.rows)
                expected += row.join(u',').toUtf8() + '\n';
            QCOMPARE(chartBytes(chart, ChartFormat::Csv), expected);
        }
        ChartSeries formula = chartNamed(QStringLiteral("areas-institutions"));
        formula.panels[0].lines[0].column = QStringLiteral("=SUM(A1)");
        QVERIFY(chartBytes(formula, ChartFormat::Csv).startsWith("period,month_number,'=SUM(A1),8.2.2"));
    }

    void filesHoldTheBytes() {
        QTemporaryDir folder;
        const ChartSeries chart = chartNamed(QStringLiteral("growth"));
        for (const char* name : {"png", "svg", "pdf", "csv"}) {
            const std::optional<ChartFormat> format = chartFormat(QString::fromLatin1(name));
            QVERIFY(format);
            QCOMPARE(formatName(*format), QString::fromLatin1(name));
            const QString path = folder.filePath(QStringLiteral("growth.") + QLatin1String(name));
            exportChart(chart, path, *format);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), chartBytes(chart, *format));
        }
        QVERIFY(!chartFormat(u"gif"));
        QVERIFY(!chartTheme(u"sepia"));
        QCOMPARE(chartTheme(u"print"), ChartTheme::Print);
        QVERIFY_THROWS_EXCEPTION(
            Error, exportChart(chart, folder.filePath(QStringLiteral("none/growth.png")), ChartFormat::Png));
    }

    void theClipboardHasPictureDrawingAndFigures() {
        const ChartSeries chart = chartNamed(QStringLiteral("growth"));
        copyChart(chart);
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage());
        QCOMPARE(qvariant_cast<QImage>(data->imageData()).size(), QSize(1600, 900));
        QCOMPARE(data->data(QStringLiteral("image/svg+xml")), chartBytes(chart, ChartFormat::Svg));
        QVERIFY(data->text().startsWith(
            QStringLiteral("period\tmonth_number\tinstitutions\tcountries\tties\tstable_ties\n2024-10\tM1\t10\t")));
    }

    void theViewFollowsThePointerAndTheKeys() {
        ChartView view;
        view.setSeries(chartNamed(QStringLiteral("growth")));
        view.resize(740, 470);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy moved(&view, &ChartView::periodChanged);
        QSignalSpy activated(&view, &ChartView::periodActivated);
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(view.period(), 17);
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(view.period(), 16);
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("M17")));
        QTest::keyClick(&view, Qt::Key_Home);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.period(), 1);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].toInt(), 1);
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(view.period(), -1);
        QVERIFY(moved.count() >= 5);
        ChartScene scene(view.series(), QSizeF(view.size()), ChartStyle::screen(view.logicalDpiY()));
        const ChartPlot plot = scene.plots().at(1);
        QTest::mouseMove(&view, QPointF(plot.xOf(7) + 3, plot.area.center().y()).toPoint());
        QTRY_COMPARE(view.period(), 7);
        QTest::mouseClick(&view, Qt::LeftButton, {}, QPointF(plot.xOf(9), plot.area.center().y()).toPoint());
        QCOMPARE(activated.count(), 2);
        QCOMPARE(activated[1][0].toInt(), 9);
    }

    void theViewTellsItsFindingAndTakesTheTheme() {
        ChartView view;
        const ChartSeries chart = chartNamed(QStringLiteral("members-by-kind"));
        view.setSeries(chart);
        view.resize(600, 400);
        QCOMPARE(view.accessibleName(), chart.title);
        QVERIFY(view.accessibleDescription().contains(chart.subtitle));
        QCOMPARE(view.focusPolicy(), Qt::StrongFocus);
        QCOMPARE(view.grab().toImage().pixelColor(0, 0), lightTokens().surface);
        Theme::apply(*qApp, ThemeMode::Dark);
        QCOMPARE(view.grab().toImage().pixelColor(0, 0), darkTokens().surface);
    }

    void theViewStaysWholeAtEverySize() {
        for (const ChartSeries& chart : awkward())
            for (const QSize& size :
                 {QSize(40, 30), QSize(280, 120), QSize(400, 300), QSize(1180, 170), QSize(1600, 1000)}) {
                ChartView view;
                view.setWordsShown(size.height() > 170);
                view.setSeries(chart);
                view.resize(size);
                QCOMPARE(view.grab().size(), size);
            }
    }
};

QTEST_MAIN(ChartsTest)
#include "tst_charts.moc"
