#include "ui/widgets/work_bar.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/progress_strip.h"

#include <QHBoxLayout>

namespace trellis {

WorkBar::WorkBar(QWidget* parent)
    : QWidget(parent)
    , strips_(new QHBoxLayout(this)) {
    strips_->setContentsMargins(0, 0, 0, 0);
    strips_->setSpacing(space::s16);
}

ProgressStrip* WorkBar::addStrip(QObject* worker) {
    auto* strip = new ProgressStrip(this);
    strips_->addWidget(strip);
    connect(worker, &QObject::destroyed, strip, &QObject::deleteLater);
    return strip;
}

} // namespace trellis
