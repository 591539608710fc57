#include "core/base/clock.h"
#include "core/record/registry.h"
#include "core/store/history.h"
#include "ui/forms/choice_editor.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/history_view.h"
#include "ui/forms/inspector.h"
#include "ui/forms/line_field.h"
#include "ui/forms/link_section.h"
#include "ui/forms/record_form.h"
#include "ui/forms/reference_line.h"
#include "ui/forms/reference_search.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QDesktopServices>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace trellis {

class RecordFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        Theme::apply(*qobject_cast<QApplication*>(qApp), ThemeMode::Light);
    }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        const QString path = folder_->filePath(QStringLiteral("w.trellis"));
        Store::createFile(path);
        workspace_ = std::make_unique<Workspace>(path, Author{Id::next(clock::now()), QStringLiteral("area lead 3")});
        create(u"programme", {{u"name", Value(u"Programme")}, {u"start_month", Value(u"2024-10")}, {u"months", 48}});
        area3_ = create(u"area", {{u"number", Value(u"8.2.3")}, {u"title", Value(u"Cancer research ecosystem")}});
        area5_ = create(u"area", {{u"number", Value(u"8.2.5")}, {u"title", Value(u"Secondary use of clinical data")}});
        institute_ = create(u"institution", {{u"name", Value(u"Institute One")},
                                             {u"aliases", Value(Value::List{Value(u"The Old Name")})}});
        other_ = create(u"institution", {{u"name", Value(u"Institute Two")}});
        activity_ = create(
            u"activity",
            {{u"title", Value(u"Symposium")}, {u"areas", Value(Value::List{Value(area3_)})}, {u"capacity", 250}});
        edits_ = transactions();
    }
    void cleanup() {
        form_.reset();
        inspector_.reset();
        workspace_.reset();
        folder_.reset();
    }

    void aTextIsWrittenOnceWhenTheFieldIsLeft() {
        openForm(u"activity", activity_);
        type(u"title", "Congress");
        QCOMPARE(value(u"title"), Value(u"Symposium"));
        QTest::keyClick(line(u"title"), Qt::Key_Tab);
        QCOMPARE(value(u"title"), Value(u"Congress"));
        QCOMPARE(transactions(), edits_ + 1);
        const auto record = workspace_->store().transaction(transactions());
        QCOMPARE(record.label.action, QStringLiteral("edit"));
        QCOMPARE(record.label.type, QStringLiteral("activity"));
        QCOMPARE(record.label.detail, QStringLiteral("Title"));
    }

    void leavingAFieldUnchangedWritesNothing() {
        openForm(u"activity", activity_);
        for (const Field& field : recordType(u"activity").fields) {
            if (!field.computed.isEmpty())
                continue;
            form_->focusField(field.name);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(transactions(), edits_);
    }

    void enterTakesAndEscapePutsBack() {
        openForm(u"activity", activity_);
        type(u"place", "Amsterdam");
        QTest::keyClick(line(u"place"), Qt::Key_Return);
        QCOMPARE(value(u"place"), Value(u"Amsterdam"));
        type(u"place", "Rotterdam");
        QTest::keyClick(line(u"place"), Qt::Key_Escape);
        QCOMPARE(line(u"place")->text(), QStringLiteral("Amsterdam"));
        QTest::keyClick(line(u"place"), Qt::Key_Tab);
        QCOMPARE(value(u"place"), Value(u"Amsterdam"));
    }

    void choosingWritesAtOnceAndSteppingWhenTheFieldIsLeft() {
        openForm(u"activity", activity_);
        auto* box = editor(u"kind")->findChild<ChoiceBox*>();
        const int workshop = box->findText(QStringLiteral("Workshop"));
        box->setFocus();
        box->showPopup();
        QTRY_VERIFY(box->view()->isVisible());
        box->view()->setCurrentIndex(box->model()->index(workshop, 0));
        QTest::keyClick(box->view(), Qt::Key_Return);
        QTRY_COMPARE(value(u"kind"), Value(u"workshop"));
        QCOMPARE(transactions(), edits_ + 1);
        QTest::keyClick(box, Qt::Key_Down);
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(transactions(), edits_ + 1);
        QTest::keyClick(box, Qt::Key_Tab);
        QCOMPARE(transactions(), edits_ + 2);
        QCOMPARE(value(u"kind"), Value(u"peer_dialogue"));
    }

    void aProgrammesOwnChoicesAreOffered() {
        create(u"activity_kind", {{u"code", Value(u"hackathon")}, {u"title", Value(u"Hackathon")}});
        openForm(u"activity", activity_);
        QVERIFY(editor(u"kind")->findChild<ChoiceBox*>()->findText(QStringLiteral("Hackathon")) >= 0);
    }

    void aDateThatCouldBeTwoIsRefusedWithASentence() {
        openForm(u"activity", activity_);
        type(u"start", "5.3.2026");
        QTest::keyClick(line(u"start"), Qt::Key_Tab);
        QVERIFY(editor(u"start")->problem().contains(QStringLiteral("could be two dates")));
        QCOMPARE(line(u"start")->text(), QStringLiteral("5.3.2026"));
        QVERIFY(sentenceSeen(QStringLiteral("could be two dates")));
        QCOMPARE(transactions(), edits_);
        type(u"start", "2026-03-05");
        QTest::keyClick(line(u"start"), Qt::Key_Tab);
        QCOMPARE(value(u"start"), Value(u"2026-03-05"));
        QCOMPARE(line(u"start")->text(), QStringLiteral("5 Mar 2026"));
        QCOMPARE(editor(u"start")->findChild<LineField*>()->suffix(), QStringLiteral("M18"));
        QVERIFY(!sentenceSeen(QStringLiteral("could be two dates")));
    }

    void escapeTakesAWrongEntryBack() {
        openForm(u"activity", activity_);
        type(u"start", "nonsense");
        QTest::keyClick(line(u"start"), Qt::Key_Return);
        QVERIFY(!editor(u"start")->problem().isEmpty());
        QTest::keyClick(line(u"start"), Qt::Key_Escape);
        QVERIFY(editor(u"start")->problem().isEmpty());
        QVERIFY(line(u"start")->text().isEmpty());
    }

    void arrowsMoveADateByDays() {
        openForm(u"activity", activity_);
        type(u"start", "28 Feb 2026");
        QTest::keyClick(line(u"start"), Qt::Key_Up);
        QCOMPARE(line(u"start")->text(), QStringLiteral("1 Mar 2026"));
        QTest::keyClick(line(u"start"), Qt::Key_Down);
        QTest::keyClick(line(u"start"), Qt::Key_Down);
        QCOMPARE(transactions(), edits_);
        QTest::keyClick(line(u"start"), Qt::Key_Return);
        QCOMPARE(value(u"start"), Value(u"2026-02-27"));
        QCOMPARE(transactions(), edits_ + 1);
    }

    void aMonthIsReadAsNumberOrInWords() {
        openForm(u"area", area3_);
        type(u"start_month", "M18");
        QTest::keyClick(line(u"start_month"), Qt::Key_Return);
        QCOMPARE(line(u"start_month")->text(), QStringLiteral("M18 \u00b7 March 2026"));
        QTest::keyClick(line(u"start_month"), Qt::Key_Up);
        QTest::keyClick(line(u"start_month"), Qt::Key_Return);
        QCOMPARE(valueOf(u"area", area3_, u"start_month"), Value(u"2026-04"));
    }

    void personMonthsTakePointOrComma() {
        const Id plan = create(u"plan_version", {{u"name", Value(u"First")}});
        const Id effort =
            create(u"planned_effort", {{u"plan", plan}, {u"institution", institute_}, {u"area", area3_}, {u"pm", 100}});
        openForm(u"planned_effort", effort);
        type(u"pm", "12,5");
        QTest::keyClick(line(u"pm"), Qt::Key_Return);
        QCOMPARE(valueOf(u"planned_effort", effort, u"pm"), Value(1250));
        QCOMPARE(line(u"pm")->text(), QStringLiteral("12.50"));
        type(u"pm", "1234.25");
        QTest::keyClick(line(u"pm"), Qt::Key_Return);
        QCOMPARE(valueOf(u"planned_effort", effort, u"pm"), Value(123425));
    }

    void aCountryIsFoundByItsLettersOrTheBeginningOfItsName() {
        openForm(u"activity", activity_);
        typeCountry("nl");
        QCOMPARE(value(u"country"), Value(u"NL"));
        typeCountry("Portu");
        QCOMPARE(value(u"country"), Value(u"PT"));
        typeCountry("nowhere");
        QCOMPARE(value(u"country"), Value(u"PT"));
        QVERIFY(!editor(u"country")->problem().isEmpty());
    }

    void aReferenceIsFoundByAnAlias() {
        openForm(u"activity", activity_);
        auto* reference = editor(u"host")->findChild<ReferenceLine*>();
        type(u"host", "old name");
        QTRY_VERIFY(reference->completer()->popup()->isVisible());
        const QModelIndex first = reference->completer()->popup()->currentIndex();
        QCOMPARE(first.data().toString(), QStringLiteral("Institute One"));
        QTest::keyClick(reference->completer()->popup(), Qt::Key_Return);
        QTRY_COMPARE(value(u"host"), Value(institute_));
        QCOMPARE(reference->text(), QStringLiteral("Institute One"));
        QSignalSpy opened(form_.get(), &RecordForm::openRecord);
        QTest::keyClick(reference, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toString(), QStringLiteral("institution"));
    }

    void aReferenceThatIsSeveralOrNoneIsRefused() {
        openForm(u"activity", activity_);
        type(u"host", "Institute");
        QTest::keyClick(line(u"host"), Qt::Key_Tab);
        QVERIFY(editor(u"host")->problem().contains(QStringLiteral("several")));
        type(u"host", "Nobody");
        QTest::keyClick(line(u"host"), Qt::Key_Tab);
        QVERIFY(editor(u"host")->problem().contains(QStringLiteral("There is no institution")));
        QCOMPARE(transactions(), edits_);
        type(u"host", "institute two");
        QTest::keyClick(line(u"host"), Qt::Key_Tab);
        QCOMPARE(value(u"host"), Value(other_));
        type(u"host", "");
        QTest::keyClick(line(u"host"), Qt::Key_Tab);
        QVERIFY(value(u"host").isEmpty());
    }

    void whatIsNotThereCanBeCreatedFromItsName() {
        openForm(u"activity", activity_);
        auto* reference = editor(u"host")->findChild<ReferenceLine*>();
        type(u"host", "Institute Three");
        QAbstractItemView* popup = reference->completer()->popup();
        QTRY_COMPARE(popup->model()->rowCount(), 1);
        QVERIFY(popup->isVisible());
        QTRY_VERIFY2(!popup->currentIndex().isValid(), "Enter alone never creates");
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QTRY_VERIFY(!value(u"host").isEmpty());
        QCOMPARE(workspace_->reader().display(recordType(u"institution"), value(u"host").id()),
                 QStringLiteral("Institute Three"));
        QVERIFY2(!soleRequiredText(recordType(u"area")), "an area needs more than one text");
    }

    void itemsOfAListAreAddedAndTakenOut() {
        openForm(u"activity", activity_);
        type(u"areas", "8.2.5");
        QTest::keyClick(line(u"areas"), Qt::Key_Return);
        QCOMPARE(value(u"areas"), Value(Value::List{Value(area3_), Value(area5_)}));
        QTest::keyClick(line(u"areas"), Qt::Key_Backspace);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        QCOMPARE(value(u"areas"), Value(Value::List{Value(area3_)}));
        type(u"areas", "9.9");
        QTest::keyClick(line(u"areas"), Qt::Key_Return);
        QVERIFY(!editor(u"areas")->problem().isEmpty());
        QCOMPARE(value(u"areas"), Value(Value::List{Value(area3_)}));
        openForm(u"institution", institute_);
        type(u"aliases", "Second; Third");
        QTest::keyClick(line(u"aliases"), Qt::Key_Tab);
        QCOMPARE(valueOf(u"institution", institute_, u"aliases").items().size(), size_t(3));
    }

    void yesNoAndEmptyAreChosenByKeysAndMouse() {
        const Id row = create(u"participation", {{u"activity", activity_}, {u"institution", institute_}});
        openForm(u"participation", row);
        QWidget* control = editor(u"attended")->control();
        control->setFocus();
        QTest::keyClick(control, Qt::Key_Left);
        QTest::keyClick(control, Qt::Key_Left);
        QTest::keyClick(control, Qt::Key_Return);
        QCOMPARE(valueOf(u"participation", row, u"attended"), Value(1));
        QTest::mouseClick(control, Qt::LeftButton, {}, QPoint(control->sizeHint().width() - 10, 10));
        QVERIFY(valueOf(u"participation", row, u"attended").isEmpty());
        QTest::mouseClick(control, Qt::LeftButton, {}, QPoint(10, 10));
        QCOMPARE(valueOf(u"participation", row, u"attended"), Value(1));
    }

    void aLongTextGrowsUpToSixLines() {
        openForm(u"activity", activity_);
        auto* edit = editor(u"outcome")->findChild<QPlainTextEdit*>();
        const int one = edit->height();
        edit->setFocus();
        for (int i = 0; i < 3; ++i) {
            QTest::keyClicks(edit, QStringLiteral("line"));
            QTest::keyClick(edit, Qt::Key_Return);
        }
        QTRY_VERIFY(edit->height() > 2 * one);
        for (int i = 0; i < 12; ++i)
            QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(edit->height() < 7 * one);
        QCOMPARE(transactions(), edits_);
        QTest::keyClick(edit, Qt::Key_Tab);
        QVERIFY(value(u"outcome").text().startsWith(QStringLiteral("line\nline\nline")));
    }

    void webPagesOpenAndNothingElseDoes() {
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "rememberUrl");
        openForm(u"activity", activity_);
        type(u"website", "www.example.org/a");
        QTest::keyClick(line(u"website"), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(opened_, QUrl(QStringLiteral("https://www.example.org/a")));
        opened_.clear();
        type(u"website", "file:///etc/x.y");
        QTest::keyClick(line(u"website"), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(opened_.isEmpty());
        QVERIFY(!editor(u"website")->problem().isEmpty());
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
    }

    void whatACheckRefusesStaysWithItsSentence() {
        openForm(u"activity", activity_);
        type(u"start", "2026-03-05");
        QTest::keyClick(line(u"start"), Qt::Key_Return);
        type(u"end", "2026-03-01");
        QTest::keyClick(line(u"end"), Qt::Key_Return);
        QVERIFY(editor(u"end")->problem().contains(QStringLiteral("before the start")));
        QVERIFY(value(u"end").isEmpty());
        QVERIFY(sentenceSeen(QStringLiteral("before the start")));
        QTest::keyClick(line(u"end"), Qt::Key_Escape);
        QVERIFY(line(u"end")->text().isEmpty());
        QVERIFY(editor(u"end")->problem().isEmpty());
    }

    void undoBringsTheFormBackAndLeavesWhatIsBeingTyped() {
        openForm(u"activity", activity_);
        type(u"capacity", "300");
        QTest::keyClick(line(u"capacity"), Qt::Key_Tab);
        type(u"place", "Amster");
        workspace_->undo();
        QCOMPARE(line(u"capacity")->text(), QStringLiteral("250"));
        QCOMPARE(line(u"place")->text(), QStringLiteral("Amster"));
        QVERIFY(line(u"place")->hasFocus());
        workspace_->redo();
        QCOMPARE(line(u"capacity")->text(), QStringLiteral("300"));
    }

    void anEditFromElsewhereIsShown() {
        openForm(u"activity", activity_);
        Store other(workspace_->path(), Author{Id::next(clock::now()), QStringLiteral("coordinator")});
        const RecordType& type = recordType(u"activity");
        QVERIFY(other
                    .apply({QStringLiteral("edit"), type.name, {}},
                           [&](Writer& w) { w.set(type, activity_, type.at(u"place"), Value(u"Lisbon")); })
                    .isGood());
        QTRY_COMPARE(line(u"place")->text(), QStringLiteral("Lisbon"));
    }

    void aNewRecordIsWrittenByAddAlone() {
        openNew(u"institution");
        auto* add = form_->findChild<QPushButton*>(QStringLiteral("add"));
        QVERIFY(!add->isEnabled());
        type(u"name", "Institute Four");
        QVERIFY(add->isEnabled());
        type(u"latitude", "52,3");
        QCOMPARE(transactions(), edits_);
        QSignalSpy created(form_.get(), &RecordForm::created);
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(created.size(), 1);
        QCOMPARE(transactions(), edits_ + 1);
        const Id id = created[0][1].value<Id>();
        QCOMPARE(valueOf(u"institution", id, u"name"), Value(u"Institute Four"));
        QCOMPARE(valueOf(u"institution", id, u"latitude"), Value(52.3));
        QCOMPARE(historyOf(workspace_->reader(), recordType(u"institution"), id).size(), size_t(1));
    }

    void aNewRecordThatIsRefusedSaysWhyBesideItsField() {
        openNew(u"institution");
        type(u"name", "Institute Four");
        type(u"pic", "12");
        QTest::mouseClick(form_->findChild<QPushButton*>(QStringLiteral("add")), Qt::LeftButton);
        QVERIFY(editor(u"pic")->problem().contains(QStringLiteral("nine digits")));
        QCOMPARE(transactions(), edits_);
    }

    void aWorkspaceThatMayOnlyBeReadIsGreyAndSaysWhy() {
        const QString path = workspace_->path();
        workspace_.reset();
        QFile::setPermissions(path, QFile::ReadOwner);
        workspace_ = std::make_unique<Workspace>(path, Author{Id::next(clock::now()), QStringLiteral("reader")},
                                                 Store::Access::ReadOnly);
        openForm(u"activity", activity_);
        QVERIFY(!editor(u"title")->isEnabled());
        QVERIFY(!workspace_->store().readOnlyReason().isEmpty());
        QCOMPARE(editor(u"title")->toolTip(), workspace_->store().readOnlyReason().toHtmlEscaped());
        QCOMPARE(line(u"title")->text(), QStringLiteral("Symposium"));
        openNew(u"activity");
        QVERIFY(!form_->findChild<QPushButton*>(QStringLiteral("add"))->isEnabled());
    }

    void everyTypeHasAForm() {
        for (const RecordType* type : recordTypes()) {
            if (!type->listOf.isEmpty())
                continue;
            openNew(type->name);
            for (const Field& field : type->fields)
                QCOMPARE(form_->editor(field.name) != nullptr, field.computed.isEmpty());
            QVERIFY(!form_->grab().isNull());
            form_.reset();
            Inspector inspector(*workspace_);
            inspector.resize(352, 700);
            inspector.show();
            for (const Id& row : workspace_->reader().ids(*type, {})) {
                inspector.showRecord(type->name, row);
                for (const auto tab : {Inspector::Tab::Links, Inspector::Tab::History, Inspector::Tab::Record}) {
                    inspector.setTab(tab);
                    QVERIFY(!inspector.grab().isNull());
                }
            }
        }
        QCOMPARE(transactions(), edits_);
    }

    void theHistoryListsAndRestores() {
        openInspector(u"activity", activity_);
        set(activity_, u"capacity", 300);
        inspector_->setTab(Inspector::Tab::History);
        QTRY_VERIFY(labelled(QStringLiteral("Capacity: 250 became 300")));
        auto* view = inspector_->findChild<HistoryView*>();
        const auto buttons = view->findChildren<QPushButton*>(QStringLiteral("restore"));
        QVERIFY(buttons.front()->isVisible());
        QTest::mouseClick(buttons.front(), Qt::LeftButton);
        QCOMPARE(value(u"capacity"), Value(250));
        QTRY_VERIFY(labelled(QStringLiteral("Capacity: 300 became 250")));
        QCOMPARE(workspace_->store().transaction(transactions()).label.action, QStringLiteral("restore"));
    }

    void linksAreTickedAndOpened() {
        create(u"participation", {{u"activity", activity_}, {u"institution", institute_}});
        create(u"participation", {{u"activity", activity_}, {u"institution", other_}});
        openInspector(u"activity", activity_);
        inspector_->setTab(Inspector::Tab::Links);
        LinkSection* section = nullptr;
        for (LinkSection* one : inspector_->findChildren<LinkSection*>())
            if (one->tickField() && one->isVisible())
                section = one;
        QVERIFY(section);
        LinkList* list = section->list();
        QCOMPARE(list->topLevelItemCount(), 2);
        QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("Institute One"));
        list->setFocus();
        const qint64 before = transactions();
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(transactions(), before + 1);
        QTRY_COMPARE(list->topLevelItem(0)->checkState(0), Qt::Checked);
        const QRect box = list->visualItemRect(list->topLevelItem(1));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(8, box.center().y()));
        QCOMPARE(transactions(), before + 2);
        QSignalSpy opened(inspector_.get(), &Inspector::openRecord);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(80, box.center().y()));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toString(), QStringLiteral("participation"));
    }

    void aRelatedRecordIsAddedWithItsReferenceFilledIn() {
        openInspector(u"activity", activity_);
        QPushButton* add = nullptr;
        for (LinkSection* one : inspector_->findChildren<LinkSection*>())
            if (one->isVisible())
                add = one->findChild<QPushButton*>(QStringLiteral("addLink"));
        QVERIFY(add);
        add->click();
        QVERIFY(inspector_->form()->isNew());
        QCOMPARE(inspector_->form()->editor(u"activity")->value(), Value(activity_));
        QCOMPARE(inspector_->form()->editor(u"role")->value(), Value(u"participant"));
        auto* institution = inspector_->form()->editor(u"institution")->findChild<QLineEdit*>();
        QTest::keyClicks(institution, QStringLiteral("Institute Two"));
        QTest::mouseClick(inspector_->form()->findChild<QPushButton*>(QStringLiteral("add")), Qt::LeftButton);
        QCOMPARE(inspector_->form()->editor(u"institution") ? inspector_->form()->editor(u"institution")->problem()
                                                            : QString(),
                 QString());
        QCOMPARE(inspector_->row(), activity_);
        QCOMPARE(workspace_->reader().count(recordType(u"participation")), qint64(1));
    }

    void aDeletedRecordSaysSoAndComesBack() {
        openInspector(u"activity", activity_);
        const RecordType& type = recordType(u"activity");
        workspace_->apply({QStringLiteral("delete"), type.name, {}}, [&](Writer& w) { w.remove(type, activity_); });
        QTRY_VERIFY(!inspector_->form()->isVisible());
        QPushButton* back = nullptr;
        for (QPushButton* button : inspector_->findChildren<QPushButton*>())
            if (button->isVisible() && button->text().contains(QStringLiteral("Bring")))
                back = button;
        QVERIFY(back);
        back->click();
        QTRY_VERIFY(inspector_->form()->isVisible());
        QVERIFY(editorOf(*inspector_->form(), u"title")->isEnabled());
        QCOMPARE(value(u"areas"), Value(Value::List{Value(area3_)}));
    }

    void whatIsTypedIsKeptWhenTheFormGoes() {
        openForm(u"activity", activity_);
        type(u"place", "Amsterdam");
        form_.reset();
        QCOMPARE(value(u"place"), Value(u"Amsterdam"));
        openInspector(u"activity", activity_);
        auto* place = inspector_->form()->editor(u"place")->findChild<QLineEdit*>();
        place->setFocus();
        place->selectAll();
        QTest::keyClicks(place, QStringLiteral("Lisbon"));
        inspector_.reset();
        QCOMPARE(value(u"place"), Value(u"Lisbon"));
    }

    void recordsFollowEachOtherWithoutMixing() {
        const Id second = create(u"activity", {{u"title", Value(u"Workshop")}});
        openForm(u"activity", activity_);
        type(u"place", "Amsterdam");
        form_->showRecord(recordType(u"activity"), second);
        QCOMPARE(value(u"place"), Value(u"Amsterdam"));
        QCOMPARE(line(u"title")->text(), QStringLiteral("Workshop"));
        QVERIFY(line(u"place")->text().isEmpty());
        QVERIFY(line(u"capacity")->text().isEmpty());
        QVERIFY(valueOf(u"activity", second, u"place").isEmpty());
    }

public Q_SLOTS:
    void rememberUrl(const QUrl& url) { opened_ = url; }

private:
    void openForm(QStringView typeName, const Id& row) {
        form_ = std::make_unique<RecordForm>(*workspace_);
        form_->resize(352, 760);
        form_->showRecord(recordType(typeName), row);
        activate(form_.get());
    }
    void openNew(QStringView typeName) {
        form_ = std::make_unique<RecordForm>(*workspace_);
        form_->resize(352, 760);
        form_->startNew(recordType(typeName), recordType(typeName).emptyRecord());
        activate(form_.get());
    }
    void openInspector(QStringView typeName, const Id& row) {
        inspector_ = std::make_unique<Inspector>(*workspace_);
        inspector_->resize(352, 760);
        inspector_->showRecord(typeName.toString(), row);
        activate(inspector_.get());
    }
    static void activate(QWidget* widget) {
        widget->show();
        widget->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(widget));
    }
    static FieldEditor* editorOf(const RecordForm& form, QStringView field) { return form.editor(field); }
    FieldEditor* editor(QStringView field) const { return form_->editor(field); }
    QLineEdit* line(QStringView field) const { return editor(field)->findChild<QLineEdit*>(); }
    void type(QStringView field, const char* text) {
        QLineEdit* edit = line(field);
        edit->setFocus(Qt::MouseFocusReason);
        edit->selectAll();
        if (*text)
            QTest::keyClicks(edit, QString::fromUtf8(text));
        else
            QTest::keyClick(edit, Qt::Key_Delete);
    }
    void typeCountry(const char* text) {
        auto* box = editor(u"country")->findChild<ChoiceBox*>();
        box->setFocus(Qt::MouseFocusReason);
        box->lineEdit()->selectAll();
        QTest::keyClicks(box, QString::fromUtf8(text));
        box->completer()->popup()->hide();
        QTest::keyClick(box, Qt::Key_Return);
    }
    bool sentenceSeen(const QString& part) const {
        for (const QLabel* label : form_->findChildren<QLabel*>(QStringLiteral("problem")))
            if (label->isVisible() && label->text().contains(part))
                return true;
        return false;
    }
    bool labelled(const QString& words) const {
        for (const QWidget* widget : inspector_->findChildren<QWidget*>())
            if (widget->isVisible() && widget->accessibleName() == words)
                return true;
        return false;
    }
    Id create(QStringView typeName, std::initializer_list<std::pair<QStringView, Value>> values) {
        const RecordType& type = recordType(typeName);
        Record record = type.emptyRecord();
        for (const auto& [field, value] : values)
            record.values[size_t(type.indexOf(field))] = value;
        Id id;
        const auto applied = workspace_->apply({QStringLiteral("create"), type.name, {}},
                                               [&](Writer& w) { id = w.create(type, record); });
        if (!applied.isGood())
            qFatal("%s", qPrintable(applied.problems.front().message));
        return id;
    }
    void set(const Id& row, QStringView field, const Value& value) {
        const RecordType& type = recordType(u"activity");
        QVERIFY(workspace_
                    ->apply({QStringLiteral("edit"), type.name, {}},
                            [&](Writer& w) { w.set(type, row, type.at(field), value); })
                    .isGood());
    }
    Value valueOf(QStringView typeName, const Id& row, QStringView field) const {
        const RecordType& type = recordType(typeName);
        const auto record = workspace_->reader().row(type, row);
        return record ? type.value(*record, field) : Value();
    }
    Value value(QStringView field) const { return valueOf(u"activity", activity_, field); }
    qint64 transactions() const { return workspace_->store().database().number("SELECT max(number) FROM txn"); }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Workspace> workspace_;
    std::unique_ptr<RecordForm> form_;
    std::unique_ptr<Inspector> inspector_;
    Id area3_, area5_, institute_, other_, activity_;
    qint64 edits_ = 0;
    QUrl opened_;
};

} // namespace trellis

QTEST_MAIN(trellis::RecordFormTest)
#include "tst_record_form.moc"
