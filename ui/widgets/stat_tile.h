#pragma once

#include "ui/widgets/card.h"

#include <QVector>

class QLabel;

namespace trellis {

class ElidedLabel;
class Sparkline;

// One number that says since when: label, number, what it is compared with, a plain sentence, its course.
// Empty parts take no room.
class StatTile final : public Card {
    Q_OBJECT

public:
    explicit StatTile(const QString& label = {}, QWidget* parent = nullptr);

    void setLabel(const QString& label);
    void setValue(const QString& value);
    void setComparison(const QString& comparison);
    void setSentence(const QString& sentence);
    // From the first month to the last; the area's short number colours the end dot, 0 takes the accent.
    void setSeries(const QVector<double>& values, int area = 0);

private:
    void updateAccessibleName();

    ElidedLabel* label_;
    QLabel* value_;
    ElidedLabel* comparison_;
    QLabel* sentence_;
    Sparkline* line_;
};

} // namespace trellis
