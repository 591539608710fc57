#include "core/exchange/table_import.h"
#include "core/record/registry.h"
#include "core/store/verify.h"
#include "support/workspace.h"

#include <QTest>

using namespace trellis;
using namespace trellis::support;

// What an import makes of rows: new ones, changed ones, lists, and none at all.
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
