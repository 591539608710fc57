#include "ui/widgets/progress_strip.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace trellis {

namespace {
constexpr int progressAppearsAfter = 500; // milliseconds
constexpr int progressSteps = 1000;       // a bar counts in int, work in 64 bits
constexpr int progressBarWidth = 140;
} // namespace

ProgressStrip::ProgressStrip(QWidget* parent)
    : QWidget(parent)
    , what_(new QLabel(this))
    , bar_(new QProgressBar(this))
    , count_(new QLabel(this))
    , cancel_(new QPushButton(tr("Cancel"), this)) {
    what_->setTextFormat(Qt::PlainText);
    what_->setFont(trellis::font(TextRole::Label));
    count_->setTextFormat(Qt::PlainText);
    count_->setFont(trellis::font(TextRole::Count));
    bar_->setTextVisible(false);
    bar_->setRange(0, 0);
    bar_->setFixedWidth(progressBarWidth);
    bar_->setFixedHeight(space::s12);
    bar_->setAccessibleName(tr("Progress"));
    cancel_->setProperty("link", true);
    cancel_->setProperty("small", true);
    cancel_->setAutoDefault(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s8);
    layout->addWidget(what_);
    layout->addWidget(bar_);
    layout->addWidget(count_);
    layout->addWidget(cancel_);
    for (QLabel* words : {what_, count_})
        words->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    appear_.setSingleShot(true);
    appear_.setInterval(progressAppearsAfter);
    connect(&appear_, &QTimer::timeout, this, &QWidget::show);
    connect(cancel_, &QPushButton::clicked, this, &ProgressStrip::cancel);
    hide();
}

QSize ProgressStrip::sizeHint() const {
    return {QWidget::sizeHint().width(), size::statusBar};
}

void ProgressStrip::begin(const QString& what) {
    underWay_ = true;
    what_->setText(what);
    setAccessibleName(what);
    bar_->setRange(0, 0);
    count_->clear();
    cancel_->setEnabled(true);
    cancel_->setAccessibleName(tr("Cancel: %1").arg(what));
    if (!isVisible())
        appear_.start();
}

void ProgressStrip::setProgress(qint64 done, qint64 total, const QString& count) {
    if (!underWay_ || !cancel_->isEnabled())
        return;
    if (total > 0) {
        bar_->setRange(0, progressSteps);
        bar_->setValue(int(progressSteps * (double(done) / double(total))));
    } else {
        bar_->setRange(0, 0);
    }
    const QLocale locale;
    if (!count.isEmpty())
        count_->setText(count);
    else
        count_->setText(total > 0 ? tr("%1 of %2").arg(locale.toString(done), locale.toString(total))
                                  : locale.toString(done));
}

void ProgressStrip::end() {
    underWay_ = false;
    appear_.stop();
    hide();
}

void ProgressStrip::setCancellable(bool cancellable) {
    cancel_->setVisible(cancellable);
}

void ProgressStrip::cancel() {
    cancel_->setEnabled(false);
    count_->setText(tr("Cancelling"));
    Q_EMIT cancelRequested();
}

} // namespace trellis
