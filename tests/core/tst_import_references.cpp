#include "core/exchange/table_import.h"
#include "core/record/registry.h"
#include "core/store/verify.h"
#include "support/workspace.h"

#include <QTest>

using namespace trellis;
using namespace trellis::support;

// How a cell finds the record it names.
class ImportReferencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        w_ = std::make_unique<TemporaryWorkspace>();
        one_ = w_->create("institution", {{"code", u"C1"},
                                          {"name", u"Centre One"},
                                          {"acronym", u"CO"},
                                          {"country", u"FR"},
                                          {"aliases", Value::List{Value(u"First Centre"), Value(u"Zentrum Eins")}}});
        two_ = w_->create("institution", {{"name", u"Centre Two"}, {"country", u"DE"}});
    }
    void cleanup() {
        QCOMPARE(findDamage(w_->store().database()), QStringList());
        w_.reset();
    }

    void anInstitutionIsFoundByAnyOfItsNames_data() {
        QTest::addColumn<QString>("cell");
        for (const char* cell : {"C1", "c1", "Centre One", "centre  ONE", "CO", "First Centre", "zentrum eins"})
            QTest::newRow(cell) << QString::fromLatin1(cell);
    }
    void anInstitutionIsFoundByAnyOfItsNames() {
        QFETCH(QString, cell);
        QCOMPARE(hostBy("host", cell), QString());
        QCOMPARE(host(), one_);
    }

    void anIdFindsItsRecord() {
        QCOMPARE(hostBy("host", two_.toString()), QString());
        QCOMPARE(host(), two_);
    }

    void theFieldAfterThePointAloneCounts() {
        QCOMPARE(hostBy("host.name", QStringLiteral("Centre Two")), QString());
        QCOMPARE(host(), two_);
        QCOMPARE(hostBy("host.name", QStringLiteral("CO")),
                 QStringLiteral("There is no institution \"CO\". Add it first, or correct the cell."));
        QCOMPARE(hostBy("host.code", QStringLiteral("CO")),
                 QStringLiteral("There is no institution \"CO\". Add it first, or correct the cell."));
        QCOMPARE(hostBy("host.aliases", QStringLiteral("First Centre")), QString());
        QCOMPARE(host(), one_);
    }

    void aNameThatSeveralBearIsAProblem() {
        w_->create("institution", {{"name", u"Centre Two"}, {"country", u"AT"}});
        QCOMPARE(hostBy("host", QStringLiteral("Centre Two")),
                 QStringLiteral("\"Centre Two\" names 2 records of the type institution. Use their key or id."));
        QCOMPARE(hostBy("host", QStringLiteral("Centre Two | AT")), QString());
    }

    void aCodeWinsOverTheNameOfAnother() {
        w_->create("institution", {{"code", u"X"}, {"name", u"C1"}});
        QCOMPARE(hostBy("host", QStringLiteral("C1")), QString());
        QCOMPARE(host(), one_);
    }

    void severalColumnsNameOneRecordTogether() {
        const Id march = w_->create("activity", {{"title", u"Seminar"}, {"start", u"2026-03-05"}});
        w_->create("activity", {{"title", u"Seminar"}, {"start", u"2026-04-05"}});
        auto report = imported("participation", "activity.title,activity.start,institution\nSeminar,2026-03-05,C1\n");
        QCOMPARE(report.created, qint64(1));
        const auto rows = w_->reader().all(recordType(u"participation"));
        QCOMPARE(recordType(u"participation").value(rows.front(), u"activity"), Value(march));
        report = imported("participation", "activity.title,activity.start,institution\nSeminar,,C1\n");
        QCOMPARE(report.problems.at(0).message,
                 QStringLiteral("2 records of the type activity fit \"Seminar\"; it must be one."));
        report = imported("participation", "activity.title,activity.start,institution\nSeminar,2026-05-05,C1\n");
        QCOMPARE(report.problems.at(0).message,
                 QStringLiteral("0 records of the type activity fit \"Seminar, 2026-05-05\"; it must be one."));
    }

    void rowsOfOneFileNameEachOtherInAnyOrder() {
        const QByteArray table = "number,title,parent.number\n8.2.1,C,8.2\n8.2,B,8\n8,A,\n8.3,D,8\n";
        auto report = imported("area", table);
        QCOMPARE(report.problemCount, qint64(0));
        QCOMPARE(report.created, qint64(4));
        QCOMPARE(parents(), QStringLiteral("8.2.1<8.2 8.2<8 8< 8.3<8"));
        report = imported("area", table);
        QCOMPARE(report.unchanged, qint64(4));
        QCOMPARE(report.transaction, qint64(0));
        report = imported("area", "number,title,parent.number\n8.3,D,9\n9,E,\n8.2,B,8\n");
        QCOMPARE(report.updated, qint64(1));
        QCOMPARE(report.created, qint64(1));
        QCOMPARE(report.unchanged, qint64(1));
        QCOMPARE(parents(), QStringLiteral("8.2.1<8.2 8.2<8 8< 8.3<9 9<"));
    }

    void aCircleInAFileIsRefused() {
        const auto report = imported("area", "number,title,parent\n1,A,2\n2,B,1\n");
        QVERIFY(report.problemCount >= 1);
        QCOMPARE(report.problems.front().message,
                 QStringLiteral("An area cannot lie below itself. Choose another parent."));
        QCOMPARE(report.problems.front().column, QStringLiteral("parent"));
        QVERIFY(report.problems.front().line >= 2);
    }

    void aListNamesSeveral() {
        w_->create("area", {{"number", u"1"}, {"title", u"A"}});
        w_->create("area", {{"number", u"2;3"}, {"title", u"B"}});
        QCOMPARE(imported("activity", "title,areas\nT,\"1; \"\"2;3\"\"; 1\"\n").problemCount, qint64(0));
        const auto rows = w_->reader().all(recordType(u"activity"));
        QCOMPARE(recordType(u"activity").value(rows.front(), u"areas").items().size(), size_t(2));
        QCOMPARE(imported("activity", "title,areas\nU,1; 4\n").problems.at(0).message,
                 QStringLiteral("There is no area \"4\". Add it first, or correct the cell."));
    }

    void twoRowsThatAreOneRecordAreRefused() {
        const auto message = [&](const QByteArray& table) {
            const auto report = imported("institution", table);
            return report.problemCount == 1 ? describe(report.problems.front()) : QString::number(report.problemCount);
        };
        const QByteArray id = two_.toString().toUtf8();
        QCOMPARE(message("code,name\nA,X\nA,Y\n"),
                 QStringLiteral("Row 3, column \"code\": The row has the same key as row 2. Keep one of the two."));
        QCOMPARE(message("id,name\n" + id + ",X\n" + id + ",Y\n"),
                 QStringLiteral("Row 3: The row is the same record as row 2. Keep one of the two."));
        QCOMPARE(message("code,name,country\nC1,X,FR\n,Centre One,FR\n"),
                 QStringLiteral("Row 3: The row is the same record as row 2. Keep one of the two."));
    }

    void aKeyThatSeveralRecordsHaveIsAProblemWithoutTheirIds() {
        const RecordType& type = recordType(u"institution");
        w_->apply([&](Writer& writer) {
            writer.namesAreChecked();
            writer.create(type, record(type, {{"code", u"C1"}, {"name", u"Made apart"}}));
        });
        QCOMPARE(imported("institution", "code,city\nC1,Lyon\n").problems.at(0).message,
                 QStringLiteral("The row's key fits 2 records of the workspace; it must be one. Add the column id."));
        QCOMPARE(imported("institution", "id,code,city\n" + one_.toString().toUtf8() + ",C1,Lyon\n").updated,
                 qint64(1));
    }

private:
    ImportReport imported(const char* type, const QByteArray& table) {
        return importTable(w_->store(), recordType(QString::fromLatin1(type)),
                           TableSource::fromBytes(table, QStringLiteral("t.csv")), {});
    }

    QString hostBy(const QByteArray& column, const QString& cell) {
        const auto report = imported("activity", "title," + column + "\nA," + cell.toUtf8() + "\n");
        return report.problems.empty() ? QString() : report.problems.front().message;
    }
    Id host() {
        const auto rows = w_->reader().all(recordType(u"activity"));
        return recordType(u"activity").value(rows.front(), u"host").id();
    }
    QString parents() {
        const RecordType& type = recordType(u"area");
        QStringList pairs;
        for (const Record& row : w_->reader().all(type)) {
            const auto parent = w_->reader().row(type, type.value(row, u"parent").id());
            pairs << type.value(row, u"number").text() + u'<' +
                         (parent ? type.value(*parent, u"number").text() : QString());
        }
        return pairs.join(u' ');
    }

    std::unique_ptr<TemporaryWorkspace> w_;
    Id one_;
    Id two_;
};

QTEST_GUILESS_MAIN(ImportReferencesTest)
#include "tst_import_references.moc"
