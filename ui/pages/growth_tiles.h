#pragma once

#include "ui/pages/growth_figures.h"

#include <QVector>
#include <QWidget>

#include <array>

class QGridLayout;

namespace trellis {

class StatTile;

// The words and figures of one tile. Pure: the figures in, words out.
struct GrowthTile {
    QString label;
    QString value;
    QString comparison; // "+8 since M12"; empty where there is nothing to compare with
    QString sentence;
    QString meaning; // how it is counted
    QVector<double> course;
};

constexpr int growthTileCount = 6;
// How the network stands against six months before, or against its first month.
std::array<GrowthTile, growthTileCount> growthTiles(const GrowthFigures& figures);

// Six tiles side by side, in as many columns as the page wants.
class GrowthTiles final : public QWidget {
    Q_OBJECT

public:
    explicit GrowthTiles(QWidget* parent = nullptr);

    void setColumns(int columns);
    // As low as the longest sentence allows at this width of all tiles together.
    void fitHeight(int width);
    void setFigures(const GrowthFigures& figures);

private:
    QGridLayout* grid_;
    std::array<StatTile*, growthTileCount> tiles_;
    int columns_ = 0;
};

} // namespace trellis
