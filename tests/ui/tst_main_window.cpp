// The window as a whole: pages, focus, search, undo; with real keys and mouse, offscreen.
#include "core/exchange/workspace_template.h"
#include "core/record/registry.h"
#include "ui/forms/inspector.h"
#include "ui/pages/record_page.h"
#include "ui/shell/application.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation.h"
#include "ui/shell/recent_files.h"
#include "ui/theme/theme.h"
#include "ui/widgets/area_bar.h"
#include "ui/widgets/navigation_list.h"
#include "ui/widgets/undo_bar.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace trellis;

namespace {

Author testAuthor() {
    return {Id::next(1'700'000'000'000), QStringLiteral("tester")};
}

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Trellis-test"));
        QSettings().clear();
        Theme::apply(*qApp, ThemeMode::Light);
        QVERIFY(folder_.isValid());
        path_ = folder_.filePath(QStringLiteral("sample.trellis"));
        workspace_template::create(path_, QStringLiteral("wp8"), {}, testAuthor());
    }

    void init() {
        window_ = std::make_unique<MainWindow>(testAuthor());
        window_->resize(1440, 900);
        window_->show();
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        QVERIFY(window_->openWorkspace(path_));
        QTRY_VERIFY(!window_->workspace()->store().isReadOnly()); // a file from elsewhere is checked first
    }

    void cleanup() { window_.reset(); }

    void no_other_window_flashes_up_while_pages_open() {
        struct Watch : QObject {
            QStringList shown;
            bool eventFilter(QObject* watched, QEvent* event) override {
                auto* widget = qobject_cast<QWidget*>(watched);
                if (event->type() == QEvent::Show && widget && widget->isWindow() &&
                    !qobject_cast<QMainWindow*>(widget))
                    shown << QString::fromLatin1(widget->metaObject()->className());
                return false;
            }
        } watch;
        qApp->installEventFilter(&watch);
        QVERIFY(window_->openWorkspace(path_));
        for (const QString& id : Navigation::pages())
            window_->showPage(id);
        qApp->removeEventFilter(&watch);
        QVERIFY2(watch.shown.isEmpty(), qPrintable(watch.shown.join(u' ')));
        QVERIFY(window_->isActiveWindow());
    }

    void every_page_opens_and_shows_what_its_type_has() {
        for (const QString& id : Navigation::pages()) {
            window_->showPage(id);
            QCOMPARE(window_->currentPage(), id);
            auto* page = window_->findChild<RecordPage*>();
            if (id == growthPageId) {
                shoot(id);
                continue;
            }
            page = pageOf(id);
            QVERIFY2(page, qPrintable(id));
            QTRY_COMPARE(page->table()->records()->shownCount(), window_->workspace()->reader().count(recordType(id)));
            shoot(id);
        }
    }

    void a_page_is_reached_by_mouse_and_by_keys() {
        auto* list = window_->findChild<NavigationList*>();
        window_->showPage(QStringLiteral("activity"));
        QTest::keyClick(window_.get(), Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(window_->currentPage() != QStringLiteral("activity"));
        QTest::keyClick(window_.get(), Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(window_->currentPage(), QStringLiteral("activity"));
        QCOMPARE(list->current(), QStringLiteral("activity"));
    }

    void the_area_in_focus_narrows_every_page() {
        window_->showPage(QStringLiteral("activity"));
        RecordPage* page = pageOf(QStringLiteral("activity"));
        QTRY_VERIFY(page->table()->records()->shownCount() > 0);
        const qint64 all = page->table()->records()->shownCount();
        QVERIFY(window_->isActiveWindow());
        QTest::keyClick(window_.get(), Qt::Key_3, Qt::AltModifier);
        QTRY_VERIFY(window_->workspace()->areaInFocus());
        QTRY_VERIFY(page->table()->records()->shownCount() < all);
        Selection selection;
        selection.area = window_->workspace()->areaInFocus();
        QCOMPARE(page->table()->records()->shownCount(), window_->workspace()->reader().count(page->type(), selection));
        shoot(QStringLiteral("activity-area3"));
        QTest::keyClick(window_.get(), Qt::Key_0, Qt::AltModifier);
        QTRY_COMPARE(page->table()->records()->shownCount(), all);
    }

    void an_edit_in_a_cell_is_undone_and_redone_by_keys() {
        window_->showPage(QStringLiteral("institution"));
        RecordPage* page = pageOf(QStringLiteral("institution"));
        RecordTable* table = page->table();
        QTRY_VERIFY(table->records()->shownCount() > 0);
        const int column = table->records()->columnOf(u"city");
        QVERIFY(column >= 0);
        const Id row = table->records()->id(0);
        const auto city = [&] {
            const auto record = window_->workspace()->reader().row(page->type(), row);
            return page->type().value(*record, u"city").text();
        };
        const QString before = city();
        table->setFocus();
        table->setCurrentIndex(table->records()->index(0, column));
        QTest::keyClicks(table, QStringLiteral("G")); // typing opens the editor
        QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("hent"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(city(), QStringLiteral("Ghent"));
        auto* bar = window_->findChild<UndoBar*>();
        QTRY_VERIFY(bar->isVisible());
        shoot(QStringLiteral("undo-bar"));
        QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(city(), before);
        QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(city(), QStringLiteral("Ghent"));
        QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(city(), before);
    }

    void the_undo_bar_speaks_plain_words() {
        window_->showPage(QStringLiteral("institution"));
        RecordTable* table = pageOf(QStringLiteral("institution"))->table();
        QTRY_VERIFY(table->records()->shownCount() > 0);
        auto* bar = window_->findChild<UndoBar*>();
        window_->showPage(QStringLiteral("decision"));
        RecordTable* decisions = pageOf(QStringLiteral("decision"))->table();
        QTRY_VERIFY(decisions->records()->shownCount() > 3);
        const qint64 before = decisions->records()->shownCount();
        decisions->setFocus();
        decisions->setCurrentIndex(decisions->records()->index(0, 0));
        QTest::keyClick(decisions, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(decisions, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(decisions, Qt::Key_Minus, Qt::ControlModifier);
        QTRY_COMPARE(decisions->records()->shownCount(), before - 3);
        QCOMPARE(bar->accessibleName(), QStringLiteral("Deleted 3 decisions"));
        QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(decisions->records()->shownCount(), before);
        QCOMPARE(bar->accessibleName(), QStringLiteral("Undone: Deleted 3 decisions"));
    }

    void a_page_behind_does_not_change_the_record_in_focus() {
        window_->showPage(QStringLiteral("institution"));
        QTRY_VERIFY(pageOf(QStringLiteral("institution"))->table()->records()->shownCount() > 0);
        window_->showPage(QStringLiteral("activity"));
        RecordModel* model = pageOf(QStringLiteral("activity"))->table()->records();
        QTRY_VERIFY(model->shownCount() > 0);
        const qint64 all = model->shownCount();
        QTest::keyClick(window_.get(), Qt::Key_1, Qt::AltModifier); // both pages read their rows anew
        QTRY_VERIFY(model->shownCount() < all);
        QTest::qWait(300);
        QCOMPARE(window_->inspector()->type(), QStringLiteral("activity"));
        QTest::keyClick(window_.get(), Qt::Key_0, Qt::AltModifier);
        QTRY_COMPARE(model->shownCount(), all);
    }

    void a_file_from_elsewhere_may_be_written_once_it_was_checked() {
        const QString copy = folder_.filePath(QStringLiteral("from-elsewhere.trellis"));
        QVERIFY(QFile::copy(path_, copy));
        QVERIFY(window_->openWorkspace(copy));
        QVERIFY(window_->workspace()->store().isReadOnly());
        QVERIFY(window_->workspace()->store().readOnlyReason().contains(QStringLiteral("from-elsewhere.trellis")));
        QTRY_VERIFY(!window_->workspace()->store().isReadOnly());
        QVERIFY(window_->openWorkspace(path_));
        QVERIFY(window_->openWorkspace(copy)); // written last here, by this user
        QVERIFY(!window_->workspace()->store().isReadOnly());
    }

    void a_damaged_file_from_elsewhere_stays_for_reading() {
        const QString copy = folder_.filePath(QStringLiteral("damaged.trellis"));
        QVERIFY(QFile::copy(path_, copy));
        {
            Database database(copy, Database::Mode::ReadOnly);
            // The root page of an index nobody reads while the window opens.
            const qint64 page =
                database.number("SELECT rootpage FROM sqlite_master WHERE type='index' AND tbl_name='op' "
                                "AND rootpage>0 ORDER BY rootpage DESC");
            QVERIFY(page > 1);
            QFile file(copy);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.seek((page - 1) * database.number("PRAGMA page_size")));
            file.write(QByteArray(64, '\xff'));
        }
        QVERIFY(window_->openWorkspace(copy));
        QTRY_VERIFY_WITH_TIMEOUT(
            window_->workspace()->store().readOnlyReason().contains(QStringLiteral("damaged:")) ||
                window_->workspace()->store().readOnlyReason().contains(QStringLiteral("is damaged")),
            10000);
        const Id row = window_->workspace()->reader().ids(recordType(u"institution"), {}).front();
        const auto applied = window_->workspace()->apply(
            {QStringLiteral("edit"), {}, {}}, [&](Writer& writer) { writer.remove(recordType(u"institution"), row); });
        QVERIFY(!applied.isGood());
        for (QMessageBox* box : window_->findChildren<QMessageBox*>())
            box->close();
    }

    void in_a_narrow_window_the_record_opens_over_the_page() {
        window_->resize(1024, 640);
        window_->showPage(QStringLiteral("activity"));
        RecordTable* table = pageOf(QStringLiteral("activity"))->table();
        QTRY_VERIFY(table->records()->shownCount() > 0);
        QVERIFY(!window_->inspector()->isVisible());
        const int width = table->width();
        QTest::keyClick(window_.get(), Qt::Key_F4);
        QTRY_VERIFY(window_->inspector()->isVisible());
        QCOMPARE(table->width(), width); // over it, not beside it
        QVERIFY(window_->inspector()->mapTo(window_.get(), QPoint(window_->inspector()->width(), 0)).x() <= 1024);
        QTest::keyClick(window_.get(), Qt::Key_F4);
        QTRY_VERIFY(!window_->inspector()->isVisible());
        window_->resize(1440, 900);
        QTRY_VERIFY(window_->inspector()->isVisible());
        QVERIFY(table->width() <= 1440 - 300);
    }

    void search_finds_a_record_and_opens_it() {
        QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier);
        QDialog* popup = nullptr;
        QTRY_VERIFY((popup = qobject_cast<QDialog*>(QApplication::activeModalWidget())));
        auto* text = popup->findChild<QLineEdit*>();
        auto* list = popup->findChild<QListWidget*>();
        QTest::keyClicks(text, QStringLiteral("de-escalation studies"));
        const auto hit = [&] {
            return list
                ->findItems(QStringLiteral("Innovating Cancer Care Through De-escalation Studies   activity"),
                            Qt::MatchExactly)
                .value(0);
        };
        QTRY_VERIFY(hit());
        shoot(QStringLiteral("search"), popup);
        while (list->currentItem() != hit())
            QTest::keyClick(text, Qt::Key_Down);
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_VERIFY(window_->inspector()->row());
        QCOMPARE(window_->inspector()->type(), QStringLiteral("activity"));
    }

    void the_record_in_focus_follows_the_table() {
        window_->showPage(QStringLiteral("activity"));
        RecordTable* table = pageOf(QStringLiteral("activity"))->table();
        QTRY_VERIFY(table->records()->shownCount() > 3);
        table->setCurrentIndex(table->records()->index(2, 0));
        QTRY_COMPARE(window_->inspector()->row(), table->records()->id(2));
        shoot(QStringLiteral("inspector"));
    }

    void a_file_that_is_no_workspace_says_so_and_the_window_stays() {
        const QString wrong = folder_.filePath(QStringLiteral("wrong.trellis"));
        QFile file(wrong);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no workspace at all, but longer than a header of a hundred bytes would be, so that it is read as "
                   "one ....");
        file.close();
        QVERIFY(!window_->openWorkspace(wrong));
        auto* box = window_->findChild<QMessageBox*>();
        QVERIFY(box);
        QVERIFY(box->text().contains(QStringLiteral("wrong.trellis")));
        box->close();
        QVERIFY(window_->workspace());
    }

    void the_page_last_seen_is_open_again() {
        window_->showPage(QStringLiteral("deliverable"));
        window_->closeWorkspace();
        QVERIFY(!window_->workspace());
        shoot(QStringLiteral("welcome"));
        window_->openLast();
        QCOMPARE(window_->currentPage(), QStringLiteral("deliverable"));
    }

    void narrow_windows_show_icons_alone() {
        window_->resize(1280, 800);
        auto* list = window_->findChild<NavigationList*>();
        QTRY_VERIFY(list->isCollapsed());
        window_->showPage(QStringLiteral("activity"));
        QTRY_VERIFY(pageOf(QStringLiteral("activity"))->table()->records()->shownCount() > 0);
        shoot(QStringLiteral("narrow"));
        window_->resize(1440, 900);
        QTRY_VERIFY(!list->isCollapsed());
    }

    void the_dark_theme_shows_every_page_without_a_warning() {
        Theme::apply(*qApp, ThemeMode::Dark);
        for (const QString& id : {QStringLiteral("activity"), growthPageId, QStringLiteral("deliverable")}) {
            window_->showPage(id);
            QTest::qWait(300);
            shoot(id + QStringLiteral("-dark"));
        }
        Theme::apply(*qApp, ThemeMode::Light);
    }

private:
    RecordPage* pageOf(const QString& type) const {
        for (RecordPage* page : window_->findChildren<RecordPage*>())
            if (page->type().name == type)
                return page;
        return nullptr;
    }

    // Pictures for looking at, where TRELLIS_SHOTS names a folder.
    void shoot(const QString& name, QWidget* widget = nullptr) const {
        const QString shots = qEnvironmentVariable("TRELLIS_SHOTS");
        if (shots.isEmpty())
            return;
        QTest::qWait(400);
        (widget ? widget : window_.get())->grab().save(shots + u'/' + name + QStringLiteral(".png"));
    }

    QTemporaryDir folder_;
    QString path_;
    std::unique_ptr<MainWindow> window_;
};

int main(int argc, char** argv) {
    Application application(argc, argv); // as in the program: it meets what a damaged file throws
    MainWindowTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_main_window.moc"
