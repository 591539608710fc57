#include "core/record/registry.h"
#include "support/copies.h"
#include "support/workspace.h"
#include "ui/dialogs/merge_dialog.h"
#include "ui/dialogs/problems_panel.h"
#include "ui/theme/theme.h"
#include "ui/workspace/workspace.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace trellis;
using namespace trellis::support;

// The dialog on two copies of one workspace, used with the mouse and the keys.
class MergeDialogTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Copies> copies_;
    std::unique_ptr<Workspace> workspace_;
    Id row_;

    void setField(int person, const QString& field, const QString& value) {
        copies_->actAs(person);
        const RecordType& type = recordType(u"institution");
        copies_->store(person).apply({QStringLiteral("edit"), type.name, {}},
                                     [&](Writer& w) { w.set(type, row_, type.at(field), value); });
    }
    void setCity(int person, const QString& city) { setField(person, QStringLiteral("city"), city); }
    QString city() const {
        const RecordType& type = recordType(u"institution");
        const auto record = workspace_->reader().row(type, row_);
        return record ? type.value(*record, u"city").text() : QString();
    }
    // The button people see by these words.
    static QPushButton* button(const QDialog& dialog, const QString& words) {
        for (auto* candidate : dialog.findChildren<QPushButton*>())
            if (candidate->isVisible() && candidate->text().remove(u'&').contains(words))
                return candidate;
        return nullptr;
    }
    static QString words(const QDialog& dialog) {
        QStringList texts;
        for (auto* label : dialog.findChildren<QLabel*>())
            if (label->isVisible())
                texts << label->text();
        return texts.join(u'\n');
    }
    static void click(QPushButton* pushed) {
        QVERIFY(pushed && pushed->isEnabled());
        QTest::mouseClick(pushed, Qt::LeftButton);
    }

private Q_SLOTS:
    void initTestCase() { Theme::apply(*qApp, ThemeMode::Light); }

    void init() {
        copies_ = std::make_unique<Copies>(2);
        const RecordType& type = recordType(u"institution");
        copies_->actAs(0);
        copies_->store(0).apply({QStringLiteral("create"), type.name, {}}, [&](Writer& w) {
            row_ =
                w.create(type, record(type, {{"name", u"Sample Centre FR-1"}, {"city", u"Dijon"}, {"country", u"FR"}}));
        });
        copies_->shareWith(copies_->copyFile(0, QStringLiteral("shared.trellis")));
        setCity(0, QStringLiteral("Lyon"));
        setCity(1, QStringLiteral("Paris"));
        workspace_ = std::make_unique<Workspace>(copies_->path(0), author(QStringLiteral("area lead 1")));
    }
    void cleanup() {
        workspace_.reset();
        copies_.reset();
    }

    void nothingIsWrittenBeforeTheButtonAndOneUndoTakesItOut() {
        MergeDialog dialog(*workspace_, {copies_->path(1)});
        dialog.show();
        QTRY_VERIFY(button(dialog, QStringLiteral("Merge")) && button(dialog, QStringLiteral("Merge"))->isEnabled());
        QVERIFY(words(dialog).contains(QStringLiteral("would come in")));
        QCOMPARE(dialog.findings().size(), size_t(1));
        QVERIFY(!button(dialog, QStringLiteral("Keep"))); // nothing to decide before it is written
        QCOMPARE(city(), QStringLiteral("Lyon"));
        QVERIFY(!workspace_->canUndo());

        click(button(dialog, QStringLiteral("Merge")));
        QTRY_VERIFY(words(dialog).contains(QStringLiteral("came in")));
        QTRY_COMPARE(city(), QStringLiteral("Paris"));
        QVERIFY(!button(dialog, QStringLiteral("Merge")));
        QVERIFY(workspace_->undoText().contains(QStringLiteral("1.trellis")));
        QVERIFY(workspace_->busy().isEmpty());

        workspace_->undo();
        QCOMPARE(city(), QStringLiteral("Lyon"));
        QVERIFY(!workspace_->canUndo());
        QVERIFY(!workspace_->canRedo());
    }

    void aConflictIsDecidedForEitherValue_data() {
        QTest::addColumn<QString>("kept");
        QTest::newRow("the one that stands") << "Paris";
        QTest::newRow("the other") << "Lyon";
    }
    void aConflictIsDecidedForEitherValue() {
        QFETCH(QString, kept);
        MergeDialog dialog(*workspace_, {copies_->path(1)});
        dialog.show();
        QTRY_VERIFY(button(dialog, QStringLiteral("Merge")) && button(dialog, QStringLiteral("Merge"))->isEnabled());
        QTest::keyClick(button(dialog, QStringLiteral("Merge")), Qt::Key_Space);
        QTRY_VERIFY(button(dialog, kept));
        click(button(dialog, kept));
        QTRY_COMPARE(dialog.findings().size(), size_t(0));
        QCOMPARE(city(), kept);
        QVERIFY(words(dialog).contains(QStringLiteral("Nothing is left to decide")));
        QVERIFY(findingsOf(workspace_->reader()).empty());
    }

    void whatWasDeletedIsBroughtBack() {
        const RecordType& type = recordType(u"institution");
        workspace_->apply({QStringLiteral("delete"), type.name, {}}, [&](Writer& w) { w.remove(type, row_); });
        MergeDialog dialog(*workspace_, {copies_->path(1)});
        dialog.show();
        QTRY_VERIFY(button(dialog, QStringLiteral("Merge")) && button(dialog, QStringLiteral("Merge"))->isEnabled());
        click(button(dialog, QStringLiteral("Merge")));
        QTRY_VERIFY(button(dialog, QStringLiteral("Bring it back")));
        QCOMPARE(city(), QString());
        click(button(dialog, QStringLiteral("Bring it back")));
        QCOMPARE(city(), QStringLiteral("Paris"));
    }

    void whatEarlierMergesLeftIsListedAndOpened() {
        mergeCopies(workspace_->store(), {copies_->path(1)});
        MergeDialog dialog(*workspace_, {});
        dialog.show();
        QSignalSpy opened(&dialog, &MergeDialog::openRecord);
        auto* view = dialog.findChild<ProblemsPanel*>()->view();
        const QAbstractItemModelTester tester(view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(view->model()->rowCount(), 1);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][1].value<Id>(), row_);
        QVERIFY(dialog.isVisible());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void theChosenLineIsSaidInFullAndTheNextTakesItsPlace() {
        for (const QString& field : {QStringLiteral("acronym"), QStringLiteral("note"), QStringLiteral("website")})
            for (int person : {0, 1})
                setField(person, field, QStringLiteral("https://example.org/%1%2").arg(field).arg(person));
        mergeCopies(workspace_->store(), {copies_->path(1)});
        MergeDialog dialog(*workspace_, {});
        dialog.show();
        auto* view = dialog.findChild<ProblemsPanel*>()->view();
        QCOMPARE(view->model()->rowCount(), 4);
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(view->currentIndex().row(), 1);
        const QString chosen = dialog.findings()[1].sentence;
        const QString next = dialog.findings()[2].sentence;
        QVERIFY(words(dialog).contains(chosen));
        QVERIFY(!view->currentIndex().siblingAtColumn(2).data().toString().contains(QStringLiteral("Sample Centre")));
        QTRY_VERIFY(button(dialog, QStringLiteral("Keep")));
        click(button(dialog, QStringLiteral("Keep")));
        QTRY_COMPARE(view->model()->rowCount(), 3);
        QCOMPARE(view->currentIndex().row(), 1);
        QVERIFY(words(dialog).contains(next));
        QTest::keyClick(view, Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY(button(dialog, QStringLiteral("Keep")));
        click(button(dialog, QStringLiteral("Keep")));
        QTRY_COMPARE(view->model()->rowCount(), 2);
        QCOMPARE(view->currentIndex().row(), 1);
    }

    void aFileThatIsNoCopyIsSaidInWords_data() {
        QTest::addColumn<bool>("foreign");
        QTest::newRow("another programme's") << true;
        QTest::newRow("no workspace") << false;
    }
    void aFileThatIsNoCopyIsSaidInWords() {
        QFETCH(bool, foreign);
        const QString path = copies_->filePath(QStringLiteral("other.trellis"));
        if (foreign)
            Store::createFile(path);
        else
            QVERIFY(writeFile(path, "Partners\n"));
        MergeDialog dialog(*workspace_, {path});
        dialog.show();
        QTRY_VERIFY(words(dialog).contains(QStringLiteral("not merged")));
        QVERIFY(words(dialog).contains(QStringLiteral("other.trellis")));
        QVERIFY(!button(dialog, QStringLiteral("Merge")));
        QVERIFY(workspace_->busy().isEmpty());
    }

    void editsWaitWithASentenceWhileCopiesAreMerged() {
        MergeDialog dialog(*workspace_, {copies_->path(1)});
        dialog.show();
        QVERIFY(!workspace_->busy().isEmpty());
        QSignalSpy refused(workspace_.get(), &Workspace::refused);
        const RecordType& type = recordType(u"institution");
        workspace_->apply({QStringLiteral("edit"), type.name, {}},
                          [&](Writer& w) { w.set(type, row_, type.at(u"city"), QStringLiteral("Nice")); });
        QCOMPARE(refused.size(), 1);
        QTRY_VERIFY(workspace_->busy().isEmpty());
        QCOMPARE(city(), QStringLiteral("Lyon"));
    }
};

QTEST_MAIN(MergeDialogTest)
#include "tst_merge_dialog.moc"
