#include "core/base/clock.h"
#include "core/exchange/workspace_template.h"
#include "ui/charts/chart_view.h"
#include "ui/pages/growth_page.h"
#include "ui/pages/growth_table.h"
#include "ui/pages/growth_tiles.h"
#include "ui/pages/time_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/stat_tile.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

using namespace trellis;

namespace {

const Author author{Id::next(1), QStringLiteral("Test")};

growth::Options monthly() {
    growth::Options options;
    options.step = growth::Options::Month;
    return options;
}

} // namespace

// The WP8 sample, opened anew for each test.
class TestGrowthPage : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Workspace> workspace_;
    std::unique_ptr<GrowthPage> page_;

    QTemporaryDir made_; // templates are loaded once

    QString fresh(const QString& templateName, bool structureOnly = false) {
        const QString name = templateName + QStringLiteral(".trellis");
        workspace_template::Choices choices;
        choices.structureOnly = structureOnly;
        if (!QFile::exists(made_.filePath(name)))
            workspace_template::create(made_.filePath(name), templateName, choices, author);
        const QString path = folder_->filePath(name);
        QFile::copy(made_.filePath(name), path);
        return path;
    }

    void open(const QString& path) {
        page_.reset();
        workspace_ = std::make_unique<Workspace>(path, author);
        page_ = std::make_unique<GrowthPage>(*workspace_);
        page_->resize(1128, 778);
        page_->show();
    }

    bool hasFigures() const { return page_->figures() != nullptr; }

    std::vector<QStringList> expected(const Id& area, std::optional<QDate> until, growth::Options options) const {
        const growth::Source source = growth::readSource(workspace_->store().database(), {area, {}});
        options.until = until;
        options.maxSize = source.tieMaxSize;
        std::vector<QStringList> rows;
        for (const growth::Row& row : growth::series(source.input, options))
            rows.push_back(growth::cells(row, options));
        return rows;
    }

    std::vector<QStringList> shown() const {
        std::vector<QStringList> rows;
        if (!page_->figures())
            return rows;
        growth::Options options = page_->figures()->options;
        for (const growth::Row& row : page_->figures()->inputs.growth)
            rows.push_back(growth::cells(row, options));
        return rows;
    }

    std::vector<QStringList> cellsOfTable() const {
        std::vector<QStringList> rows;
        const GrowthTableModel& model = *page_->table()->figures();
        for (int r = 0; r < model.rowCount(); ++r) {
            QStringList row;
            for (int c = 0; c < model.columnCount(); ++c)
                row << model.index(r, c).data(Qt::EditRole).toString();
            rows.push_back(row);
        }
        return rows;
    }

    Id areaNumbered(const QString& number) const {
        for (const Area& area : workspace_->reader().all<Area>())
            if (area.number == number)
                return area.id;
        return {};
    }

    qint64 ties() const { return page_->figures() ? page_->figures()->now().ties : -1; }

private Q_SLOTS:
    void initTestCase() { Theme::apply(*qApp, ThemeMode::Light); }

    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        open(fresh(QStringLiteral("wp8")));
        QTRY_VERIFY(hasFigures());
    }

    void cleanup() {
        page_.reset();
        workspace_.reset();
        folder_.reset();
    }

    void figuresEqualTheSeriesOfTheCommandLine() {
        growth::Options options = monthly();
        options.triangles = false;
        QCOMPARE(shown(), expected({}, {}, options));
        QVERIFY(ties() > 0);
    }

    void theAreaInFocusChangesTheFigures() {
        const qint64 all = ties();
        const Id area = areaNumbered(QStringLiteral("8.2.3"));
        QVERIFY(!area.isEmpty());
        workspace_->setAreaInFocus(area);
        growth::Options options = monthly();
        options.triangles = false;
        QTRY_COMPARE(shown(), expected(area, {}, options));
        QVERIFY(ties() < all);
        QCOMPARE(page_->figures()->inputs.scope.areaBadge, QStringLiteral("3"));
    }

    void theSliderSetsTheAsAtMonthOfTheWorkspace() {
        const qint64 all = ties();
        auto* slider = page_->findChild<QSlider*>();
        QVERIFY(slider);
        const Month first = page_->figures()->firstMonth;
        slider->setValue(11);
        QTRY_COMPARE(workspace_->asAt(), (first + 11).lastDay());
        growth::Options options = monthly();
        options.triangles = false;
        QTRY_COMPARE(shown(), expected({}, (first + 11).lastDay(), options));
        QVERIFY(ties() < all);
        QTest::keyClick(slider, Qt::Key_Right);
        QTRY_COMPARE(workspace_->asAt(), (first + 12).lastDay());
        workspace_->setAsAt({});
        QTRY_COMPARE(ties(), all);
        QCOMPARE(slider->value(), slider->maximum());
    }

    void aDateInTheMiddleOfAMonthStaysThatDate() {
        const QDate day = page_->figures()->firstMonth.firstDay().addMonths(7).addDays(9);
        workspace_->setAsAt(day);
        growth::Options options = monthly();
        options.triangles = false;
        QTRY_COMPARE(shown(), expected({}, day, options));
        QCOMPARE(workspace_->asAt(), day);
        QCOMPARE(page_->findChild<QSlider*>()->value(), 7);
    }

    void timeRunsMonthByMonthAndStopsAtTheEnd() {
        auto* slider = page_->findChild<QSlider*>();
        slider->setValue(slider->maximum() - 1);
        QTRY_COMPARE(workspace_->asAt(), (page_->figures()->lastMonth + -1).lastDay());
        page_->timeBar()->setPlaying(true);
        QTRY_COMPARE(workspace_->asAt(), page_->figures()->lastMonth.lastDay());
        QTRY_VERIFY(!page_->timeBar()->isPlaying());
    }

    void membersAreAnotherNetwork() {
        auto* nodes = page_->findChild<QComboBox*>();
        nodes->setCurrentIndex(1);
        growth::Options options = monthly();
        options.nodes = growth::Options::Members;
        options.triangles = false;
        QTRY_COMPARE(shown(), expected({}, {}, options));
    }

    void theTableHasAllFiguresAndItsModelIsSound() {
        const QAbstractItemModelTester tester(page_->table()->figures(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        page_->showView(QStringLiteral("table"));
        QTRY_COMPARE(cellsOfTable(), expected({}, {}, monthly()));
        workspace_->setAreaInFocus(areaNumbered(QStringLiteral("8.2.1")));
        QTRY_COMPARE(cellsOfTable(), expected(workspace_->areaInFocus(), {}, monthly()));
        workspace_->setAsAt(QDate(2026, 1, 31));
        QTRY_COMPARE(cellsOfTable(), expected(workspace_->areaInFocus(), QDate(2026, 1, 31), monthly()));
    }

    void theTableIsCopiedWithItsHeader() {
        page_->showView(QStringLiteral("table"));
        QTRY_COMPARE(cellsOfTable(), expected({}, {}, monthly()));
        QTest::keyClick(page_->table(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), page_->table()->figures()->rowCount() + 1);
        QVERIFY(lines.first().startsWith(QStringLiteral("Month\tInstitutions\tCountries")));
        QCOMPARE(lines.last().split(u'\t').size(), page_->table()->figures()->columnCount());
    }

    void anEditRefreshesTheFigures() {
        const qint64 before = page_->figures()->activities;
        workspace_->apply({QStringLiteral("create"), QStringLiteral("activity"), {}}, [](Writer& writer) {
            const RecordType& type = recordType(u"activity");
            Record record = type.emptyRecord();
            record.values[size_t(type.indexOf(u"title"))] = QStringLiteral("One more workshop");
            record.values[size_t(type.indexOf(u"kind"))] = QStringLiteral("workshop");
            record.values[size_t(type.indexOf(u"state"))] = QStringLiteral("held");
            record.values[size_t(type.indexOf(u"start"))] = QStringLiteral("2026-02-03");
            writer.create(type, record);
        });
        QTRY_COMPARE(page_->figures()->activities, before + 1);
        workspace_->undo();
        QTRY_COMPARE(page_->figures()->activities, before);
    }

    void aHiddenPageComputesNothingUntilItIsSeen() {
        const GrowthFigures* figures = page_->figures();
        page_->hide();
        workspace_->setAreaInFocus(areaNumbered(QStringLiteral("8.2.2")));
        QTest::qWait(100);
        QCOMPARE(page_->figures(), figures);
        page_->show();
        QTRY_COMPARE(page_->figures()->inputs.scope.areaNumber, QStringLiteral("8.2.2"));
    }

    void manyChangesAtOnceEndWithTheLastOne() {
        const auto areas = workspace_->reader().all<Area>();
        for (const Area& area : areas)
            workspace_->setAreaInFocus(area.id);
        QTRY_COMPARE(page_->figures()->inputs.scope.areaNumber, areas.back().number);
        QTest::qWait(50);
        QCOMPARE(page_->figures()->inputs.scope.areaNumber, areas.back().number);
    }

    void tilesSayWhatTheFiguresSay() {
        const growth::Row& now = page_->figures()->now();
        const auto tiles = growthTiles(*page_->figures());
        QCOMPARE(tiles[0].value, QString::number(now.institutions));
        QCOMPARE(tiles[2].value, QString::number(now.ties));
        QVERIFY(tiles[2].comparison.contains(QStringLiteral("since M")));
        QVERIFY(tiles[4].sentence.contains(QStringLiteral("New members lower it")));
        for (const GrowthTile& tile : tiles) {
            QVERIFY2(!tile.sentence.isEmpty() && !tile.sentence.contains(u'%' + QStringLiteral("1")) &&
                         !tile.sentence.contains(QStringLiteral("%L")),
                     qPrintable(tile.sentence));
            QCOMPARE(tile.course.size() > 1, true);
        }
        QCOMPARE(page_->findChildren<StatTile*>().size(), 6);
    }

    void largeGatheringsAreNamedInWords() {
        QVERIFY(page_->figures()->now().leftOut > 0);
        bool said = false;
        for (const QLabel* label : page_->findChildren<QLabel*>())
            said = said || (label->text().contains(QStringLiteral("25 institutions")) &&
                            label->text().contains(QStringLiteral("no ties")));
        QVERIFY(said);
    }

    void allAtOnceWritesFourFiles() {
        QTemporaryDir out;
        page_->exportMenu()->setPlaces({{}, [&] { return out.path(); }});
        QSignalSpy told(workspace_.get(), &Workspace::notice);
        page_->exportMenu()->exportAll();
        const QStringList names = QDir(out.path()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(names, QStringList({QStringLiteral("growth.csv"), QStringLiteral("growth.pdf"),
                                     QStringLiteral("growth.png"), QStringLiteral("growth.svg")}));
        QCOMPARE(QImage(out.filePath(QStringLiteral("growth.png"))).size(), QSize(3840, 2160));
        QCOMPARE(told.size(), 1);
        page_->exportMenu()->exportAll(); // nothing is overwritten
        QCOMPARE(QDir(out.path()).entryList(QDir::Files).size(), 8);
    }

    void theTableExportsItsOwnFigures() {
        QTemporaryDir out;
        page_->showView(QStringLiteral("table"));
        QTRY_COMPARE(cellsOfTable(), expected({}, {}, monthly()));
        QString suggested;
        page_->exportMenu()->setPlaces({[&](const QString& name, const QString&) {
                                            suggested = name;
                                            return out.filePath(name);
                                        },
                                        {}});
        page_->exportMenu()->exportAs(ChartFormat::Csv);
        QCOMPARE(suggested, QStringLiteral("growth.csv"));
        QFile file(out.filePath(suggested));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readLine()).trimmed(), growth::columns(monthly()).join(u','));
    }

    void ctrlShiftCCopiesTheChart() {
        QGuiApplication::clipboard()->clear();
        page_->findChild<ChartView*>()->setFocus();
        QTest::keyClick(page_->findChild<ChartView*>(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("image/svg+xml")));
    }

    void aFileThatCannotBeWrittenGivesASentence() {
        QSignalSpy failed(workspace_.get(), &Workspace::failed);
        page_->exportMenu()->setPlaces(
            {[](const QString& name, const QString&) { return QStringLiteral("/nowhere/") + name; }, {}});
        page_->exportMenu()->exportAs(ChartFormat::Csv);
        QCOMPARE(failed.size(), 1);
    }

    void sourceRowsOpenFromWhatIsShown() {
        QSignalSpy asked(page_.get(), &GrowthPage::sourceRowsRequested);
        for (QPushButton* button : page_->findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Source rows"))
                button->click();
        QCOMPARE(asked.value(0).value(0).toString(), QStringLiteral("participation"));
    }

    void tabGoesThroughThePageInReadingOrder() {
        QList<QWidget*> stops;
        QWidget* first = page_->findChild<QComboBox*>();
        QWidget* next = first;
        do {
            if (next->isVisibleTo(page_.get()) && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus))
                stops << next;
            next = next->nextInFocusChain();
        } while (next != first);
        QCOMPARE(stops.size(), 9); // who, source, export; play, slider, all dates; tabs, chart, areas
        for (int i = 1; i < stops.size(); ++i) {
            const QPoint before = stops[i - 1]->mapTo(page_.get(), QPoint());
            const QPoint after = stops[i]->mapTo(page_.get(), QPoint());
            QVERIFY2(after.y() > before.y() + 20 || after.x() > before.x(), qPrintable(QString::number(i)));
            QVERIFY2(!stops[i]->accessibleName().isEmpty() || stops[i]->inherits("QPushButton"),
                     stops[i]->metaObject()->className());
        }
    }

    void whatHasNoDateCountsButIsNoGrowth() {
        const auto before = growthTiles(*page_->figures());
        const qint64 activities = page_->figures()->activities;
        workspace_->apply({QStringLiteral("create"), QStringLiteral("activity"), {}}, [](Writer& writer) {
            const RecordType& type = recordType(u"activity");
            Record record = type.emptyRecord();
            record.values[size_t(type.indexOf(u"title"))] = QStringLiteral("A visit without a date");
            record.values[size_t(type.indexOf(u"kind"))] = QStringLiteral("workshop");
            record.values[size_t(type.indexOf(u"state"))] = QStringLiteral("held");
            writer.create(type, record);
        });
        QTRY_COMPARE(page_->figures()->activities, activities + 1);
        QCOMPARE(growthTiles(*page_->figures())[0].comparison, before[0].comparison);
        QVERIFY(page_->figures()->notes().contains(QStringLiteral("no date")));
    }

    void aWorkspaceWithoutActivitiesSaysWhatToDo() {
        open(fresh(QStringLiteral("empty")));
        QTRY_VERIFY(hasFigures());
        auto* empty = page_->findChild<EmptyState*>();
        QTRY_VERIFY(empty->isVisible());
        QVERIFY(empty->accessibleName().startsWith(QStringLiteral("No activity has been held yet.")));
        QSignalSpy asked(page_.get(), &GrowthPage::activitiesRequested);
        QTest::mouseClick(empty->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QVERIFY(!page_->timeBar()->isVisible());
    }

    void aPageClosedWhileFiguresAreUnderWayEnds() {
        for (int i = 0; i < 20; ++i) {
            workspace_->setAsAt(QDate(2025, 1, 31).addMonths(i));
            QTest::qWait(i % 5);
        }
        page_.reset();
        QVERIFY(workspace_->reader().count(recordType(u"activity")) > 0);
    }

    void samplesAreSaidToBeSamples() {
        QVERIFY(page_->figures()->inputs.scope.remark.contains(QStringLiteral("samples")));
        open(fresh(QStringLiteral("csa"), true));
        QTRY_VERIFY(hasFigures());
        QVERIFY(page_->figures()->inputs.scope.remark.isEmpty());
    }
};

QTEST_MAIN(TestGrowthPage)
#include "tst_growth_page.moc"
