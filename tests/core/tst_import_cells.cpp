#include "core/exchange/table_import.h"
#include "core/record/registry.h"
#include "core/store/verify.h"
#include "support/workspace.h"

#include <QTest>

using namespace trellis;
using namespace trellis::support;

// What a cell comes to mean: numbers, dates, months, countries, choices.
class ImportCellsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { w_ = std::make_unique<TemporaryWorkspace>(); }
    void cleanup() {
        QCOMPARE(findDamage(w_->store().database()), QStringList());
        w_.reset();
    }

    void countriesAreReadAsEuTextsWriteThem_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("code");
        for (const auto& [cell, code] :
             std::initializer_list<std::pair<const char*, const char*>>{{"EL", "GR"},
                                                                        {"UK", "GB"},
                                                                        {"XK", "XK"},
                                                                        {"NA", "NA"},
                                                                        {"fr", "FR"},
                                                                        {"GR", "GR"},
                                                                        {"Greece", "GR"},
                                                                        {"namibia", "NA"},
                                                                        {"Kosovo", "XK"},
                                                                        {"Czechia", "CZ"},
                                                                        {"The Netherlands", "NL"},
                                                                        {"T\u00fcrkiye", "TR"},
                                                                        {"United Kingdom", "GB"},
                                                                        {" DE ", "DE"}})
            QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromLatin1(code);
    }
    void countriesAreReadAsEuTextsWriteThem() {
        QFETCH(QString, cell);
        QFETCH(QString, code);
        good("institution", "name,country\nOne," + cell.toUtf8() + "\n");
        QCOMPARE(w_->value("institution", only("institution"), "country"), Value(code));
    }

    void numbersTakeAPointOrAComma_data() {
        QTest::addColumn<QString>("cells");
        QTest::addColumn<QChar>("decimal");
        QTest::addColumn<qint64>("sum"); // hundredths
        QTest::newRow("points") << "1.5|2.25|1,234.00" << QChar(u'.') << qint64(150 + 225 + 123400);
        QTest::newRow("commas") << "1,5|2,25|1.234,00" << QChar(u',') << qint64(150 + 225 + 123400);
        QTest::newRow("spaces") << "1 234,5|10" << QChar(u',') << qint64(123450 + 1000);
        QTest::newRow("whole") << "3|4" << QChar() << qint64(700);
        QTest::newRow("a group of three beside a comma") << "1.000|0,25" << QChar(u',') << qint64(100025);
        QTest::newRow("a group of three beside a point") << "1,000|0.25" << QChar(u'.') << qint64(100025);
    }
    void numbersTakeAPointOrAComma() {
        QFETCH(QString, cells);
        QFETCH(QChar, decimal);
        QFETCH(qint64, sum);
        QByteArray table = "plan;institution;area;pm\n";
        w_->create("plan_version", {{"name", u"P"}});
        w_->create("area", {{"number", u"8.2"}, {"title", u"T"}});
        int i = 0;
        for (const QString& cell : cells.split(u'|')) {
            const QString code = QStringLiteral("I%1").arg(++i);
            w_->create("institution", {{"code", code}, {"name", u"N"}, {"country", Value()}});
            table += "P;" + code.toUtf8() + ";8.2;" + cell.toUtf8() + '\n';
        }
        const auto report = good("planned_effort", table);
        QCOMPARE(report.decimal.value_or(QChar()), decimal);
        Query q = w_->reader().database().query("SELECT sum(pm) FROM planned_effort");
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), sum);
    }

    void aStatedDecimalSignCounts() {
        ImportOptions options;
        options.decimal = u',';
        good("institution", "name;latitude\nOne;1.5,0\n", options, "\"1.5,0\" is no number.");
        good("institution", "name;latitude\nOne;45,5\n", options);
        QCOMPARE(w_->value("institution", only("institution"), "latitude"), Value(45.5));
    }

    void datesAreReadInTheStatedOrder_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<int>("order");
        QTest::addColumn<QString>("date");
        const auto row = [](const char* cell, DateOrder order, const char* date) {
            QTest::addRow("%s, %d", cell, int(order))
                << QString::fromUtf8(cell) << int(order) << QString::fromUtf8(date);
        };
        row("2026-03-05", DateOrder::Unknown, "2026-03-05");
        row("2026-03-05T10:00:00", DateOrder::Unknown, "2026-03-05");
        row("5 Mar 2026", DateOrder::Unknown, "2026-03-05");
        row("March 5, 2026", DateOrder::Unknown, "2026-03-05");
        row("05/03/2026", DateOrder::Unknown, "");
        row("05/03/2026", DateOrder::DayMonthYear, "2026-03-05");
        row("05/03/2026", DateOrder::MonthDayYear, "2026-05-03");
        row("05.03.2026", DateOrder::DayMonthYear, "2026-03-05");
        row("25/03/2026", DateOrder::Unknown, "2026-03-25");
        row("03/25/2026", DateOrder::Unknown, "2026-03-25");
        row("05/05/2026", DateOrder::Unknown, "2026-05-05");
        row("25/03/2026", DateOrder::MonthDayYear, "");
        row("05/03/2026", DateOrder::YearMonthDay, "");
        row("2026/03/05", DateOrder::DayMonthYear, "2026-03-05");
        row("05/03/26", DateOrder::DayMonthYear, "");
        row("2026-02-30", DateOrder::Unknown, "");
        row("soon", DateOrder::Unknown, "");
    }
    void datesAreReadInTheStatedOrder() {
        QFETCH(QString, cell);
        QFETCH(int, order);
        QFETCH(QString, date);
        ImportOptions options;
        options.dates = DateOrder(order);
        const auto report = imported("activity", "title,start\nA,\"" + cell.toUtf8() + "\"\n", options);
        QCOMPARE(report.problemCount, qint64(date.isEmpty() ? 1 : 0));
        if (date.isEmpty()) {
            QCOMPARE(report.problems.front().line, qint64(2));
            QCOMPARE(report.problems.front().column, QStringLiteral("start"));
            QCOMPARE(report.problems.front().read, cell);
        } else {
            QCOMPARE(w_->value("activity", only("activity"), "start"), Value(date));
        }
    }

    void aMonthIsACalendarMonthOrANumberOfTheProgramme() {
        good("deliverable", "number,title,due_month\nD1,T,M18\n", {},
             "\"M18\" needs the programme's start month. Set it in the programme, or write the month as 2026-03.");
        w_->create("programme", {{"name", u"P"}, {"start_month", u"2024-10"}});
        good("deliverable", "number,title,due_month\nD1,T,M18\nD2,T,2026-03\nD3,T,m1\nD4,T,March 2026\nD5,T,03/2026\n");
        QStringList months;
        for (const Record& row : w_->reader().all(recordType(u"deliverable")))
            months << recordType(u"deliverable").value(row, u"due_month").text();
        QCOMPARE(months.join(u' '), QStringLiteral("2026-03 2026-03 2024-10 2026-03 2026-03"));
        good("deliverable", "number,title,due_month\nD6,T,M0\n", {},
             "\"M0\" is no month of a programme; months begin with M1.");
    }

    void choicesAreReadByCodeOrLabel() {
        w_->create("activity_kind", {{"code", u"staff_visit"}, {"title", u"Visit of staff"}});
        good("activity", "title,kind,format\nA,expert_seminar,In person\nB,Expert seminar,ONLINE\nC,visit of staff,\n"
                         "D,Staff visit,hybrid\n");
        QStringList kinds;
        for (const Record& row : w_->reader().all(recordType(u"activity")))
            kinds << recordType(u"activity").value(row, u"kind").text();
        QCOMPARE(kinds.join(u' '), QStringLiteral("expert_seminar expert_seminar staff_visit staff_visit"));
        good("activity", "title,kind\nE,party\n", {},
             "\"party\" is no choice here. Use one of: institutional_exchange, twinning, expert_seminar, workshop, "
             "collegial_interview, peer_dialogue, conference, roundtable, expert_group, other, staff_visit.");
    }

    void yesNoAndEmptyAreThree() {
        w_->create("institution", {{"code", u"I"}, {"name", u"One"}});
        good("activity", "code,title\nA,T\nB,T\nC,T\n");
        good("participation", "activity,institution,attended\nA,I,Yes\nB,I,no\nC,I,\n");
        QStringList attended;
        for (const Record& row : w_->reader().all(recordType(u"participation"))) {
            const Value& value = recordType(u"participation").value(row, u"attended");
            attended << (value.isEmpty() ? QStringLiteral("-") : QString::number(value.integer()));
        }
        QCOMPARE(attended.join(u' '), QStringLiteral("1 0 -"));
    }

    void anApostropheBeforeAFormulaIsTakenOffText() {
        good("institution", "name,city,latitude\n'=1+1,''quoted,-1.5\n");
        const Id row = only("institution");
        QCOMPARE(w_->value("institution", row, "name"), Value(u"=1+1"));
        QCOMPARE(w_->value("institution", row, "city"), Value(u"'quoted"));
        QCOMPARE(w_->value("institution", row, "latitude"), Value(-1.5));
    }

private:
    ImportReport imported(const char* type, const QByteArray& table, const ImportOptions& options = {}) {
        return importTable(w_->store(), recordType(QString::fromLatin1(type)),
                           TableSource::fromBytes(table, QStringLiteral("t.csv")), options);
    }

    // The import must be good, or have the one problem named.
    ImportReport good(const char* type, const QByteArray& table, const ImportOptions& options = {},
                      const QString& problem = {}) {
        const ImportReport report = imported(type, table, options);
        QStringList sentences;
        for (const Problem& p : report.problems)
            sentences << p.message;
        if (sentences.join(u'\n') != problem)
            QTest::qFail(qPrintable(sentences.join(u'\n')), __FILE__, __LINE__);
        return report;
    }

    Id only(const char* type) {
        const auto ids = w_->reader().ids(recordType(QString::fromLatin1(type)), {});
        return ids.size() == 1 ? ids.front() : Id();
    }

    std::unique_ptr<TemporaryWorkspace> w_;
};

QTEST_GUILESS_MAIN(ImportCellsTest)
#include "tst_import_cells.moc"
