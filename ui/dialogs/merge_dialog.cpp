#include "ui/dialogs/merge_dialog.h"

#include "core/base/error.h"
#include "core/record/registry.h"
#include "ui/dialogs/problems_panel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/progress_strip.h"
#include "ui/workspace/workspace.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace trellis {

namespace {

constexpr qsizetype longestChoice = 32; // of a value on a button
constexpr int sentenceLines = 3;

// Record and field have columns of their own; the whole sentence stands below.
QString lineOf(const Finding& finding) {
    if (finding.kind != Finding::Kind::Conflict)
        return finding.sentence;
    QStringList values;
    for (const Finding::Side& side : finding.sides)
        values << side.shown;
    return MergeDialog::tr("Written apart: %1. Before: %2.").arg(values.join(QStringLiteral(", ")), finding.baseShown);
}

Problems problemsOf(const std::vector<Finding>& findings) {
    Problems problems;
    for (const Finding& finding : findings) {
        Problem problem;
        problem.type = finding.type;
        problem.row = finding.row;
        problem.field = finding.field;
        problem.message = lineOf(finding);
        problems.push_back(std::move(problem));
    }
    return problems;
}

QString onButton(const QString& shown) {
    const QString line = shown.simplified();
    QString text = line.size() > longestChoice ? line.left(longestChoice - 1) + QStringLiteral("\u2026") : line;
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

MergeDialog::MergeDialog(Workspace& workspace, const QStringList& paths, QWidget* parent)
    : QDialog(parent)
    , workspace_(workspace)
    , paths_(paths)
    , worker_(workspace.path(), workspace.store().author()) {
    setWindowTitle(paths.isEmpty() ? tr("What merging left to decide") : tr("Merge copies"));
    setWindowModality(Qt::WindowModal);
    build();
    connect(&worker_, &BackgroundWrite::progressed, strip_,
            [this](qint64 done, qint64 total) { strip_->setProgress(done, total); });
    connect(&worker_, &BackgroundWrite::failed, this, &MergeDialog::fail);
    connect(&worker_, &BackgroundWrite::cancelled, this, [this] { fail(tr("Cancelled. Nothing was written.")); });
    connect(strip_, &ProgressStrip::cancelRequested, &worker_, &BackgroundWrite::cancel);
    connect(merge_, &QPushButton::clicked, this, [this] { run(MergeMode::Write); });
    connect(close_, &QPushButton::clicked, this, &MergeDialog::reject);
    connect(panel_->view()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &MergeDialog::offerDecisions);
    connect(panel_, &ProblemsPanel::activated, this, [this](const Problem& problem) {
        if (written_ && problem.row)
            Q_EMIT openRecord(problem.type, problem.row);
    });
    if (paths.isEmpty())
        readFindings();
    else
        run(MergeMode::Preview);
}

MergeDialog::~MergeDialog() {
    if (worker_.isRunning())
        workspace_.setBusy({});
}

void MergeDialog::build() {
    title_ = new QLabel(this);
    title_->setTextFormat(Qt::PlainText);
    title_->setFont(trellis::font(TextRole::RecordTitle));
    title_->setWordWrap(true);
    words_ = new QLabel(this);
    words_->setTextFormat(Qt::PlainText);
    words_->setWordWrap(true);
    words_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    panel_ = new ProblemsPanel(this);
    card_ = new Card({}, this);
    card_->setPadding(0);
    card_->body()->addWidget(panel_);
    sentence_ = new QLabel(this);
    sentence_->setTextFormat(Qt::PlainText);
    sentence_->setWordWrap(true);
    sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    sentence_->setAlignment(Qt::AlignTop);
    sentence_->setMinimumHeight(sentenceLines * sentence_->fontMetrics().lineSpacing()); // buttons stay where they are
    decisions_ = new QWidget(this);
    decisionRow_ = new QHBoxLayout(decisions_);
    decisionRow_->setContentsMargins(0, 0, 0, 0);
    decisionRow_->setSpacing(space::s8);
    strip_ = new ProgressStrip(this);
    merge_ = new QPushButton(tr("&Merge"), this);
    merge_->setProperty("primary", true);
    merge_->setDefault(true);
    merge_->setEnabled(false);
    close_ = new QPushButton(tr("&Cancel"), this);
    close_->setAutoDefault(false);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s8);
    foot->addWidget(strip_);
    foot->addStretch(1);
    foot->addWidget(close_);
    foot->addWidget(merge_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::s24, space::s16, space::s24, space::s16);
    layout->setSpacing(space::s12);
    layout->addWidget(title_);
    layout->addWidget(words_);
    layout->addWidget(card_, 1);
    layout->addWidget(sentence_);
    layout->addWidget(decisions_);
    layout->addLayout(foot);
    resize(960, 640);
}

void MergeDialog::setUnderWay(const QString& what) {
    const bool underWay = !what.isEmpty();
    if (underWay)
        strip_->begin(what);
    else
        strip_->end();
    merge_->setEnabled(false);
    // The file has one writer at a time: a cell that is left meanwhile would wait for it.
    workspace_.setBusy(underWay ? tr("Copies are being merged. Edit again in a moment.") : QString());
}

void MergeDialog::run(MergeMode mode) {
    setUnderWay(mode == MergeMode::Preview ? tr("Comparing") : tr("Merging"));
    if (title_->text().isEmpty())
        title_->setText(tr("Comparing\u2026"));
    worker_.start([this, mode, paths = paths_](Store& store, const Progress& progress) -> BackgroundWrite::Outcome {
        const MergeReport report = mergeCopies(store, paths, mode, progress);
        return [this, report, mode] { showReport(report, mode); };
    });
}

void MergeDialog::showReport(const MergeReport& report, MergeMode mode) {
    setUnderWay({});
    if (!report.isGood()) {
        QStringList sentences;
        for (const Problem& problem : report.problems)
            sentences << problem.message;
        return fail(sentences.join(u'\n'));
    }
    written_ = mode == MergeMode::Write || report.transactions == 0;
    QStringList lines = copyLines(report);
    if (report.transactions == 0) {
        title_->setText(tr("Everything of these copies is here already."));
    } else if (written_) {
        workspace_.rememberMerge(report.merge, tr("Merged %1").arg(fileNames(report)));
        title_->setText(tr("Merged: %Ln operation(s) came in.", nullptr, int(report.operations)));
        lines = {tr("The workspace as it was before is kept as %1. One undo takes the merge out again.")
                     .arg(QFileInfo(report.backup).fileName())};
    } else {
        title_->setText(tr("%Ln operation(s) would come in.", nullptr, int(report.operations)));
        lines << tr("Nothing is written before you press Merge; a backup is made first.");
    }
    words_->setText(lines.join(u'\n'));
    merge_->setVisible(!written_);
    merge_->setEnabled(!written_);
    close_->setText(written_ ? tr("&Close") : tr("&Cancel"));
    list(report.findings);
}

void MergeDialog::fail(const QString& sentence) {
    setUnderWay({});
    title_->setText(tr("The copies were not merged."));
    words_->setText(sentence);
    merge_->hide();
    close_->setText(tr("&Close"));
    list({});
}

void MergeDialog::readFindings() {
    written_ = true;
    merge_->hide();
    close_->setText(tr("&Close"));
    try {
        list(findingsOf(workspace_.reader()));
    } catch (const Error& error) {
        return fail(error.message());
    }
    title_->setText(findings_.empty() ? tr("Nothing is left to decide.")
                                      : tr("%Ln thing(s) to look at.", nullptr, int(findings_.size())));
    words_->setText(findings_.empty() ? tr("What was written apart has come together without a question.")
                                      : tr("Choose a line to decide; Enter opens its record."));
}

void MergeDialog::list(const std::vector<Finding>& findings) {
    findings_ = findings;
    const int before = panel_->view()->currentIndex().row();
    panel_->setRecordProblems(problemsOf(findings_), workspace_.reader());
    card_->setVisible(!findings_.empty());
    if (!findings_.empty()) {
        panel_->view()->selectRow(std::clamp(before, 0, int(findings_.size()) - 1)); // the next in place of the decided
        panel_->view()->setFocus();
    }
    offerDecisions();
}

void MergeDialog::offerDecisions() {
    while (QLayoutItem* item = decisionRow_->takeAt(0)) {
        if (QWidget* button = item->widget()) {
            button->hide(); // its click may be what is being answered
            button->deleteLater();
        }
        delete item;
    }
    const int row = panel_->view()->currentIndex().row();
    const bool any = row >= 0 && size_t(row) < findings_.size();
    sentence_->setVisible(any);
    sentence_->setText(any ? findings_[size_t(row)].sentence : QString());
    decisions_->setVisible(any && written_);
    if (!any || !written_)
        return;
    const Finding finding = findings_[size_t(row)];
    const auto offer = [&](const QString& text, const QString& field, const Value& value) {
        auto* button = new QPushButton(text, decisions_);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, finding, field, value] { decide(finding, field, value); });
        decisionRow_->addWidget(button);
    };
    const QString deleted = QString::fromLatin1(deletedField);
    if (finding.kind == Finding::Kind::Conflict) {
        for (const Finding::Side& side : finding.sides)
            offer(tr("Keep %1").arg(onButton(side.shown)), finding.cellField, side.value);
    } else if (finding.kind == Finding::Kind::EditedElsewhere) {
        offer(tr("Bring it back"), deleted, {});
        offer(tr("Leave it deleted"), deleted, 1);
    }
    auto* open = new QPushButton(tr("Show the record"), decisions_);
    open->setAutoDefault(false);
    open->setProperty("link", true);
    connect(open, &QPushButton::clicked, this, [this, finding] { Q_EMIT openRecord(finding.type, finding.row); });
    decisionRow_->addWidget(open);
    decisionRow_->addStretch(1);
}

void MergeDialog::decide(const Finding& finding, const QString& field, const Value& value) {
    const RecordType& type = recordType(finding.cellType);
    const Field* described = recordType(finding.type).field(finding.field);
    const Label label{QStringLiteral("settle"), finding.type, described ? described->translatedLabel() : QString()};
    const auto applied =
        workspace_.apply(label, [&](Writer& writer) { writer.settle(type, finding.cellRow, field, value); });
    if (applied.isGood())
        readFindings();
}

// Closing while it runs asks it to stop; what it says then is the last word.
void MergeDialog::reject() {
    if (worker_.isRunning())
        worker_.cancel();
    else
        QDialog::reject();
}

} // namespace trellis
