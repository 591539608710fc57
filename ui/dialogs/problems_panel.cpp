#include "ui/dialogs/problems_panel.h"

#include "core/record/registry.h"
#include "core/store/reader.h"
#include "ui/dialogs/wrapped_delegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

namespace trellis {

ProblemsModel::ProblemsModel(QObject* parent)
    : QAbstractTableModel(parent) {}

void ProblemsModel::set(const Problems& problems, const QStringList& header, std::vector<QStringList> cells) {
    beginResetModel();
    problems_ = problems;
    header_ = header;
    cells_ = std::move(cells);
    endResetModel();
}

void ProblemsModel::setFileProblems(const Problems& problems) {
    std::vector<QStringList> cells;
    for (const Problem& problem : problems)
        cells.push_back({problem.line > 0 ? QLocale().toString(problem.line) : QString(), problem.column, problem.read,
                         problem.message});
    set(problems, {tr("Row"), tr("Column"), tr("Read"), tr("What is wrong and what to do")}, std::move(cells));
}

void ProblemsModel::setRecordProblems(const Problems& problems, const Reader& reader) {
    std::vector<QStringList> cells;
    for (const Problem& problem : problems) {
        const RecordType* type = findRecordType(problem.type);
        const Field* field = type ? type->field(problem.field) : nullptr;
        QString record = type && problem.row ? reader.display(*type, problem.row) : QString();
        if (record.isEmpty() && type)
            record = tr("New %1").arg(type->translatedSingular());
        cells.push_back({record, field ? field->translatedLabel() : QString(), problem.message});
    }
    set(problems, {tr("Record"), tr("Field"), tr("What is wrong and what to do")}, std::move(cells));
}

QString ProblemsModel::rowText(int row) const {
    QStringList cells = cells_[size_t(row)];
    for (QString& cell : cells)
        cell.replace(u'\t', u' ').replace(u'\n', u' ');
    return cells.join(u'\t');
}

int ProblemsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(cells_.size());
}

int ProblemsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(header_.size());
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString& text = cells_[size_t(index.row())][index.column()];
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::ToolTipRole && !text.isEmpty())
        return QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return header_.value(section);
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return QAbstractTableModel::headerData(section, orientation, role);
}

ProblemsPanel::ProblemsPanel(QWidget* parent)
    : QWidget(parent)
    , model_(new ProblemsModel(this))
    , view_(new QTableView(this))
    , more_(new QLabel(this)) {
    view_->setModel(model_);
    view_->setAccessibleName(tr("Problems"));
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setTabKeyNavigation(false);
    view_->setWordWrap(false);
    view_->setItemDelegate(new WrappedDelegate(size::twoLineRow, view_));
    view_->setFrameShape(QFrame::NoFrame);
    view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view_->verticalHeader()->hide();
    view_->verticalHeader()->setDefaultSectionSize(size::twoLineRow);
    view_->horizontalHeader()->setHighlightSections(false);
    view_->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* copyAction = new QAction(tr("&Copy"), view_);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    view_->addAction(copyAction);
    view_->installEventFilter(this);
    more_->setTextFormat(Qt::PlainText);
    more_->setFont(trellis::font(TextRole::Label));
    more_->setContentsMargins(space::s12, space::s4, space::s12, space::s4);
    more_->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(view_, 1);
    layout->addWidget(more_);
    connect(copyAction, &QAction::triggered, this, &ProblemsPanel::copy);
    connect(view_, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT activated(model_->problem(index.row())); });
}

void ProblemsPanel::setFileProblems(const Problems& problems, qint64 count) {
    model_->setFileProblems(problems);
    const qint64 missing = count - qint64(problems.size());
    more_->setVisible(missing > 0);
    more_->setText(tr("And %1 more.").arg(QLocale().toString(missing)));
    arrange();
}

void ProblemsPanel::setRecordProblems(const Problems& problems, const Reader& reader) {
    model_->setRecordProblems(problems, reader);
    more_->hide();
    arrange();
}

// The sentence takes what the other columns leave; none of those takes more than a quarter of what is seen.
void ProblemsPanel::arrange() {
    QHeaderView* header = view_->horizontalHeader();
    const int sentence = model_->columnCount() - 1;
    const int most = std::max(140, view_->viewport()->width() / 4);
    header->setStretchLastSection(false);
    for (int column = 0; column < sentence; ++column) {
        header->setSectionResizeMode(column, QHeaderView::Interactive);
        view_->resizeColumnToContents(column);
        view_->setColumnWidth(column, std::min(view_->columnWidth(column), most));
    }
    if (sentence >= 0)
        header->setSectionResizeMode(sentence, QHeaderView::Stretch);
}

void ProblemsPanel::copy() const {
    QStringList lines;
    const bool all = !view_->selectionModel()->hasSelection();
    for (int row = 0; row < model_->rowCount(); ++row)
        if (all || view_->selectionModel()->isRowSelected(row))
            lines << model_->rowText(row);
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

// Enter would otherwise press the default button of the dialog around. How wide the columns may be is known once shown.
bool ProblemsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == view_ && event->type() == QEvent::Show)
        arrange();
    if (watched == view_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && view_->currentIndex().isValid()) {
            Q_EMIT activated(model_->problem(view_->currentIndex().row()));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace trellis
