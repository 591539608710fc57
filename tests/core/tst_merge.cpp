#include "core/base/clock.h"
#include "core/store/projection.h"
#include "support/merging_people.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sqlite3.h>

using namespace trellis;
using namespace trellis::support;

// What comes in when copies come together, and what is refused.
class MergeTest : public QObject, MergingPeople {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { look(); }

    void editsOfDifferentCellsComeTogetherWithoutAFinding() {
        set(0, "institution", row_, "city", u"Lyon");
        set(1, "institution", row_, "note", u"Host in May");
        const Id other = create(1, "institution", {{"name", u"Sample Centre ES-1"}, {"country", u"ES"}});
        const MergeReport report = c_->merge(0, 1);
        QCOMPARE(report.transactions, qint64(2));
        QCOMPARE(report.operations, qint64(2));
        QCOMPARE(kinds(report.findings), QStringList());
        QCOMPARE(value(0, "institution", row_, "city"), Value(u"Lyon"));
        QCOMPARE(value(0, "institution", row_, "note"), Value(u"Host in May"));
        QVERIFY(has(0, "institution", other));
        c_->merge(1, 0);
        QCOMPARE(c_->state(1), c_->state(0));
    }

    void mergingAgainBringsNothingAndMakesNoBackup() {
        set(1, "institution", row_, "city", u"Lyon");
        QCOMPARE(c_->merge(0, 1).transactions, qint64(1));
        const QByteArray before = fileHash(c_->path(0));
        const MergeReport again = c_->merge(0, 1);
        QCOMPARE(again.transactions, qint64(0));
        QCOMPARE(again.backup, QString());
        QCOMPARE(fileHash(c_->path(0)), before);
    }

    void aPreviewSaysTheSameAndWritesNothing() {
        set(0, "institution", row_, "city", u"Lyon");
        set(1, "institution", row_, "city", u"Paris");
        create(1, "area", {{"number", u"1"}, {"title", u"A"}});
        const QByteArray before = fileHash(c_->path(0));
        const MergeReport preview = c_->merge(0, 1, MergeMode::Preview);
        QCOMPARE(fileHash(c_->path(0)), before);
        QCOMPARE(preview.merge, qint64(0));
        QCOMPARE(preview.backup, QString());
        QCOMPARE(preview.operations, qint64(2));
        const MergeReport report = c_->merge(0, 1);
        QCOMPARE(report.operations, preview.operations);
        QCOMPARE(report.transactions, preview.transactions);
        QCOMPARE(report.findings.size(), preview.findings.size());
        QCOMPARE(report.findings[0].sentence, preview.findings[0].sentence);
    }

    void theBackupHoldsTheWorkspaceAsItWas() {
        set(0, "institution", row_, "city", u"Lyon");
        set(1, "institution", row_, "city", u"Paris");
        c_->actAs(0);
        const MergeReport report = mergeCopies(c_->store(0), {c_->path(1)});
        const Store backup(report.backup, author(), Store::Access::ReadOnly);
        const RecordType& type = recordType(u"institution");
        QCOMPARE(type.value(*backup.reader().row(type, row_), u"city"), Value(u"Lyon"));
        QCOMPARE(findDamage(backup.database()), QStringList());
        QDir(QFileInfo(report.backup).path()).removeRecursively();
    }

    void severalCopiesAreOneMerge() {
        setUp(3);
        set(1, "institution", row_, "city", u"Paris");
        set(2, "institution", row_, "note", u"From the third");
        c_->actAs(0);
        const MergeReport report = mergeCopies(c_->store(0), {c_->path(1), c_->path(2)});
        QCOMPARE(report.transactions, qint64(2));
        QVERIFY(c_->store(0).undoMerge(report.merge).isGood());
        QCOMPARE(value(0, "institution", row_, "city"), Value(u"Dijon"));
        QCOMPARE(value(0, "institution", row_, "note"), Value());
    }

    void whatIsNoCopyIsRefusedAndNothingOfTheOthersIsTaken_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("throws");
        QTest::newRow("another programme's workspace") << "foreign" << false;
        QTest::newRow("the workspace itself") << "itself" << false;
        QTest::newRow("no file") << "missing" << true;
        QTest::newRow("some other file") << "text" << true;
        QTest::newRow("another SQLite database") << "sqlite" << true;
        QTest::newRow("half a file") << "half" << true;
    }
    void whatIsNoCopyIsRefusedAndNothingOfTheOthersIsTaken() {
        QFETCH(QString, file);
        QFETCH(bool, throws);
        QString path = c_->filePath(file + QStringLiteral(".trellis"));
        if (file == QLatin1String("foreign"))
            Store::createFile(path);
        else if (file == QLatin1String("itself"))
            path = c_->path(0);
        else if (file == QLatin1String("text"))
            writeFile(path, "Partners of the programme\n");
        else if (file == QLatin1String("sqlite"))
            Database(path, Database::Mode::Create).run("CREATE TABLE t(x)");
        else if (file == QLatin1String("half"))
            writeFile(path, readFile(c_->copyFile(0, QStringLiteral("whole"))).left(50'000));
        set(1, "institution", row_, "city", u"Paris");
        const QByteArray before = fileHash(c_->path(0));
        MergeReport report;
        const QString sentence = sentenceOf([&] { report = mergeCopies(c_->store(0), {c_->path(1), path}); });
        QCOMPARE(!sentence.isEmpty(), throws);
        QCOMPARE(report.isGood(), throws);
        const QString words = throws ? sentence : report.problems.at(0).message;
        QVERIFY2(words.contains(QFileInfo(path).fileName()), qPrintable(words));
        QCOMPARE(fileHash(c_->path(0)), before);
    }

    void operationsOfANewerProgramAreKeptHandedOnAndShownOnceKnown() {
        // A newer program's file: a field and a type that this one does not know.
        const QString path = c_->copyFile(1, QStringLiteral("newer.trellis"));
        {
            Database db(path, Database::Mode::ReadWrite);
            const Id set = Id::next(clock::now());
            const Id created = Id::next(clock::now());
            db.run("INSERT INTO txn(id,hlc,at,author,label,first_arrival,parents) SELECT randomblob(16),max(hlc)+1,at,"
                   "author,'edit',(SELECT max(arrival)+1 FROM op),id FROM txn");
            Query q = db.query("INSERT INTO op(id,txn,type,row,field,value) SELECT ?,max(number),'institution',?,"
                               "'telescope',x'0102' FROM txn");
            q.bind(set).bind(row_).run();
            Query head = db.query("INSERT INTO head(row,field,op) VALUES(?,'telescope',?)");
            head.bind(row_).bind(set).run();
            Query other = db.query("INSERT INTO op(id,txn,type,value) SELECT "
                                   "?,max(number),'observatory',x'a1646e616d6561' || x'6158' FROM txn");
            other.bind(created).run();
            db.run("PRAGMA user_version=9999");
        }
        const MergeReport report = c_->merge(0, path);
        QVERIFY(report.copies[0].isNewer);
        QCOMPARE(report.operations, qint64(2));
        Database& here = c_->store(0).database();
        QCOMPARE(here.number("SELECT count(*) FROM unprojected"), qint64(2));
        c_->merge(1, 0);
        QCOMPARE(c_->state(1), c_->state(0));
        Query kept = c_->store(1).database().query("SELECT value FROM op WHERE field='telescope'");
        QVERIFY(kept.next());
        QCOMPARE(kept.blob(0).toByteArray(), QByteArray("\x01\x02"));
        // A program that knows the type projects what waited: here one that was not known for a while.
        here.run("UPDATE unprojected SET type='institution'");
        here.run("UPDATE institution SET city='wrong'");
        projection::projectUnknown(here);
        QCOMPARE(value(0, "institution", row_, "city"), Value(u"Dijon"));
    }

    void aCopyOfAnOlderProgramMergesAsItIs() {
        set(1, "institution", row_, "city", u"Paris");
        set(1, "institution", row_, "note", u"second");
        const QString path = c_->copyFile(1, QStringLiteral("older.trellis"));
        {
            Database db(path, Database::Mode::ReadWrite);
            db.run("DROP INDEX txn_merge; ALTER TABLE txn DROP COLUMN merge; ALTER TABLE txn DROP COLUMN parents;"
                   "DROP TABLE merge; DROP TABLE tip; DROP TABLE unprojected; PRAGMA user_version=1");
        }
        QCOMPARE(c_->merge(0, path).transactions, qint64(2));
        QCOMPARE(value(0, "institution", row_, "city"), Value(u"Paris"));
        c_->merge(1, 0);
        QCOMPARE(c_->state(1), c_->state(0)); // who knew what was rebuilt as it was
    }

    void aCopyMadeToHurtIsRefusedWithASentence_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("an id of 15 bytes") << QByteArray("UPDATE op SET id=zeroblob(15) WHERE txn=2");
        QTest::newRow("parents that are no ids") << QByteArray("UPDATE op SET parents=x'0102' WHERE txn=2");
        QTest::newRow("a set without a field") << QByteArray("UPDATE op SET field='' WHERE txn=2");
        QTest::newRow("a time no clock says") << QByteArray("UPDATE txn SET hlc=9223372036854775807 WHERE number=2");
        QTest::newRow("a negative time") << QByteArray("UPDATE txn SET hlc=-1 WHERE number=2");
        QTest::newRow("a transaction without an id") << QByteArray("UPDATE txn SET id=x'00' WHERE number=2");
        QTest::newRow("a view as log") << QByteArray(
            "ALTER TABLE op RENAME TO op2; CREATE VIEW op AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL "
            "SELECT n+1 FROM r) SELECT n AS arrival,n AS id,2 AS txn,'area' AS type,NULL AS row,NULL AS "
            "field,NULL AS value,NULL AS parents,NULL AS seen FROM r");
        QTest::newRow("no identity") << QByteArray("DELETE FROM document");
        QTest::newRow("an operation with the id of another") << QByteArray(
            "DELETE FROM op WHERE arrival=1; UPDATE op SET id=(SELECT row FROM op WHERE txn=2) WHERE txn=2");
    }
    void aCopyMadeToHurtIsRefusedWithASentence() {
        QFETCH(QByteArray, sql);
        set(1, "institution", row_, "city", u"Paris");
        const QString path = c_->copyFile(1, QStringLiteral("hostile.trellis"));
        {
            Database db(path, Database::Mode::ReadWrite);
            sqlite3_db_config(db.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
            db.run(sql);
        }
        const QByteArray before = fileHash(c_->path(0));
        const QString sentence = sentenceOf([&] { c_->merge(0, path); });
        QVERIFY(!sentence.isEmpty());
        QCOMPARE(fileHash(c_->path(0)), before);
    }

    void valuesOfTheWrongKindCountAsEmptyAndAreKept() {
        const QString path = c_->copyFile(1, QStringLiteral("odd.trellis"));
        {
            Database db(path, Database::Mode::ReadWrite);
            db.run("INSERT INTO txn(id,hlc,at,author,label,first_arrival,parents) SELECT randomblob(16),max(hlc)+1,at,"
                   "author,'edit',(SELECT max(arrival)+1 FROM op),id FROM txn");
            // {"name": 5, "patients_per_year": "many", "country": h'00'}
            db.run("INSERT INTO op(id,txn,type,value) SELECT "
                   "randomblob(16),max(number),'institution',x'a3646e616d6505717061"
                   "7469656e74735f7065725f79656172646d616e7967636f756e7472794100' FROM txn");
        }
        const MergeReport report = c_->merge(0, path);
        QCOMPARE(report.operations, qint64(1));
        QCOMPARE(c_->store(0).database().number("SELECT count(*) FROM institution WHERE name IS NULL AND "
                                                "patients_per_year IS NULL AND country IS NULL"),
                 qint64(1));
    }

    void cancellingLeavesTheWorkspaceAsItWas() {
        for (int i = 0; i < 300; ++i)
            create(1, "institution", {{"name", QStringLiteral("Sample Centre %1").arg(i)}});
        const QString before = c_->state(0);
        c_->actAs(0);
        QVERIFY_THROWS_EXCEPTION(Cancelled, mergeCopies(c_->store(0), {c_->path(1)}, MergeMode::Write,
                                                        Progress([](qint64 done, qint64) { return done != 256; })));
        QCOMPARE(c_->state(0), before);
        QDir(c_->filePath(QStringLiteral("0 backups"))).removeRecursively();
    }

    void theReportAsJsonSaysWhatTheTextSays() {
        set(0, "institution", row_, "patients_per_year", 100);
        set(1, "institution", row_, "patients_per_year", 250);
        const MergeReport report = c_->merge(0, 1);
        const QJsonObject json = QJsonDocument::fromJson(jsonOf(report, c_->reader(0))).object();
        QCOMPARE(json["conflicts"].toInt(), 1);
        QCOMPARE(json["operations"].toInt(), 1);
        const QJsonObject finding = json["findings"].toArray().at(0).toObject();
        QCOMPARE(finding["kind"].toString(), QStringLiteral("conflict"));
        QCOMPARE(finding["id"].toString(), row_.toString());
        QCOMPARE(finding["field"].toString(), QStringLiteral("patients_per_year"));
        QCOMPARE(finding["base"], QJsonValue(QJsonValue::Null));
        QCOMPARE(finding["values"].toArray().at(0).toObject()["value"].toString(), QStringLiteral("250"));
        QVERIFY(textOf(report, MergeMode::Write).contains(finding["message"].toString()));
    }

    void theNameAnAuthorUsedLastIsShownEverywhere() {
        set(1, "institution", row_, "city", u"Lyon");
        c_->merge(0, 1); // knows the older name
        const QString older = c_->copyFile(1, QStringLiteral("older name.trellis"));
        c_->store(1).setAuthor({c_->store(1).author().id, QStringLiteral("task lead 8.2.3")});
        set(1, "institution", row_, "city", u"Paris");
        set(0, "institution", row_, "note", u"other");
        c_->mergeAll();
        QCOMPARE(c_->merge(0, older).transactions, qint64(0));
        QCOMPARE(c_->state(1), c_->state(0));
        for (int person : {0, 1})
            QCOMPARE(c_->store(person).database().number("SELECT count(*) FROM author WHERE name='task lead 8.2.3'"),
                     qint64(1));
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "tst_merge.moc"
