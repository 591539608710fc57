#include "ui/dialogs/import_dialog.h"

#include "core/record/registry.h"
#include "ui/dialogs/import_choices.h"
#include "ui/dialogs/import_mapping_view.h"
#include "ui/dialogs/import_preview_pane.h"
#include "ui/dialogs/import_source_bar.h"
#include "ui/forms/choice_editor.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/progress_strip.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

// How the dialog is put together; what it does is in import_dialog_flow.cpp.
namespace trellis {

namespace {

constexpr int importTryDelay = 250; // milliseconds after the last choice
constexpr int importMappingWidth = 396;

QString importCapitalised(const QString& text) {
    return text.left(1).toUpper() + text.mid(1);
}

} // namespace

ImportDialog::ImportDialog(Workspace& workspace, const RecordType* preselected, QWidget* parent)
    : QDialog(parent)
    , workspace_(workspace)
    , worker_(workspace.path(), workspace.store().author())
    , type_(preselected)
    , typeChosen_(preselected != nullptr) {
    setWindowTitle(tr("Import a table"));
    setWindowModality(Qt::WindowModal);
    setAcceptDrops(true);
    build();
    later_.setSingleShot(true);
    later_.setInterval(importTryDelay);
    connect(&later_, &QTimer::timeout, this, &ImportDialog::tryNow);

    connect(source_, &ImportSourceBar::fileWanted, this, &ImportDialog::chooseFile);
    connect(source_, &ImportSourceBar::pasteWanted, this, &ImportDialog::pasteFromClipboard);
    connect(source_, &ImportSourceBar::formatChanged, this, &ImportDialog::readAgain);
    connect(source_, &ImportSourceBar::headerChanged, this, &ImportDialog::readAgain);
    connect(source_, &ImportSourceBar::readingChanged, this, &ImportDialog::tryLater);
    connect(new QShortcut(QKeySequence::Paste, this), &QShortcut::activated, this, &ImportDialog::pasteFromClipboard);
    connect(typeBox_, &QComboBox::currentIndexChanged, this, [this] {
        typeChosen_ = true;
        useType(recordType(typeBox_->currentData().toString()));
        tryLater();
    });
    connect(mapping_, &ImportMappingView::changed, this, &ImportDialog::tryLater);
    connect(preview_, &ImportPreviewPane::skipsBadChanged, this, &ImportDialog::updateFoot);
    connect(&workspace_, &Workspace::busyChanged, this, &ImportDialog::updateFoot);
    connect(&workspace_, &Workspace::changed, this, [this] { // by another program: the counts are out of date
        if (isVisible())
            tryLater();
    });

    connect(&worker_, &ImportWorker::tableRead, this, &ImportDialog::showTable);
    connect(&worker_, &ImportWorker::tried, this, &ImportDialog::showTrial);
    connect(&worker_, &ImportWorker::imported, this, &ImportDialog::finishImport);
    connect(&worker_, &ImportWorker::failed, this, &ImportDialog::fail);
    connect(&worker_, &ImportWorker::cancelled, this, [this] { fail(tr("Cancelled. Nothing was written.")); });
    connect(&worker_, &ImportWorker::progressed, this, [this](qint64 done, qint64 total) {
        ProgressStrip& shown = worker_.isImporting() ? strip() : *strip_;
        shown.setProgress(done, total, total > 0 ? tr("%1 %").arg(100 * done / total) : QString());
    });
    connect(strip_, &ProgressStrip::cancelRequested, this, [this] {
        worker_.cancel();
        if (!worker_.isImporting())
            fail(tr("The check was cancelled. Change a setting to check again."));
    });
    updateFoot();
}

ImportDialog::~ImportDialog() {
    if (!worker_.isImporting())
        return;
    if (outerStrip_)
        outerStrip_->end();
    workspace_.setBusy({});
}

void ImportDialog::build() {
    source_ = new ImportSourceBar(this);
    stack_ = new QStackedWidget(this);
    stack_->addWidget(buildEmpty());
    stack_->addWidget(buildWork());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::s24, space::s16, space::s24, space::s16);
    layout->setSpacing(space::s12);
    layout->addWidget(source_);
    layout->addWidget(stack_, 1);
    layout->addWidget(buildFoot());
    resize(1000, 616);
}

QWidget* ImportDialog::buildEmpty() {
    auto* card = new Card({}, stack_);
    auto* column = new QWidget(card);
    column->setFixedWidth(size::longestText / 2 + size::formLabel);
    auto* mark = new QLabel(column);
    mark->setPixmap(icon(u"file-spreadsheet", IconRole::Text3).pixmap(size::control, size::control));
    mark->setAlignment(Qt::AlignCenter);
    emptyWords_ =
        new QLabel(tr("Open a CSV or TSV file, drop one here, or paste a table copied in a spreadsheet."), column);
    emptyWords_->setTextFormat(Qt::PlainText);
    emptyWords_->setWordWrap(true);
    emptyWords_->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(column);
    layout->setSpacing(space::s12);
    layout->addStretch(2);
    layout->addWidget(mark);
    layout->addWidget(emptyWords_);
    layout->addStretch(3);
    card->body()->addWidget(column, 1, Qt::AlignHCenter);
    return card;
}

QWidget* ImportDialog::buildWork() {
    auto* work = new QWidget(stack_);
    auto* columns = new Card({}, work);
    columns->setPadding(0);
    columns->setFixedWidth(importMappingWidth);
    auto* typeRow = new QHBoxLayout;
    typeRow->setContentsMargins(space::s16, space::s12, space::s16, space::s4);
    typeRow->setSpacing(space::s8);
    auto* label = new QLabel(tr("Import &as"), columns);
    typeBox_ = new ChoiceBox(columns);
    typeBox_->setAccessibleName(tr("Import as"));
    for (const RecordType* type : import_choices::types())
        typeBox_->addItem(icon(QString::fromLatin1(type->icon)), importCapitalised(type->translatedPlural()),
                          type->name);
    label->setBuddy(typeBox_);
    typeRow->addWidget(label);
    typeRow->addWidget(typeBox_, 1);
    columns->body()->addLayout(typeRow);
    mapping_ = new ImportMappingView(workspace_, columns);
    columns->body()->addWidget(mapping_, 1);
    columns->body()->addSpacing(space::s4);
    preview_ = new ImportPreviewPane(work);
    auto* layout = new QHBoxLayout(work);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::betweenCards);
    layout->addWidget(columns);
    layout->addWidget(preview_, 1);
    return work;
}

QWidget* ImportDialog::buildFoot() {
    auto* foot = new QWidget(this);
    mark_ = new QLabel(foot);
    mark_->setFixedWidth(size::icon);
    counts_ = new QLabel(foot);
    reason_ = new QLabel(foot);
    for (QLabel* label : {counts_, reason_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    counts_->setFont(trellis::font(TextRole::Strong));
    reason_->setFont(trellis::font(TextRole::Label));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch(1);
    words->addWidget(counts_);
    words->addWidget(reason_);
    words->addStretch(1);
    strip_ = new ProgressStrip(foot);
    auto* close = new QPushButton(tr("Cancel"), foot);
    close->setAutoDefault(false);
    close->setObjectName(QStringLiteral("cancel"));
    import_ = new QPushButton(icon(u"download"), tr("Import"), foot);
    import_->setObjectName(QStringLiteral("import"));
    import_->setProperty("primary", true);
    import_->setDefault(true);
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s8);
    layout->addWidget(mark_);
    layout->addLayout(words, 1);
    layout->addWidget(strip_);
    layout->addWidget(close);
    layout->addWidget(import_);
    foot->setFixedHeight(size::undoBar + space::s4);
    connect(close, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(import_, &QPushButton::clicked, this, &ImportDialog::runImport);
    return foot;
}

void ImportDialog::setProgressStrip(ProgressStrip* strip) {
    outerStrip_ = strip;
    connect(strip, &ProgressStrip::cancelRequested, &worker_, [this] {
        if (worker_.isImporting()) // the strip may serve other work, too
            worker_.cancel();
    });
}

ProgressStrip& ImportDialog::strip() const {
    return outerStrip_ ? *outerStrip_ : *strip_;
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event) {
    const QMimeData* mime = event->mimeData();
    const bool file = mime->hasUrls() && mime->urls().size() == 1 && mime->urls().front().isLocalFile();
    if (!worker_.isImporting() && (file || mime->hasText()))
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event) {
    const QMimeData* mime = event->mimeData();
    if (mime->hasUrls() && mime->urls().front().isLocalFile())
        openFile(mime->urls().front().toLocalFile());
    else if (mime->hasText())
        takeText(mime->text());
    event->acceptProposedAction();
}

} // namespace trellis
