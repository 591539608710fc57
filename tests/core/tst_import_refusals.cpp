#include "core/exchange/table_import.h"
#include "core/record/registry.h"
#include "support/workspace.h"

#include <QTest>

using namespace trellis;
using namespace trellis::support;

// A wrong file gives its sentence, and the workspace stays byte for byte as it was.
class ImportRefusalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        w_ = std::make_unique<TemporaryWorkspace>();
        w_->create("institution", {{"code", u"A"}, {"name", u"One"}});
        path_ = w_->filePath(QStringLiteral("table.csv"));
        before_ = fileHash(w_->path());
        rows_ = dump(w_->reader());
    }
    void cleanup() {
        QCOMPARE(fileHash(w_->path()), before_);
        QCOMPARE(dump(w_->reader()), rows_);
        w_.reset();
    }

    void aWrongFileIsRefusedAsAWhole_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence"); // %1 is the file
        const QByteArray head = "code,name\nB,Two\n";
        QTest::newRow("empty") << QByteArray() << "%1 is empty. Choose a file with a header row.";
        QTest::newRow("blank lines") << QByteArray("\n\r\n\n") << "%1 is empty. Choose a file with a header row.";
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)
                                   << "%1, line 3 holds a zero byte, so it is no text file. Choose a CSV or TSV file.";
        QTest::newRow("a zero byte far down") << head + QByteArray("C,Th\0ree", 8) + QByteArray(100, 'e') + "\n"
                                              << "%1, line 3 holds a zero byte, so it is no text file. Choose a CSV or "
                                                 "TSV file.";
        QTest::newRow("a spreadsheet") << QByteArray("PK\x03\x04") + QByteArray(500, 'x')
                                       << "%1 is a spreadsheet file (.xlsx or .ods) or another archive. Save it as CSV "
                                          "first.";
        QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n") << "%1 is a PDF file. Choose a CSV or TSV file.";
        QTest::newRow("marks of a merge in the header")
            << QByteArray("<<<<<<< ours\ncode,name\n=======\nname,code\n>>>>>>> theirs\nB,Two\n")
            << "%1, line 1 is a mark of an unfinished merge (<<<<<<<, ======= or >>>>>>>). Decide which lines to keep "
               "and "
               "remove the marks.";
        QTest::newRow("marks of a merge further down")
            << head + "<<<<<<< ours\nC,Three\n=======\nC,Four\n>>>>>>> theirs\n"
            << "%1, line 3 is a mark of an unfinished merge (<<<<<<<, ======= or >>>>>>>). Decide which lines to keep "
               "and "
               "remove the marks.";
        QTest::newRow("a quote never closed")
            << head + "C,\"Three\nD,Four\n"
            << "%1, line 3: the quotation mark that opens a cell here is never closed. Close it, or put the cell in "
               "quotation marks and double the one inside.";
        QTest::newRow("a column twice")
            << QByteArray("code,name,code\nB,Two,B\n")
            << "%1, line 1: columns 1 (A) and 3 (C) have the same name \"code\". Rename or remove one of them.";
        QTest::newRow("a column without a name")
            << QByteArray("code,,name\nB,,Two\n")
            << "%1, line 1: column 2 (B) has no name. Write a name in the header row, or remove the column.";
    }
    void aWrongFileIsRefusedAsAWhole() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sentence);
        QVERIFY(writeFile(path_, bytes));
        QCOMPARE(sentenceOf([&] { imported(); }), sentence.arg(path_));
    }

    void aHundredMegabytesOnOneLineAreRefused() {
        QVERIFY(writeFile(path_, QByteArray(100 * 1024 * 1024, 'a')));
        QCOMPARE(
            sentenceOf([&] { imported(); }),
            QStringLiteral("%1, line 1 is longer than 1,048,576 characters. Check that the file is a table with one "
                           "record on each line.")
                .arg(path_));
        QVERIFY(writeFile(path_, "code,name\nB,Two\nC," + QByteArray(20 * 1024 * 1024, 'a') + "\n"));
        QVERIFY(sentenceOf([&] { imported(); }).startsWith(path_ + QStringLiteral(", line 3 is longer than")));
    }

    void theStatedEncodingMustFit() {
        QVERIFY(writeFile(path_, "code,name\nB,Caf\xe9\n"));
        StatedFormat stated;
        stated.encoding = Encoding::Utf8;
        QCOMPARE(sentenceOf([&] { imported({}, stated); }),
                 QStringLiteral("%1, line 2: these bytes are no text in UTF-8. State the file's encoding, or save the "
                                "file as UTF-8.")
                     .arg(path_));
    }

    void aFolderAndAMissingFileAreNamed() {
        const QString folder = QFileInfo(path_).path();
        QCOMPARE(sentenceOf([&] { TableSource::open(folder); }),
                 folder + QStringLiteral(" is a folder. Choose a CSV or TSV file in it."));
        QCOMPARE(sentenceOf([&] { TableSource::open(path_); }),
                 path_ + QStringLiteral(" does not exist. Check the name and the folder."));
    }

    void aWrongRowIsNamedWithItsColumnItsValueAndTheRemedy_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("read");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const char* type, const QByteArray& table, const char* read,
                            const char* sentence) {
            QTest::newRow(name) << QString::fromLatin1(type) << table << QString::fromUtf8(read)
                                << QString::fromUtf8(sentence);
        };
        row("a column short", "institution", "code,name,city\nB,Two,Lyon\nC,Three\n", "",
            "Row 3: The row has 2 cells, the header has 3. Check the quotes and delimiters of the row.");
        row("a column more", "institution", "code,name\nB,Two\nC,Three,Four\n", "",
            "Row 3: The row has 3 cells, the header has 2. Check the quotes and delimiters of the row.");
        row("two rows with one key", "institution", "code,name\nB,Two\nC,Three\nB,Four\n", "",
            "Row 4, column \"code\": The row has the same key as row 2. Keep one of the two.");
        row("an unknown reference", "activity", "title,host.code\nT,A\nU,Z\n", "Z",
            "Row 3, column \"host.code\": There is no institution \"Z\". Add it first, or correct the cell.");
        row("a country there is not", "institution", "name,Country\nTwo,FR\nThree,Atlantis\n", "Atlantis",
            "Row 3, column \"Country\": \"Atlantis\" is no country. Write its two letters (FR) or name.");
        row("no number", "institution", "name,latitude\nTwo,north\n", "north",
            "Row 2, column \"latitude\": \"north\" is no number.");
        row("no whole number", "institution", "name,patients_per_year\nTwo,1.5\n", "1.5",
            "Row 2, column \"patients_per_year\": \"1.5\" is no whole number.");
        row("a number out of range", "institution", "name,latitude\nTwo,91\n", "91",
            "Row 2, column \"latitude\": 91 is too large; the most here is 90.");
        row("a required cell empty", "institution", "code,name\nB,\n", "",
            "Row 2, column \"name\": Name needs a value. Fill the cell.");
        row("a required column missing", "institution", "code,city\nB,Lyon\n", "",
            "Row 2: Name needs a value, but no column fills it. Map a column to \"name\", or set it.");
        row("a PIC of eight digits", "institution", "name,pic\nTwo,12345678\n", "",
            "Row 2, column \"pic\": A PIC has nine digits; \"12345678\" has not.");
        row("no id", "institution", "id,name\n17,Two\n", "17",
            "Row 2, column \"id\": \"17\" is no id. Leave the cell empty for a new row.");
        row("a date that could be two", "activity", "title,start\nT,05/03/2026\n", "05/03/2026",
            "Row 2, column \"start\": \"05/03/2026\" could be two dates. State the order of day, month and year, or "
            "write "
            "2026-03-05.");
        row("a line break before it", "institution", "code,name,country\nB,\"Two\nlines\",FR\n\nC,Three,??\n", "??",
            "Row 4, column \"country\": \"??\" is no country. Write its two letters (FR) or name.");
        row("an item of a list", "activity", "title,areas\nT,8.2\n", "8.2",
            "Row 2, column \"areas\": There is no area \"8.2\". Add it first, or correct the cell.");
    }
    void aWrongRowIsNamedWithItsColumnItsValueAndTheRemedy() {
        QFETCH(QString, type);
        QFETCH(QByteArray, table);
        QFETCH(QString, read);
        QFETCH(QString, sentence);
        QVERIFY(writeFile(path_, table));
        const ImportReport report = importTable(w_->store(), recordType(type), TableSource::open(path_), {});
        QStringList sentences;
        for (const Problem& problem : report.problems)
            sentences << describe(problem);
        QCOMPARE(sentences, QStringList(sentence));
        QCOMPARE(report.problems.front().read, read);
        QCOMPARE(report.problemCount, qint64(1));
        QCOMPARE(report.transaction, qint64(0));
    }

    void anImportThatFailsAtItsVeryEndLeavesNothing() {
        QByteArray table = "code,name,note\n";
        for (int i = 0; i < 30000; ++i)
            table += "N" + QByteArray::number(i) + ",Name," + QByteArray(400, 'x') + "\n";
        table += "last,,\n";
        QVERIFY(writeFile(path_, table));
        QCOMPARE(imported().problemCount, qint64(1));
    }

    void aMappingThatMakesNoSenseIsRefusedBeforeARowIsRead_data() {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a column there is not") << "nome"
                                               << "name"
                                               << "The file has no column \"nome\". Its columns are: code, name.";
        QTest::newRow("a point after no reference")
            << "name"
            << "city.code"
            << "The field \"city\" is no reference, so \".code\" means nothing.";
        QTest::newRow("a field counted from others") << "name"
                                                     << "ccc"
                                                     << "institution has no field \"ccc\". Its fields";
        QTest::newRow("a field there is not") << "name"
                                              << "nome"
                                              << "institution has no field \"nome\". Its fields are: "
                                                 "code, name, acronym, aliases, kind, country";
    }
    void aMappingThatMakesNoSenseIsRefusedBeforeARowIsRead() {
        QFETCH(QString, column);
        QFETCH(QString, field);
        QFETCH(QString, sentence);
        QVERIFY(writeFile(path_, "code,name\nB,Two\n"));
        ImportOptions options;
        options.map = {{column, field}};
        const QString said = sentenceOf([&] { imported(options); });
        QVERIFY2(said.startsWith(sentence), qPrintable(said));
    }

    void aKeyThatIsNotMappedIsRefused() {
        QVERIFY(writeFile(path_, "code,name\nB,Two\n"));
        ImportOptions options;
        options.key = {QStringLiteral("pic")};
        QCOMPARE(sentenceOf([&] { imported(options); }),
                 QStringLiteral("The key field \"pic\" is neither mapped nor set."));
        options = {};
        options.set = {{"country", "Atlantis"}};
        QVERIFY(sentenceOf([&] {
                    imported(options);
                }).startsWith(QStringLiteral("The value set for \"country\" is wrong")));
        options.set = {{"name", "Both"}};
        QCOMPARE(sentenceOf([&] { imported(options); }),
                 QStringLiteral("The field \"name\" is both mapped to a column and set."));
    }

    void aFileWithoutAColumnThatFitsIsRefused() {
        QVERIFY(writeFile(path_, "alpha,beta\n1,2\n"));
        QVERIFY(sentenceOf([&] {
                    imported();
                }).startsWith(QStringLiteral("No column of the file fits a field of institution.")));
    }

    void cancellingLeavesNothing() {
        QByteArray table = "code,name\n";
        for (int i = 0; i < 2000; ++i)
            table += "N" + QByteArray::number(i) + ",Name\n";
        QVERIFY(writeFile(path_, table));
        int steps = 0;
        const Progress progress([&](qint64, qint64) { return ++steps < 5; });
        QCOMPARE(sentenceOf([&] {
                     importTable(w_->store(), recordType(u"institution"), TableSource::open(path_), {}, progress);
                 }),
                 QStringLiteral("Cancelled. Nothing was changed."));
    }

private:
    ImportReport imported(const ImportOptions& options = {}, const StatedFormat& stated = {}) {
        return importTable(w_->store(), recordType(u"institution"), TableSource::open(path_, stated), options);
    }

    std::unique_ptr<TemporaryWorkspace> w_;
    QString path_;
    QByteArray before_;
    QString rows_;
};

QTEST_GUILESS_MAIN(ImportRefusalsTest)
#include "tst_import_refusals.moc"
