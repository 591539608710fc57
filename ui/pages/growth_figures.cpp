#include "ui/pages/growth_figures.h"

#include "core/base/clock.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace trellis {

namespace {
constexpr int growthGlance = 500; // milliseconds
constexpr int growthRetry = 1000;
} // namespace

const ChartSeries* GrowthFigures::chart(QStringView name) const {
    for (const ChartSeries& chart : charts)
        if (chart.name == name)
            return &chart;
    return nullptr;
}

std::vector<growth::Row> GrowthFigures::months() const {
    std::vector<growth::Row> rows = inputs.growth;
    std::erase_if(rows, [](const growth::Row& row) { return row.period == QLatin1String("all"); });
    return rows;
}

QString GrowthFigures::monthInWords(const QString& period, bool brief) const {
    const std::optional<Month> month = Month::fromString(period);
    if (!month)
        return GrowthWorker::tr("All dates");
    const int number = *month - inputs.scope.start + 1;
    const QString calendar = inputs.scope.locale.toString(month->firstDay(), brief ? QStringLiteral("MMM yyyy")
                                                                                   : QStringLiteral("MMMM yyyy"));
    if (inputs.scope.start.isEmpty() || number < 1)
        return calendar;
    return brief ? QStringLiteral("M%1").arg(number)
                 : GrowthWorker::tr("M%1 · %2", "18, March 2026").arg(number).arg(calendar);
}

QString GrowthFigures::notes() const {
    struct Words {
        Q_DECLARE_TR_FUNCTIONS(GrowthNotes)
    };
    const growth::Row& row = now();
    QStringList sentences;
    sentences << Words::tr("Counted: %1, %2.", "41 activities, 514 participations")
                     .arg(row.activities == 1 ? Words::tr("one activity")
                                              : Words::tr("%Ln activities", nullptr, int(row.activities)),
                          row.participations == 1 ? Words::tr("one participation")
                                                  : Words::tr("%Ln participations", nullptr, int(row.participations)));
    const std::vector<growth::Row> dated = months();
    if (const qint64 undated = dated.empty() ? 0 : row.activities - dated.back().activities; undated > 0)
        sentences << (undated == 1 ? Words::tr("One of the activities has no date: it counts, but in no month.")
                                   : Words::tr("%Ln of the activities have no date: they count, but in no month.",
                                               nullptr, int(undated)));
    if (row.leftOut > 0 && options.maxSize)
        sentences << (row.leftOut == 1
                          ? Words::tr("One gathering of more than %1 institutions gives no ties, but counts for all "
                                      "else.")
                          : Words::tr("%Ln gatherings of more than %1 institutions give no ties, but count for all "
                                      "else.",
                                      nullptr, int(row.leftOut)))
                         .arg(inputs.scope.locale.toString(*options.maxSize));
    if (!inputs.scope.remark.isEmpty())
        sentences << inputs.scope.remark;
    return sentences.join(u' ');
}

GrowthFigures growthFigures(const ChartSource& source, const ChartRequest& request, const Progress& progress) {
    GrowthFigures figures;
    figures.inputs = chartInputs(source, request, progress);
    figures.options = growthOptions(source, request);
    figures.charts = chartPack(figures.inputs);
    figures.activities = qint64(source.growth.activities.size());
    const MonthSpan span = chartMonths(source, {});
    figures.firstMonth = span.first;
    figures.lastMonth = span.last;
    const Month start = source.programme.startMonth;
    if (!start.isEmpty() && source.programme.months.value_or(0) > 0) {
        figures.firstMonth = start;
        figures.lastMonth = std::max(span.last, start + int(std::min<qint64>(*source.programme.months, 1200) - 1));
    }
    return figures;
}

GrowthWorker::GrowthWorker(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , workspace_(workspace)
    , read_(workspace.path()) {
    again_.setSingleShot(true);
    slow_.setSingleShot(true);
    slow_.setInterval(growthGlance);
    connect(&again_, &QTimer::timeout, this, &GrowthWorker::start);
    connect(&slow_, &QTimer::timeout, this, &GrowthWorker::slow);
    connect(&workspace_, &Workspace::changed, this, &GrowthWorker::forget);
    connect(&workspace_, &Workspace::focusChanged, this, &GrowthWorker::refresh);
    connect(&workspace_, &Workspace::asAtChanged, this, &GrowthWorker::refresh);
    connect(&read_, &BackgroundRead::failed, this, [this](const QString& sentence) {
        slow_.stop();
        again_.start(growthRetry); // the file is locked by a long write, as a rule
        Q_EMIT failed(sentence);
    });
}

GrowthWorker::~GrowthWorker() {
    stop();
}

void GrowthWorker::setActive(bool active) {
    active_ = active;
    if (active_ && due_)
        again_.start(0);
}

void GrowthWorker::setNodes(growth::Options::Nodes nodes) {
    if (nodes == nodes_)
        return;
    nodes_ = nodes;
    refresh();
}

void GrowthWorker::setTriangles(bool wanted) {
    triangles_ = wanted;
    if (wanted && figures_ && !figures_->options.triangles && !isRunning())
        refresh();
}

void GrowthWorker::forget() {
    source_.reset();
    refresh();
}

void GrowthWorker::refresh() {
    due_ = true;
    stop();
    if (active_)
        again_.start(0);
}

void GrowthWorker::stop() {
    if (stop_)
        *stop_ = true;
    read_.cancel();
    again_.stop();
    slow_.stop();
}

void GrowthWorker::start() {
    stop();
    due_ = false;
    const auto stop = std::make_shared<std::atomic<bool>>(false);
    stop_ = stop;
    ChartRequest request;
    request.area = workspace_.areaInFocus();
    if (workspace_.asAt().isValid())
        request.until = workspace_.asAt();
    request.nodes = nodes_;
    request.fileName = QFileInfo(workspace_.path()).fileName();
    request.drawn = clock::today();
    request.locale = chartLocale();
    const auto isOf = [&](const auto& figures) {
        return figures && source_ && figures->options.nodes == request.nodes && figures->options.until == request.until;
    };
    if (source_ && source_->area != request.area)
        source_.reset();
    // The quick figures are there, the slow ones are still wanted.
    request.triangles = triangles_ && isOf(figures_);
    slow_.start();
    read_.start([this, stop, request, known = source_, samples = samples_](const Reader& reader) {
        const Progress progress([stop](qint64, qint64) { return !stop->load(); });
        const std::shared_ptr<const ChartSource> source =
            known ? known
                  : std::make_shared<const ChartSource>(
                        readChartSource(reader.database(), request.area, progress, samples));
        const auto figures = std::make_shared<const GrowthFigures>(growthFigures(*source, request, progress));
        return BackgroundRead::Outcome([this, source, figures] { take(source, figures); });
    });
}

void GrowthWorker::take(std::shared_ptr<const ChartSource> source, std::shared_ptr<const GrowthFigures> figures) {
    slow_.stop();
    source_ = std::move(source);
    figures_ = std::move(figures);
    if (!source_->hasSamples)
        samples_ = false;
    if (triangles_ && !figures_->options.triangles) {
        due_ = true;
        again_.start(0);
    }
    Q_EMIT ready();
}

} // namespace trellis
