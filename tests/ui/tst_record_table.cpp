#include "core/record/registry.h"
#include "support/workspace.h"
#include "ui/forms/cell_delegate.h"
#include "ui/forms/pick_edit.h"
#include "ui/pages/record_table.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <ctime>

namespace {

using namespace trellis;
using support::author;
using support::TemporaryWorkspace;

const RecordType& centres() {
    return recordType(u"institution");
}

} // namespace

class TestRecordTable : public QObject {
    Q_OBJECT

    struct Shown {
        TemporaryWorkspace other;
        std::unique_ptr<Workspace> workspace;
        std::unique_ptr<RecordTable> table;
        std::unique_ptr<QAbstractItemModelTester> tester;
        std::unique_ptr<QSignalSpy> refused;

        explicit Shown(std::initializer_list<const char16_t*> names = {}) {
            for (const char16_t* name : names)
                other.create("institution", {{QStringLiteral("name"), Value(name)}});
        }
        void open(const RecordType& type = centres(), const QStringList& columns = {}) {
            workspace = std::make_unique<Workspace>(other.path(), author(QStringLiteral("coordinator")));
            refused = std::make_unique<QSignalSpy>(workspace.get(), &Workspace::refused);
            table = std::make_unique<RecordTable>(*workspace, type);
            tester = std::make_unique<QAbstractItemModelTester>(table->records());
            if (!columns.isEmpty())
                table->showColumns(columns);
            table->resize(900, 420);
            table->show();
            QVERIFY(QTest::qWaitForWindowExposed(table.get()));
            table->activateWindow();
            table->setFocus();
            QTRY_VERIFY(!table->records()->isLoading());
            QTRY_VERIFY(table->hasFocus());
        }
        ~Shown() {
            tester.reset();
            table.reset();
        }
        QModelIndex cell(int row, const char* field) const {
            return table->model()->index(row, table->records()->columnOf(QString::fromLatin1(field)));
        }
        QString text(int row, const char* field) const { return cell(row, field).data().toString(); }
        QStringList column(const char* field) const {
            QStringList texts;
            for (int row = 0; row < table->model()->rowCount(); ++row)
                texts << text(row, field);
            return texts;
        }
        void go(int row, const char* field) {
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell(row, field)).center());
            QCOMPARE(table->currentIndex(), cell(row, field));
        }
        void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(focused(), key, modifiers); }
        void type(const char* text) {
            for (const char* c = text; *c; ++c)
                QTest::keyClick(focused(), *c);
        }
        QWidget* focused() const {
            QWidget* widget = QApplication::focusWidget();
            return widget ? widget : table.get();
        }
        qint64 transactions() { return other.store().database().number("SELECT count(*) FROM txn"); }
        Problems problems() const {
            return refused->isEmpty() ? Problems() : refused->last().first().value<Problems>();
        }
    };

private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::setOrganizationName(QStringLiteral("trellis-test"));
        QCoreApplication::setApplicationName(QStringLiteral("tables"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings_.path());
        Theme::apply(*qApp, ThemeMode::Light);
    }

    void init() { QSettings().clear(); }

    void aLockedRowSaysWhyAndOpensNoEditor() {
        Shown s;
        const Id centre = s.other.create("institution", {{"name", Value(u"Centre")}});
        const Id area = s.other.create("area", {{"number", Value(u"1")}, {"title", Value(u"Guidelines")}});
        for (const char16_t* month : {u"2026-03", u"2026-09"})
            s.other.create(
                "reported_effort",
                {{"institution", Value(centre)}, {"area", Value(area)}, {"month", Value(month)}, {"pm", Value(50)}});
        const Id period = s.other.create("reporting_period", {{"number", Value(u"1")},
                                                              {"from_month", Value(u"2026-01")},
                                                              {"until_month", Value(u"2026-06")},
                                                              {"submitted", Value(u"2026-08-20")}});
        s.open(recordType(u"reported_effort"));
        QCOMPARE(s.table->model()->rowCount(), 2); // the later month first
        QSignalSpy said(s.table.get(), &RecordTable::said);
        s.go(1, "pm");
        s.key(Qt::Key_F2);
        s.type("7");
        s.key(Qt::Key_Delete);
        QCOMPARE(said.count(), 3);
        QVERIFY(said.first().first().toString().contains(QStringLiteral("2026-08-20")));
        QVERIFY(!qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        QCOMPARE(s.text(1, "pm"), QStringLiteral("0.50"));
        QVERIFY(s.problems().empty());
        QVERIFY(s.cell(1, "pm").data(Qt::ToolTipRole).toString().contains(QStringLiteral("locked")));
        s.go(0, "pm");
        s.type("7");
        s.key(Qt::Key_Return);
        QCOMPARE(s.text(0, "pm"), QStringLiteral("7.00"));
        s.other.set("reporting_period", period, "submitted", Value());
        s.workspace->store().poll(); // given back: the row is free again
        s.go(1, "pm");
        s.type("8");
        s.key(Qt::Key_Return);
        QCOMPARE(s.text(1, "pm"), QStringLiteral("8.00"));
    }

    void columnsAreAsWideAsTheirWordsAndShortOnesGiveWayLast() {
        Shown s{u"A"};
        s.other.create("institution", {{"name", Value(u"B")},
                                       {"acronym", Value(u"NKI")},
                                       {"city", Value(u"A city with a very, very long name in a small country")}});
        s.open(centres(), {"name", "acronym", "city", "country"});
        const auto width = [&](const char* field) {
            return s.table->columnWidth(s.table->records()->columnOf(QString::fromLatin1(field)));
        };
        QVERIFY(width("acronym") < 120); // usual is more
        QVERIFY(width("city") > width("acronym"));
        s.table->resize(520, 420);
        QTRY_VERIFY(width("city") < 200);
        QVERIFY(width("name") >= 220);
        QVERIFY(width("acronym") >= s.table->fontMetrics().horizontalAdvance(QStringLiteral("Acronym")));
    }

    void aCapitalLetterDoesNotForgetWhereTabBegan() {
        Shown s{u"A", u"B"};
        s.open(centres(), {"name", "acronym", "city"});
        s.go(0, "name");
        s.key(Qt::Key_Tab);
        s.key(Qt::Key_Shift, Qt::ShiftModifier);
        QTest::keyClick(s.focused(), 'Z', Qt::ShiftModifier);
        s.key(Qt::Key_Return);
        QCOMPARE(s.text(0, "acronym").toUpper(), QStringLiteral("Z"));
        QCOMPARE(s.table->currentIndex(), s.cell(1, "name"));
    }

    void anEditorIsWideEnoughWhereItsColumnIsNot() {
        Shown s;
        s.other.create("area", {{"number", Value(u"1")}, {"title", Value(u"Clinical guideline implementation")}});
        s.other.create("activity", {{"title", Value(u"Workshop")}});
        s.open(recordType(u"activity"), {"title", "areas", "start"});
        s.go(0, "areas");
        s.key(Qt::Key_F2);
        auto* edit = qobject_cast<PickEdit*>(QApplication::focusWidget());
        QVERIFY(edit);
        QVERIFY(s.table->visualRect(s.cell(0, "areas")).width() < 120);
        QVERIFY(edit->width() >= 200);
        s.key(Qt::Key_Escape);
    }

    void typingEditsAndEnterGoesDown() {
        Shown s{u"A", u"B", u"C"};
        s.open();
        s.go(0, "acronym");
        s.type("nki");
        s.key(Qt::Key_Return);
        QCOMPARE(s.text(0, "acronym"), QStringLiteral("nki"));
        QCOMPARE(s.table->currentIndex(), s.cell(1, "acronym"));
        s.type("x");
        s.key(Qt::Key_Escape);
        QCOMPARE(s.text(1, "acronym"), QString());
        QCOMPARE(s.table->currentIndex(), s.cell(1, "acronym"));
        s.key(Qt::Key_Up);
        s.key(Qt::Key_F2);
        s.type("2"); // F2 goes on writing where typing replaces
        s.key(Qt::Key_Return);
        QCOMPARE(s.text(0, "acronym"), QStringLiteral("nki2"));
        QCOMPARE(s.other.value("institution", s.table->records()->id(0), "acronym"), Value(u"nki2"));
    }

    void tabGoesRightAndEnterThenBelowWhereItBegan() {
        Shown s{u"A", u"B"};
        s.open(centres(), {"name", "acronym", "city", "pic"});
        s.go(0, "acronym");
        s.type("AC");
        s.key(Qt::Key_Tab);
        QCOMPARE(s.table->currentIndex(), s.cell(0, "city"));
        s.type("Oslo");
        s.key(Qt::Key_Return);
        QCOMPARE(s.text(0, "city"), QStringLiteral("Oslo"));
        QCOMPARE(s.table->currentIndex(), s.cell(1, "acronym"));
        s.go(0, "pic");
        s.key(Qt::Key_Tab);
        QCOMPARE(s.table->currentIndex(), s.cell(1, "name"));
        s.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(s.table->currentIndex(), s.cell(0, "pic"));
    }

    void aRefusedCellStaysCurrentWithItsOldValue() {
        Shown s{u"A", u"B"};
        s.open();
        s.go(0, "name");
        s.key(Qt::Key_F2);
        s.key(Qt::Key_Backspace);
        s.key(Qt::Key_Return);
        QCOMPARE(s.refused->size(), 1);
        QCOMPARE(s.text(0, "name"), QStringLiteral("A"));
        QCOMPARE(s.table->currentIndex(), s.cell(0, "name"));
    }

    void keysMoveAndSelectABlock() {
        Shown s{u"A", u"B", u"C", u"D"};
        s.open();
        s.go(1, "acronym");
        s.key(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(s.table->currentIndex().row(), 3);
        s.key(Qt::Key_Home);
        QCOMPARE(s.table->currentIndex(), s.cell(3, "name"));
        s.key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(s.table->currentIndex(), s.cell(0, "name"));
        s.key(Qt::Key_Return); // the block begins where the current cell is, however it came there
        s.key(Qt::Key_Down, Qt::ShiftModifier);
        s.key(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(s.table->selectionModel()->selectedIndexes().size(), 4);
        QVERIFY(s.table->selectionModel()->isSelected(s.cell(1, "name")));
        s.key(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(s.table->selectionModel()->selectedIndexes().size(), 2);
        s.key(Qt::Key_Return, Qt::ShiftModifier); // up, and nothing else stays selected
        QCOMPARE(s.table->selectionModel()->selectedIndexes().size(), 1);
        s.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(s.table->selectedRecords().size(), size_t(4));
    }

    void aHeaderClickSortsAndKeepsTheRecord() {
        Shown s{u"A", u"B", u"C"};
        s.open();
        s.go(0, "name");
        QSignalSpy current(s.table.get(), &RecordTable::currentRecordChanged);
        const Id a = s.table->currentRecord();
        QHeaderView* header = s.table->horizontalHeader();
        const int at = s.table->records()->columnOf(u"name");
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(at) + 20, header->height() / 2));
        QTRY_COMPARE(s.column("name"), QStringList({"C", "B", "A"}));
        QCOMPARE(s.table->currentRecord(), a);
        QCOMPARE(s.table->currentIndex().row(), 2);
        QCOMPARE(current.size(), 0);
    }

    void filtersNarrowWhatIsShown() {
        Shown s{u"Alpha", u"Beta", u"Gamma"};
        s.open();
        s.table->records()->setText(QStringLiteral("bet"));
        QTRY_COMPARE(s.column("name"), QStringList({"Beta"}));
        s.table->records()->setText({});
        s.table->records()->setFilters({{QStringLiteral("name"), Filter::Kind::Contains, {Value(u"a")}},
                                        {QStringLiteral("name"), Filter::Kind::NoneOf, {Value(u"Beta")}}});
        QTRY_COMPARE(s.column("name"), QStringList({"Alpha", "Gamma"}));
    }

    void aBlockIsPastedInOneStepAndUndoneAtOnce() {
        Shown s{u"A", u"B", u"C"};
        s.open(centres(), {"name", "acronym", "country", "patients_per_year"});
        s.go(1, "acronym");
        QApplication::clipboard()->setText(QStringLiteral("BB\tuk\t1 200\r\nCC\tGreece\t7\r\n\"D\tD\"\tFR\t\r\n"));
        const qint64 before = s.transactions();
        s.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(s.refused->size(), 1); // the fourth row would be a new record without a name
        QVERIFY(s.problems().front().message.contains(QStringLiteral("Name")));
        QCOMPARE(s.problems().front().line, 3);
        QCOMPARE(s.transactions(), before);

        QApplication::clipboard()->setText(
            QStringLiteral("Bee\tBB\tuk\t1 200\r\nCee\tCC\tGreece\t7\r\nDee\t\"D\tD\"\tFR\t\r\n"));
        s.go(1, "name");
        s.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(s.refused->size(), 1);
        QCOMPARE(s.transactions(), before + 1);
        QCOMPARE(s.column("name"), QStringList({"A", "Bee", "Cee", "Dee"}));
        QCOMPARE(s.column("country"), QStringList({"", "GB", "GR", "FR"}));
        QCOMPARE(s.text(1, "patients_per_year"), QStringLiteral("1,200"));
        QCOMPARE(s.text(3, "acronym"), QStringLiteral("D\tD"));
        QCOMPARE(s.table->selectedRowCount(), 3);
        s.workspace->undo();
        QTRY_COMPARE(s.column("name"), QStringList({"A", "B", "C"}));
        QCOMPARE(s.column("country"), QStringList({"", "", ""}));
    }

    void aWrongPasteLeavesEverythingAndListsWhatIsWrong() {
        Shown s{u"A", u"B", u"C"};
        s.open(centres(), {"name", "ccc", "country", "latitude", "pic"});
        s.go(0, "ccc");
        QApplication::clipboard()->setText(QStringLiteral("\tFR\t1\n\tNowhere\t2\ncertified\tDE\t95\t12\n"));
        s.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(s.refused->size(), 1);
        QStringList places;
        for (const Problem& problem : s.problems())
            places << QStringLiteral("%1 %2 %3").arg(QString::number(problem.line), problem.field, problem.read);
        QCOMPARE(places, QStringList({"2 country Nowhere", "3 ccc certified", "3 latitude 95"}));
        QCOMPARE(s.column("country"), QStringList({"", "", ""}));
        // What a check finds is named by its place, too.
        s.go(0, "pic");
        QApplication::clipboard()->setText(QStringLiteral("123456789\n12\n"));
        s.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(s.refused->size(), 2);
        QCOMPARE(s.problems().front().line, 2);
        QCOMPARE(s.problems().front().column, QStringLiteral("PIC"));
        QCOMPARE(s.column("pic"), QStringList({"", "", ""}));
        // And columns beyond the last.
        QApplication::clipboard()->setText(QStringLiteral("123456789\tmore\n"));
        s.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(s.refused->size(), 3);
        QVERIFY(!s.workspace->canUndo());
    }

    void oneValueFillsTheSelectionAndCtrlDFillsDown() {
        Shown s{u"A", u"B", u"C"};
        s.open(centres(), {"name", "acronym", "city"});
        QApplication::clipboard()->setText(QStringLiteral("Oslo"));
        s.go(0, "acronym");
        s.key(Qt::Key_Down, Qt::ShiftModifier);
        s.key(Qt::Key_Right, Qt::ShiftModifier);
        s.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(s.column("city"), QStringList({"Oslo", "Oslo", ""}));
        QCOMPARE(s.column("acronym"), QStringList({"Oslo", "Oslo", ""}));
        s.go(1, "city");
        s.key(Qt::Key_Down, Qt::ShiftModifier);
        s.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(s.column("city"), QStringList({"Oslo", "Oslo", "Oslo"}));
        s.go(2, "acronym"); // one cell takes what stands above
        s.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(s.text(2, "acronym"), QStringLiteral("Oslo"));
        const qint64 before = s.transactions();
        s.key(Qt::Key_Up, Qt::ShiftModifier);
        s.key(Qt::Key_Delete);
        QCOMPARE(s.column("acronym"), QStringList({"Oslo", "", ""}));
        QCOMPARE(s.transactions(), before + 1);
        QCOMPARE(s.workspace->undoText(), QStringLiteral("Cleared cells of 2 institutions"));
    }

    void whatIsCopiedComesBackUnchanged() {
        Shown s{u"=1+1", u"-b", u"'s-Hertogenbosch"};
        s.other.set("institution", s.other.reader().all(centres()).front().id, "latitude", Value(1.25));
        s.open(centres(), {"name", "kind", "ccc", "latitude", "aliases"});
        const QString before = support::dump(s.other.reader());
        s.go(0, "name");
        s.key(Qt::Key_A, Qt::ControlModifier);
        s.key(Qt::Key_C, Qt::ControlModifier);
        const QString text = QApplication::clipboard()->text();
        QVERIFY(text.contains(QStringLiteral("'=1+1\t")));
        QVERIFY(text.contains(QStringLiteral("'s-Hertogenbosch\t")));
        QVERIFY(!text.contains(QStringLiteral("''s")));
        s.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(s.refused->size(), 0);
        QCOMPARE(support::dump(s.other.reader()), before);
        s.go(1, "name");
        s.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Name\n")));
    }

    void insBeginsADraftThatIsWrittenWhenItIsComplete() {
        Shown s{u"A", u"M"};
        s.open();
        s.go(1, "name");
        s.key(Qt::Key_Insert);
        QVERIFY(s.table->records()->isDraft(0));
        QCOMPARE(s.table->currentIndex(), s.cell(0, "name"));
        const qint64 before = s.transactions();
        s.type("New centre");
        s.key(Qt::Key_Tab);
        QVERIFY(!s.table->records()->hasDraft());
        QCOMPARE(s.transactions(), before + 1);
        QCOMPARE(s.column("name"), QStringList({"New centre", "A", "M"})); // it stays where it was written
        s.type("NC");
        s.key(Qt::Key_Return);
        QCOMPARE(s.text(0, "acronym"), QStringLiteral("NC"));
        QCOMPARE(s.workspace->reader().count(centres()), 3);

        s.key(Qt::Key_Insert);
        s.key(Qt::Key_Escape); // the editor
        QVERIFY(s.table->records()->hasDraft());
        s.key(Qt::Key_Escape); // the draft
        QVERIFY(!s.table->records()->hasDraft());
        QCOMPARE(s.table->model()->rowCount(), 3);
        s.key(Qt::Key_Insert);
        s.key(Qt::Key_Escape);
        s.key(Qt::Key_Down); // an empty draft that is left is gone
        QTRY_VERIFY(!s.table->records()->hasDraft());
    }

    void aDraftAsksForEveryRequiredField() {
        Shown s{u"Centre"};
        s.other.create("area", {{QStringLiteral("number"), Value(u"1")}, {QStringLiteral("title"), Value(u"One")}});
        s.open(recordType(u"reported_effort"), {"institution", "note"});
        s.table->startNewRecord();
        QCOMPARE(s.table->shownColumns(), QStringList({"institution", "note", "area", "month", "pm"}));
        s.type("centre");
        s.key(Qt::Key_Tab);
        s.key(Qt::Key_Tab);
        s.type("1 One");
        s.key(Qt::Key_Tab);
        s.type("2026-03");
        s.key(Qt::Key_Tab);
        QVERIFY(s.table->records()->hasDraft());
        s.type("1,5");
        s.key(Qt::Key_Return);
        QVERIFY(!s.table->records()->hasDraft());
        QCOMPARE(s.text(0, "pm"), QStringLiteral("1.50"));
    }

    void deletingAsksOnlyWhenMoreGoesAlong() {
        Shown s{u"A", u"B"};
        const Id activity = s.other.create("activity", {{QStringLiteral("title"), Value(u"Visit")}});
        const Id spare = s.other.create("activity", {{QStringLiteral("title"), Value(u"Spare")}});
        const Id a = s.other.reader().all(centres()).front().id;
        for (const Record& centre : s.other.reader().all(centres()))
            s.other.create("participation", {{QStringLiteral("activity"), Value(activity)},
                                             {QStringLiteral("institution"), Value(centre.id)}});
        s.open(recordType(u"activity"));
        QStringList asked;
        bool answer = false;
        s.table->setConfirm([&](const QString& question, const QString& detail) {
            asked << question << detail;
            return answer;
        });
        s.table->goTo(spare);
        s.key(Qt::Key_Minus, Qt::ControlModifier);
        QTRY_COMPARE(s.column("title"), QStringList({"Visit"}));
        QVERIFY(asked.isEmpty());
        s.table->goTo(activity);
        s.key(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(asked.size(), 2);
        QVERIFY(asked[0].contains(QStringLiteral("Visit")));
        QVERIFY2(asked[1].contains(QStringLiteral("2 participations")), qPrintable(asked[1]));
        QVERIFY(s.other.has("activity", activity));
        answer = true;
        s.key(Qt::Key_Minus, Qt::ControlModifier);
        QTRY_COMPARE(s.table->model()->rowCount(), 0);
        s.workspace->undo();
        QTRY_COMPARE(s.column("title"), QStringList({"Visit"}));

        RecordTable institutions(*s.workspace, centres());
        QTRY_VERIFY(!institutions.records()->isLoading());
        QVERIFY(institutions.goTo(a));
        institutions.deleteRecords();
        QCOMPARE(s.refused->size(), 1);
        QVERIFY(s.problems().front().message.contains(QStringLiteral("Visit")));
    }

    void spaceAndClicksTick() {
        Shown s{u"A"};
        const Id activity = s.other.create("activity", {{QStringLiteral("title"), Value(u"Visit")}});
        s.other.create("participation",
                       {{QStringLiteral("activity"), Value(activity)},
                        {QStringLiteral("institution"), Value(s.other.reader().all(centres()).front().id)}});
        s.open(recordType(u"participation"), {"institution", "attended"});
        const auto attended = [&] { return s.cell(0, "attended").data(RecordModel::ValueRole).value<Value>(); };
        s.go(0, "attended");
        QVERIFY(attended().isEmpty());
        s.key(Qt::Key_Space);
        QCOMPARE(attended(), Value(1));
        s.key(Qt::Key_Space);
        QCOMPARE(attended(), Value(0));
        s.type("y");
        QCOMPARE(attended(), Value(1));
        QTest::mouseClick(
            s.table->viewport(), Qt::LeftButton, {},
            CellDelegate::tickRect(s.table.get(), s.table->visualRect(s.cell(0, "attended")), s.cell(0, "attended"))
                .center());
        QCOMPARE(attended(), Value(0));
        s.key(Qt::Key_Delete);
        QVERIFY(attended().isEmpty());
    }

    void referencesAndChoicesArePickedFromAListWhileTyping() {
        Shown s{u"Alpha centre", u"Beta centre", u"Gamma centre"};
        for (const char16_t* number : {u"1", u"2", u"3"})
            s.other.create("area",
                           {{QStringLiteral("number"), Value(number)}, {QStringLiteral("title"), Value(u"Area")}});
        s.other.create("activity", {{QStringLiteral("title"), Value(u"Visit")}});
        s.open(recordType(u"activity"), {"title", "host", "state", "areas", "country"});
        s.go(0, "host");
        s.type("centre");
        auto* pick = qobject_cast<PickEdit*>(QApplication::focusWidget());
        QVERIFY(pick);
        QTRY_VERIFY(pick->isListOpen());
        s.key(Qt::Key_Down);
        s.key(Qt::Key_Return);
        QCOMPARE(s.text(0, "host"), QStringLiteral("Beta centre"));
        s.go(0, "state");
        s.type("conf");
        s.key(Qt::Key_Tab);
        QCOMPARE(s.text(0, "state"), QStringLiteral("Confirmed"));
        QCOMPARE(s.table->currentIndex(), s.cell(0, "areas"));
        s.type("3 Area;1 Area");
        s.key(Qt::Key_Tab);
        QCOMPARE(s.text(0, "areas"), QStringLiteral("3 Area; 1 Area"));
        s.type("esto");
        s.key(Qt::Key_Return);
        QCOMPARE(s.text(0, "country"), QStringLiteral("EE"));
        s.go(0, "country");
        s.key(Qt::Key_F2);
        s.key(Qt::Key_Backspace);
        for (int i = 0; i < 10; ++i)
            s.key(Qt::Key_Backspace);
        s.key(Qt::Key_Return);
        QCOMPARE(s.text(0, "country"), QString());
        QCOMPARE(s.refused->size(), 0);
    }

    void longTextHasRoomAndTakesNewLines() {
        Shown s{u"A"};
        s.open(centres(), {"name", "note"});
        s.go(0, "note");
        s.type("one");
        auto* editor = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
        QVERIFY(editor);
        QVERIFY(editor->height() > 100);
        s.key(Qt::Key_Return, Qt::ShiftModifier);
        s.type("two");
        s.key(Qt::Key_Return);
        QCOMPARE(s.text(0, "note"), QStringLiteral("one\ntwo"));
    }

    void changesOfAnotherProgramAppearAndLeaveWhatIsBeingTyped() {
        Shown s{u"A", u"B"};
        s.open();
        s.go(0, "acronym");
        s.type("ha");
        s.other.set("institution", s.table->records()->id(0), "acronym", Value(u"other"));
        s.other.set("institution", s.table->records()->id(1), "acronym", Value(u"second"));
        s.other.create("institution", {{QStringLiteral("name"), Value(u"Z last")}});
        QTRY_COMPARE_WITH_TIMEOUT(s.text(1, "acronym"), QStringLiteral("second"), 5000);
        auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(editor);
        QCOMPARE(editor->text(), QStringLiteral("ha"));
        s.type("lf");
        s.key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(s.column("name"), QStringList({"A", "B", "Z last"}), 5000);
        QCOMPARE(s.text(0, "acronym"), QStringLiteral("half"));
        QCOMPARE(s.table->currentIndex(), s.cell(1, "acronym"));
    }

    void columnsWidthsAndOrderAreRemembered() {
        Shown s{u"A"};
        s.open();
        s.table->showColumns({"city", "name", "country"});
        s.table->setColumnWidth(s.table->records()->columnOf(u"country"), 133);
        s.table->horizontalHeader()->moveSection(2, 0);
        s.table->sortByColumn(s.table->records()->columnOf(u"city"), Qt::DescendingOrder);
        QCOMPARE(s.table->shownColumns(), QStringList({"country", "city", "name"}));
        s.table.reset();
        s.tester.reset();
        RecordTable again(*s.workspace, centres());
        QCOMPARE(again.shownColumns(), QStringList({"country", "city", "name"}));
        QCOMPARE(again.columnWidth(0), 133);
        QCOMPARE(again.records()->selection().sortField, QStringLiteral("city"));
        QVERIFY(again.records()->selection().descending);
        again.resetColumns();
        QCOMPARE(again.shownColumns(), centres().columns);
    }

    void selectedNumbersAreAddedExactly() {
        Shown s{u"A"};
        const Id area =
            s.other.create("area", {{QStringLiteral("number"), Value(u"1")}, {QStringLiteral("title"), Value(u"One")}});
        const Id centre = s.other.reader().all(centres()).front().id;
        for (const int month : {1, 2, 3})
            s.other.create("reported_effort", {{QStringLiteral("institution"), Value(centre)},
                                               {QStringLiteral("area"), Value(area)},
                                               {QStringLiteral("month"), Value(QStringLiteral("2026-0%1").arg(month))},
                                               {QStringLiteral("pm"), Value(10)}});
        s.open(recordType(u"reported_effort"), {"institution", "pm"});
        QSignalSpy summed(s.table.get(), &RecordTable::selectionSummed);
        s.key(Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(!summed.isEmpty() && summed.last().first().value<SelectionSums>().numbers == 3);
        const auto sums = summed.last().first().value<SelectionSums>();
        QCOMPARE(sums.sum, QStringLiteral("0.30"));
        QCOMPARE(sums.average, QStringLiteral("0.10"));
        QCOMPARE(sums.filled, 6);
    }

    void allRowsArePrintedOnPagesWithAHeader() {
        Shown s;
        s.other.apply([](Writer& writer) {
            for (int i = 0; i < 120; ++i)
                writer.create(centres(), support::record(centres(), {{QStringLiteral("name"),
                                                                      Value(QStringLiteral("Centre %1").arg(i))}}));
        });
        s.open();
        const QString path = s.other.filePath(QStringLiteral("table.pdf"));
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        s.table->print(&printer);
        const QByteArray pdf = support::readFile(path);
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY2(pdf.count("/Type /Page\n") >= 3, qPrintable(QString::number(pdf.count("/Type /Page\n"))));
    }

    void everyTypeHasItsTableAndEveryFieldItsEditor() {
        Shown s;
        s.open();
        for (const RecordType* type : recordTypes()) {
            RecordTable table(*s.workspace, *type);
            QAbstractItemModelTester tester(table.records());
            QStringList all;
            for (const Field& field : type->fields)
                all << field.name;
            table.showColumns(all);
            table.resize(1200, 300);
            table.show();
            QTRY_VERIFY(!table.records()->isLoading());
            table.records()->startDraft();
            for (int column = 0; column < table.model()->columnCount(); ++column) {
                const Field& field = table.records()->field(column);
                const QModelIndex index = table.model()->index(0, column);
                QVERIFY2(!table.model()->headerData(column, Qt::Horizontal).toString().isEmpty(),
                         qPrintable(field.name));
                table.setCurrentIndex(index);
                table.editCurrent();
                QWidget* editor = table.indexWidget(index);
                const bool expected = field.computed.isEmpty() && (field.type != FieldType::YesNo || field.list);
                QVERIFY2((editor != nullptr) == expected, qPrintable(type->name + u'.' + field.name));
                if (editor)
                    QTest::keyClick(editor, Qt::Key_Escape);
            }
            table.grab();
            table.records()->discardDraft();
        }
        QCOMPARE(s.refused->size(), 0);
        QVERIFY(!s.workspace->canUndo());
    }

    void aHundredThousandRowsOpenScrollAndSortWithoutWaiting() {
        Shown s;
        s.other.apply([](Writer& writer) {
            writer.namesAreChecked();
            for (int i = 0; i < 100'000; ++i)
                writer.create(centres(), support::record(centres(), {{QStringLiteral("name"),
                                                                      Value(QStringLiteral("Centre %1").arg(i))}}));
        });
        s.open();
        s.tester.reset(); // it looks at every cell after each reset
        QCOMPARE(s.table->model()->rowCount(), 100'000);
        // The longest the event loop is kept while the order changes: work of this thread, whatever else the machine
        // does.
        const auto worked = [] {
            timespec used{};
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
            return qint64(used.tv_sec) * 1000 + used.tv_nsec / 1'000'000;
        };
        const qint64 before = worked();
        s.key(Qt::Key_End, Qt::ControlModifier);
        s.table->grab();
        QCOMPARE(s.text(99'999, "name"), QStringLiteral("Centre 99999"));
        for (int i = 0; i < 20; ++i) {
            s.table->verticalScrollBar()->setValue(s.table->verticalScrollBar()->maximum() * i / 20);
            s.table->grab();
        }
        QVERIFY2(worked() - before < 2000, qPrintable(QString::number(worked() - before)));
        // The longest the event loop is kept while the order changes.
        qint64 longest = 0;
        qint64 last = worked();
        QTimer pulse;
        connect(&pulse, &QTimer::timeout, this, [&] {
            longest = std::max(longest, worked() - last);
            last = worked();
        });
        pulse.start(1);
        s.table->sortByColumn(s.table->records()->columnOf(u"name"), Qt::DescendingOrder);
        QTRY_COMPARE_WITH_TIMEOUT(s.text(0, "name"), QStringLiteral("Centre 99999"), 20000);
        pulse.stop();
        QVERIFY2(longest < 100, qPrintable(QString::number(longest)));
    }

private:
    QTemporaryDir settings_;
};

QTEST_MAIN(TestRecordTable)
#include "tst_record_table.moc"
