// Saved views of a table, with the mouse and keys a person has.
#include "core/record/registry.h"
#include "support/workspace.h"
#include "ui/pages/record_page.h"
#include "ui/pages/saved_views.h"
#include "ui/pages/view_tabs.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QSettings>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace trellis;
using support::author;
using support::TemporaryWorkspace;

class ViewTabsTest : public QObject {
    Q_OBJECT

    struct Page {
        explicit Page(Workspace& workspace)
            : page(workspace, recordType(u"institution")) {
            page.resize(1100, 500);
            page.show();
            if (!QTest::qWaitForWindowActive(&page))
                qWarning("the page is not active");
        }
        QTabBar* tabs() const { return page.findChild<ViewTabs*>()->findChild<QTabBar*>(); }
        QLineEdit* text() const { return page.findChild<QLineEdit*>(); }
        RecordModel* model() const { return page.table()->records(); }
        QString tab(int index) const { return tabs()->tabText(index); }
        void clickTab(int index) { QTest::mouseClick(tabs(), Qt::LeftButton, {}, tabs()->tabRect(index).center()); }
        void saveAs(const QString& name) {
            QTest::mouseClick(page.findChild<ViewTabs*>()->findChild<QToolButton*>(), Qt::LeftButton);
            auto* dialog = page.findChild<QInputDialog*>();
            QVERIFY(dialog);
            auto* line = dialog->findChild<QLineEdit*>();
            QTest::keyClicks(line, name);
            QTest::keyClick(line, Qt::Key_Return);
        }
        RecordPage page;
    };

private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::setOrganizationName(QStringLiteral("trellis-test"));
        QCoreApplication::setApplicationName(QStringLiteral("views"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings_.path());
        Theme::apply(*qApp, ThemeMode::Light);
    }
    void init() { QSettings().clear(); }

    void a_filtered_table_is_saved_under_a_name_and_comes_back_with_its_count() {
        TemporaryWorkspace file;
        for (const char16_t* name : {u"Alpha one", u"Alpha two", u"Beta"})
            file.create("institution", {{"name", Value(name)}});
        Workspace workspace(file.path(), author());
        {
            Page p(workspace);
            QTRY_COMPARE(p.tab(0), QStringLiteral("All\t3"));
            p.text()->setFocus();
            QTest::keyClicks(p.text(), QStringLiteral("alpha"));
            QTRY_COMPARE(p.model()->shownCount(), 2);
            p.saveAs(QStringLiteral("Alphas"));
            QTRY_COMPARE(p.tab(1), QStringLiteral("Alphas\t2"));
            QCOMPARE(p.tabs()->currentIndex(), 1);
            p.clickTab(0);
            QTRY_COMPARE(p.model()->shownCount(), 3);
            QCOMPARE(p.text()->text(), QString());
            p.clickTab(1);
            QTRY_COMPARE(p.model()->shownCount(), 2);
            QCOMPARE(p.text()->text(), QStringLiteral("alpha"));
            QTest::keyClicks(p.text(), QStringLiteral(" one"));
            QTRY_VERIFY(p.tab(1).startsWith(QStringLiteral("Alphas \u2022"))); // changed since it was saved
        }
        Page again(workspace); // as after the program was started anew
        QTRY_COMPARE(again.tab(1), QStringLiteral("Alphas\t2"));
        file.create("institution", {{"name", Value(u"Alpha three")}});
        workspace.store().poll();
        QTRY_COMPARE(again.tab(1), QStringLiteral("Alphas\t3"));
        QCOMPARE(again.tab(0), QStringLiteral("All\t4"));
    }

    void views_are_kept_apart_by_workspace_and_keep_every_kind_of_filter() {
        const RecordType& type = recordType(u"activity");
        const Id one = Id::next(1'700'000'000'000);
        const Id other = Id::next(1'700'000'000'001);
        SavedView view{QStringLiteral("Spring"), {}, {"title", "start"}};
        view.selection.text = QStringLiteral("twin");
        view.selection.filters = {{"state", Filter::Kind::AnyOf, {Value(u"held"), Value(u"2026")}},
                                  {"start", Filter::Kind::From, {Value(u"2026-03-01")}},
                                  {"capacity", Filter::Kind::Until, {Value(40)}},
                                  {"host", Filter::Kind::NoneOf, {Value(one)}},
                                  {"outcome", Filter::Kind::Empty, {}}};
        view.selection.sortField = QStringLiteral("title");
        view.selection.descending = true;
        saved_views::save(one, type, {view});
        const auto read = saved_views::load(one, type);
        QCOMPARE(read.size(), size_t(1));
        QCOMPARE(read.front().name, view.name);
        QVERIFY(read.front().selection == view.selection);
        QCOMPARE(read.front().columns, view.columns);
        QVERIFY(saved_views::load(other, type).empty());
        QVERIFY(saved_views::load(one, recordType(u"institution")).empty());
    }

    void the_as_at_date_narrows_a_table_and_stands_among_its_filters() {
        TemporaryWorkspace file;
        file.create("activity", {{"title", Value(u"early")}, {"start", Value(u"2026-01-10")}});
        file.create("activity", {{"title", Value(u"late")}, {"start", Value(u"2026-06-10")}});
        Workspace workspace(file.path(), author());
        RecordPage page(workspace, recordType(u"activity"));
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        auto* sign = page.findChild<QToolButton*>(QStringLiteral("asAtFilter"));
        QTRY_COMPARE(page.table()->records()->shownCount(), 2);
        QVERIFY(!sign->isVisible());
        workspace.setAsAt(QDate(2026, 3, 31));
        QTRY_COMPARE(page.table()->records()->shownCount(), 1);
        QCOMPARE(page.table()->records()->total(), 2);
        QVERIFY(sign->isVisible());
        QVERIFY(sign->text().contains(QStringLiteral("March 2026")));
        workspace.setAsAt({});
        QTRY_COMPARE(page.table()->records()->shownCount(), 2);
        QVERIFY(!sign->isVisible());
        RecordPage undated(workspace, recordType(u"institution"));
        workspace.setAsAt(QDate(2026, 3, 31));
        undated.show();
        QVERIFY(!undated.findChild<QToolButton*>(QStringLiteral("asAtFilter"))->isVisible());
    }

private:
    QTemporaryDir settings_;
};

QTEST_MAIN(ViewTabsTest)
#include "tst_view_tabs.moc"
