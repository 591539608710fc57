#include "ui/widgets/card.h"

#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace trellis {

Card::Card(const QString& title, QWidget* parent)
    : QWidget(parent)
    , head_(new QWidget(this))
    , headLayout_(new QHBoxLayout(head_))
    , title_(new ElidedLabel(title, TextRole::CardTitle, head_))
    , subtitle_(new ElidedLabel({}, TextRole::Label, head_))
    , body_(new QVBoxLayout) {
    subtitle_->setSecondary(true);
    headLayout_->setSpacing(space::s8);
    headLayout_->addWidget(title_, 0);
    headLayout_->addWidget(subtitle_, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 1, 1, 1);
    all->setSpacing(0);
    all->addWidget(head_);
    all->addLayout(body_, 1);
    body_->setSpacing(space::s8);
    updateHead();
}

void Card::setTitle(const QString& title) {
    title_->setText(title);
    updateHead();
}

void Card::setSubtitle(const QString& subtitle) {
    subtitle_->setText(subtitle);
}

void Card::setAction(QWidget* action) {
    delete action_;
    action_ = action;
    if (action_) {
        headLayout_->addWidget(action_, 0, Qt::AlignVCenter);
    }
    updateHead();
}

void Card::setPadding(int padding) {
    padding_ = padding;
    updateHead();
}

void Card::updateHead() {
    const bool shown = !title_->text().isEmpty() || action_;
    head_->setVisible(shown);
    setAccessibleName(title_->text());
    // A link's words, not its focus ring, stand on the card's right edge.
    const int right = action_ && action_->property("link").toBool() ? space::s12 : space::insideCard;
    headLayout_->setContentsMargins(space::insideCard - 1, space::s12 - 1, right - 1,
                                    padding_ > 0 ? space::s8 : space::s12);
    const int inner = qMax(0, padding_ - 1);
    body_->setContentsMargins(inner, shown ? 0 : inner, inner, inner);
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens().line, 1));
    painter.setBrush(tokens().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::card, radius::card);
}

} // namespace trellis
