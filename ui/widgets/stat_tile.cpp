#include "ui/widgets/stat_tile.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/sparkline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace trellis {

StatTile::StatTile(const QString& label, QWidget* parent)
    : Card({}, parent)
    , label_(new ElidedLabel(label, TextRole::Label, this))
    , value_(new QLabel(this))
    , comparison_(new ElidedLabel({}, TextRole::Label, this))
    , sentence_(new QLabel(this))
    , line_(new Sparkline(this)) {
    label_->setSecondary(true);
    comparison_->setSecondary(true);
    value_->setTextFormat(Qt::PlainText);
    value_->setFont(trellis::font(TextRole::Tile));
    sentence_->setTextFormat(Qt::PlainText);
    sentence_->setFont(trellis::font(TextRole::Label));
    sentence_->setWordWrap(true);
    sentence_->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto* numbers = new QHBoxLayout;
    numbers->setSpacing(space::s8);
    numbers->addWidget(value_, 0, Qt::AlignBottom);
    // The small words stand on the big number's base line.
    const int lift = QFontMetrics(value_->font()).descent() - QFontMetrics(comparison_->font()).descent();
    auto* lifted = new QVBoxLayout;
    lifted->setContentsMargins(0, 0, 0, qMax(0, lift));
    lifted->addStretch(1);
    lifted->addWidget(comparison_);
    numbers->addLayout(lifted, 1);

    body()->setSpacing(0);
    body()->addWidget(label_);
    body()->addLayout(numbers);
    body()->addSpacing(space::s4);
    body()->addWidget(sentence_, 1);
    body()->addSpacing(space::s4);
    body()->addWidget(line_);
    sentence_->hide();
    line_->hide();
}

void StatTile::setLabel(const QString& label) {
    label_->setText(label);
    updateAccessibleName();
}

void StatTile::setValue(const QString& value) {
    value_->setText(value);
    updateAccessibleName();
}

void StatTile::setComparison(const QString& comparison) {
    comparison_->setText(comparison);
    updateAccessibleName();
}

void StatTile::setSentence(const QString& sentence) {
    sentence_->setText(sentence);
    sentence_->setVisible(!sentence.isEmpty());
}

void StatTile::setSeries(const QVector<double>& values, int area) {
    line_->setValues(values);
    line_->setArea(area);
    line_->setVisible(!values.isEmpty());
}

void StatTile::updateAccessibleName() {
    setAccessibleName(tr("%1: %2 %3").arg(label_->text(), value_->text(), comparison_->text()).trimmed());
}

} // namespace trellis
