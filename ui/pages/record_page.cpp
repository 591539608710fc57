#include "ui/pages/record_page.h"

#include "ui/pages/filter_button.h"
#include "ui/pages/view_tabs.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/tick_menu.h"
#include "ui/workspace/as_at_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace trellis {

namespace {
constexpr int filterDelay = 200; // milliseconds after the last key
constexpr int leastText = 120;
constexpr int filtersAtFirst = 3; // choice fields shown as buttons from the start
} // namespace

RecordPage::RecordPage(Workspace& workspace, const RecordType& type, QWidget* parent)
    : QWidget(parent)
    , workspace_(workspace)
    , type_(type)
    , table_(new RecordTable(workspace, type))
    , count_(new QLabel)
    , new_(new QPushButton(trellis::icon(u"plus", IconRole::OnAccent), tr("New %1").arg(type.translatedSingular())))
    , text_(new QLineEdit)
    , views_(new ViewTabs(workspace, type))
    , asAt_(new QToolButton)
    , stack_(new QStackedWidget)
    , empty_(new EmptyState) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::s12, 0, 0);
    layout->setSpacing(space::s8);
    layout->addLayout(makeHead());
    layout->addWidget(views_);
    layout->addLayout(makeFilters());
    stack_->addWidget(table_);
    stack_->addWidget(empty_);
    layout->addWidget(stack_, 1);
    table_->setFrameShape(QFrame::NoFrame);

    connect(table_, &RecordTable::currentRecordChanged, this,
            [this](const Id& row) { Q_EMIT recordInFocus(type_.name, row); });
    connect(table_, &RecordTable::newRecordRequested, this, &RecordPage::startNew);
    connect(table_, &RecordTable::selectionSummed, this, [this](const SelectionSums& s) { Q_EMIT sums(s.words()); });
    connect(table_->records(), &RecordModel::countsChanged, this, &RecordPage::refreshCounts);
    connect(table_->records(), &RecordModel::loaded, this, &RecordPage::refreshCounts);
    connect(table_->records(), &RecordModel::loaded, this, [this] {
        if (table_->currentIndex().isValid())
            return;
        if (table_->records()->rowCount() > 0) // the record in focus is one of the rows shown
            table_->setCurrentIndex(table_->records()->index(0, 0));
        else
            Q_EMIT recordInFocus(type_.name, {});
    });
    connect(table_->records(), &QAbstractItemModel::rowsInserted, this, &RecordPage::refreshCounts);
    connect(table_->records(), &QAbstractItemModel::rowsRemoved, this, &RecordPage::refreshCounts);
    connect(empty_, &EmptyState::actionTriggered, this, [this] {
        if (table_->records()->total() == 0)
            return startNew();
        clearFilters();
        if (!type_.datePath.isEmpty())
            workspace_.setAsAt({});
    });
    connect(views_, &ViewTabs::chosen, this, &RecordPage::showView);
    const auto follow = [this] { views_->follow(table_->records()->selection(), table_->shownColumns()); };
    connect(table_->records(), &RecordModel::loaded, this, follow);
    connect(table_, &RecordTable::columnsChanged, this, follow);
    connect(&workspace_, &Workspace::asAtChanged, this, &RecordPage::refreshAsAt);
    follow();
    refreshAsAt();
    refreshCounts();
}

QHBoxLayout* RecordPage::makeHead() {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::tablePage, 0, space::tablePage, 0);
    row->setSpacing(space::s8);
    QString plural = type_.translatedPlural();
    plural[0] = plural[0].toUpper();
    auto* title = new QLabel(plural);
    title->setFont(trellis::font(TextRole::PageTitle));
    title->setTextFormat(Qt::PlainText);
    count_->setObjectName(QStringLiteral("count"));
    count_->setContentsMargins(0, 0, 0, title->fontMetrics().descent() - count_->fontMetrics().descent());
    auto* words = new QHBoxLayout; // title and count share their base line
    words->setSpacing(space::s8);
    words->addWidget(title, 0, Qt::AlignBottom);
    words->addWidget(count_, 0, Qt::AlignBottom);
    row->addLayout(words);
    row->addStretch();
    auto* import = new QPushButton(trellis::icon(u"download"), tr("Import"));
    auto* exporting = new QPushButton(trellis::icon(u"table"), tr("Export"));
    connect(import, &QPushButton::clicked, this, [this] { Q_EMIT importRequested(type_.name); });
    connect(exporting, &QPushButton::clicked, this, [this] { Q_EMIT exportRequested(type_.name); });
    new_->setProperty("primary", true);
    new_->setToolTip(tr("New %1 (Ins)").arg(type_.translatedSingular()));
    if (type_.oneRow)
        new_->hide(); // setVisible(true) before it has a parent would flash up a window
    connect(new_, &QPushButton::clicked, this, &RecordPage::startNew);
    for (QPushButton* button : {import, exporting, new_})
        row->addWidget(button);
    return row;
}

QHBoxLayout* RecordPage::makeFilters() {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::tablePage, 0, space::tablePage, 0);
    row->setSpacing(space::s8);
    text_->setPlaceholderText(tr("Filter these rows"));
    text_->setAccessibleName(text_->placeholderText());
    text_->addAction(trellis::icon(u"list-filter", IconRole::Text2), QLineEdit::LeadingPosition);
    text_->setClearButtonEnabled(true);
    text_->setMinimumWidth(leastText);
    text_->setMaximumWidth(200);
    row->addWidget(text_);
    textSoon_.setSingleShot(true);
    textSoon_.setInterval(filterDelay);
    connect(text_, &QLineEdit::textChanged, &textSoon_, qOverload<>(&QTimer::start));
    connect(&textSoon_, &QTimer::timeout, this, [this] { table_->records()->setText(text_->text()); });

    asAt_->setObjectName(QStringLiteral("asAtFilter"));
    asAt_->setIcon(trellis::icon(u"clock"));
    asAt_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    asAt_->setProperty("small", true);
    asAt_->setMinimumHeight(size::smallControl);
    asAt_->setFocusPolicy(Qt::StrongFocus);
    asAt_->setPopupMode(QToolButton::InstantPopup);
    asAt_->setCheckable(true);
    asAt_->setMenu(new QMenu(asAt_));
    asAt_->menu()->addAction(trellis::icon(u"x"), tr("All dates: everything counts"), this,
                             [this] { workspace_.setAsAt({}); });
    row->addWidget(asAt_);
    filterRow_ = new QHBoxLayout;
    filterRow_->setSpacing(space::s8);
    row->addLayout(filterRow_);
    int shown = 0;
    for (const Field& field : type_.fields)
        if (field.type == FieldType::Choice && field.computed.isEmpty() && shown < filtersAtFirst) {
            addFilter(field, false);
            ++shown;
        }
    auto* more = new QToolButton;
    more->setText(tr("Filter"));
    more->setIcon(trellis::icon(u"plus"));
    more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more->setAutoRaise(true);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setFocusPolicy(Qt::StrongFocus);
    more->setToolTip(tr("Filter by another field"));
    more->setMenu(new QMenu(more));
    connect(more->menu(), &QMenu::aboutToShow, this, [this, more] {
        more->menu()->clear();
        for (const Field& field : type_.fields) {
            const bool present = std::ranges::any_of(filters_, [&](FilterButton* b) { return &b->field() == &field; });
            if (!present && field.computed.isEmpty())
                more->menu()->addAction(field.translatedLabel(), this,
                                        [this, &field] { addFilter(field, true)->showMenu(); });
        }
    });
    row->addWidget(more);
    row->addStretch();
    auto* columns = new QToolButton;
    columns->setText(tr("Columns"));
    columns->setIcon(trellis::icon(u"columns-3"));
    columns->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    columns->setAutoRaise(true);
    columns->setPopupMode(QToolButton::InstantPopup);
    columns->setFocusPolicy(Qt::StrongFocus);
    columns->setMenu(new TickMenu(columns));
    connect(columns->menu(), &QMenu::aboutToShow, this, [this, columns] {
        columns->menu()->clear();
        table_->fillColumnsMenu(columns->menu());
    });
    row->addWidget(columns);
    return row;
}

FilterButton* RecordPage::addFilter(const Field& field, bool removable) {
    auto* button = new FilterButton(workspace_, field, removable, this);
    filters_.push_back(button);
    filterRow_->addWidget(button);
    connect(button, &FilterButton::changed, this, &RecordPage::applyFilters);
    connect(button, &FilterButton::removeRequested, this, [this, button] {
        std::erase(filters_, button);
        button->deleteLater();
        applyFilters();
    });
    return button;
}

void RecordPage::applyFilters() {
    std::vector<Filter> all;
    for (const FilterButton* button : filters_)
        for (const Filter& filter : button->filters())
            all.push_back(filter);
    table_->records()->setFilters(std::move(all));
}

void RecordPage::clearFilters() {
    text_->clear();
    for (FilterButton* button : filters_)
        button->setFilters({});
    applyFilters();
    table_->records()->setText({});
}

void RecordPage::showView(const SavedView& view) {
    textSoon_.stop();
    Selection selection = view.selection;
    if (view.name.isEmpty()) { // all rows, in the order they have
        selection.sortField = table_->records()->selection().sortField;
        selection.descending = table_->records()->selection().descending;
    }
    if (!view.columns.isEmpty())
        table_->showColumns(view.columns);
    table_->records()->setSelection(selection);
    showSelection();
}

void RecordPage::showSelection() {
    const Selection& selection = table_->records()->selection();
    {
        const QSignalBlocker blocker(text_);
        text_->setText(selection.text);
    }
    QHash<QString, std::vector<Filter>> byField;
    for (const Filter& filter : selection.filters)
        byField[filter.field].push_back(filter);
    for (FilterButton* button : filters_)
        button->setFilters(byField.take(button->field().name));
    for (auto it = byField.cbegin(); it != byField.cend(); ++it)
        addFilter(type_.at(it.key()), true)->setFilters(it.value());
}

// The date in the focus bar narrows this table as well: said where the other filters stand.
void RecordPage::refreshAsAt() {
    const QDate date = workspace_.asAt();
    asAt_->setVisible(date.isValid() && !type_.datePath.isEmpty());
    asAt_->setChecked(true);
    const QString words = asAtWords(date, workspace_.text().start);
    asAt_->setText(tr("As at %1").arg(words.section(QStringLiteral(" \u00b7 "), 0, 0))); // the focus bar says it whole
    asAt_->setToolTip(type_.undatedIsAlways
                          ? tr("As at %1: rows that begin later are left out.").arg(words)
                          : tr("As at %1: rows dated later, and those without a date, are left out.").arg(words));
}

void RecordPage::setProgressStrip(ProgressStrip* strip) {
    const RecordModel* model = table_->records();
    const auto begin = [this, strip, model] {
        const QString plural = type_.translatedPlural();
        strip->begin(model->hasOrder() ? tr("Sorting %1").arg(plural) : tr("Reading %1").arg(plural));
        strip->setCancellable(model->hasOrder());
        if (model->hasOrder()) // how far a sort is nobody knows
            strip->setProgress(0, 0, tr("%1 rows").arg(workspace_.text().locale.toString(model->shownCount())));
    };
    connect(model, &RecordModel::loadingBegan, strip, begin);
    connect(model, &RecordModel::loaded, strip, &ProgressStrip::end);
    connect(strip, &ProgressStrip::cancelRequested, table_->records(), [this] {
        table_->records()->cancelOrder();
        showSelection();
    });
    if (model->isLoading())
        begin();
}

void RecordPage::showRecord(const Id& row) {
    if (table_->goTo(row))
        return;
    clearFilters();
    connect(
        table_->records(), &RecordModel::loaded, table_, [this, row] { table_->goTo(row); }, Qt::SingleShotConnection);
}

void RecordPage::startNew() {
    if (type_.oneRow && table_->records()->total() > 0)
        return;
    // A required field that the table does not show is asked for by the form.
    for (const Field& field : type_.fields)
        if (field.required && field.initially.isEmpty() && table_->records()->columnOf(field.name) < 0)
            return Q_EMIT newInFormRequested(type_.name);
    stack_->setCurrentWidget(table_);
    table_->setFocus();
    table_->startNewRecord();
}

QString RecordPage::statusText() const {
    const RecordModel* model = table_->records();
    const QLocale locale;
    return model->shownCount() == model->total()
               ? tr("%1 in all").arg(locale.toString(model->total()))
               : tr("%1 shown, %2 in all").arg(locale.toString(model->shownCount()), locale.toString(model->total()));
}

void RecordPage::refreshCounts() {
    const RecordModel* model = table_->records();
    const QLocale locale;
    count_->setText(model->isLoading() && model->total() == 0 ? tr("reading …")
                    : model->shownCount() == model->total()
                        ? locale.toString(model->total())
                        : tr("%1 of %2").arg(locale.toString(model->shownCount()), locale.toString(model->total())));
    const bool isEmpty = !model->isLoading() && model->rowCount() == 0;
    if (isEmpty) {
        const bool none = model->total() == 0;
        const bool early = workspace_.asAt().isValid() && !type_.datePath.isEmpty();
        empty_->setSentence(
            !none ? early ? tr("No row fits the filters and the as-at date.") : tr("No row fits the filters.")
            : workspace_.areaInFocus()
                ? tr("There are no %1 in this area yet.").arg(type_.translatedPlural())
                : tr("There are no %1 yet. Add one, or import a table you have.").arg(type_.translatedPlural()));
        empty_->setAction(none ? tr("New %1").arg(type_.translatedSingular()) : tr("Take the filters off"));
    }
    stack_->setCurrentWidget(isEmpty ? static_cast<QWidget*>(empty_) : table_);
    Q_EMIT statusChanged();
}

} // namespace trellis
