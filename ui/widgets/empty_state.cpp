#include "ui/widgets/empty_state.h"

#include "ui/theme/tokens.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace trellis {

namespace {
constexpr int emptyStateWidth = 420;
}

EmptyState::EmptyState(const QString& sentence, const QString& action, QWidget* parent)
    : QWidget(parent)
    , sentence_(new QLabel(this))
    , button_(new QPushButton(this)) {
    sentence_->setTextFormat(Qt::PlainText);
    sentence_->setWordWrap(true);
    sentence_->setAlignment(Qt::AlignCenter);
    button_->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::s24, space::s24, space::s24, space::s24);
    layout->setSpacing(space::s16);
    layout->addStretch(2);
    // Aligned in its cell a label keeps the height of one line: stretches leave it the room its words need.
    auto* line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(sentence_);
    line->addStretch(1);
    layout->addLayout(line);
    layout->addWidget(button_, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(button_, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    setSentence(sentence);
    setAction(action);
}

void EmptyState::setSentence(const QString& sentence) {
    sentence_->setText(sentence);
    const int width = std::min(emptyStateWidth, sentence_->fontMetrics().horizontalAdvance(sentence) + space::s8);
    sentence_->setFixedWidth(width);
    sentence_->setMinimumHeight(qMax(0, sentence_->heightForWidth(width)));
    setAccessibleName(sentence);
}

void EmptyState::setAction(const QString& action) {
    button_->setText(action);
    button_->setVisible(!action.isEmpty());
}

} // namespace trellis
