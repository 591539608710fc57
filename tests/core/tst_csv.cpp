#include "core/base/error.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/text_decoding.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <rapidcheck.h>

using namespace trellis;

namespace {

using Rows = QList<QStringList>;

Rows readAll(CsvReader reader) {
    Rows rows{reader.header()};
    while (reader.next())
        rows << reader.cells();
    return rows;
}

Rows readAll(const QByteArray& bytes, const StatedFormat& stated = {}) {
    return readAll(TableSource::fromBytes(bytes, QStringLiteral("t.csv"), stated).reader());
}

QString refusal(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.message();
    }
    return {};
}

QString refusalOf(const QByteArray& bytes, const StatedFormat& stated = {}) {
    return refusal([&] { readAll(bytes, stated); });
}

StatedFormat stated(Encoding encoding) {
    StatedFormat format;
    format.encoding = encoding;
    return format;
}

StatedFormat separatedBy(QChar delimiter) {
    StatedFormat format;
    format.delimiter = delimiter;
    return format;
}

QByteArray utf16(const QString& text, QStringConverter::Encoding order, bool mark) {
    QStringEncoder encode(order, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encode(text);
}

QString awkwardPiece(int kind) {
    static const QStringList pieces = {
        u"a"_qs,      u"\""_qs,      u"\"\""_qs,      u","_qs,       u";"_qs,          u"\t"_qs,     u"|"_qs,
        u"\n"_qs,     u"\r"_qs,      u"\r\n"_qs,      u" "_qs,       u"="_qs,          u"+"_qs,      u"-"_qs,
        u"@"_qs,      u"'"_qs,       u"007"_qs,       u"0"_qs,       u"\U0001F9EC"_qs, u"é"_qs,      u"שלום"_qs,
        u"مرحبا"_qs,  u"\u202E"_qs,  u"<<<<<<< x"_qs, u"======="_qs, u">>>>>>>"_qs,    u"\uFEFF"_qs, u"\u00A0"_qs,
        u"\u2028"_qs, u"e\u0301"_qs, u"1,5"_qs,       u"NULL"_qs,    u"\\"_qs,         u"#"_qs,      u"漢字"_qs};
    return pieces[kind % pieces.size()];
}

QString awkwardText() {
    QString text;
    for (const int kind : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1000)))
        text += awkwardPiece(kind);
    return text;
}

// A table with `columns` columns below a plain header.
Rows awkwardTable() {
    const int columns = *rc::gen::inRange(1, 6);
    const int count = *rc::gen::inRange(0, 8);
    Rows rows{QStringList()};
    for (int i = 0; i < columns; ++i)
        rows[0] << QStringLiteral("column_%1").arg(i);
    for (int row = 0; row < count; ++row) {
        rows << QStringList();
        for (int i = 0; i < columns; ++i)
            rows.last() << awkwardText();
    }
    return rows;
}

QByteArray written(const Rows& rows, QChar delimiter = u',') {
    QByteArray bytes;
    CsvWriter writer(&bytes, delimiter);
    for (const QStringList& row : rows)
        writer.row(row);
    return bytes;
}

void holds(const char* name, const std::function<void()>& property) {
    QVERIFY2(rc::check(name, property), name);
}

} // namespace

class TestCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encodingNamesReadBack();
    void usualSpellingsOfEncodingsAreUnderstood();
    void everyEncodingIsFoundAndRead_data();
    void everyEncodingIsFoundAndRead();
    void windows1252CoversItsWholeTable();
    void delimiterIsFound_data();
    void delimiterIsFound();
    void decimalSignIsFound_data();
    void decimalSignIsFound();
    void decimalSignIsFoundInTheAskedColumnsAlone();
    void statedFormatWinsOverTheFoundOne();
    void cellsFollowRfc4180_data();
    void cellsFollowRfc4180();
    void rowsTellTheirLineAndNumber();
    void unequalRowsAreValuesNotErrors();
    void namelessColumnsAtTheEndAreLeftOut();
    void aReaderOutlivesItsSource();
    void progressEndsAtTheTotal();
    void wrongTablesAreRefusedInWords_data();
    void wrongTablesAreRefusedInWords();
    void wrongPathsAreRefusedInWords();
    void filesAreReadFromDisk();
    void aSpreadsheetsFullestCellIsRead();
    void theRowLimitCountsCharactersNotBytes();
    void anEndlessLineIsRefusedAtOnce_data();
    void anEndlessLineIsRefusedAtOnce();
    void mergeMarksInsideACellAreText();
    void writerQuotesOnlyWhatMustBe();
    void anyTableIsReadBackAsWritten();
    void anyTableIsReadBackInEveryEncoding();
    void formulasAreNeutralisedAndRestored();
    void listsAreJoinedAndSplitExactly();
    void handWrittenListsAreForgiven();
    void randomBytesNeverCrash();
    void anOutputFileAppearsWholeOrNotAtAll();
    void aMissingOutputFolderIsNamed();
};

void TestCsv::encodingNamesReadBack() {
    for (const Encoding encoding : {Encoding::Utf8, Encoding::Utf8Bom, Encoding::Utf16, Encoding::Utf16Le,
                                    Encoding::Utf16Be, Encoding::Windows1252})
        QCOMPARE(encodingFromName(encodingName(encoding)), std::optional(encoding));
}

void TestCsv::usualSpellingsOfEncodingsAreUnderstood() {
    QCOMPARE(encodingFromName(u"utf8"_qs), std::optional(Encoding::Utf8));
    QCOMPARE(encodingFromName(u"utf-8"_qs), std::optional(Encoding::Utf8));
    QCOMPARE(encodingFromName(u"UTF_16"_qs), std::optional(Encoding::Utf16));
    QCOMPARE(encodingFromName(u"utf-16le"_qs), std::optional(Encoding::Utf16Le));
    QCOMPARE(encodingFromName(u"cp1252"_qs), std::optional(Encoding::Windows1252));
    QCOMPARE(encodingFromName(u"Latin1"_qs), std::optional(Encoding::Windows1252));
    QCOMPARE(encodingFromName(u"ISO-8859-1"_qs), std::optional(Encoding::Windows1252));
    QVERIFY(!encodingFromName(u"koi8-r"_qs));
    QVERIFY(!encodingFromName(QString()));
}

void TestCsv::everyEncodingIsFoundAndRead_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    const QString text = u"name,city\nInstitut Bergonié,Köln 🧬\n"_qs;
    const QString greek = u"όνομα,πόλη\nΙνστιτούτο,Αθήνα\n"_qs;
    QTest::newRow("UTF-8") << text.toUtf8() << u"UTF-8"_qs;
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8() << u"UTF-8 with BOM"_qs;
    QTest::newRow("UTF-16 little, mark") << utf16(text, QStringConverter::Utf16LE, true) << u"UTF-16"_qs;
    QTest::newRow("UTF-16 big, mark") << utf16(text, QStringConverter::Utf16BE, true) << u"UTF-16"_qs;
    QTest::newRow("UTF-16 little, no mark") << utf16(text, QStringConverter::Utf16LE, false) << u"UTF-16"_qs;
    QTest::newRow("UTF-16 big, no mark") << utf16(text, QStringConverter::Utf16BE, false) << u"UTF-16"_qs;
    QTest::newRow("Greek UTF-16 little, no mark") << utf16(greek, QStringConverter::Utf16LE, false) << u"UTF-16"_qs;
    QTest::newRow("Greek UTF-16 big, no mark") << utf16(greek, QStringConverter::Utf16BE, false) << u"UTF-16"_qs;
    QTest::newRow("Windows-1252") << QByteArray("name,city\nInstitut Bergoni\xE9,K\xF6ln \x80\n") << u"Windows-1252"_qs;
    QTest::newRow("ASCII") << QByteArray("name,city\nCentre,Lyon\n") << u"UTF-8"_qs;
}

void TestCsv::everyEncodingIsFoundAndRead() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    const TableSource source = TableSource::fromBytes(bytes, u"t.csv"_qs);
    QCOMPARE(encodingName(source.format().encoding), name);
    const Rows rows = readAll(source.reader());
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].size(), 2);
    const QStringList possible = {u"Köln 🧬"_qs, u"Αθήνα"_qs, u"Köln €"_qs, u"Lyon"_qs};
    QVERIFY2(possible.contains(rows[1][1]), qPrintable(rows[1][1]));
    QCOMPARE(readAll(CsvReader(bytes, detectFormat(bytes))), rows);
}

void TestCsv::windows1252CoversItsWholeTable() {
    const QByteArray bytes =
        "a\n\x80\x82\x83\x84\x85\x86\x87\x88\x89\x8A\x8B\x8C\x8E\x91\x92\x93\x94\x95\x96\x97\x98\x99"
        "\x9A\x9B\x9C\x9E\x9F\xA0\xFF!\n";
    const QString expected = u"€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u00A0ÿ!"_qs;
    QCOMPARE(readAll(bytes, stated(Encoding::Windows1252)).value(1), QStringList{expected});
}

void TestCsv::delimiterIsFound_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("delimiter");
    QTest::newRow("comma") << QByteArray("a,b,c\n1,2,3\n") << u","_qs;
    QTest::newRow("semicolon with decimal commas") << QByteArray("a;b;c\n1,5;2,5;3,5\n7,5;8;9\n") << u";"_qs;
    QTest::newRow("tab with commas in text") << QByteArray("a\tb\nx, y\tz\nu\tv, w\n") << u"\t"_qs;
    QTest::newRow("pipe") << QByteArray("a|b\n1|2\n") << u"|"_qs;
    QTest::newRow("comma with lists") << QByteArray("id,areas\n1,a; b\n2,a; b\n") << u","_qs;
    QTest::newRow("comma inside quotes") << QByteArray("\"a,b\";c\n\"d,e\";f\n") << u";"_qs;
    QTest::newRow("comma with some short rows") << QByteArray("a,b,c,d | e\n1,2,3,4|5\n1,2,3\n1,2,3,4\n") << u","_qs;
    QTest::newRow("header alone") << QByteArray("a;b;c") << u";"_qs;
    QTest::newRow("one column") << QByteArray("name\nLyon\nParis\n") << u","_qs;
    QTest::newRow("one column with commas") << QByteArray("name\nLyon, Centre\nParis\n") << u";"_qs;
    QTest::newRow("surplus empty cells") << QByteArray("a;b,c\n1;2;;\n3;4;;\n") << u";"_qs;
}

void TestCsv::delimiterIsFound() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, delimiter);
    QCOMPARE(QString(detectFormat(bytes).delimiter), delimiter);
}

void TestCsv::decimalSignIsFound_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("decimal");
    QTest::newRow("comma") << QByteArray("n;pm\na;1,5\nb;2\n") << u","_qs;
    QTest::newRow("point") << QByteArray("n;pm\na;1.5\nb;2\n") << u"."_qs;
    QTest::newRow("point after grouping commas") << QByteArray("n;pm\na;1,234.50\n") << u"."_qs;
    QTest::newRow("comma after grouping points") << QByteArray("n;pm\na;1.234,50\n") << u","_qs;
    QTest::newRow("commas that group millions") << QByteArray("n;pm\na;1,234,567\n") << u"."_qs;
    QTest::newRow("spaces that group") << QByteArray("n;pm\na;1 234,5\nb;-1\xC2\xA0"
                                                     "234,5\n")
                                       << u","_qs;
    QTest::newRow("zero before three digits") << QByteArray("n;pm\na;0,125\n") << u","_qs;
    QTest::newRow("four digits before") << QByteArray("n;pm\na;1234,125\n") << u","_qs;
    QTest::newRow("could be either") << QByteArray("n;pm\na;1,234\n") << QString();
    QTest::newRow("whole numbers") << QByteArray("n;pm\na;12\n") << QString();
    QTest::newRow("dates and versions") << QByteArray("n;d\na;01.02.2024\nb;1.2.3\n") << QString();
    QTest::newRow("text") << QByteArray("n;d\na;3,5 GmbH\nb;x.y\n") << QString();
    QTest::newRow("task numbers beside decimal commas") << QByteArray("task;pm\n8.2;1,5\n8.1;2\n") << u","_qs;
    QTest::newRow("quoted commas in a comma table") << QByteArray("name,pm\n\"1,5\",2.5\n") << u"."_qs;
}

void TestCsv::decimalSignIsFound() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, decimal);
    const std::optional<QChar> found = detectFormat(bytes).decimal;
    QCOMPARE(found ? QString(*found) : QString(), decimal);
}

void TestCsv::decimalSignIsFoundInTheAskedColumnsAlone() {
    QByteArray bytes = "name,pm\n";
    for (int i = 0; i < 20'000; ++i)
        bytes += "\"1,5\",48.123\n";
    bytes += "x,n/a\ny,7.5\n";
    const TableSource source = TableSource::fromBytes(bytes, u"t.csv"_qs);
    QCOMPARE(source.format().decimal, std::optional<QChar>(u','));
    QCOMPARE(source.decimalIn({1}), std::optional<QChar>(u'.'));
    QCOMPARE(source.decimalIn({}), std::optional<QChar>());
}

void TestCsv::statedFormatWinsOverTheFoundOne() {
    const QByteArray bytes = "a;b,c\n1;2,5\n";
    StatedFormat wanted = separatedBy(u',');
    wanted.decimal = u'.';
    const TableSource found = TableSource::fromBytes(bytes, u"t.csv"_qs);
    const TableSource source = found.restated(wanted);
    QCOMPARE(source.format().delimiter, QChar(u','));
    QCOMPARE(source.format().decimal, std::optional<QChar>(u'.'));
    QCOMPARE(readAll(source.reader()), (Rows{{u"a;b"_qs, u"c"_qs}, {u"1;2"_qs, u"5"_qs}}));
    QCOMPARE(delimiterFromName(u"tab"_qs), std::optional<QChar>(u'\t'));
    QCOMPARE(delimiterFromName(u"\\t"_qs), std::optional<QChar>(u'\t'));
    QCOMPARE(delimiterFromName(u"\t"_qs), std::optional<QChar>(u'\t'));
    QCOMPARE(delimiterFromName(u":"_qs), std::optional<QChar>(u':'));
    QVERIFY(!delimiterFromName(u"\""_qs));
    QVERIFY(!delimiterFromName(u"ab"_qs));
}

void TestCsv::cellsFollowRfc4180_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Rows>("rows");
    const Rows two = {{u"a"_qs, u"b"_qs}, {u"1"_qs, u"2"_qs}};
    QTest::newRow("LF") << QByteArray("a,b\n1,2\n") << two;
    QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << two;
    QTest::newRow("CR") << QByteArray("a,b\r1,2\r") << two;
    QTest::newRow("no end of line") << QByteArray("a,b\n1,2") << two;
    QTest::newRow("empty lines") << QByteArray("\n\na,b\r\n\r\n1,2\n\n\n") << two;
    QTest::newRow("names trimmed") << QByteArray(" a , b\n1,2") << two;
    QTest::newRow("quoted") << QByteArray("a,b\n\"1\",\"2\"\n") << two;
    QTest::newRow("doubled quotes") << QByteArray("a,b\n\"\"\"x\"\" y\",\"\"\"\"\n")
                                    << Rows{{u"a"_qs, u"b"_qs}, {u"\"x\" y"_qs, u"\""_qs}};
    QTest::newRow("line ends kept in quotes")
        << QByteArray("a,b\r\n\"x\r\ny\",\"p\nq\rr\"\r\n") << Rows{{u"a"_qs, u"b"_qs}, {u"x\r\ny"_qs, u"p\nq\rr"_qs}};
    QTest::newRow("delimiter in quotes") << QByteArray("a,b\n\"1,2\",3\n")
                                         << Rows{{u"a"_qs, u"b"_qs}, {u"1,2"_qs, u"3"_qs}};
    QTest::newRow("quote inside a plain cell")
        << QByteArray("a,b\n5\" pipe,x\"y\"\n") << Rows{{u"a"_qs, u"b"_qs}, {u"5\" pipe"_qs, u"x\"y\""_qs}};
    QTest::newRow("text after a closing quote")
        << QByteArray("a,b\n\"x\"y,\"p\"\"q\"r\n") << Rows{{u"a"_qs, u"b"_qs}, {u"xy"_qs, u"p\"qr"_qs}};
    QTest::newRow("spaces kept") << QByteArray("a,b\n x , \"y\"\n")
                                 << Rows{{u"a"_qs, u"b"_qs}, {u" x "_qs, u" \"y\""_qs}};
    QTest::newRow("empty cells") << QByteArray("a,b\n,\n\"\",\n") << Rows{{u"a"_qs, u"b"_qs}, {{}, {}}, {{}, {}}};
    QTest::newRow("empty quoted cell of one column")
        << QByteArray("a\n\"\"\n\nx\n") << Rows{{u"a"_qs}, {QString()}, {u"x"_qs}};
    QTest::newRow("header alone") << QByteArray("a,b") << Rows{{u"a"_qs, u"b"_qs}};
}

void TestCsv::cellsFollowRfc4180() {
    QFETCH(QByteArray, bytes);
    QFETCH(Rows, rows);
    QCOMPARE(readAll(bytes, separatedBy(u',')), rows);
}

void TestCsv::rowsTellTheirLineAndNumber() {
    const QByteArray bytes = "a,b\r\n\"x\r\ny\",\"\"\"\n\"\r\n\r\n1,2\r\n";
    CsvReader reader(bytes, TableFormat());
    QCOMPARE(reader.line(), 1);
    QCOMPARE(reader.row(), 1);
    QVERIFY(reader.next());
    QCOMPARE(reader.line(), 2);
    QCOMPARE(reader.row(), 2);
    QCOMPARE(reader.cells(), (QStringList{u"x\r\ny"_qs, u"\"\n"_qs}));
    QVERIFY(reader.next());
    QCOMPARE(reader.line(), 6);
    QCOMPARE(reader.row(), 4);
    QVERIFY(!reader.next());
    QVERIFY(!reader.next());
}

void TestCsv::unequalRowsAreValuesNotErrors() {
    const QByteArray bytes = "a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n1,2,3,,5\n,,\n";
    CsvReader reader(bytes, TableFormat());
    QList<qsizetype> sizes;
    bool lastIsBlank = false;
    while (reader.next()) {
        sizes << reader.size();
        QCOMPARE(reader.cells().size(), reader.size());
        lastIsBlank = reader.isBlank();
    }
    QCOMPARE(sizes, (QList<qsizetype>{2, 4, 3, 5, 3}));
    QVERIFY(lastIsBlank);
    CsvReader again(bytes, TableFormat());
    QVERIFY(again.next());
    QVERIFY(!again.isBlank());
    QCOMPARE(again.text(1), u"2"_qs);
    QVERIFY(again.raw(2).isEmpty());
    QVERIFY(again.raw(-1).isEmpty());
}

void TestCsv::namelessColumnsAtTheEndAreLeftOut() {
    QCOMPARE(readAll("a,b,, \n1,2,,\n3,4\n", separatedBy(u',')),
             (Rows{{u"a"_qs, u"b"_qs}, {u"1"_qs, u"2"_qs}, {u"3"_qs, u"4"_qs}}));
    QCOMPARE(readAll("a,b,,\n1,2,,x\n", separatedBy(u',')).value(1).size(), 4);
}

void TestCsv::aReaderOutlivesItsSource() {
    const auto reader = [](const QByteArray& bytes) { return TableSource::fromBytes(bytes, u"t.csv"_qs).reader(); };
    QCOMPARE(readAll(reader(QByteArray("a,b\n1,2\n") + QByteArray("3,4\n"))).size(), 3);
    QCOMPARE(readAll(reader(QByteArray("a,b\n\xE9,2\n") + QByteArray("3,4\n"))).value(1).value(0), u"é"_qs);
}

void TestCsv::progressEndsAtTheTotal() {
    const QByteArray bytes = "a,b\n1,2\n3,4\n";
    CsvReader reader(bytes, TableFormat());
    qsizetype before = reader.consumed();
    QCOMPARE(before, 4);
    while (reader.next()) {
        QVERIFY(reader.consumed() > before);
        before = reader.consumed();
    }
    QCOMPARE(reader.consumed(), reader.total());
}

void TestCsv::wrongTablesAreRefusedInWords_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("empty") << QByteArray() << QStringList{u"t.csv is empty. Choose a file with a header row."_qs};
    QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF") << QStringList{u"t.csv is empty."_qs};
    QTest::newRow("only empty lines") << QByteArray("\r\n\n") << QStringList{u"t.csv is empty."_qs};
    QTest::newRow("spreadsheet") << QByteArray("PK\x03\x04xyz") << QStringList{u"t.csv is a spreadsheet"_qs, u"CSV"_qs};
    QTest::newRow("old spreadsheet") << QByteArray("\xD0\xCF\x11\xE0xyz") << QStringList{u"t.csv"_qs, u".xls"_qs};
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << QStringList{u"t.csv is a PDF"_qs};
    QTest::newRow("database") << QByteArray("SQLite format 3\0rest", 20)
                              << QStringList{u"t.csv is a Trellis workspace"_qs};
    QTest::newRow("compressed") << QByteArray("\x1F\x8B\x08rest") << QStringList{u"t.csv is compressed"_qs};
    QTest::newRow("binary") << QByteArray("a,b\n1,\0\1\2", 9) << QStringList{u"t.csv, line 2"_qs, u"no text file"_qs};
    QTest::newRow("unclosed quote") << QByteArray("a,b\n1,2\n3,\"x\ny\nz\n")
                                    << QStringList{u"t.csv, line 3:"_qs, u"never closed"_qs};
    QTest::newRow("unclosed quote after a long cell")
        << QByteArray("a,b\n\"p\nq\",\"x\n") << QStringList{u"t.csv, line 3:"_qs, u"never closed"_qs};
    QTest::newRow("merge marks in the header") << QByteArray("<<<<<<< HEAD\na,b\n=======\na,c\n>>>>>>> x\n1,2\n")
                                               << QStringList{u"t.csv, line 1 "_qs, u"merge"_qs};
    QTest::newRow("merge marks below") << QByteArray("a,b\n1,2\n=======\n1,3\n>>>>>>> theirs\n")
                                       << QStringList{u"t.csv, line 3 "_qs, u"merge"_qs};
    QTest::newRow("end of a merge") << QByteArray("a,b\r\n1,2\r\n>>>>>>> theirs\r\n")
                                    << QStringList{u"t.csv, line 3 "_qs, u"merge"_qs};
    QTest::newRow("same name twice") << QByteArray("a,b,c, a\n1,2,3,4\n")
                                     << QStringList{u"t.csv, line 1"_qs, u"1 (A) and 4 (D)"_qs, u"\"a\""_qs};
    QTest::newRow("no name") << QByteArray("\na,,c\n1,2,3\n") << QStringList{u"t.csv, line 2"_qs, u"column 2 (B)"_qs};
    QTest::newRow("no names") << QByteArray(",,\n1,2,3\n") << QStringList{u"t.csv, line 1"_qs, u"no names"_qs};
    QTest::newRow("bytes without a character")
        << QByteArray("a,b\n1,2\n3,\xE9\x81\n") << QStringList{u"t.csv, line 3"_qs, u"Windows-1252"_qs, u"UTF-8"_qs};
    QTest::newRow("broken UTF-8 after a mark") << QByteArray("\xEF\xBB\xBF"
                                                             "a,b\r\n1,\xE9\r\n")
                                               << QStringList{u"t.csv, line 2"_qs, u"UTF-8 with BOM"_qs};
    QTest::newRow("half a character of UTF-16") << QByteArray("\xFF\xFE"
                                                              "a\0\n\0b\0c",
                                                              9)
                                                << QStringList{u"t.csv, line 2"_qs, u"UTF-16"_qs};
    QTest::newRow("half a pair of UTF-16") << QByteArray("\xFF\xFE"
                                                         "a\0\n\0\n\0\x00\xD8"
                                                         "b\0",
                                                         12)
                                           << QStringList{u"t.csv, line 3"_qs, u"UTF-16"_qs};
    QTest::newRow("long line") << QByteArray("a,b\n") + QByteArray(maximumRowCharacters + 1, 'x') + "\n"
                               << QStringList{u"t.csv, line 2 is longer than 1,048,576 characters"_qs};
    QTest::newRow("long quoted cell") << QByteArray("a,b\n\"") + QByteArray(5 * maximumRowCharacters, '\n') + "\"\n"
                                      << QStringList{u"t.csv, line 2:"_qs, u"not closed within 1,048,576"_qs};
}

void TestCsv::wrongTablesAreRefusedInWords() {
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, parts);
    const QString message = refusalOf(bytes);
    for (const QString& part : parts)
        QVERIFY2(message.contains(part), qPrintable(message + u" | lacks: "_qs + part));
}

void TestCsv::wrongPathsAreRefusedInWords() {
    const QTemporaryDir folder;
    const auto opened = [](const QString& path) { return refusal([&path] { TableSource::open(path); }); };
    const QString missing = folder.filePath(u"none.csv"_qs);
    QCOMPARE(opened(missing), missing + u" does not exist. Check the name and the folder."_qs);
    QVERIFY(opened(folder.path()).startsWith(folder.path() + u" is a folder."_qs));
    const QString empty = folder.filePath(u"empty.csv"_qs);
    QVERIFY(QFile(empty).open(QIODevice::WriteOnly));
    QCOMPARE(opened(empty), empty + u" is empty. Choose a file with a header row."_qs);
    const QString locked = folder.filePath(u"locked.csv"_qs);
    QFile file(locked);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a,b\n") == 4);
    file.close();
    QVERIFY(file.setPermissions(QFileDevice::Permissions()));
    if (QFile(locked).open(QIODevice::ReadOnly))
        return; // the administrator may read everything
    QVERIFY(opened(locked).startsWith(locked + u" cannot be read."_qs));
}

void TestCsv::filesAreReadFromDisk() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"table.tsv"_qs);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name\tpm\r\nLyon\t1,5\r\n");
    file.close();
    const TableSource source = TableSource::open(path);
    QVERIFY(file.remove());
    QCOMPARE(source.name(), path);
    QCOMPARE(source.format().delimiter, QChar(u'\t'));
    QCOMPARE(source.format().decimal, std::optional<QChar>(u','));
    QCOMPARE(readAll(source.reader()), (Rows{{u"name"_qs, u"pm"_qs}, {u"Lyon"_qs, u"1,5"_qs}}));
    QCOMPARE(readAll(source.reader()).size(), 2);
}

void TestCsv::aSpreadsheetsFullestCellIsRead() {
    QString full;
    for (int i = 0; full.size() < 32'767; ++i)
        full += awkwardPiece(i);
    full.truncate(32'767);
    const Rows rows = {{u"a"_qs, u"b"_qs}, {full, QString(32'767, u'é')}};
    QCOMPARE(readAll(written(rows)), rows);
}

void TestCsv::theRowLimitCountsCharactersNotBytes() {
    const QString most(maximumRowCharacters, u'é');
    QCOMPARE(readAll(u"a\n"_qs.toUtf8() + most.toUtf8() + "\nx\n").size(), 3);
    QVERIFY(refusalOf("a\n" + most.toUtf8() + "x\n").contains(u"line 2 is longer"_qs));
    const QByteArray lines(maximumRowCharacters - 2, '\n');
    const QByteArray tall = "a\n\"" + lines + "\"\nx\n";
    CsvReader reader(tall, TableFormat());
    QVERIFY(reader.next() && reader.next());
    QCOMPARE(reader.line(), maximumRowCharacters + 1);
}

void TestCsv::anEndlessLineIsRefusedAtOnce_data() {
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("pair");
    QTest::newRow("ASCII") << QByteArray() << QByteArray("xx");
    QTest::newRow("delimiters") << QByteArray() << QByteArray(",,");
    QTest::newRow("quotes") << QByteArray() << QByteArray("\"\"");
    QTest::newRow("Windows-1252") << QByteArray() << QByteArray("\xE9\xE9");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE") << QByteArray("x\0", 2);
    QTest::newRow("below a header") << QByteArray("name\n") << QByteArray("xx");
    QTest::newRow("delimiters below a header") << QByteArray("name,x\n") << QByteArray(",,");
    QTest::newRow("Windows-1252 below a header") << QByteArray("name\n") << QByteArray("\xE9\xE9");
    QTest::newRow("UTF-16 below a header") << QByteArray("\xFF\xFE\n\0a\0\n\0", 8) << QByteArray("x\0", 2);
}

void TestCsv::anEndlessLineIsRefusedAtOnce() {
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, pair);
    const QByteArray bytes = begin + pair.repeated(50'000'000);
    QElapsedTimer timer;
    timer.start();
    const QString message = refusalOf(bytes);
    const qint64 elapsed = timer.elapsed();
    QVERIFY2(message.startsWith(u"t.csv, line "_qs), qPrintable(message));
    // Generous, for machines that are slow or busy and for sanitizers; a laptop takes a tenth of a second.
    QVERIFY2(elapsed < 10'000, qPrintable(QString::number(elapsed)));
    qInfo("100 MB on one line: %lld ms", static_cast<long long>(elapsed));
}

void TestCsv::mergeMarksInsideACellAreText() {
    const Rows rows = {
        {u"a"_qs, u"b"_qs}, {u"<<<<<<< x"_qs, u"Title\n=======\n>>>>>>> y"_qs}, {u"======="_qs, u"1"_qs}};
    QCOMPARE(readAll(written(rows)), rows);
    QVERIFY(!isConflictMarker("========\n"));
    QVERIFY(!isConflictMarker("======= 1\n"));
    QVERIFY(isConflictMarker("=======\r\n"));
    QVERIFY(isConflictMarker("======="));
    QVERIFY(isConflictMarker("<<<<<<< HEAD\n"));
}

void TestCsv::writerQuotesOnlyWhatMustBe() {
    QCOMPARE(written({{u"a"_qs, u"b c"_qs, u"d;e"_qs, u"f\tg"_qs, u"'h"_qs, QString(), u"ü"_qs}}),
             u"a,b c,d;e,f\tg,'h,,ü\n"_qs.toUtf8());
    QCOMPARE(written({{u"a,b"_qs, u"c\"d"_qs, u" e"_qs, u"f "_qs, u"g\nh"_qs, u"i\r"_qs}}),
             QByteArray("\"a,b\",\"c\"\"d\",\" e\",\"f \",\"g\nh\",\"i\r\"\n"));
    QCOMPARE(written({{u"a,b"_qs, u"c\td"_qs}}, u'\t'), QByteArray("a,b\t\"c\td\"\n"));
    QCOMPARE(written({{u"a"_qs}, {QString()}}), QByteArray("a\n\"\"\n"));
}

void TestCsv::anyTableIsReadBackAsWritten() {
    holds("a table found by itself", [] {
        const Rows rows = awkwardTable();
        RC_ASSERT(readAll(written(rows)) == rows);
    });
    holds("a second writing equals the first", [] {
        const QByteArray first = written(awkwardTable());
        RC_ASSERT(written(readAll(first)) == first);
    });
    holds("any delimiter", [] {
        const QChar delimiter = *rc::gen::element(QChar(u';'), QChar(u'\t'), QChar(u'|'), QChar(u':'));
        const Rows rows = awkwardTable();
        RC_ASSERT(readAll(written(rows, delimiter), separatedBy(delimiter)) == rows);
    });
}

void TestCsv::anyTableIsReadBackInEveryEncoding() {
    holds("UTF-8 with mark, UTF-16 in both orders", [] {
        const Rows rows = awkwardTable();
        const QByteArray utf8 = written(rows);
        const QString text = QString::fromUtf8(utf8);
        RC_ASSERT(readAll("\xEF\xBB\xBF" + utf8) == rows);
        for (const auto order : {QStringConverter::Utf16LE, QStringConverter::Utf16BE})
            for (const bool mark : {true, false})
                RC_ASSERT(readAll(utf16(text, order, mark)) == rows);
    });
    holds("Windows-1252", [] {
        QByteArray bytes = "a,b\n";
        QString expected;
        for (const int c : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0xA0, 0x100))) {
            bytes += static_cast<char>(c);
            expected += QChar(static_cast<char16_t>(c));
        }
        RC_ASSERT(readAll(bytes + ",x\n", stated(Encoding::Windows1252)).value(1).value(0) == expected);
    });
}

void TestCsv::formulasAreNeutralisedAndRestored() {
    for (const QString& text :
         {u"=1+1"_qs, u"+49"_qs, u"-5"_qs, u"@x"_qs, u"\tx"_qs, u"\rx"_qs, u"'x"_qs, u"''"_qs, u"="_qs}) {
        QCOMPARE(neutralised(text), u'\'' + text);
        QCOMPARE(unneutralised(neutralised(text)), text);
    }
    for (const QString& text : {u"x"_qs, QString(), u"1-1"_qs, u" =1"_qs, u"007"_qs, u"\nx"_qs, u"\"x"_qs})
        QCOMPARE(neutralised(text), text);
    QCOMPARE(unneutralised(u"'x"_qs), u"x"_qs);
    holds("any text is restored", [] {
        const QString text = awkwardText();
        RC_ASSERT(unneutralised(neutralised(text)) == text);
        if (!text.isEmpty()) // RC_ASSERT looks at both sides of an "or"
            RC_ASSERT(!QString(u"=+-@\t\r"_qs).contains(neutralised(text).front()));
    });
}

void TestCsv::listsAreJoinedAndSplitExactly() {
    QCOMPARE(joinList({u"a"_qs, u"b c"_qs}), u"a; b c"_qs);
    QCOMPARE(joinList({u"a;b"_qs, u"\"c"_qs, u" d"_qs, u"e\"f"_qs}), u"\"a;b\"; \"\"\"c\"; \" d\"; e\"f"_qs);
    QCOMPARE(joinList({}), QString());
    QCOMPARE(splitList(QString()), QStringList());
    QCOMPARE(splitList(joinList({QString(), QString()})), (QStringList{QString(), QString()}));
    holds("any list is split as it was joined", [] {
        QStringList items;
        const int count = *rc::gen::inRange(0, 6);
        for (int i = 0; i < count; ++i)
            items << awkwardText();
        RC_ASSERT(splitList(joinList(items)) == items);
    });
}

void TestCsv::handWrittenListsAreForgiven() {
    QCOMPARE(splitList(u" a ;b;; c;"_qs), (QStringList{u"a"_qs, u"b"_qs, u"c"_qs}));
    QCOMPARE(splitList(u" ; "_qs), QStringList());
    QCOMPARE(splitList(u"\"Hope\" Foundation; b"_qs), (QStringList{u"\"Hope\" Foundation"_qs, u"b"_qs}));
    QCOMPARE(splitList(u"\"open; b"_qs), (QStringList{u"\"open"_qs, u"b"_qs}));
    QCOMPARE(splitList(u"\"a;b\" ; c"_qs), (QStringList{u"a;b"_qs, u"c"_qs}));
}

void TestCsv::randomBytesNeverCrash() {
    const auto readWhatever = [](const QByteArray& bytes) {
        for (const std::optional<Encoding> encoding :
             {std::optional<Encoding>(), std::optional(Encoding::Utf8), std::optional(Encoding::Utf16),
              std::optional(Encoding::Utf16Be), std::optional(Encoding::Windows1252)}) {
            StatedFormat format;
            format.encoding = encoding;
            try {
                const Rows rows = readAll(bytes, format);
                RC_ASSERT(rows.size() <= bytes.size() + 1);
            } catch (const Error& error) {
                RC_ASSERT(error.message().contains(u"t.csv"_qs));
            }
        }
    };
    holds("any bytes", [&] {
        const auto values = *rc::gen::container<std::vector<uint8_t>>(rc::gen::arbitrary<uint8_t>());
        readWhatever(QByteArray(reinterpret_cast<const char*>(values.data()), qsizetype(values.size())));
    });
    holds("bytes that matter", [&] {
        const auto byte = rc::gen::element('"', ',', ';', '\t', '\n', '\r', 'a', '1', '.', '\0', '\xEF', '\xBB', '\xBF',
                                           '\xFF', '\xFE', '\xC3', '\xA9', '\xD8', '<', '=', '\'');
        const auto values = *rc::gen::container<std::vector<char>>(byte);
        readWhatever(QByteArray(values.data(), qsizetype(values.size())));
    });
    holds("no row is lost or moved", [] {
        const auto byte = rc::gen::element('"', ',', '\n', '\r', 'a', ' ');
        const auto values = *rc::gen::container<std::vector<char>>(byte);
        RowScanner rows(QByteArrayView(values.data(), qsizetype(values.size())), ',');
        qsizetype before = 0;
        qint64 line = 0;
        while (rows.next() == RowScanner::Found::Row) {
            RC_ASSERT(rows.position() > before);
            RC_ASSERT(rows.line() > line);
            RC_ASSERT(rows.line() == lineAtEnd(QByteArrayView(values.data(), rows.start().data() - values.data())));
            before = rows.position();
            line = rows.line();
        }
    });
}

void TestCsv::anOutputFileAppearsWholeOrNotAtAll() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_qs);
    const auto content = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    };
    const auto half = [](QIODevice& device) {
        CsvWriter(device).row({u"half"_qs});
        throw Error(u"stopped"_qs);
    };
    QCOMPARE(refusal([&] { writeFileAtomically(path, half); }), u"stopped"_qs);
    QCOMPARE(content(), QByteArray("none"));
    writeFileAtomically(path, [](QIODevice& device) { CsvWriter(device).row({u"a"_qs, u"b"_qs}); });
    QCOMPARE(content(), QByteArray("a,b\n"));
    QCOMPARE(refusal([&] { writeFileAtomically(path, half); }), u"stopped"_qs);
    QCOMPARE(content(), QByteArray("a,b\n"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"out.csv"_qs});
}

void TestCsv::aMissingOutputFolderIsNamed() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"no/out.csv"_qs);
    const QString message = refusal([&] { writeFileAtomically(path, [](QIODevice&) {}); });
    QVERIFY2(message.contains(path) && message.contains(folder.filePath(u"no"_qs) + u" does not exist"_qs),
             qPrintable(message));
    QVERIFY(refusal([&] { writeFileAtomically(folder.path(), [](QIODevice&) {}); }).contains(u"is a folder"_qs));
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
