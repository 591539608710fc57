#include "ui/dialogs/import_choices.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/import_mapping_view.h"
#include "ui/dialogs/import_preview_pane.h"
#include "ui/dialogs/import_source_bar.h"
#include "ui/models/clipboard_block.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/progress_strip.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>

#include <algorithm>

// What the dialog does, from the table to the import; how it is put together is in import_dialog.cpp.
namespace trellis {

namespace {

constexpr QLatin1String importFolderKey("import/folder");

QString importCounts(std::initializer_list<std::pair<QString, qint64>> parts) {
    QStringList words;
    for (const auto& [text, count] : parts)
        if (count > 0)
            words << text.arg(QLocale().toString(count));
    return words.join(QStringLiteral(", "));
}

QString importChanges(const ImportReport& report) {
    return importCounts(
        {{ImportDialog::tr("%1 new"), report.created}, {ImportDialog::tr("%1 changed"), report.updated}});
}

} // namespace

void ImportDialog::chooseFile() {
    QSettings settings;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open a table"), settings.value(importFolderKey, documents).toString(),
                                     tr("Tables (*.csv *.tsv *.tab *.txt);;All files (*)"));
    if (path.isEmpty())
        return;
    settings.setValue(importFolderKey, QFileInfo(path).absolutePath());
    openFile(path);
}

void ImportDialog::openFile(const QString& path) {
    take({path, {}}, QFileInfo(path).fileName());
}

void ImportDialog::pasteFromClipboard() {
    if (worker_.isImporting())
        return;
    const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
    if (mime && mime->hasUrls() && mime->urls().size() == 1 && mime->urls().front().isLocalFile())
        return openFile(mime->urls().front().toLocalFile());
    const bool hasTable = mime && mime->hasHtml() && !mime->text().contains(u'\t');
    const QString text = hasTable ? ClipboardBlock::fromMime(mime).toText() : mime ? mime->text() : QString();
    takeText(text);
}

void ImportDialog::takeText(const QString& text) {
    if (text.trimmed().isEmpty()) {
        fail(tr("There is no table in the clipboard. Copy rows in a spreadsheet, with the names above them."));
        return;
    }
    take({{}, text.toUtf8()}, tr("Pasted table"));
}

void ImportDialog::take(const TableOrigin& origin, const QString& name) {
    if (worker_.isImporting())
        return;
    origin_ = origin;
    table_ = {};
    source_->forget();
    source_->setSource(name, {}, origin.isPasted());
    readAgain();
}

void ImportDialog::readAgain() {
    if (origin_.path.isEmpty() && origin_.pasted.isEmpty())
        return;
    later_.stop();
    trial_.reset();
    failure_.clear();
    strip_->begin(tr("Reading"));
    if (origin_.isPasted() && !source_->firstRowIsHeader())
        worker_.read({{}, import_choices::withHeader(origin_.pasted)}, source_->stated());
    else if (table_.source && !origin_.isPasted())
        worker_.reread(table_.source, source_->stated());
    else
        worker_.read(origin_, source_->stated());
    updateFoot();
}

void ImportDialog::showTable(const TableRead& table) {
    strip_->end();
    table_ = table;
    source_->setFound(table.source->format());
    source_->setSource(origin_.isPasted() ? tr("Pasted table") : QFileInfo(origin_.path).fileName(),
                       tr("%1 columns").arg(QLocale().toString(table.header.size())), origin_.isPasted());
    preview_->setTable(table);
    const RecordType* best = typeChosen_ ? nullptr : import_choices::bestType(table.header);
    useType(best ? *best : type_ ? *type_ : *import_choices::types().front());
    stack_->setCurrentIndex(1);
    if (source_->isAncestorOf(focusWidget()))
        typeBox_->setFocus(); // Enter imports now, no longer opens a file
    tryNow();
}

void ImportDialog::useType(const RecordType& type) {
    type_ = &type;
    const QSignalBlocker quiet(typeBox_);
    typeBox_->setCurrentIndex(typeBox_->findData(type.name));
    if (table_.source)
        mapping_->setTable(type, table_.header, table_.rows);
}

ImportRequest ImportDialog::request() const {
    ImportRequest request;
    request.source = table_.source;
    request.type = type_;
    request.options.map = mapping_->map();
    request.options.set = mapping_->constants();
    request.options.key = mapping_->key();
    request.options.dates = mapping_->readsDates() ? source_->dateOrder() : DateOrder::Unknown;
    request.options.decimal = source_->statedDecimal();
    request.options.replaceLists = mapping_->replacesLists();
    request.options.skipBad = preview_->skipsBad();
    if (origin_.isPasted())
        request.options.source = tr("pasted table");
    return request;
}

void ImportDialog::tryLater() {
    if (worker_.isImporting() || !table_.source)
        return;
    trial_.reset();
    later_.start();
    updateFoot();
}

void ImportDialog::tryNow() {
    if (worker_.isImporting() || !table_.source)
        return;
    worker_.cancel();
    trial_.reset();
    failure_.clear();
    preview_->setTargets(mapping_->targetLabels());
    source_->setDatesShown(mapping_->readsDates());
    if (!mapping_->map().empty()) { // an empty mapping would let the headers map themselves
        strip_->begin(tr("Checking"));
        worker_.tryOut(request());
    }
    updateFoot();
}

void ImportDialog::showTrial(const ImportTrial& trial) {
    strip_->end();
    trial_ = trial;
    source_->setFoundDecimal(trial.report.decimal);
    preview_->setTrial(trial);
    updateFoot();
}

void ImportDialog::runImport() {
    if (!reasonAgainst().isEmpty())
        return updateFoot();
    failure_.clear();
    const QString what = tr("Importing %1").arg(type_->translatedPlural());
    strip().begin(what);
    workspace_.setBusy(tr("%1: wait until it is done, or cancel it.").arg(what));
    worker_.run(request());
    updateFoot();
    if (outerStrip_)
        hide();
}

void ImportDialog::endImport() {
    strip().end();
    strip_->end();
    workspace_.setBusy({});
    if (outerStrip_ && !isVisible())
        show();
}

void ImportDialog::finishImport(const ImportReport& report) {
    if (report.transaction == 0) {
        endImport();
        trial_ = ImportTrial{report, table_.rows}; // the workspace changed since the trial
        preview_->setTrial(*trial_);
        return updateFoot();
    }
    strip().end();
    workspace_.setBusy({});
    accept(); // before the rows are announced, after which a visible dialog would try again
    later_.stop();
    try {
        workspace_.store().poll();
    } catch (const Error&) {
        // The rows are written; the workspace looks again by itself.
    }
    workspace_.rememberStep(report.transaction, {}, report.created + report.updated);
    const QString from = origin_.isPasted() ? tr("the pasted table") : QFileInfo(origin_.path).fileName();
    const QString left = importCounts({{tr("%1 left out"), report.skipped}});
    const QString changes = importChanges(report) + (left.isEmpty() ? QString() : QStringLiteral(", ") + left);
    Q_EMIT imported(tr("%1 from %2").arg(changes, from));
}

void ImportDialog::fail(const QString& sentence) {
    failure_ = sentence;
    strip_->end();
    if (!workspace_.busy().isEmpty() && !worker_.isImporting())
        endImport();
    if (!table_.source) {
        emptyWords_->setText(sentence);
        stack_->setCurrentIndex(0);
        failure_.clear();
    }
    updateFoot();
}

QString ImportDialog::reasonAgainst() const {
    if (!table_.source)
        return tr("Nothing is written before you press Import.");
    if (worker_.isImporting() || !workspace_.busy().isEmpty())
        return workspace_.busy();
    if (workspace_.store().isReadOnly())
        return workspace_.store().readOnlyReason();
    if (!failure_.isEmpty() && !trial_)
        return failure_;
    if (mapping_->map().empty())
        return tr("No column goes to a field yet. Choose where at least one goes.");
    if (!trial_)
        return tr("Checking what would change.");
    const ImportReport& report = trial_->report;
    const auto whole = std::ranges::find(report.problems, 0, &Problem::line);
    if (whole != report.problems.end())
        return whole->message;
    if (!report.isGood() && report.created == 0 && !mapping_->missingLabels().isEmpty())
        return tr("New rows need: %1. Choose the column it comes from, or one value for every row.")
            .arg(mapping_->missingLabels().join(QStringLiteral(", ")));
    if (!report.isGood() && !preview_->skipsBad())
        return tr("Correct the rows with problems in the file and open it again, or leave them out.");
    if (report.created + report.updated == 0)
        return report.rows == 0 ? tr("The table has no rows below its header.")
                                : tr("There is nothing to import: the workspace has it all already.");
    return {};
}

void ImportDialog::updateFoot() {
    const QString reason = reasonAgainst();
    const bool can = reason.isEmpty();
    QString counts;
    QString changes;
    if (trial_) {
        const ImportReport& report = trial_->report;
        changes = importChanges(report);
        counts = importCounts({{tr("%1 new"), report.created},
                               {tr("%1 changed"), report.updated},
                               {tr("%1 as they were"), report.unchanged},
                               {tr("%1 with problems"), report.skipped}});
    }
    counts_->setText(counts);
    counts_->setVisible(!counts.isEmpty());
    if (!can)
        reason_->setText(reason);
    else
        reason_->setText(failure_.isEmpty() ? tr("Nothing is written yet. One undo takes the whole import back.")
                                            : failure_);
    const bool problems = trial_ && !trial_->report.isGood();
    QIcon mark = icon(u"info", IconRole::Text3);
    if (!failure_.isEmpty() || (problems && !can))
        mark = icon(u"circle-alert", IconRole::Bad);
    else if (problems)
        mark = icon(u"triangle-alert", IconRole::Warn);
    else if (can)
        mark = icon(u"circle-check", IconRole::Good);
    mark_->setPixmap(mark.pixmap(size::icon, size::icon));
    import_->setText(can ? tr("&Import %1").arg(changes) : tr("&Import"));
    import_->setEnabled(can);
    import_->setToolTip(can ? QString() : reason);
    source_->setEnabled(!worker_.isImporting());
    stack_->setEnabled(!worker_.isImporting());
}

void ImportDialog::reject() {
    if (worker_.isImporting()) {
        worker_.cancel();
        return;
    }
    worker_.cancel();
    QDialog::reject();
}

} // namespace trellis
