#include "core/exchange/table_import.h"
#include "core/exchange/workspace_template.h"
#include "core/record/registry.h"
#include "core/store/verify.h"
#include "support/random_edits.h"
#include "support/workspace.h"

#include <QTest>

#include <rapidcheck.h>

using namespace trellis;
using namespace trellis::support;

namespace {

// Empty when an export, imported without options, changes nothing and a second export is the same; else what went
// wrong.
QString roundTrip(Store& store, const RecordType& type) {
    const QString before = dump(store.reader());
    const QByteArray first = exportedTable(store.reader(), type);
    const ImportReport report = importTable(store, type, TableSource::fromBytes(first, QStringLiteral("t.csv")), {});
    for (const Problem& problem : report.problems)
        return type.name + QStringLiteral(": ") + describe(problem) + u'\n' + QString::fromUtf8(first);
    if (report.rows != store.reader().count(type) || report.unchanged != report.rows || report.created != 0 ||
        report.updated != 0 || report.transaction != 0)
        return QStringLiteral("%1: %2 rows, %3 unchanged, %4 updated, %5 new\n%6")
            .arg(type.name)
            .arg(report.rows)
            .arg(report.unchanged)
            .arg(report.updated)
            .arg(report.created)
            .arg(QString::fromUtf8(first));
    if (dump(store.reader()) != before)
        return type.name + QStringLiteral(": the tables changed");
    if (exportedTable(store.reader(), type) != first)
        return type.name + QStringLiteral(": the second export is another");
    return {};
}

QString roundTripOfAll(Store& store) {
    for (const RecordType* type : recordTypes())
        if (type->listOf.isEmpty())
            if (const QString wrong = roundTrip(store, *type); !wrong.isEmpty())
                return wrong;
    return {};
}

} // namespace

// Export, then import without options, changes nothing, and a second export is byte for byte the first.
class RoundTripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (qEnvironmentVariableIsEmpty("RC_PARAMS"))
            qputenv("RC_PARAMS", "max_success=60 max_size=40");
    }

    void everyTypeOfEverySample_data() {
        QTest::addColumn<QString>("name");
        for (const auto& t : workspace_template::all())
            QTest::addRow("%s", qPrintable(t.name)) << t.name;
    }
    void everyTypeOfEverySample() {
        QFETCH(QString, name);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("w.trellis"));
        workspace_template::create(path, name, {}, author());
        Store store(path, author());
        const QByteArray before = fileHash(path);
        QCOMPARE(roundTripOfAll(store), QString());
        QCOMPARE(fileHash(path), before);
    }

    void anyTextAnywhere() {
        QVERIFY(rc::check("round trip of random workspaces", [] {
            TemporaryWorkspace workspace;
            const int rounds = *rc::gen::inRange(1, 5);
            for (int round = 0; round < rounds; ++round)
                for (const RecordType* type : recordTypes())
                    if (type->listOf.isEmpty() && (!type->oneRow || round == 0))
                        workspace->apply({QStringLiteral("create"), {}, {}}, [&](Writer& writer) {
                            writer.namesAreChecked(); // merging brings equal keys, too
                            Record record = type->emptyRecord();
                            for (size_t i = 0; i < type->fields.size(); ++i)
                                if (type->fields[i].computed.isEmpty())
                                    record.values[i] = randomValue(writer.reader(), type->fields[i]);
                            writer.create(*type, record);
                        });
            const QString wrong = roundTripOfAll(workspace.store());
            if (!wrong.isEmpty())
                RC_FAIL(wrong.toStdString());
        }));
    }

    void awkwardKeysAreFoundAgain() {
        QVERIFY(rc::check("round trip of references", [] {
            TemporaryWorkspace workspace;
            const RecordType& institutions = recordType(u"institution");
            const RecordType& areas = recordType(u"area");
            const RecordType& activities = recordType(u"activity");
            const RecordType& participations = recordType(u"participation");
            workspace.apply([&](Writer& writer) {
                writer.namesAreChecked();
                std::vector<Id> hosts;
                std::vector<Id> places;
                const int count = *rc::gen::inRange(1, 5);
                for (int i = 0; i < count; ++i) {
                    Record row = record(institutions, {{"name", awkwardKey()}});
                    if (*rc::gen::arbitrary<bool>())
                        row.values[size_t(institutions.indexOf(u"code"))] = awkwardText();
                    if (*rc::gen::arbitrary<bool>())
                        row.values[size_t(institutions.indexOf(u"country"))] = Value(u"FR");
                    hosts.push_back(writer.create(institutions, row));
                    places.push_back(
                        writer.create(areas, record(areas, {{"number", awkwardKey()},
                                                            {"title", awkwardKey()},
                                                            {"parent", i ? Value(places.back()) : Value()}})));
                }
                for (int i = 0; i < count; ++i) {
                    const Id activity = writer.create(
                        activities, record(activities, {{"title", awkwardKey()},
                                                        {"host", hosts[size_t(i)]},
                                                        {"areas", Value::List(places.begin(), places.end())}}));
                    writer.create(participations,
                                  record(participations, {{"activity", activity}, {"institution", hosts[size_t(i)]}}));
                }
            });
            const QString wrong = roundTripOfAll(workspace.store());
            if (!wrong.isEmpty())
                RC_FAIL(wrong.toStdString());
        }));
    }

    void aRowWithoutItsIdIsKnownByItsKey() {
        TemporaryWorkspace workspace;
        const RecordType& type = recordType(u"institution");
        for (const char16_t* code : {u"=A", u"'B", u" C ", u"007", u"\u05e9,\"D\"", u"two\nlines"})
            workspace.create("institution", {{"code", Value(code)}, {"name", Value(code)}, {"note", Value(code)}});
        QByteArray table = exportedTable(workspace.reader(), type);
        for (const Record& row : workspace.reader().all(type))
            table.replace(row.id.toString().toUtf8(), "");
        const ImportReport report =
            importTable(workspace.store(), type, TableSource::fromBytes(table, QStringLiteral("t.csv")), {});
        QCOMPARE(report.problemCount, qint64(0));
        QCOMPARE(report.unchanged, qint64(6));
        QCOMPARE(report.transaction, qint64(0));
    }

    void aCodeThatReadsLikeTheIdOfAnotherIsNoId() {
        TemporaryWorkspace workspace;
        const Id one = workspace.create("institution", {{"name", u"One"}});
        const Id two = workspace.create("institution", {{"name", u"Two"}, {"code", one.toString()}});
        workspace.create("activity", {{"title", u"A"}, {"host", one}});
        workspace.create("activity", {{"title", u"B"}, {"host", two}});
        QCOMPARE(roundTripOfAll(workspace.store()), QString());
    }

    void anEmptyWorkspaceTakesTheTablesOfAnother() {
        TemporaryWorkspace from;
        const Id one = from.create(
            "institution", {{"code", u"'=1"}, {"name", u"One"}, {"aliases", Value::List{Value(u"a;b"), Value(u" c")}}});
        const Id area = from.create("area", {{"number", u"1"}, {"title", u"A"}});
        from.create("area", {{"number", u"1.1"}, {"title", u"B"}, {"parent", area}});
        const Id activity =
            from.create("activity", {{"title", u"T"}, {"start", u"2026-03-05"}, {"areas", Value::List{area}}});
        from.create("participation", {{"activity", activity}, {"institution", one}, {"attended", 0}});
        TemporaryWorkspace into;
        for (const char16_t* name : {u"institution", u"area", u"activity", u"participation"}) {
            const RecordType& type = recordType(QStringView(name));
            const QByteArray table = exportedTable(from.reader(), type);
            const auto report =
                importTable(into.store(), type, TableSource::fromBytes(table, QStringLiteral("t.csv")), {});
            QCOMPARE(report.problemCount, qint64(0));
            QCOMPARE(report.created, from.reader().count(type));
        }
        for (const RecordType* type : recordTypes()) {
            if (!type->listOf.isEmpty())
                continue;
            const auto withoutIds = [&](const Reader& reader) {
                QByteArray table = exportedTable(reader, *type);
                for (const Record& row : reader.all(*type))
                    table.replace(row.id.toString().toUtf8(), "");
                return table;
            };
            QCOMPARE(withoutIds(into.reader()), withoutIds(from.reader()));
        }
        QCOMPARE(findDamage(into->database()), QStringList());
    }

    void theLongestCellsOfASpreadsheetFit() {
        TemporaryWorkspace workspace;
        QString text;
        while (text.size() < 32767)
            text += QStringLiteral("=\"a\", \u00e9;\n'");
        text.truncate(32767);
        const Id one =
            workspace.create("institution", {{"code", text},
                                             {"name", text},
                                             {"acronym", text},
                                             {"city", text},
                                             {"note", text},
                                             {"aliases", Value::List{text, QString(text).replace(u'a', u'b')}}});
        workspace.create("activity", {{"title", text}, {"host", one}, {"outcome", text}});
        QCOMPARE(roundTripOfAll(workspace.store()).left(500), QString());
        QCOMPARE(findDamage(workspace->database()), QStringList());
    }

    void aProgrammesOwnKindsStayWhatTheyAre() {
        TemporaryWorkspace workspace;
        QStringList codes{QStringLiteral("a"),  QStringLiteral("A"),          QStringLiteral("=cmd"),
                          QStringLiteral(" x"), QStringLiteral("x"),          QStringLiteral("Workshop"),
                          QStringLiteral("y"),  QStringLiteral("b"),          QStringLiteral(" "),
                          QStringLiteral("'q"), QStringLiteral("staff visit")};
        for (const QString& code : codes) {
            // The title of one is the code of another.
            workspace.create(
                "activity_kind",
                {{"code", code}, {"title", code == QLatin1String("b") ? QStringLiteral("y") : code + u'!'}});
            workspace.create("activity", {{"title", u'T' + code}, {"kind", code}});
        }
        const RecordType& type = recordType(u"activity");
        QCOMPARE(roundTripOfAll(workspace.store()), QString());
        const QByteArray table = exportedTable(workspace.reader(), type);
        QVERIFY2(table.contains(",'=cmd,"), "free text that looks like a formula goes out with an apostrophe");
    }
};

QTEST_GUILESS_MAIN(RoundTripTest)
#include "tst_round_trip.moc"
