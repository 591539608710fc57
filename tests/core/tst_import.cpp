#include "core/exchange/table_import.h"
#include "core/record/registry.h"
#include "core/store/verify.h"
#include "support/workspace.h"

#include <QTest>

using namespace trellis;
using namespace trellis::support;

// What a table's cells come to mean.
class ImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { w_ = std::make_unique<TemporaryWorkspace>(); }
    void cleanup() {
        QCOMPARE(findDamage(w_->store().database()), QStringList());
        w_.reset();
    }

    void headersMapThemselvesByNameOrLabel() {
        const auto report =
            good("institution", "NAME,Country,patients per year,Also known as,Remark\nOne,FR,7,Uno,x\n");
        QCOMPARE(report.created, qint64(1));
        QCOMPARE(report.ignored, QStringList("Remark"));
        const Id row = only("institution");
        QCOMPARE(w_->value("institution", row, "patients_per_year"), Value(7));
        QCOMPARE(w_->value("institution", row, "aliases"), Value(Value::List{Value(u"Uno")}));
    }

    void aNewRowGetsTheInitialValuesOfWhatIsNotMapped() {
        w_->create("institution", {{"code", u"I"}, {"name", u"One"}});
        good("activity", "title,state\nA,\nB,held\n");
        good("activity", "title\nC\n");
        QCOMPARE(stateOf(u"A"), Value());
        QCOMPARE(stateOf(u"B"), Value(u"held"));
        QCOMPARE(stateOf(u"C"), Value(u"idea"));
        good("participation", "activity,institution\nA,I\n");
        const Id row = only("participation");
        QCOMPARE(w_->value("participation", row, "role"), Value(u"participant"));
        QCOMPARE(w_->value("participation", row, "attended"), Value());
    }

    void anEmptyCellClearsAndAnUnmappedFieldStays() {
        w_->create("institution", {{"code", u"I"}, {"name", u"One"}, {"city", u"Lyon"}, {"note", u"N"}});
        const auto report = good("institution", "code,name,city\nI,Two,\n");
        QCOMPARE(report.updated, qint64(1));
        const Id row = only("institution");
        QCOMPARE(w_->value("institution", row, "name"), Value(u"Two"));
        QCOMPARE(w_->value("institution", row, "city"), Value());
        QCOMPARE(w_->value("institution", row, "note"), Value(u"N"));
    }

    void aKnownIdUpdatesWhateverTheKeySays() {
        const Id row = w_->create("institution", {{"code", u"I"}, {"name", u"One"}});
        const auto report = good("institution", "id,code,name\n" + row.toString().toUtf8() + ",J,Two\n,K,Three\n");
        QCOMPARE(report.updated, qint64(1));
        QCOMPARE(report.created, qint64(1));
        QCOMPARE(w_->value("institution", row, "code"), Value(u"J"));
    }

    void anUnknownIdFallsBackToTheKey() {
        const Id row = w_->create("institution", {{"code", u"I"}, {"name", u"One"}});
        const auto report = good("institution", "id,code,name\n" + Id::next(1).toString().toUtf8() + ",I,Two\n");
        QCOMPARE(report.updated, qint64(1));
        QCOMPARE(only("institution"), row);
    }

    void theKeyIsTheStatedOne() {
        const Id row = w_->create("institution", {{"code", u"I"}, {"name", u"One"}, {"city", u"Lyon"}});
        ImportOptions options;
        options.key = {QStringLiteral("city")};
        QCOMPARE(good("institution", "name,city\nTwo,Lyon\nThree,Nice\n", options).created, qint64(1));
        QCOMPARE(w_->value("institution", row, "name"), Value(u"Two"));
    }

    void aListCellAddsAndRemovesOnlyWhenAsked() {
        const Id row = w_->create("institution", {{"code", u"I"}, {"name", u"One"}, {"aliases", list({"a", "b"})}});
        QCOMPARE(good("institution", "code,aliases\nI,b; c; c\n").updated, qint64(1));
        QCOMPARE(w_->value("institution", row, "aliases"), Value(list({"a", "b", "c"})));
        QCOMPARE(good("institution", "code,aliases\nI,\n").unchanged, qint64(1));
        ImportOptions options;
        options.replaceLists = true;
        QCOMPARE(good("institution", "code,aliases\nI,c; b; a\n", options).unchanged, qint64(1));
        QCOMPARE(good("institution", "code,aliases\nI,\"\"\"d;e\"\"; b\"\n", options).updated, qint64(1));
        QCOMPARE(w_->value("institution", row, "aliases"), Value(list({"b", "d;e"})));
        good("institution", "code,aliases\nI,\n", options);
        QCOMPARE(w_->value("institution", row, "aliases"), Value());
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

    void theSameValueIsSetForEveryRow() {
        w_->create("area", {{"number", u"8.2"}, {"title", u"T"}});
        const Id host = w_->create("institution", {{"code", u"I"}, {"name", u"One"}});
        ImportOptions options;
        options.set = {{"state", "held"}, {"host.code", "I"}, {"areas", "8.2"}};
        good("activity", "title\nA\nB\n", options);
        for (const Record& row : w_->reader().all(recordType(u"activity"))) {
            QCOMPARE(recordType(u"activity").value(row, u"state"), Value(u"held"));
            QCOMPARE(recordType(u"activity").value(row, u"host"), Value(host));
            QCOMPARE(recordType(u"activity").value(row, u"areas").items().size(), size_t(1));
        }
    }

    void anApostropheBeforeAFormulaIsTakenOffText() {
        good("institution", "name,city,latitude\n'=1+1,''quoted,-1.5\n");
        const Id row = only("institution");
        QCOMPARE(w_->value("institution", row, "name"), Value(u"=1+1"));
        QCOMPARE(w_->value("institution", row, "city"), Value(u"'quoted"));
        QCOMPARE(w_->value("institution", row, "latitude"), Value(-1.5));
    }

    void aDryRunCountsRightAndChangesNothing() {
        w_->create("institution", {{"code", u"A"}, {"name", u"One"}});
        w_->create("institution", {{"code", u"B"}, {"name", u"Two"}});
        const QByteArray before = fileHash(w_->path());
        ImportOptions options;
        options.dryRun = true;
        const QByteArray table = "code,name\nA,Other\nB,Two\nC,Three\nD,Four\n";
        const auto report = good("institution", table, options);
        QCOMPARE(fileHash(w_->path()), before);
        QCOMPARE(report.transaction, qint64(0));
        const auto done = good("institution", table);
        QVERIFY(done.transaction > 0);
        for (const ImportReport& r : {report, done}) {
            QCOMPARE(r.rows, qint64(4));
            QCOMPARE(r.created, qint64(2));
            QCOMPARE(r.updated, qint64(1));
            QCOMPARE(r.unchanged, qint64(1));
        }
    }

    void anImportIsOneStepThatUndoTakesBack() {
        w_->create("institution", {{"code", u"A"}, {"name", u"One"}, {"aliases", list({"x"})}});
        const QString before = dump(w_->reader());
        ImportOptions options;
        options.replaceLists = true;
        const auto report = good("institution", "code,name,aliases\nA,Other,y\nB,Two,z\n", options);
        QCOMPARE(w_->store().transaction(report.transaction).label.shown(),
                 QStringLiteral("Import institution: t.csv"));
        QVERIFY(w_->store().undo(report.transaction).isGood());
        QCOMPARE(dump(w_->reader()), before);
    }

    void badRowsAreLeftOutOnlyWhenAsked() {
        const QByteArray table = "name,country\nOne,FR\nTwo,Atlantis\nThree,DE\n,DE\nFive\n";
        const auto refused = imported("institution", table);
        QCOMPARE(refused.problemCount, qint64(3));
        QCOMPARE(w_->reader().count(recordType(u"institution")), qint64(0));
        ImportOptions options;
        options.skipBad = true;
        const auto report = imported("institution", table, options);
        QCOMPARE(report.created, qint64(2));
        QCOMPARE(report.skipped, qint64(3));
        QCOMPARE(report.problemCount, qint64(3));
        QVERIFY(report.transaction > 0);
    }

    void leavingOutARowLeavesOutWhatNamesIt() {
        ImportOptions options;
        options.skipBad = true;
        const auto report =
            imported("area", "number,title,parent,start_month\n1,A,,never\n1.1,B,1,\n1.1.1,C,1.1,\n2,D,,\n", options);
        QCOMPARE(report.created, qint64(1));
        QCOMPARE(report.skipped, qint64(3));
    }

private:
    static Value::List list(std::initializer_list<const char*> items) {
        Value::List values;
        for (const char* item : items)
            values.push_back(QString::fromUtf8(item));
        return values;
    }

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

    Value stateOf(const char16_t* title) {
        const RecordType& type = recordType(u"activity");
        const auto rows = w_->reader().where(type, QStringLiteral("title"), Value(title));
        return rows.empty() ? Value(u"none") : type.value(rows.front(), u"state");
    }

    std::unique_ptr<TemporaryWorkspace> w_;
};

QTEST_GUILESS_MAIN(ImportTest)
#include "tst_import.moc"
