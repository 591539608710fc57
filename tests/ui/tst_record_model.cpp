#include "core/record/registry.h"
#include "support/workspace.h"
#include "ui/models/clipboard_block.h"
#include "ui/models/record_model.h"
#include "ui/models/reference_model.h"
#include "ui/models/row_order.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <future>
#include <rapidcheck.h>
#include <thread>

namespace {

using namespace trellis;
using support::author;
using support::TemporaryWorkspace;

const RecordType& institutions() {
    return recordType(u"institution");
}

QStringList column(const RecordModel& model, const char* field) {
    QStringList texts;
    const int at = model.columnOf(QString::fromLatin1(field));
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, at).data().toString();
    return texts;
}

QModelIndex cell(const RecordModel& model, int row, const char* field) {
    return model.index(row, model.columnOf(QString::fromLatin1(field)));
}

Problems problemsOf(const QSignalSpy& refused) {
    return refused.isEmpty() ? Problems() : refused.last().first().value<Problems>();
}

} // namespace

class TestRecordModel : public QObject {
    Q_OBJECT

    // One workspace as the window has it, and a second store on the same file: another program.
    struct Window {
        TemporaryWorkspace other;
        Workspace workspace{other.path(), author(QStringLiteral("coordinator"))};
        QSignalSpy refused{&workspace, &Workspace::refused};
        explicit Window(std::initializer_list<const char16_t*> names = {}) {
            for (const char16_t* name : names)
                other.create("institution", {{QStringLiteral("name"), Value(name)}});
        }
    };

    static void waitFor(RecordModel& model) { QTRY_VERIFY(!model.isLoading()); }

private Q_SLOTS:
    void rowsComeInTheTypesOwnOrderAndSortAnew() {
        Window w{u"Zagreb", u"\u00c5rhus", u"amsterdam", u"M10", u"M2"};
        RecordModel model(w.workspace, institutions());
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0); // nothing is read before the worker has the order
        waitFor(model);
        QCOMPARE(column(model, "name"), QStringList({"amsterdam", "\u00c5rhus", "M2", "M10", "Zagreb"}));
        model.sort(model.columnOf(u"name"), Qt::DescendingOrder);
        waitFor(model);
        QCOMPARE(column(model, "name").first(), QStringLiteral("Zagreb"));
        model.setText(QStringLiteral("arhus"));
        waitFor(model);
        QCOMPARE(column(model, "name"), QStringList({"\u00c5rhus"}));
        QCOMPARE(model.total(), 5);
    }

    void aLongStepIsTakenBackBehindTheWindowAndCanBeCancelled() {
        Window w;
        const RecordType& type = institutions();
        w.workspace.apply({QStringLiteral("create"), type.name, {}}, [&](Writer& writer) {
            for (int i = 0; i < 3000; ++i) {
                Record record = type.emptyRecord();
                record.values[size_t(type.indexOf(u"name"))] = Value(QStringLiteral("Centre %1").arg(i));
                writer.create(type, record);
            }
        });
        const auto count = [&] { return w.workspace.reader().count(type); };
        QCOMPARE(count(), 3000);
        QSignalSpy began(&w.workspace, &Workspace::workBegan);
        QSignalSpy ended(&w.workspace, &Workspace::workEnded);
        QSignalSpy undone(&w.workspace, &Workspace::undone);
        w.workspace.undo();
        QCOMPARE(began.count(), 1);
        QCOMPARE(undone.count(), 0); // it has only begun
        QVERIFY(!w.workspace.busy().isEmpty());
        w.workspace.undo(); // waits with a sentence
        QCOMPARE(w.refused.count(), 1);
        QTRY_COMPARE(undone.count(), 1);
        QCOMPARE(ended.count(), 1);
        QCOMPARE(count(), 0);
        QVERIFY(w.workspace.busy().isEmpty());
        w.workspace.redo();
        w.workspace.cancelWork();
        QTRY_COMPARE(ended.count(), 2);
        if (count() == 0) // cancelled before its end: it can be tried again
            w.workspace.redo();
        QTRY_COMPARE(count(), 3000);
        QTRY_VERIFY(w.workspace.busy().isEmpty());
        QVERIFY(w.workspace.canUndo());
        QVERIFY(!w.workspace.canRedo());
    }

    void anOrderThatIsGivenUpLeavesTheRowsAndTheSelectionTheyHave() {
        Window w{u"A", u"B", u"C"};
        RecordModel model(w.workspace, institutions());
        QAbstractItemModelTester tester(&model);
        model.cancelOrder(); // nothing stands yet that could be kept
        QVERIFY(model.isLoading());
        waitFor(model);
        const Selection before = model.selection();
        QSignalSpy began(&model, &RecordModel::loadingBegan);
        QSignalSpy loaded(&model, &RecordModel::loaded);
        model.sort(model.columnOf(u"name"), Qt::DescendingOrder);
        QCOMPARE(began.count(), 1);
        model.cancelOrder();
        QCOMPARE(loaded.count(), 1);
        QVERIFY(!model.isLoading());
        QVERIFY(model.selection() == before);
        QTest::qWait(200);
        QCOMPARE(column(model, "name"), QStringList({"A", "B", "C"}));
        w.other.create("institution", {{"name", Value(u"D")}}); // it goes on following
        w.workspace.store().poll();
        QTRY_COMPARE(column(model, "name"), QStringList({"A", "B", "C", "D"}));
    }

    void cellsAreShownForPeopleAndEditedAsPlainText() {
        Window w{u"Centre"};
        w.workspace.apply({QStringLiteral("edit"), {}, {}}, [](Writer& writer) {
            Record programme = recordType(u"programme").emptyRecord();
            programme.values[size_t(recordType(u"programme").indexOf(u"name"))] = Value(u"Network");
            programme.values[size_t(recordType(u"programme").indexOf(u"start_month"))] = Value(u"2024-10");
            writer.create(recordType(u"programme"), programme);
        });
        w.other.create("activity", {{QStringLiteral("title"), Value(u"Workshop")},
                                    {QStringLiteral("start"), Value(u"2026-03-05")},
                                    {QStringLiteral("capacity"), Value(1200)}});
        RecordModel model(w.workspace, recordType(u"activity"));
        QAbstractItemModelTester tester(&model);
        model.setColumns({"title", "start", "month", "state", "capacity", "headcount"});
        waitFor(model);
        QCOMPARE(cell(model, 0, "start").data().toString(), QStringLiteral("5 Mar 2026"));
        QCOMPARE(cell(model, 0, "start").data(Qt::EditRole).toString(), QStringLiteral("2026-03-05"));
        QCOMPARE(cell(model, 0, "month").data().toString(), QStringLiteral("M18 \u00b7 Mar 2026"));
        QCOMPARE(cell(model, 0, "state").data(Qt::EditRole).toString(), QStringLiteral("Idea"));
        QCOMPARE(cell(model, 0, "capacity").data(Qt::TextAlignmentRole).toInt(),
                 int(Qt::AlignRight | Qt::AlignVCenter));
        QVERIFY(model.flags(cell(model, 0, "title")) & Qt::ItemIsEditable);
        QVERIFY(!(model.flags(cell(model, 0, "month")) & Qt::ItemIsEditable));
        QVERIFY(model.setData(cell(model, 0, "state"), QStringLiteral("held")));
        QCOMPARE(cell(model, 0, "state").data().toString(), QStringLiteral("Held"));
        QVERIFY(!model.setData(cell(model, 0, "month"), QStringLiteral("2026-03")));
    }

    void numbersTakePointAndCommaAndShowTheDecimalSignOfTheLocale() {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        Window w{u"Centre"};
        RecordModel model(w.workspace, institutions());
        model.setColumns({"name", "latitude"});
        waitFor(model);
        const QModelIndex latitude = cell(model, 0, "latitude");
        QVERIFY(model.setData(latitude, QStringLiteral("52,5")));
        QCOMPARE(latitude.data(Qt::EditRole).toString(), QStringLiteral("52,5"));
        QVERIFY(model.setData(latitude, QStringLiteral("-33.25")));
        QCOMPARE(latitude.data(RecordModel::ValueRole).value<Value>(), Value(-33.25));
        QCOMPARE(latitude.data().toString(), QStringLiteral("\u221233,25"));
        QLocale::setDefault(before);
    }

    void aWrongValueIsRefusedWithASentenceAndChangesNothing() {
        Window w{u"Centre"};
        RecordModel model(w.workspace, institutions());
        model.setColumns({"name", "latitude", "country"});
        waitFor(model);
        QVERIFY(!model.setData(cell(model, 0, "country"), QStringLiteral("Atlantis")));
        QCOMPARE(problemsOf(w.refused).front().field, QStringLiteral("country"));
        QVERIFY(problemsOf(w.refused).front().message.contains(QStringLiteral("Atlantis")));
        QVERIFY(!model.setData(cell(model, 0, "latitude"), QStringLiteral("95")));
        QVERIFY(!model.setData(cell(model, 0, "name"), QString())); // required
        QCOMPARE(w.refused.size(), 3);
        QCOMPARE(column(model, "name"), QStringList({"Centre"}));
        QVERIFY(!w.workspace.canUndo());
    }

    void referencesAreFoundByAnyNameAPlaceIsKnownBy() {
        Window w;
        const Id nki =
            w.other.create("institution", {{QStringLiteral("code"), Value(u"I-7")},
                                           {QStringLiteral("name"), Value(u"Sample Institute \u00c9tude")},
                                           {QStringLiteral("acronym"), Value(u"SIE")},
                                           {QStringLiteral("aliases"), Value::List{Value(u"The old name")}}});
        w.other.create("institution",
                       {{QStringLiteral("name"), Value(u"Twin")}, {QStringLiteral("city"), Value(u"A")}});
        w.other.create("institution",
                       {{QStringLiteral("name"), Value(u"Twin")}, {QStringLiteral("country"), Value(u"FR")}});
        w.other.create("activity", {{QStringLiteral("title"), Value(u"Visit")}});
        RecordModel model(w.workspace, recordType(u"activity"));
        model.setColumns({"title", "host"});
        waitFor(model);
        const QModelIndex host = cell(model, 0, "host");
        for (const char* name : {"sie", "I-7", "sample institute etude", "the OLD name", "SIE"}) {
            QVERIFY(model.setData(host, QVariant::fromValue(Value()), RecordModel::ValueRole));
            QVERIFY2(model.setData(host, QString::fromUtf8(name)), name);
            QCOMPARE(host.data(RecordModel::ValueRole).value<Value>().id(), nki);
            QCOMPARE(host.data().toString(), QStringLiteral("SIE"));
        }
        QVERIFY(!model.setData(host, QStringLiteral("nobody")));
        QVERIFY(problemsOf(w.refused).front().message.contains(QStringLiteral("nobody")));
        QVERIFY(!model.setData(host, QStringLiteral("twin")));
        QVERIFY(problemsOf(w.refused).front().message.contains(QStringLiteral("2")));
        QCOMPARE(host.data().toString(), QStringLiteral("SIE"));
    }

    void anEditedRowKeepsItsPlaceUntilTheOrderIsAskedFor() {
        Window w{u"A", u"B", u"C"};
        RecordModel model(w.workspace, institutions());
        QAbstractItemModelTester tester(&model);
        waitFor(model);
        QVERIFY(model.setData(cell(model, 0, "name"), QStringLiteral("X")));
        w.other.create("institution", {{QStringLiteral("name"), Value(u"D")}});
        QTRY_COMPARE_WITH_TIMEOUT(column(model, "name"), QStringList({"X", "B", "C", "D"}), 5000);
        model.refresh();
        waitFor(model);
        QCOMPARE(column(model, "name"), QStringList({"B", "C", "D", "X"}));
    }

    void theCurrentRowKeepsItsPlaceWhoeverChangesIt() {
        Window w{u"A", u"B", u"C"};
        RecordModel model(w.workspace, institutions());
        QAbstractItemModelTester tester(&model);
        waitFor(model);
        const Id a = model.id(0);
        const Id b = model.id(1);
        model.setCurrent(cell(model, 0, "name"));
        const QPersistentModelIndex second = cell(model, 1, "name");
        w.other.set("institution", a, "name", Value(u"Y"));
        w.other.set("institution", b, "name", Value(u"Z"));
        QTRY_COMPARE_WITH_TIMEOUT(column(model, "name"), QStringList({"Y", "C", "Z"}), 5000);
        QCOMPARE(model.id(second.row()), b); // indexes follow their record
    }

    void changesOfAnotherProgramAppear() {
        Window w{u"A", u"B"};
        RecordModel model(w.workspace, institutions());
        QAbstractItemModelTester tester(&model);
        waitFor(model);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const Id c = w.other.create("institution", {{QStringLiteral("name"), Value(u"C")}});
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 3, 5000);
        w.other.remove("institution", model.id(0));
        QTRY_COMPARE_WITH_TIMEOUT(column(model, "name"), QStringList({"B", "C"}), 5000);
        w.other.set("institution", c, "acronym", Value(u"CC"));
        QTRY_COMPARE_WITH_TIMEOUT(cell(model, 1, "acronym").data().toString(), QStringLiteral("CC"), 5000);
        QCOMPARE(resets.size(), 0);
    }

    void whileAnEditorIsOpenRowsWait() {
        Window w{u"A", u"B"};
        RecordModel model(w.workspace, institutions());
        waitFor(model);
        model.setEditorOpen(true);
        w.other.create("institution", {{QStringLiteral("name"), Value(u"0")}});
        QTest::qWait(1500);
        QCOMPARE(model.rowCount(), 2);
        model.setEditorOpen(false);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 3, 5000);
    }

    void wordsAndCountsFollowTheRecordsTheyAreMadeOf() {
        Window w;
        const Id host = w.other.create("institution", {{QStringLiteral("name"), Value(u"Before")}});
        const Id activity = w.other.create(
            "activity", {{QStringLiteral("title"), Value(u"Visit")}, {QStringLiteral("host"), Value(host)}});
        RecordModel model(w.workspace, recordType(u"activity"));
        model.setColumns({"title", "host", "institutions"});
        waitFor(model);
        QCOMPARE(cell(model, 0, "host").data().toString(), QStringLiteral("Before"));
        w.other.set("institution", host, "name", Value(u"After"));
        w.other.create("participation",
                       {{QStringLiteral("activity"), Value(activity)}, {QStringLiteral("institution"), Value(host)}});
        QTRY_COMPARE_WITH_TIMEOUT(cell(model, 0, "host").data().toString(), QStringLiteral("After"), 5000);
        QTRY_COMPARE_WITH_TIMEOUT(cell(model, 0, "institutions").data().toString(), QStringLiteral("1"), 5000);
    }

    void theAreaInFocusNarrowsAndBadgesShowIt() {
        Window w;
        QList<Id> areas;
        for (const char16_t* number : {u"8.2.1", u"8.2.2", u"8.2.3"})
            areas << w.other.create("area", {{QStringLiteral("number"), Value(number)},
                                             {QStringLiteral("title"), Value(u"Area")},
                                             {QStringLiteral("kind"), Value(u"thematic_area")}});
        w.other.create("activity", {{QStringLiteral("title"), Value(u"One")},
                                    {QStringLiteral("areas"), Value::List{Value(areas[2]), Value(areas[0])}}});
        w.other.create("activity", {{QStringLiteral("title"), Value(u"Two")},
                                    {QStringLiteral("areas"), Value::List{Value(areas[1])}}});
        RecordModel model(w.workspace, recordType(u"activity"));
        QAbstractItemModelTester tester(&model);
        waitFor(model);
        QCOMPARE(model.rowCount(), 2);
        w.workspace.setAreaInFocus(areas[2]);
        waitFor(model);
        QCOMPARE(column(model, "title"), QStringList({"One"}));
        const auto badges = cell(model, 0, "areas").data(RecordModel::BadgesRole).value<QVector<AreaBadge>>();
        QCOMPARE(badges.size(), 2);
        QCOMPARE(badges[0].text, QStringLiteral("1"));
        QCOMPARE(badges[1].number, 3);

        model.startDraft(); // a record made here belongs to the area in focus
        QCOMPARE(cell(model, 0, "areas").data(RecordModel::ValueRole).value<Value>().items().front().id(), areas[2]);
    }

    void theDraftIsWrittenOnceItsRequiredFieldsAreThere() {
        Window w;
        const Id activity = w.other.create("activity", {{QStringLiteral("title"), Value(u"Visit")}});
        w.other.create("institution", {{QStringLiteral("name"), Value(u"Centre")}});
        RecordModel model(w.workspace, recordType(u"participation"));
        QAbstractItemModelTester tester(&model);
        waitFor(model);
        QSignalSpy written(&model, &RecordModel::draftWritten);
        model.startDraft();
        QVERIFY(model.isDraft(0));
        QCOMPARE(model.missingInDraft(), QStringList({"activity", "institution"}));
        QVERIFY(cell(model, 0, "activity").data(RecordModel::NeededRole).toBool());
        QVERIFY(model.setData(cell(model, 0, "headcount"), QStringLiteral("3")));
        QVERIFY(model.setData(cell(model, 0, "activity"), QStringLiteral("visit")));
        QCOMPARE(w.workspace.reader().count(recordType(u"participation")), 0);
        QVERIFY(!model.setData(cell(model, 0, "institution"), QStringLiteral("unknown place")));
        QVERIFY(model.setData(cell(model, 0, "institution"), QStringLiteral("centre")));
        QCOMPARE(written.size(), 1);
        QVERIFY(!model.hasDraft());
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(w.other.value("participation", model.id(0), "headcount"), Value(3));
        QCOMPARE(w.other.value("participation", model.id(0), "activity"), Value(activity));
        w.workspace.undo(); // one step takes all of it back
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 0, 5000);

        model.startDraft();
        model.discardDraft();
        QCOMPARE(model.rowCount(), 0);
    }

    void whileTheFileIsLockedTheTableKeepsWhatItShows() {
        Window w{u"A", u"B"};
        RecordModel model(w.workspace, institutions());
        waitFor(model);
        QCOMPARE(column(model, "name"), QStringList({"A", "B"}));
        w.other.store().database().run("BEGIN EXCLUSIVE");
        QElapsedTimer time;
        time.start();
        model.refresh();
        QCOMPARE(column(model, "name"), QStringList({"A", "B"}));
        QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed())));
        QTest::qWait(1000);
        QVERIFY(model.isLoading());
        QCOMPARE(column(model, "name"), QStringList({"A", "B"}));
        w.other.store().database().run("ROLLBACK");
        w.other.set("institution", model.id(0), "name", Value(u"AA"));
        QTRY_VERIFY_WITH_TIMEOUT(!model.isLoading(), 15000);
        QTRY_COMPARE_WITH_TIMEOUT(column(model, "name"), QStringList({"AA", "B"}), 5000);
    }

    void anEditWaitsForWhatAnotherReaderReads() {
        Window w{u"A"};
        RecordModel model(w.workspace, institutions());
        waitFor(model);
        const QModelIndex name = cell(model, 0, "name");
        QCOMPARE(name.data().toString(), QStringLiteral("A")); // read for a painter, who waits but briefly
        QSignalSpy failed(&w.workspace, &Workspace::failed);
        std::promise<void> reads;
        std::thread reader([&] {
            Database database(w.other.path(), Database::Mode::ReadOnly);
            const Transaction transaction(database, Transaction::Kind::Read);
            database.number("SELECT count(*) FROM op");
            reads.set_value();
            QThread::msleep(300);
        });
        reads.get_future().wait();
        const bool written = model.setData(name, QStringLiteral("B"), Qt::EditRole);
        reader.join();
        QVERIFY(written);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(name.data().toString(), QStringLiteral("B"));
    }

    void choicesForReferencesAreFoundByEveryName() {
        Window w;
        w.other.apply([](Writer& writer) {
            for (int i = 0; i < 300; ++i)
                writer.create(institutions(),
                              support::record(institutions(),
                                              {{QStringLiteral("name"), Value(QStringLiteral("Hospital %1").arg(i))}}));
        });
        w.other.create("institution", {{QStringLiteral("name"), Value(u"Zentrum f\u00fcr Krebs")},
                                       {QStringLiteral("acronym"), Value(u"ZK")},
                                       {QStringLiteral("country"), Value(u"DE")},
                                       {QStringLiteral("aliases"), Value::List{Value(u"Altes Haus")}},
                                       {QStringLiteral("note"), Value(u"near Hospital 7")}});
        ReferenceModel model(w.workspace, institutions());
        QAbstractItemModelTester tester(&model);
        QSignalSpy found(&model, &ReferenceModel::found);
        for (const char* text : {"fur krebs", "zk", "altes", "KREBS zentrum"}) {
            model.setSearch(QString::fromUtf8(text));
            QVERIFY(found.wait(5000));
            QVERIFY2(model.rowCount() == 1, text);
            QCOMPARE(model.words(0), QStringLiteral("ZK"));
            QCOMPARE(model.index(0).data(ReferenceModel::SecondaryRole).toString(),
                     QStringLiteral("Zentrum f\u00fcr Krebs \u00b7 DE"));
        }
        model.setSearch(QStringLiteral("hospital 7"));
        QVERIFY(found.wait(5000));
        QCOMPARE(model.words(0), QStringLiteral("Hospital 7"));
        QCOMPARE(model.rowCount(), 57);
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(model.words(row) != QStringLiteral("ZK")); // its note is no name
        model.setSearch({});
        QVERIFY(found.wait(5000));
        QCOMPARE(model.rowCount(), ReferenceModel::mostShown);
        QVERIFY(model.hasMore());
    }

    void keptRowsStayBehindTheRowTheyStoodBehind() {
        const auto holds = rc::check("keepPlaces", [](std::vector<int> numbers, const std::vector<int>& picks) {
            std::ranges::sort(numbers);
            numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
            std::vector<Id> all;
            for (size_t i = 0; i < numbers.size(); ++i)
                all.push_back(Id::next(1));
            const auto keys = *rc::gen::container<std::vector<int>>(all.size(), rc::gen::arbitrary<int>());
            std::vector<Id> fresh = all;
            std::ranges::sort(fresh, {}, [&](const Id& id) {
                return std::pair(keys[size_t(std::ranges::find(all, id) - all.begin())], id);
            });
            QSet<Id> kept;
            for (const int pick : picks)
                if (!all.empty())
                    kept.insert(all[size_t(unsigned(pick)) % all.size()]);
            const std::vector<Id> result = row_order::keepPlaces(all, fresh, kept);
            RC_ASSERT(std::is_permutation(result.begin(), result.end(), all.begin(), all.end()));
            std::erase_if(fresh, [&](const Id& id) { return kept.contains(id); });
            std::vector<Id> others = result;
            std::erase_if(others, [&](const Id& id) { return kept.contains(id); });
            RC_ASSERT(others == fresh);
            for (size_t i = 1; i < all.size(); ++i)
                if (kept.contains(all[i]) && kept.contains(all[i - 1])) {
                    const auto at = std::ranges::find(result, all[i - 1]);
                    RC_ASSERT(at + 1 != result.end());
                    RC_ASSERT(*(at + 1) == all[i]);
                }
        });
        QVERIFY(holds);
    }

    void whatIsCopiedIsPastedUnchanged() {
        const auto holds = rc::check("clipboard", [](const std::vector<std::vector<std::string>>& given) {
            ClipboardBlock block;
            for (const auto& cells : given) {
                QStringList row;
                for (const std::string& cell : cells)
                    row << QString::fromLatin1(cell.c_str()).remove(u'\r').remove(u'\0');
                if (row.isEmpty())
                    row << QString();
                block.rows.push_back(row);
            }
            RC_ASSERT(ClipboardBlock::fromText(block.toText()).rows == block.rows);
        });
        QVERIFY(holds);
    }

    void blocksComeFromSpreadsheetsAndFromPages() {
        const auto rows = [](const ClipboardBlock& block) {
            QStringList lines;
            for (const QStringList& row : block.rows)
                lines << row.join(u'|');
            return lines;
        };
        QCOMPARE(rows(ClipboardBlock::fromText("a\tb\r\n\r\n\"two\nlines\"\t\"say \"\"x\"\"\"\r\n")),
                 QStringList({"a|b", "", "two\nlines|say \"x\""}));
        QCOMPARE(rows(ClipboardBlock::fromText("\"open\tb")), QStringList({"\"open|b"}));
        QMimeData page;
        page.setHtml("<p>Partners</p><table><tr><th>Name</th><th>Country</th></tr>"
                     "<tr><td>Centre</td><td>FR</td></tr></table>");
        QCOMPARE(rows(ClipboardBlock::fromMime(&page)), QStringList({"Name|Country", "Centre|FR"}));
    }
};

QTEST_MAIN(TestRecordModel)
#include "tst_record_model.moc"
