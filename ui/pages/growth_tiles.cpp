#include "ui/pages/growth_tiles.h"

#include "ui/widgets/sparkline.h"
#include "ui/widgets/stat_tile.h"

#include <QCoreApplication>
#include <QGridLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace trellis {

namespace {

constexpr int tileMonthsCompared = 6;
constexpr int tileCourseHeight = 16;
constexpr int tilePadding = 10;

// The plural argument is an int; every language's rules repeat long before that.
int tilePlural(qint64 n) {
    return int(std::min<qint64>(n, std::numeric_limits<int>::max()));
}

class TileWords {
    Q_DECLARE_TR_FUNCTIONS(GrowthTiles)

public:
    explicit TileWords(const GrowthFigures& figures)
        : figures_(figures)
        , months_(figures.months())
        , now_(figures.now()) {
        const auto count = int(months_.size());
        if (count > 1) {
            before_ = &months_[size_t(std::max(0, count - 1 - tileMonthsCompared))];
            latest_ = &months_.back();
            since_ = figures.monthInWords(before_->period, true);
        }
    }

    std::array<GrowthTile, growthTileCount> all() const {
        return {institutions(), countries(), ties(), stableTies(), density(), crossCountryTies()};
    }

private:
    bool ofMembers() const { return figures_.options.nodes == growth::Options::Members; }
    QString number(qint64 n) const { return figures_.inputs.scope.locale.toString(n); }
    QString percent(std::optional<double> share) const {
        // Number and sign stay on one line.
        return chartValue(share, ChartUnit::Share, figures_.inputs.scope.locale).replace(u' ', QChar::Nbsp);
    }

    QString change(qint64 growth::Row::*figure) const {
        if (!before_)
            return {};
        const qint64 by = latest_->*figure - before_->*figure;
        if (by == 0)
            return tr("as in %1", "unchanged since M12").arg(since_);
        return tr("%1 since %2", "+8, M12").arg((by > 0 ? u'+' : QChar(0x2212)) + number(std::abs(by)), since_);
    }

    QVector<double> course(qint64 growth::Row::*figure) const {
        QVector<double> values;
        for (const growth::Row& row : months_)
            values << double(row.*figure);
        return values;
    }
    // From the first month that has one.
    QVector<double> course(std::optional<double> growth::Row::*figure) const {
        QVector<double> values;
        for (const growth::Row& row : months_)
            if (row.*figure || !values.isEmpty())
                values << (row.*figure).value_or(0);
        return values;
    }

    QString unconnected() const {
        const qint64 alone = now_.isolates;
        if (now_.institutions < 2)
            return {};
        if (alone == 0)
            return tr("Each of them has met another.");
        return alone == 1 ? tr("One of them has no tie yet.")
                          : tr("%Ln of them have no tie yet.", nullptr, tilePlural(alone));
    }

    GrowthTile institutions() const {
        GrowthTile tile{tr("Institutions"),
                        number(now_.institutions),
                        change(&growth::Row::institutions),
                        {},
                        {},
                        course(&growth::Row::institutions)};
        if (ofMembers()) {
            tile.meaning = tr("Institutions involved in the area on that day.");
            tile.sentence = now_.institutions == 0 ? tr("No institution is involved yet.") : kinds();
        } else {
            tile.meaning =
                tr("Institutions that took part in an activity that was held; being marked as absent does not "
                   "count.");
            tile.sentence = now_.institutions == 0 ? tr("Nobody has taken part yet.")
                            : now_.activities == 1
                                ? tr("They took part in one activity.")
                                : tr("They took part in %Ln activities.", nullptr, tilePlural(now_.activities));
        }
        tile.sentence = (tile.sentence + u' ' + unconnected()).trimmed();
        return tile;
    }

    // Only where both counts are of the same institutions.
    QString kinds() const {
        if (figures_.inputs.membersByKind.empty())
            return {};
        const KindCounts& last = figures_.inputs.membersByKind.back();
        if (last.cccs + last.cancerCentresAndHospitals + last.others != now_.institutions)
            return {};
        return tr("%1 CCCs, %2 other centres and hospitals, %3 others.")
            .arg(number(last.cccs), number(last.cancerCentresAndHospitals), number(last.others));
    }

    GrowthTile countries() const {
        GrowthTile tile{tr("Countries"),
                        number(now_.countries),
                        change(&growth::Row::countries),
                        {},
                        tr("Countries of these institutions; an unknown country is none."),
                        course(&growth::Row::countries)};
        if (now_.countries == 0) {
            tile.sentence = tr("No institution with a known country yet.");
            return tile;
        }
        const double each = double(now_.institutions) / double(now_.countries);
        tile.sentence =
            tr("%1 institutions a country on average.").arg(figures_.inputs.scope.locale.toString(each, 'f', 1));
        for (size_t i = months_.size(); i-- > 1;)
            if (months_[i].countries > months_[i - 1].countries) {
                tile.sentence +=
                    u' ' + tr("The latest came in %1.", "a month").arg(figures_.monthInWords(months_[i].period, true));
                break;
            }
        return tile;
    }

    GrowthTile ties() const {
        GrowthTile tile{tr("Ties"),
                        number(now_.ties),
                        change(&growth::Row::ties),
                        {},
                        tr("Pairs of institutions that took part in the same activity."),
                        course(&growth::Row::ties)};
        QStringList sentences;
        if (!months_.empty()) {
            const growth::Row& last = months_.back();
            const QString month = figures_.monthInWords(last.period, true);
            sentences << (last.newTies == 0 ? tr("None was new in %1.", "a month").arg(month)
                          : last.newTies == 1
                              ? tr("One was new in %1.", "a month").arg(month)
                              : tr("%Ln were new in %1.", "a month", tilePlural(last.newTies)).arg(month));
        }
        if (now_.leftOut > 0 && figures_.options.maxSize)
            sentences << tr("Gatherings of over %Ln are left out.", nullptr, *figures_.options.maxSize);
        tile.sentence = sentences.join(u' ');
        return tile;
    }

    std::optional<double> stableShare(const growth::Row& row) const {
        return row.ties > 0 ? std::optional(double(row.stableTies) / double(row.ties)) : std::nullopt;
    }

    GrowthTile stableTies() const {
        GrowthTile tile{tr("Stable ties"),
                        number(now_.stableTies),
                        change(&growth::Row::stableTies),
                        {},
                        tr("Pairs that took part in two or more activities together."),
                        course(&growth::Row::stableTies)};
        const auto share = stableShare(now_);
        if (!share || now_.stableTies == 0) {
            tile.sentence = tr("No pair has met twice yet.");
            return tile;
        }
        tile.sentence = tr("%1 of the ties: these pairs met again.", "31 %").arg(percent(share));
        if (const auto was = before_ ? stableShare(*before_) : std::nullopt)
            tile.sentence += u' ' + tr("At %1 it was %2.", "M12, 27 %").arg(since_, percent(was));
        return tile;
    }

    // Two figures that count: 0.41, 0.0022.
    QString densityText(double density) const {
        const int digits = density <= 0 || density >= 0.095 ? 2 : 1 - int(std::floor(std::log10(density)));
        return figures_.inputs.scope.locale.toString(density, 'f', std::min(digits, 9));
    }

    GrowthTile density() const {
        GrowthTile tile{tr("Density"),
                        QStringLiteral("–"),
                        {},
                        tr("It takes two institutions to have a tie."),
                        tr("Ties as a share of all pairs there could be. It falls in every growing network."),
                        course(&growth::Row::density)};
        if (!now_.density)
            return tile;
        tile.value = densityText(*now_.density);
        if (before_ && before_->density)
            tile.comparison = tr("%1 at %2", "0.36, M12").arg(densityText(*before_->density), since_);
        double base = 100;
        while (*now_.density > 0 && *now_.density * base < 1 && base < 1e6)
            base *= 10;
        const qint64 met = std::llround(*now_.density * base);
        const QString of = number(qint64(base));
        tile.sentence = (met == 0   ? tr("None of the possible pairs has met.")
                         : met == 1 ? tr("One of %1 possible pairs has met.").arg(of)
                                    : tr("%Ln of %1 possible pairs have met.", nullptr, tilePlural(met)).arg(of)) +
                        u' ' + tr("New members lower it, so read it beside the counts.");
        return tile;
    }

    GrowthTile crossCountryTies() const {
        GrowthTile tile{tr("Cross-country ties"),
                        percent(now_.crossCountryShare),
                        {},
                        tr("There is no tie yet."),
                        tr("Ties between different countries. An unknown country counts as a different one."),
                        course(&growth::Row::crossCountryShare)};
        if (!now_.crossCountryShare)
            return tile;
        if (before_ && before_->crossCountryShare)
            tile.comparison = tr("%1 at %2", "92 %, M12").arg(percent(before_->crossCountryShare), since_);
        const qint64 crossing = std::llround(*now_.crossCountryShare * double(now_.ties));
        const QString of = number(now_.ties);
        tile.sentence = crossing == now_.ties ? tr("Every tie joins two countries.")
                        : crossing == 0       ? tr("No tie joins two countries.")
                        : crossing == 1
                            ? tr("One of %1 ties joins two countries.").arg(of)
                            : tr("%Ln of %1 ties join two countries.", nullptr, tilePlural(crossing)).arg(of);
        return tile;
    }

    const GrowthFigures& figures_;
    std::vector<growth::Row> months_;
    const growth::Row& now_;
    const growth::Row* before_ = nullptr;
    const growth::Row* latest_ = nullptr; // the last month: unlike now_ it is without what has no date
    QString since_;
};

} // namespace

std::array<GrowthTile, growthTileCount> growthTiles(const GrowthFigures& figures) {
    return TileWords(figures).all();
}

GrowthTiles::GrowthTiles(QWidget* parent)
    : QWidget(parent)
    , grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setSpacing(space::betweenCards);
    for (StatTile*& tile : tiles_) {
        tile = new StatTile({}, this);
        tile->setPadding(tilePadding); // six of them and the charts below are to fit on a laptop's screen
        tile->findChild<Sparkline*>()->setFixedHeight(tileCourseHeight);
    }
    setColumns(2);
}

void GrowthTiles::setColumns(int columns) {
    if (columns == columns_)
        return;
    columns_ = columns;
    for (int i = 0; i < growthTileCount; ++i)
        grid_->addWidget(tiles_[size_t(i)], i / columns, i % columns);
    for (int i = 0; i < growthTileCount; ++i) {
        grid_->setColumnStretch(i, i < columns ? 1 : 0);
        grid_->setRowStretch(i, i < growthTileCount / columns ? 1 : 0);
    }
}

// A scroll area asks for the least height at no width in particular, and a sentence then takes a guess.
void GrowthTiles::fitHeight(int width) {
    const int each = (width - (columns_ - 1) * space::betweenCards) / columns_;
    int tallest = 0;
    for (const StatTile* tile : tiles_)
        tallest = std::max(tallest, tile->heightForWidth(each));
    for (StatTile* tile : tiles_)
        tile->setMinimumHeight(tallest);
}

void GrowthTiles::setFigures(const GrowthFigures& figures) {
    const auto words = growthTiles(figures);
    for (size_t i = 0; i < words.size(); ++i) {
        StatTile& tile = *tiles_[i];
        tile.setLabel(words[i].label);
        tile.setValue(words[i].value);
        tile.setComparison(words[i].comparison);
        tile.setSentence(words[i].sentence);
        tile.setSeries(words[i].course, figures.inputs.scope.area);
        tile.setToolTip(words[i].meaning);
        tile.setAccessibleDescription(words[i].sentence + u' ' + words[i].meaning);
    }
}

} // namespace trellis
