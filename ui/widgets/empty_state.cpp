#include "ui/widgets/empty_state.h"

#include "ui/theme/tokens.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace trellis {

EmptyState::EmptyState(const QString& sentence, const QString& action, QWidget* parent)
    : QWidget(parent)
    , sentence_(new QLabel(this))
    , button_(new QPushButton(this)) {
    sentence_->setTextFormat(Qt::PlainText);
    sentence_->setWordWrap(true);
    sentence_->setAlignment(Qt::AlignCenter);
    sentence_->setMinimumWidth(240);
    sentence_->setMaximumWidth(420);
    button_->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::s24, space::s24, space::s24, space::s24);
    layout->setSpacing(space::s16);
    layout->addStretch(2);
    layout->addWidget(sentence_, 0, Qt::AlignHCenter);
    layout->addWidget(button_, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(button_, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    setSentence(sentence);
    setAction(action);
}

void EmptyState::setSentence(const QString& sentence) {
    sentence_->setText(sentence);
    setAccessibleName(sentence);
}

void EmptyState::setAction(const QString& action) {
    button_->setText(action);
    button_->setVisible(!action.isEmpty());
}

} // namespace trellis
