#include "ui/dialogs/import_preview_pane.h"

#include "ui/dialogs/import_preview_model.h"
#include "ui/dialogs/problems_panel.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

namespace trellis {

namespace {
constexpr int previewColumnMost = 220;
constexpr int previewRowsMeasured = 30; // a column's width comes from the first rows
} // namespace

ImportPreviewPane::ImportPreviewPane(QWidget* parent)
    : QWidget(parent)
    , model_(new ImportPreviewModel(this))
    , view_(new QTableView(this))
    , rows_(new Card(tr("As it was read"), this))
    , problems_(new Card(tr("Problems"), this))
    , panel_(new ProblemsPanel(this))
    , skipBad_(new QCheckBox(tr("&Leave these rows out"), this)) {
    view_->setModel(model_);
    view_->setAccessibleName(tr("Rows of the file"));
    view_->setTabKeyNavigation(false);
    view_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view_->setWordWrap(false);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view_->verticalHeader()->hide();
    view_->verticalHeader()->setDefaultSectionSize(size::control - space::s4);
    view_->horizontalHeader()->setHighlightSections(false);
    view_->horizontalHeader()->setStretchLastSection(true);
    view_->horizontalHeader()->setResizeContentsPrecision(previewRowsMeasured);
    rows_->setPadding(0);
    rows_->body()->addWidget(view_);
    problems_->setPadding(0);
    problems_->body()->addWidget(panel_);
    problems_->setAction(skipBad_);
    problems_->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::betweenCards);
    layout->addWidget(rows_, 3);
    layout->addWidget(problems_, 2);
    connect(panel_, &ProblemsPanel::activated, this, &ImportPreviewPane::jumpTo);
    connect(skipBad_, &QCheckBox::toggled, this, &ImportPreviewPane::skipsBadChanged);
}

void ImportPreviewPane::setTable(const TableRead& table) {
    model_->setTable(table.header, table.rows);
    problems_->hide();
    skipBad_->setChecked(false);
    const bool all = table.rows.size() < size_t(ImportWorker::previewRows);
    rows_->setSubtitle(all ? tr("%1 rows").arg(QLocale().toString(qint64(table.rows.size())))
                           : tr("the first %1 rows").arg(ImportWorker::previewRows));
    view_->resizeColumnsToContents();
    for (int column = 0; column < model_->columnCount(); ++column)
        view_->setColumnWidth(column, std::min(view_->columnWidth(column), previewColumnMost));
}

void ImportPreviewPane::setTrial(const ImportTrial& trial) {
    model_->setRows(trial.rows);
    model_->setProblems(trial.report.problems);
    const QLocale locale;
    rows_->setSubtitle(trial.report.rows > ImportWorker::previewRows
                           ? tr("the first %1 of %2 rows, and those with problems")
                                 .arg(locale.toString(ImportWorker::previewRows), locale.toString(trial.report.rows))
                           : tr("%1 rows").arg(locale.toString(trial.report.rows)));
    problems_->setVisible(!trial.report.isGood());
    problems_->setSubtitle(locale.toString(trial.report.problemCount));
    Problems problems = trial.report.problems;
    for (Problem& problem : problems) // of a value the store refused the text is known here alone
        if (const QModelIndex cell = model_->indexOf(problem); problem.read.isEmpty() && cell.column() > 0)
            problem.read = cell.data().toString();
    panel_->setFileProblems(problems, trial.report.problemCount);
}

void ImportPreviewPane::setTargets(const QStringList& targets) {
    model_->setTargets(targets);
}

bool ImportPreviewPane::skipsBad() const {
    return skipBad_->isChecked();
}

void ImportPreviewPane::jumpTo(const Problem& problem) {
    const QModelIndex index = model_->indexOf(problem);
    if (!index.isValid())
        return;
    view_->setCurrentIndex(index);
    view_->scrollTo(index, QAbstractItemView::PositionAtCenter);
    view_->setFocus();
}

} // namespace trellis
