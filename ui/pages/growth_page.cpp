#include "ui/pages/growth_page.h"

#include "ui/charts/chart_view.h"
#include "ui/pages/growth_header.h"
#include "ui/pages/growth_table.h"
#include "ui/pages/growth_tiles.h"
#include "ui/pages/time_bar.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>
#include <cmath>

namespace trellis {

namespace {

constexpr QStringView growthTableView = u"table";
constexpr QStringView areasChartName = u"areas-institutions";
constexpr int growthBesideFrom = 1000; // contents this wide have the tiles beside the chart
constexpr int growthThreeTilesFrom = 700;
constexpr int growthTileWidth = 194;
constexpr int growthCalendarTileWidth = 226;
constexpr int growthWidestTile = 260;
constexpr int growthChartHeight = 400;
constexpr int growthAreaChartWidth = 134; // least width of one area's chart
constexpr int growthShortestAreaChart = 108, growthTallestAreaChart = 180;

QLabel* growthLabel(TextRole role, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(font(role));
    label->setWordWrap(true);
    return label;
}

QString growthFileName(QString text) {
    static const QRegularExpression unsafe(QStringLiteral("[^A-Za-z0-9._-]+"));
    return text.replace(unsafe, QStringLiteral("-"));
}

} // namespace

GrowthPage::GrowthPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , workspace_(workspace)
    , worker_(new GrowthWorker(workspace, this)) {
    setAccessibleName(tr("Growth"));
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, space::s12, 0, 0);
    page->setSpacing(space::betweenCards);
    export_ = new ExportMenu([this] { return shownForExport(shownChart(), shownView() == growthTableView); }, this);
    areasExport_ = new ExportMenu(
        [this] { return shownForExport(figures() ? figures()->chart(areasChartName) : nullptr, false); }, this);
    header_ = new GrowthHeader(export_, this);
    page->addWidget(header_);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(space::page, 0, space::page, 0);
    time_ = new TimeBar(this);
    bar->addWidget(time_);
    page->addLayout(bar);

    pages_ = new QStackedWidget(this);
    waiting_ = growthLabel(TextRole::Label, pages_);
    waiting_->setAlignment(Qt::AlignCenter);
    empty_ = new EmptyState({}, tr("Enter an activity"), pages_);
    scroll_ = new QScrollArea(pages_);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setWidget(makeContents());
    scroll_->viewport()->setAutoFillBackground(false);
    scroll_->widget()->setAutoFillBackground(false);
    for (QWidget* each :
         {static_cast<QWidget*>(waiting_), static_cast<QWidget*>(scroll_), static_cast<QWidget*>(empty_)})
        pages_->addWidget(each);
    page->addWidget(pages_, 1);

    connectAll();
}

GrowthPage::~GrowthPage() = default;

QWidget* GrowthPage::makeContents() {
    auto* contents = new QWidget;
    auto* column = new QVBoxLayout(contents);
    column->setContentsMargins(space::page, 0, space::page, space::s12);
    column->setSpacing(space::betweenCards);
    figuresLayout_ = new QGridLayout;
    figuresLayout_->setSpacing(space::betweenCards);
    tiles_ = new GrowthTiles(contents);
    main_ = makeMainCard();
    main_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // it takes what the tiles leave
    column->addLayout(figuresLayout_, 1);
    column->addWidget(makeAreasCard());
    notes_ = growthLabel(TextRole::Label, contents);
    notes_->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(notes_);
    return contents;
}

QWidget* GrowthPage::makeMainCard() {
    auto* card = new Card({}, this);
    card->setPadding(space::s12);
    tabs_ = new QTabBar(card);
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setAccessibleName(tr("What is shown"));
    const std::pair<QString, QString> views[] = {{QStringLiteral("growth"), tr("Growth")},
                                                 {QStringLiteral("growth-ties"), tr("Ties and density")},
                                                 {QStringLiteral("members-by-kind"), tr("Members by kind")},
                                                 {growthTableView.toString(), tr("Table")}};
    for (const auto& [name, words] : views)
        tabs_->setTabData(tabs_->addTab(words), name);
    mainViews_ = new QStackedWidget(card);
    chart_ = new ChartView(mainViews_);
    table_ = new GrowthTable(mainViews_);
    mainViews_->addWidget(chart_);
    mainViews_->addWidget(table_);
    card->body()->addWidget(tabs_);
    card->body()->addWidget(mainViews_, 1);
    return card;
}

QWidget* GrowthPage::makeAreasCard() {
    areasCard_ = new Card(tr("Institutions by area"), this);
    areasCard_->setSubtitle(
        tr("involved at the end of the month; one scale, and an institution in two areas counts in both"));
    areasCard_->setPadding(space::s8);
    areas_ = new ChartView(areasCard_);
    areas_->setWordsShown(false);
    areas_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    areasCard_->body()->addWidget(areas_);
    return areasCard_;
}

void GrowthPage::addChartMenu(ChartView* view, ExportMenu* menu) {
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QWidget::customContextMenuRequested, menu,
            [view, menu](const QPoint& at) { menu->popup(view->mapToGlobal(at)); });
    connect(view, &ChartView::periodActivated, this, [this, view] { requestSourceRows(view->series()); });
}

void GrowthPage::connectAll() {
    connect(worker_, &GrowthWorker::ready, this, &GrowthPage::showFigures);
    connect(worker_, &GrowthWorker::slow, this, [this] { waiting_->setText(tr("Counting who met whom.")); });
    connect(worker_, &GrowthWorker::failed, this, [this](const QString& sentence) {
        waiting_->setText(sentence);
        Q_EMIT workspace_.failed(sentence);
    });
    connect(&workspace_, &Workspace::asAtChanged, this, [this] { time_->setAsAt(workspace_.asAt()); });
    connect(time_, &TimeBar::asAtChosen, this, [this](QDate date) {
        time_->setBusy(date != workspace_.asAt());
        workspace_.setAsAt(date);
    });
    connect(header_, &GrowthHeader::nodesChosen, this, [this] { worker_->setNodes(header_->nodes()); });
    connect(tabs_, &QTabBar::currentChanged, this, &GrowthPage::showShownView);
    connect(header_, &GrowthHeader::sourceRowsRequested, this, [this] {
        if (const ChartSeries* chart = shownChart())
            requestSourceRows(*chart);
    });
    connect(scroll_->verticalScrollBar(), &QScrollBar::rangeChanged, this, &GrowthPage::arrange);
    connect(empty_, &EmptyState::actionTriggered, this, &GrowthPage::activitiesRequested);
    for (ExportMenu* menu : {export_, areasExport_}) {
        connect(menu, &ExportMenu::exported, &workspace_, &Workspace::notice);
        connect(menu, &ExportMenu::failed, &workspace_, &Workspace::failed);
    }
    addAction(export_->copyAction());
    areasExport_->copyAction()->setShortcut({}); // the key belongs to the large chart
    addChartMenu(chart_, export_);
    addChartMenu(areas_, areasExport_);
}

void GrowthPage::showView(const QString& name) {
    for (int i = 0; i < tabs_->count(); ++i)
        if (tabs_->tabData(i).toString() == name)
            tabs_->setCurrentIndex(i);
}

QString GrowthPage::shownView() const {
    return tabs_->tabData(tabs_->currentIndex()).toString();
}

const ChartSeries* GrowthPage::shownChart() const {
    if (!figures())
        return nullptr;
    return figures()->chart(shownView() == growthTableView ? QString(QStringLiteral("growth")) : shownView());
}

// Who takes part is counted from participations, who belongs from involvements.
void GrowthPage::requestSourceRows(const ChartSeries& chart) {
    const bool ofMembers = chart.kind == ChartKind::StackedColumns || chart.kind == ChartKind::SmallMultiples;
    Q_EMIT sourceRowsRequested(ofMembers ? QStringLiteral("involvement") : QStringLiteral("participation"));
}

std::optional<ExportMenu::Shown> GrowthPage::shownForExport(const ChartSeries* chart, bool asTable) const {
    if (!chart)
        return std::nullopt;
    const ChartScope& scope = figures()->inputs.scope;
    QStringList parts{chart->name};
    if (!scope.areaNumber.isEmpty() && chart->name != areasChartName)
        parts << scope.areaNumber;
    if (scope.asAt.isValid())
        parts << scope.asAt.toString(QStringLiteral("yyyy-MM-dd"));
    return ExportMenu::Shown{*chart, asTable ? table_->figures()->csv() : QByteArray(),
                             growthFileName(parts.join(u'-'))};
}

void GrowthPage::showFigures() {
    const GrowthFigures& now = *figures();
    const ChartScope& scope = now.inputs.scope;
    time_->setBusy(false);
    // The figures may be older than what was chosen meanwhile: the bar keeps to the choice.
    time_->setMonths(now.firstMonth, now.lastMonth, scope.start);

    const std::vector<growth::Row> months = now.months();
    const QString place = scope.areaNumber.isEmpty()  ? tr("All areas")
                          : scope.areaTitle.isEmpty() ? scope.areaNumber
                                                      : scope.areaTitle;
    header_->setScope(months.empty() ? place
                                     : tr("%1, %2 to %3", "area, M1, M18")
                                           .arg(place, now.monthInWords(months.front().period, true),
                                                now.monthInWords(months.back().period, true)));
    const bool isEmpty = now.activities == 0 && header_->nodes() == growth::Options::Participants;
    if (isEmpty)
        showEmpty(!scope.areaNumber.isEmpty());
    header_->setFull(!isEmpty);
    tiles_->setFigures(now);
    table_->setFigures(now);
    showShownView();
    const ChartSeries* areas = now.chart(areasChartName);
    areasCard_->setVisible(areas != nullptr);
    if (areas)
        areas_->setSeries(*areas);
    notes_->setText(now.notes());
    arrange();
    pages_->setCurrentWidget(isEmpty ? static_cast<QWidget*>(empty_) : scroll_);
}

void GrowthPage::showEmpty(bool inArea) {
    empty_->setSentence(inArea ? tr("No activity has been held in this area yet. Enter one with the institutions that "
                                    "came: their ties begin here.")
                               : tr("No activity has been held yet. Enter one with the institutions that came: their "
                                    "ties begin here."));
}

void GrowthPage::showShownView() {
    const bool asTable = shownView() == growthTableView;
    worker_->setTriangles(asTable);
    mainViews_->setCurrentWidget(asTable ? static_cast<QWidget*>(table_) : chart_);
    if (const ChartSeries* chart = shownChart(); chart && !asTable)
        chart_->setSeries(*chart);
}

void GrowthPage::arrange() {
    // The scroll bar stands in the right margin, so that all cards end at one line.
    const QScrollBar* bar = scroll_->verticalScrollBar();
    const int taken = bar->maximum() > bar->minimum() ? bar->sizeHint().width() : 0;
    scroll_->widget()->layout()->setContentsMargins(space::page, 0, space::page - taken, space::s8);
    const int width = this->width() - 2 * space::page;
    const bool beside = width >= growthBesideFrom;
    tiles_->setColumns(beside || width < growthThreeTilesFrom ? 2 : 3);
    // "+8 since March 2017" needs more room than "+8 since M12".
    const bool numbered = figures() && !figures()->inputs.scope.start.isEmpty();
    const int least = numbered ? growthTileWidth : growthCalendarTileWidth;
    const int tile = std::clamp(width * least / 1080, least, growthWidestTile);
    tiles_->setMaximumWidth(beside ? 2 * tile + space::betweenCards : QWIDGETSIZE_MAX);
    tiles_->setMinimumWidth(beside ? 2 * tile + space::betweenCards : 0);
    tiles_->fitHeight(beside ? 2 * tile + space::betweenCards : width);
    figuresLayout_->addWidget(tiles_, 0, 0);
    figuresLayout_->addWidget(main_, beside ? 0 : 1, beside ? 1 : 0);
    figuresLayout_->setColumnStretch(0, beside ? 0 : 1);
    figuresLayout_->setColumnStretch(1, beside ? 1 : 0);
    figuresLayout_->setRowStretch(0, beside ? 1 : 0);
    figuresLayout_->setRowStretch(1, beside ? 0 : 1);
    main_->setMinimumHeight(growthChartHeight);

    const ChartSeries* areas = figures() ? figures()->chart(areasChartName) : nullptr;
    const int count = areas ? int(areas->panels.size()) : 0;
    if (count == 0)
        return;
    const int columns = std::clamp(width / growthAreaChartWidth, 1, count);
    const int rows = (count + columns - 1) / columns;
    const int height = std::clamp(int(width / columns / 1.45), growthShortestAreaChart, growthTallestAreaChart);
    areas_->setFixedHeight(rows * height);
}

void GrowthPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    time_->setAsAt(workspace_.asAt());
    worker_->setActive(true);
}

void GrowthPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    time_->setPlaying(false);
    worker_->setActive(false);
}

void GrowthPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace trellis
