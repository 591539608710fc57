#include "core/base/clock.h"
#include "core/domain/institution.h"
#include "core/domain/participation.h"
#include "core/domain/programme.h"
#include "core/record/registry.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/import_choices.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/import_preview_model.h"
#include "ui/dialogs/new_workspace_dialog.h"
#include "ui/dialogs/problems_dialog.h"
#include "ui/dialogs/problems_panel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/progress_strip.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace trellis;

class DialogsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aFileWithWrongRowsIsImportedWithoutThemAndTakenBack();
    void nothingIsWrittenBeforeTheButton();
    void theButtonSaysWhyItIsOff();
    void anUpdateIsCountedAsChanged();
    void cancellingLeavesNothingBehind();
    void escapeClosesTheDialog();
    void aSemicolonFileInWindows1252WithDecimalCommasIsFound();
    void aFormatThatWasFoundCanBeStatedOtherwise();
    void aPastedPartnerListBecomesInstitutions();
    void pastedRowsWithoutNamesAreCalledByLetters();
    void anEmptyClipboardIsSaidInWords();
    void aFileThatIsNoTableIsSaidInWords();
    void aColumnCanGoToAFieldOfAReference();
    void oneFieldTakesOneColumn();
    void aValueForEveryRowFillsARequiredField();
    void ambiguousDatesAskForTheOrder();
    void rowsCanBeKnownAgainByAChosenField();
    void aProblemLeadsToItsRow();
    void aBusyWorkspaceTakesNoImport();
    void editsWaitWhileAnImportRuns();
    void thePreviewModelKeepsTheRulesOfModels();
    void theTypeThatFitsIsProposed();
    void aNewWorkspaceIsMadeFromATemplate();
    void aNewEmptyWorkspaceHasItsNameAndMonths();
    void aNameThatIsTakenIsSaidInline();
    void theProgressShowsOnlyAfterHalfASecond();
    void theProgressAsksOnceToCancel();
    void theProblemsOfAnEditAreListedAndCopied();
    void theAboutDialogNamesVersionAndLicence();
    void everyDialogFitsASmallScreen();
    void everyControlHasAName_data();
    void everyControlHasAName();

private:
    QString write(const QString& name, const QByteArray& bytes) const;
    void start(const RecordType* type = nullptr);
    QString counts() const;
    QPushButton* button(const char* name) const { return dialog_->findChild<QPushButton*>(QLatin1String(name)); }
    QComboBox* columnBox(const QString& column) const;
    QComboBox* boxNamed(const QString& accessibleName) const;
    static void choose(QComboBox* box, const QString& text);
    QString reason() const { return button("import")->toolTip(); }
    bool isSaid(const QString& part) const;
    qint64 institutions() const { return workspace_->reader().count(institutionType()); }
    static const RecordType& institutionType() { return recordTypeOf<Institution>(); }
    Institution institution(const QString& name) const;
    QByteArray fileBytes() const;

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Workspace> workspace_;
    std::unique_ptr<ImportDialog> dialog_;
};

void DialogsTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("trellis-test"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_dialogs"));
    QSettings().clear();
    Theme::apply(*qApp, ThemeMode::Light);
}

void DialogsTest::init() {
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
    const QString path = folder_->filePath(QStringLiteral("w.trellis"));
    Store::createFile(path);
    workspace_ = std::make_unique<Workspace>(path, Author{Id::next(clock::now()), QStringLiteral("coordinator")});
    const auto applied =
        workspace_->apply({QStringLiteral("create"), QStringLiteral("institution"), {}}, [](Writer& writer) {
            Institution known;
            known.name = QStringLiteral("Sample Centre FR-1");
            known.country = QStringLiteral("FR");
            known.code = QStringLiteral("FR-1");
            writer.create(known);
        });
    QVERIFY(applied.isGood());
}

void DialogsTest::cleanup() {
    dialog_.reset();
    workspace_.reset();
    folder_.reset();
}

QString DialogsTest::write(const QString& name, const QByteArray& bytes) const {
    QFile file(folder_->filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write(bytes);
    return file.fileName();
}

void DialogsTest::start(const RecordType* type) {
    dialog_ = std::make_unique<ImportDialog>(*workspace_, type);
    dialog_->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog_.get()));
}

bool DialogsTest::isSaid(const QString& part) const {
    for (const QLabel* label : dialog_->findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(part))
            return true;
    return false;
}

QString DialogsTest::counts() const {
    for (const QLabel* label : dialog_->findChildren<QLabel*>())
        if (label->isVisible() && (label->text().contains(QStringLiteral(" new")) ||
                                   label->text().contains(QStringLiteral(" with problems")) ||
                                   label->text().contains(QStringLiteral(" as they were"))))
            return label->text();
    return {};
}

QComboBox* DialogsTest::boxNamed(const QString& accessibleName) const {
    for (QComboBox* box : dialog_->findChildren<QComboBox*>())
        if (box->accessibleName() == accessibleName)
            return box;
    return nullptr;
}

QComboBox* DialogsTest::columnBox(const QString& column) const {
    return boxNamed(QStringLiteral("Column %1 goes to").arg(column));
}

// By the keyboard, as a person would: the letters of the entry, or arrows.
void DialogsTest::choose(QComboBox* box, const QString& text) {
    const int wanted = box->findText(text);
    QVERIFY2(wanted >= 0, qPrintable(text));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int step = 0; step < wanted; ++step)
        QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentText(), text);
}

Institution DialogsTest::institution(const QString& name) const {
    for (const Institution& each : workspace_->reader().all<Institution>())
        if (each.name == name)
            return each;
    return {};
}

QByteArray DialogsTest::fileBytes() const {
    QFile file(workspace_->path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void DialogsTest::aFileWithWrongRowsIsImportedWithoutThemAndTakenBack() {
    start(&institutionType());
    dialog_->openFile(write(QStringLiteral("partners.csv"), "name,country,pic\n"
                                                            "Sample Centre DE-1,DE,123456789\n"
                                                            "Sample Centre ??,Atlantis,\n"
                                                            "Sample Centre IT-1,IT,12\n"
                                                            "Sample Centre EL-1,EL,\n"));
    QTRY_COMPARE(counts(), QStringLiteral("2 new, 2 with problems"));
    QVERIFY(!button("import")->isEnabled());
    auto* panel = dialog_->findChild<ProblemsPanel*>();
    QVERIFY(panel->isVisible());
    QCOMPARE(panel->view()->model()->rowCount(), 2);
    QSignalSpy imported(dialog_.get(), &ImportDialog::imported);
    // Alt+L ticks "leave these rows out", Alt+I imports.
    QTest::keyClick(dialog_.get(), Qt::Key_L, Qt::AltModifier);
    QTRY_VERIFY(button("import")->isEnabled());
    QCOMPARE(button("import")->text(), QStringLiteral("&Import 2 new"));
    QTest::keyClick(dialog_.get(), Qt::Key_I, Qt::AltModifier);
    QTRY_COMPARE(imported.count(), 1);
    QCOMPARE(imported.front().front().toString(), QStringLiteral("2 new, 2 left out from partners.csv"));
    QVERIFY(!dialog_->isVisible());
    QCOMPARE(institutions(), qint64(3));
    QCOMPARE(institution(QStringLiteral("Sample Centre EL-1")).country, QStringLiteral("GR"));
    QVERIFY(workspace_->busy().isEmpty());
    QVERIFY(workspace_->canUndo());
    workspace_->undo();
    QCOMPARE(institutions(), qint64(1));
    workspace_->redo();
    QCOMPARE(institutions(), qint64(3));
}

void DialogsTest::nothingIsWrittenBeforeTheButton() {
    const QByteArray before = fileBytes();
    start(&institutionType());
    dialog_->openFile(write(QStringLiteral("p.csv"), "name,country\nSample Centre DE-1,DE\n"));
    QTRY_COMPARE(counts(), QStringLiteral("1 new"));
    QTest::keyClick(dialog_.get(), Qt::Key_Escape);
    QVERIFY(!dialog_->isVisible());
    dialog_.reset();
    QCOMPARE(fileBytes(), before);
}

void DialogsTest::theButtonSaysWhyItIsOff() {
    start(&institutionType());
    QVERIFY(!button("import")->isEnabled());
    QVERIFY(!reason().isEmpty());
    dialog_->openFile(write(QStringLiteral("p.csv"), "name,country\nSample Centre ??,Atlantis\n"));
    QTRY_VERIFY(isSaid(QStringLiteral("or leave them out")));
    dialog_->openFile(write(QStringLiteral("q.csv"), "code,name,country\nFR-1,Sample Centre FR-1,FR\n"));
    QTRY_COMPARE(counts(), QStringLiteral("1 as they were"));
    QVERIFY(isSaid(QStringLiteral("has it all already")));
    QVERIFY(!button("import")->isEnabled());
    dialog_->openFile(write(QStringLiteral("r.csv"), "name,country\n"));
    QTRY_VERIFY(isSaid(QStringLiteral("no rows below its header")));
    choose(columnBox(QStringLiteral("name")), QStringLiteral("Not imported"));
    choose(columnBox(QStringLiteral("country")), QStringLiteral("Not imported"));
    QTRY_VERIFY(isSaid(QStringLiteral("No column goes to a field yet")));
}

void DialogsTest::anUpdateIsCountedAsChanged() {
    start(&institutionType());
    dialog_->openFile(
        write(QStringLiteral("p.csv"), "code,name,country,city\nFR-1,Sample Centre FR-1,FR,Lyon\nDE-1,DE one,DE,\n"));
    QTRY_COMPARE(counts(), QStringLiteral("1 new, 1 changed"));
    QTest::keyClick(dialog_.get(), Qt::Key_I, Qt::AltModifier);
    QTRY_VERIFY(!dialog_->isVisible());
    QCOMPARE(institution(QStringLiteral("Sample Centre FR-1")).city, QStringLiteral("Lyon"));
}

void DialogsTest::cancellingLeavesNothingBehind() {
    QByteArray rows = "name,country,city\n";
    for (int i = 0; i < 30000; ++i)
        rows += "Sample Centre " + QByteArray::number(i) + ",DE,Berlin\n";
    ProgressStrip strip;
    start(&institutionType());
    dialog_->setProgressStrip(&strip);
    dialog_->openFile(write(QStringLiteral("many.csv"), rows));
    QTRY_VERIFY_WITH_TIMEOUT(button("import")->isEnabled(), 60000);
    button("import")->setFocus();
    QTest::keyClick(button("import"), Qt::Key_Space);
    QVERIFY(!dialog_->isVisible()); // it steps aside
    QVERIFY(!workspace_->busy().isEmpty());
    QVERIFY(strip.isUnderWay());
    strip.findChild<QPushButton*>()->click(); // before the strip would show
    QTRY_VERIFY(dialog_->isVisible());
    QVERIFY(isSaid(QStringLiteral("Cancelled. Nothing was written.")));
    QVERIFY(button("import")->isEnabled()); // it may be tried again
    QVERIFY(workspace_->busy().isEmpty());
    QVERIFY(!strip.isVisible());
    workspace_->store().poll();
    QCOMPARE(institutions(), qint64(1));
    QVERIFY(workspace_
                ->apply({QStringLiteral("edit"), {}, {}},
                        [this](Writer& writer) {
                            writer.set(institutionType(), workspace_->reader().all<Institution>().front().id,
                                       institutionType().at(u"city"), Value(u"Lyon"));
                        })
                .isGood());
}

void DialogsTest::escapeClosesTheDialog() {
    start();
    QTest::keyClick(dialog_.get(), Qt::Key_Escape);
    QVERIFY(!dialog_->isVisible());
}

void DialogsTest::aSemicolonFileInWindows1252WithDecimalCommasIsFound() {
    start(&institutionType());
    dialog_->openFile(write(QStringLiteral("p.csv"), "Name;Country;Latitude\r\n"
                                                     "H\xf4pital exemple;FR;48,85\r\n"
                                                     "Universit\xe4t Beispiel;AT;48,2\r\n"));
    QTRY_COMPARE(counts(), QStringLiteral("2 new"));
    QCOMPARE(boxNamed(QStringLiteral("Delimiter"))->currentText(), QStringLiteral("Found: semicolon"));
    QCOMPARE(boxNamed(QStringLiteral("Encoding"))->currentText(), QStringLiteral("Found: Windows-1252"));
    QCOMPARE(boxNamed(QStringLiteral("Decimal sign"))->currentText(), QStringLiteral("Found: comma"));
    QTest::keyClick(dialog_.get(), Qt::Key_I, Qt::AltModifier);
    QTRY_VERIFY(!dialog_->isVisible());
    QCOMPARE(institution(QStringLiteral("Hôpital exemple")).latitude, std::optional(48.85));
    QCOMPARE(institution(QStringLiteral("Universität Beispiel")).country, QStringLiteral("AT"));
}

void DialogsTest::aFormatThatWasFoundCanBeStatedOtherwise() {
    start(&institutionType());
    dialog_->openFile(write(QStringLiteral("p.csv"), "name;country\nA, B and C;DE\n"));
    QTRY_COMPARE(counts(), QStringLiteral("1 new"));
    choose(boxNamed(QStringLiteral("Delimiter")), QStringLiteral("Comma"));
    QTRY_VERIFY(columnBox(QStringLiteral("name;country")));
    choose(boxNamed(QStringLiteral("Delimiter")), QStringLiteral("Semicolon"));
    QTRY_VERIFY(columnBox(QStringLiteral("country")));
    QTRY_COMPARE(counts(), QStringLiteral("1 new"));
}

void DialogsTest::aPastedPartnerListBecomesInstitutions() {
    auto* data = new QMimeData;
    data->setText(QStringLiteral("Partner name\tAcronym\tCountry\tCity\nSample Centre ES-1\tSC1\tES\tSeville\n"
                                 "\"Sample Centre\nES-2\"\tSC2\tES\tBilbao\n"));
    QGuiApplication::clipboard()->setMimeData(data);
    start();
    QTest::keyClick(dialog_.get(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(counts(), QStringLiteral("2 new"));
    QCOMPARE(boxNamed(QStringLiteral("Import as"))->currentText(), QStringLiteral("Institutions"));
    QCOMPARE(columnBox(QStringLiteral("Partner name"))->currentText(), QStringLiteral("Name"));
    QTest::keyClick(dialog_.get(), Qt::Key_I, Qt::AltModifier);
    QTRY_VERIFY(!dialog_->isVisible());
    QCOMPARE(institution(QStringLiteral("Sample Centre ES-1")).acronym, QStringLiteral("SC1"));
}

void DialogsTest::pastedRowsWithoutNamesAreCalledByLetters() {
    start(&institutionType());
    dialog_->takeText(QStringLiteral("Sample Centre ES-1\tES\nSample Centre ES-2\tES\n"));
    QTRY_VERIFY(columnBox(QStringLiteral("ES")));
    QTest::keyClick(dialog_.get(), Qt::Key_N, Qt::AltModifier);
    QTRY_VERIFY(columnBox(QStringLiteral("A")));
    choose(columnBox(QStringLiteral("A")), QStringLiteral("Name"));
    choose(columnBox(QStringLiteral("B")), QStringLiteral("Country"));
    QTRY_COMPARE(counts(), QStringLiteral("2 new"));
}

void DialogsTest::anEmptyClipboardIsSaidInWords() {
    QGuiApplication::clipboard()->clear();
    start();
    QTest::keyClick(dialog_.get(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(isSaid(QStringLiteral("There is no table in the clipboard")));
}

void DialogsTest::aFileThatIsNoTableIsSaidInWords() {
    start();
    dialog_->openFile(write(QStringLiteral("p.csv"), QByteArray()));
    QTRY_VERIFY(isSaid(QStringLiteral("empty")));
    dialog_->openFile(folder_->filePath(QStringLiteral("absent.csv")));
    QTRY_VERIFY(isSaid(QStringLiteral("absent.csv")));
    QVERIFY(!button("import")->isEnabled());
}

void DialogsTest::aColumnCanGoToAFieldOfAReference() {
    workspace_->apply({QStringLiteral("create"), {}, {}}, [](Writer& writer) {
        const RecordType& type = recordType(u"activity");
        Record record = type.emptyRecord();
        record.values[size_t(type.indexOf(u"title"))] = Value(u"Symposium");
        record.values[size_t(type.indexOf(u"code"))] = Value(u"S1");
        writer.create(type, record);
    });
    start(&recordTypeOf<Participation>());
    dialog_->openFile(write(QStringLiteral("p.csv"), "event,who\nS1,FR-1\n"));
    QTRY_VERIFY(columnBox(QStringLiteral("event")));
    choose(columnBox(QStringLiteral("event")), QStringLiteral("Activity, found by Code"));
    choose(columnBox(QStringLiteral("who")), QStringLiteral("Institution, found by Code"));
    QTRY_COMPARE(counts(), QStringLiteral("1 new"));
}

void DialogsTest::oneFieldTakesOneColumn() {
    start(&institutionType());
    dialog_->openFile(write(QStringLiteral("p.csv"), "name,legal\nA,B\n"));
    QTRY_VERIFY(columnBox(QStringLiteral("legal")));
    choose(columnBox(QStringLiteral("legal")), QStringLiteral("Name"));
    QTest::keyClick(columnBox(QStringLiteral("legal")), Qt::Key_Tab);
    QTRY_COMPARE(columnBox(QStringLiteral("name"))->currentText(), QStringLiteral("Not imported"));
}

void DialogsTest::aValueForEveryRowFillsARequiredField() {
    start(&institutionType());
    dialog_->openFile(write(QStringLiteral("p.csv"), "city\nLyon\n"));
    QTRY_COMPARE(counts(), QStringLiteral("1 with problems"));
    QLineEdit* name = nullptr;
    for (QLineEdit* line : dialog_->findChildren<QLineEdit*>())
        if (line->isVisible() && line->accessibleName() == QStringLiteral("Name"))
            name = line;
    QVERIFY(name);
    name->setFocus();
    QTest::keyClicks(name, QStringLiteral("Sample Centre LY"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(counts(), QStringLiteral("1 new"));
    QVERIFY(dialog_->isVisible()); // Enter took the value, it did not import
    QTest::keyClick(dialog_.get(), Qt::Key_I, Qt::AltModifier);
    QTRY_VERIFY(!dialog_->isVisible());
    QCOMPARE(institution(QStringLiteral("Sample Centre LY")).city, QStringLiteral("Lyon"));
}

void DialogsTest::ambiguousDatesAskForTheOrder() {
    start(&recordType(u"activity"));
    dialog_->openFile(write(QStringLiteral("p.csv"), "title,start\nSymposium,05/03/2026\n"));
    QTRY_COMPARE(counts(), QStringLiteral("1 with problems"));
    QComboBox* dates = boxNamed(QStringLiteral("Dates"));
    QVERIFY(dates->isVisible());
    choose(dates, QStringLiteral("Day, month, year"));
    QTRY_COMPARE(counts(), QStringLiteral("1 new"));
}

void DialogsTest::rowsCanBeKnownAgainByAChosenField() {
    start(&institutionType());
    dialog_->openFile(write(QStringLiteral("p.csv"), "name,city\nSample Centre FR-1,Lyon\n"));
    QTRY_VERIFY(!counts().isEmpty());
    QPushButton* key = nullptr;
    for (QPushButton* each : dialog_->findChildren<QPushButton*>())
        if (each->menu())
            key = each;
    QVERIFY(key && key->text().contains(QStringLiteral("Code, else PIC, else Name and Country")));
    QTimer::singleShot(0, this, [key] {
        QMenu* menu = key->menu();
        for (QAction* action : menu->actions())
            if (action->text() == QStringLiteral("Name"))
                menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    key->setFocus();
    QTest::keyClick(key, Qt::Key_Space);
    QTRY_COMPARE(key->text(), QStringLiteral("Name"));
    QTRY_VERIFY(button("import")->isEnabled());
    QCOMPARE(button("import")->text(), QStringLiteral("&Import 1 changed"));
}

void DialogsTest::aProblemLeadsToItsRow() {
    QByteArray rows = "name,country\n";
    for (int i = 0; i < 400; ++i)
        rows += "Sample Centre " + QByteArray::number(i) + (i == 390 ? ",Atlantis\n" : ",DE\n");
    start(&institutionType());
    dialog_->openFile(write(QStringLiteral("p.csv"), rows));
    QTRY_COMPARE(counts(), QStringLiteral("399 new, 1 with problems"));
    auto* panel = dialog_->findChild<ProblemsPanel*>();
    panel->view()->setFocus();
    panel->view()->selectRow(0);
    QTest::keyClick(panel->view(), Qt::Key_Return);
    QTableView* preview = nullptr;
    for (QTableView* view : dialog_->findChildren<QTableView*>())
        if (qobject_cast<ImportPreviewModel*>(view->model()))
            preview = view;
    QTRY_VERIFY(preview->hasFocus());
    const QModelIndex index = preview->currentIndex();
    QCOMPARE(index.data().toString(), QStringLiteral("Atlantis"));
    QCOMPARE(index.siblingAtColumn(0).data().toString(), QStringLiteral("392"));
    QVERIFY(index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Atlantis")));
    QVERIFY(index.data(Qt::BackgroundRole).isValid());
    QCOMPARE(preview->model()->rowCount(), ImportWorker::previewRows + 1);
}

void DialogsTest::aBusyWorkspaceTakesNoImport() {
    start(&institutionType());
    dialog_->openFile(write(QStringLiteral("p.csv"), "name\nSample Centre DE-1\n"));
    QTRY_VERIFY(button("import")->isEnabled());
    workspace_->setBusy(QStringLiteral("Something else runs."));
    QVERIFY(!button("import")->isEnabled());
    QCOMPARE(reason(), QStringLiteral("Something else runs."));
    workspace_->setBusy({});
    QVERIFY(button("import")->isEnabled());
}

void DialogsTest::editsWaitWhileAnImportRuns() {
    start(&institutionType());
    dialog_->openFile(write(QStringLiteral("p.csv"), "name\nSample Centre DE-1\n"));
    QTRY_VERIFY(button("import")->isEnabled());
    button("import")->setFocus();
    QTest::keyClick(button("import"), Qt::Key_Space);
    QVERIFY(workspace_->busy().contains(QStringLiteral("institutions")));
    const auto refused = workspace_->apply({QStringLiteral("edit"), {}, {}}, [](Writer&) {});
    QVERIFY(!refused.isGood());
    QTRY_VERIFY(workspace_->busy().isEmpty());
    QTRY_COMPARE(institutions(), qint64(2));
}

void DialogsTest::thePreviewModelKeepsTheRulesOfModels() {
    ImportPreviewModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.columnCount(), 0);
    const QStringList header{QStringLiteral("name"), QStringLiteral("country")};
    model.setTable(header, {{2, {QStringLiteral("A"), QStringLiteral("FR")}}, {3, {QStringLiteral("B")}}});
    Problem problem;
    problem.line = 3;
    problem.column = QStringLiteral("country");
    problem.message = QStringLiteral("<b>is no country");
    Problem whole;
    whole.line = 3;
    whole.message = QStringLiteral("The row is short.");
    model.setProblems({problem, whole});
    model.setTargets({QStringLiteral("Name"), QString()});
    QCOMPARE(model.indexOf(problem), model.index(1, 2));
    QCOMPARE(model.indexOf(whole), model.index(1, 0));
    QCOMPARE(model.index(1, 2).data(Qt::ToolTipRole).toString(), QStringLiteral("&lt;b&gt;is no country"));
    QVERIFY(!model.index(0, 2).data(Qt::BackgroundRole).isValid());
    QVERIFY(model.index(0, 2).data(Qt::ForegroundRole).isValid()); // not imported: grey
    model.setRows({{2, {QStringLiteral("A"), QStringLiteral("FR")}}});
    QVERIFY(!model.indexOf(problem).isValid());
    ProblemsModel problems;
    const QAbstractItemModelTester second(&problems, QAbstractItemModelTester::FailureReportingMode::Fatal);
    problems.setFileProblems({problem, whole});
    QCOMPARE(problems.rowCount(), 2);
    problems.setRecordProblems({problem}, workspace_->reader());
    QCOMPARE(problems.rowCount(), 1);
}

void DialogsTest::theTypeThatFitsIsProposed() {
    for (const RecordType* type : import_choices::types()) {
        if (type->oneRow || type->fields.size() < 4)
            continue;
        QStringList header;
        for (const Field& field : type->fields)
            if (field.computed.isEmpty())
                header << field.name;
        const RecordType* best = import_choices::bestType(header);
        QVERIFY(best);
        QCOMPARE(best->name, type->name);
    }
    QVERIFY(!import_choices::bestType({QStringLiteral("nothing"), QStringLiteral("fits")}));
}

void DialogsTest::aNewWorkspaceIsMadeFromATemplate() {
    QSettings().setValue(QStringLiteral("workspace/folder"), folder_->path());
    NewWorkspaceDialog dialog({Id::next(clock::now()), QStringLiteral("coordinator")});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto* list = dialog.findChild<QListWidget*>();
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down); // the second template
    auto* month = dialog.findChild<QComboBox*>(QStringLiteral("month"));
    auto* year = dialog.findChild<QSpinBox*>(QStringLiteral("year"));
    QVERIFY(month->currentIndex() > 0);
    QTest::keyClick(year, Qt::Key_Up);
    QTest::keyClick(&dialog, Qt::Key_S, Qt::AltModifier); // without samples
    QTRY_VERIFY(!dialog.findChild<QCheckBox*>(QStringLiteral("samples"))->isChecked());
    const Month first(year->value(), month->currentIndex());
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(accepted.count(), 1, 60000);
    QCOMPARE(QFileInfo(dialog.path()).absolutePath(), QFileInfo(folder_->path()).absoluteFilePath());
    const Workspace made(dialog.path(), {Id::next(clock::now()), QStringLiteral("coordinator")});
    QCOMPARE(programmeOf(made.reader()).startMonth, first);
    QVERIFY(!workspace_template::hasSamples(made.store()));
}

void DialogsTest::aNewEmptyWorkspaceHasItsNameAndMonths() {
    QSettings().setValue(QStringLiteral("workspace/folder"), folder_->path());
    NewWorkspaceDialog dialog({Id::next(clock::now()), QStringLiteral("coordinator")});
    dialog.selectTemplate(QStringLiteral("empty"));
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto* programme = dialog.findChild<QLineEdit*>(QStringLiteral("programme"));
    QVERIFY(programme->isVisible());
    programme->setFocus();
    QTest::keyClicks(programme, QStringLiteral("Our network: north"));
    QCOMPARE(dialog.findChild<QLineEdit*>(QStringLiteral("file"))->text(),
             QStringLiteral("Our network- north.trellis"));
    dialog.findChild<QComboBox*>(QStringLiteral("month"))->setCurrentIndex(9);
    dialog.findChild<QSpinBox*>(QStringLiteral("year"))->setValue(2024);
    auto* problem = dialog.findChild<QLabel*>(QStringLiteral("problem"));
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(problem->isVisible() && problem->text().contains(QStringLiteral("length")));
    dialog.findChild<QSpinBox*>(QStringLiteral("length"))->setValue(48);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QTRY_COMPARE(accepted.count(), 1);
    const Workspace made(dialog.path(), {Id::next(clock::now()), QStringLiteral("coordinator")});
    const Programme made_ = programmeOf(made.reader());
    QCOMPARE(made_.name, QStringLiteral("Our network: north"));
    QCOMPARE(made_.startMonth, Month(2024, 9));
    QCOMPARE(made_.months, std::optional<qint64>(48));
}

void DialogsTest::aNameThatIsTakenIsSaidInline() {
    QSettings().setValue(QStringLiteral("workspace/folder"), folder_->path());
    NewWorkspaceDialog dialog({Id::next(clock::now()), QStringLiteral("coordinator")});
    dialog.selectTemplate(QStringLiteral("empty"));
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto* file = dialog.findChild<QLineEdit*>(QStringLiteral("file"));
    file->setFocus();
    file->selectAll();
    QTest::keyClicks(file, QStringLiteral("w"));
    QTest::keyClick(file, Qt::Key_Return);
    auto* problem = dialog.findChild<QLabel*>(QStringLiteral("problem"));
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(QStringLiteral("w.trellis")));
    QVERIFY(dialog.path().isEmpty());
    QCOMPARE(institutions(), qint64(1)); // the file there is as it was
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void DialogsTest::theProgressShowsOnlyAfterHalfASecond() {
    QWidget window;
    ProgressStrip strip(&window);
    window.show();
    strip.begin(QStringLiteral("Importing"));
    strip.setProgress(10, 100);
    QVERIFY(!strip.isVisible());
    QTest::qWait(200);
    QVERIFY(!strip.isVisible());
    QTRY_VERIFY(strip.isVisible());
    strip.end();
    QVERIFY(!strip.isVisible());
    strip.begin(QStringLiteral("Short"));
    strip.end();
    QTest::qWait(700);
    QVERIFY(!strip.isVisible());
}

void DialogsTest::theProgressAsksOnceToCancel() {
    ProgressStrip strip;
    QSignalSpy cancel(&strip, &ProgressStrip::cancelRequested);
    strip.begin(QStringLiteral("Importing"));
    strip.show();
    auto* button = strip.findChild<QPushButton*>();
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(cancel.count(), 1);
    QVERIFY(!button->isEnabled());
    strip.end();
    strip.begin(QStringLiteral("Again"));
    QVERIFY(button->isEnabled());
}

void DialogsTest::theProblemsOfAnEditAreListedAndCopied() {
    const Institution known = institution(QStringLiteral("Sample Centre FR-1"));
    Problem first{QStringLiteral("institution"),
                  known.id,
                  QStringLiteral("pic"),
                  QStringLiteral("A PIC has nine digits."),
                  {},
                  0,
                  {}};
    Problem second = first;
    second.row = {};
    ProblemsDialog dialog({first, second}, workspace_->reader());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QSignalSpy open(&dialog, &ProblemsDialog::openRecord);
    auto* view = dialog.findChild<QTableView*>();
    QTRY_VERIFY(view->hasFocus());
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(open.count(), 1);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Sample Centre FR-1\tPIC\tA PIC has nine digits."));
    QTest::keyClick(&dialog, Qt::Key_O, Qt::AltModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 1);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void DialogsTest::theAboutDialogNamesVersionAndLicence() {
    AboutDialog dialog;
    dialog.show();
    QString words;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        words += label->text() + u'\n';
    for (const QString& part : {QStringLiteral(TRELLIS_VERSION), QStringLiteral("GPL-3.0-or-later"),
                                QStringLiteral("SQLite"), QStringLiteral("Qt ")})
        QVERIFY2(words.contains(part), qPrintable(part));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void DialogsTest::everyDialogFitsASmallScreen() {
    start(&recordTypeOf<Participation>());
    dialog_->openFile(write(QStringLiteral("p.csv"), "activity,institution,start\nS1,Atlantis,05/03/2026\n"));
    QTRY_VERIFY(!counts().isEmpty());
    NewWorkspaceDialog made({Id::next(clock::now()), QStringLiteral("coordinator")});
    AboutDialog about;
    ProblemsDialog problems({}, workspace_->reader());
    for (QDialog* each : std::initializer_list<QDialog*>{dialog_.get(), &made, &about, &problems}) {
        each->show();
        QVERIFY2(each->width() <= 1024 && each->height() <= 640 - 24, qPrintable(each->windowTitle()));
        QVERIFY2(each->minimumSizeHint().width() <= 1024 && each->minimumSizeHint().height() <= 616,
                 qPrintable(each->windowTitle()));
    }
}

void DialogsTest::everyControlHasAName_data() {
    QTest::addColumn<int>("which");
    QTest::newRow("import") << 0;
    QTest::newRow("new workspace") << 1;
    QTest::newRow("about") << 2;
}

void DialogsTest::everyControlHasAName() {
    QFETCH(int, which);
    std::unique_ptr<QDialog> other;
    if (which == 0) {
        start(&recordType(u"activity"));
        dialog_->openFile(write(QStringLiteral("p.csv"), "title,start\nSymposium,05/03/2026\n"));
        QTRY_VERIFY(!counts().isEmpty());
    } else if (which == 1) {
        other = std::make_unique<NewWorkspaceDialog>(Author{Id::next(clock::now()), QStringLiteral("coordinator")});
    } else {
        other = std::make_unique<AboutDialog>();
    }
    const QDialog* dialog = other ? other.get() : dialog_.get();
    for (QWidget* widget : dialog->findChildren<QWidget*>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || !widget->isVisibleTo(dialog) ||
            widget->objectName().startsWith(QStringLiteral("qt_")) || qobject_cast<QLabel*>(widget))
            continue;
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(face);
        QVERIFY2(!face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(DialogsTest)
#include "tst_dialogs.moc"
