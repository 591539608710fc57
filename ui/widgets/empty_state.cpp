#include "ui/widgets/empty_state.h"

#include "ui/theme/tokens.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <climits>

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
    sentence_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    button_->setAutoDefault(false);
    connect(button_, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    setSentence(sentence);
    setAction(action);
}

void EmptyState::setSentence(const QString& sentence) {
    sentence_->setText(sentence);
    setAccessibleName(sentence);
    place();
}

void EmptyState::setAction(const QString& action) {
    button_->setText(action);
    button_->setVisible(!action.isEmpty());
    place();
}

QSize EmptyState::sizeHint() const {
    return {emptyStateWidth + 2 * space::s24, 240};
}

QSize EmptyState::minimumSizeHint() const {
    return {240, 120};
}

// By hand: a layout gives a sentence of several lines the height of one, or a width that the page cannot go below.
void EmptyState::place() {
    const int width = std::clamp(this->width() - 2 * space::s24, 0, emptyStateWidth);
    const int words =
        sentence_->fontMetrics().boundingRect(0, 0, width, INT_MAX / 2, Qt::TextWordWrap, sentence_->text()).height();
    const QSize button = button_->text().isEmpty() ? QSize(0, 0) : button_->sizeHint();
    const int all = words + (button.isEmpty() ? 0 : space::s16 + button.height());
    const int top = std::max(space::s24, (height() - all) * 2 / 5); // a little above the middle
    sentence_->setGeometry((this->width() - width) / 2, top, width, words);
    button_->setGeometry((this->width() - button.width()) / 2, top + words + space::s16, button.width(),
                         button.height());
}

void EmptyState::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void EmptyState::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        place();
}

} // namespace trellis
