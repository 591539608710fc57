#pragma once

#include "ui/pages/export_menu.h"
#include "ui/pages/growth_figures.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QTabBar;

namespace trellis {

class Card;
class ChartView;
class EmptyState;
class GrowthHeader;
class GrowthTable;
class GrowthTiles;
class TimeBar;

// How the network grew in the area in focus, up to the as-at date: tiles with a sentence each, charts, the same figures
// as a table, and one small chart per area. The figures are computed by a worker; what is shown stays until new ones
// are there.
class GrowthPage final : public QWidget {
    Q_OBJECT

public:
    explicit GrowthPage(Workspace& workspace, QWidget* parent = nullptr);
    ~GrowthPage() override;

    const GrowthFigures* figures() const { return worker_->figures(); }
    ExportMenu* exportMenu() const { return export_; }
    TimeBar* timeBar() const { return time_; }
    GrowthTable* table() const { return table_; }

    // What stands in the large card: the charts of this page by name, or "table".
    void showView(const QString& name);
    QString shownView() const;

Q_SIGNALS:
    void sourceRowsRequested(const QString& typeName);
    void activitiesRequested(); // the page is empty, and the user wants to enter what was held

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeMainCard();
    QWidget* makeAreasCard();
    QWidget* makeContents();
    void addChartMenu(ChartView* view, ExportMenu* menu);
    void connectAll();

    void showFigures();
    void showEmpty(bool inArea);
    void showShownView();
    void arrange();
    void requestSourceRows(const ChartSeries& chart);
    std::optional<ExportMenu::Shown> shownForExport(const ChartSeries* chart, bool asTable) const;
    const ChartSeries* shownChart() const;

    Workspace& workspace_;
    GrowthWorker* worker_;
    GrowthHeader* header_ = nullptr;
    ExportMenu* export_ = nullptr;
    ExportMenu* areasExport_ = nullptr;
    TimeBar* time_ = nullptr;
    QStackedWidget* pages_ = nullptr; // waiting, figures, nothing held
    QLabel* waiting_ = nullptr;
    QScrollArea* scroll_ = nullptr;
    EmptyState* empty_ = nullptr;
    QGridLayout* figuresLayout_ = nullptr;
    GrowthTiles* tiles_ = nullptr;
    QWidget* main_ = nullptr;
    QTabBar* tabs_ = nullptr;
    QStackedWidget* mainViews_ = nullptr;
    ChartView* chart_ = nullptr;
    GrowthTable* table_ = nullptr;
    Card* areasCard_ = nullptr;
    ChartView* areas_ = nullptr;
    QLabel* notes_ = nullptr;
};

} // namespace trellis
