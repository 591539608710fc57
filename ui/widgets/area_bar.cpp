#include "ui/widgets/area_bar.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/area_button.h"
#include "ui/widgets/badge.h"

#include <QEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace trellis {

namespace {

constexpr int areaGap = 2; // a badge's button is 3 wider on each side: 8 between the badges
constexpr int areaGapAroundOpen = 5;
constexpr int areaGapAfterAll = 5;
constexpr int areaGapAfterLabel = 12;

QIcon badgeIcon(const AreaEntry& area, double ratio) {
    constexpr int edge = size::icon;
    QPixmap pixmap(QSize(edge, edge) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const AreaColor color = areaColor(area.shortNumber);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color.fill);
    painter.drawRoundedRect(QRectF(0, 0, edge, edge), 3, 3);
    QFont face = font(TextRole::Count);
    face.setWeight(QFont::DemiBold);
    painter.setFont(face);
    painter.setPen(color.number);
    painter.drawText(QRectF(0, 0, edge, edge), Qt::AlignCenter, QString::number(area.shortNumber));
    return QIcon(pixmap);
}

} // namespace

AreaBar::AreaBar(QWidget* parent)
    : QWidget(parent)
    , all_(new AreaButton(AreaButton::Kind::All, this))
    , more_(new AreaButton(AreaButton::Kind::More, this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Area in focus"));
    connect(all_, &QAbstractButton::clicked, this, [this] { choose({}); });
    connect(more_, &QAbstractButton::clicked, this, &AreaBar::openMenu);
    for (AreaButton* button : {all_, more_}) {
        connect(button, &AreaButton::menuRequested, this, &AreaBar::openMenu);
        connect(button, &AreaButton::moveRequested, this, [this, button](int step) { moveFocusFrom(button, step); });
    }
    rebuild();
}

void AreaBar::setAreas(const QVector<AreaEntry>& areas) {
    areas_ = areas;
    for (AreaButton* button : badges_) {
        button->deleteLater();
        button->hide();
    }
    badges_.clear();
    QWidget* before = all_;
    for (const AreaEntry& area : areas_) {
        if (area.depth > 0) {
            continue;
        }
        auto* button = new AreaButton(AreaButton::Kind::Badge, this);
        setTabOrder(before, button);
        before = button;
        const QString id = area.id;
        connect(button, &QAbstractButton::clicked, this, [this, button, id] {
            if (button == open_) {
                openMenu();
            } else {
                choose(id);
            }
        });
        connect(button, &AreaButton::menuRequested, this, &AreaBar::openMenu);
        connect(button, &AreaButton::moveRequested, this, [this, button](int step) { moveFocusFrom(button, step); });
        badges_.append(button);
        button->show();
    }
    setTabOrder(before, more_);
    rebuild();
}

void AreaBar::setFocusedArea(const QString& id) {
    if (focused_ == id) {
        return;
    }
    focused_ = id;
    rebuild();
}

void AreaBar::choose(const QString& id) {
    const bool changed = focused_ != id;
    focused_ = id;
    rebuild();
    if (changed) {
        Q_EMIT areaChosen(id);
    }
}

void AreaBar::rebuild() {
    open_ = nullptr;
    qsizetype badge = -1;
    int badgeIndent = 0;
    for (const AreaEntry& area : areas_) {
        const int indent = std::max(area.depth, area.indent);
        if (area.depth == 0) {
            ++badge;
            badgeIndent = indent;
            badges_[badge]->setKind(AreaButton::Kind::Badge);
            badges_[badge]->setArea(area.shortNumber, QString::number(area.shortNumber), area.number, area.title);
        }
        // A case in focus opens in the place of the area it belongs to.
        if (!focused_.isEmpty() && area.id == focused_ && badge >= 0 && (area.depth == 0 || indent > badgeIndent)) {
            open_ = badges_[badge];
            open_->setKind(AreaButton::Kind::Open);
            open_->setArea(area.shortNumber, QString::number(area.shortNumber), area.number, area.title);
        }
    }
    all_->setChecked(open_ == nullptr);
    AreaButton* stop = open_ ? open_ : all_;
    for (AreaButton* button : badges_) {
        button->setOutlined(open_ && button != open_);
        button->setFocusPolicy(button == stop ? Qt::StrongFocus : Qt::ClickFocus);
    }
    all_->setFocusPolicy(stop == all_ ? Qt::StrongFocus : Qt::ClickFocus);
    more_->setFocusPolicy(Qt::ClickFocus);
    setFocusProxy(stop);
    place();
    updateGeometry();
    update();
}

int AreaBar::labelWidth() const {
    return QFontMetrics(trellis::font(TextRole::Label)).horizontalAdvance(tr("Area in focus")) + 1 + areaGapAfterLabel;
}

void AreaBar::place() {
    const int top = (height() - size::control) / 2;
    const auto wantedWidth = [this](const AreaButton* button, int openWidth) {
        return button == open_ ? openWidth + 2 * areaGapAroundOpen : button->sizeHint().width() + areaGap;
    };
    const auto needed = [&](qsizetype shown, int openWidth) {
        int sum = all_->sizeHint().width() + areaGapAfterAll;
        for (qsizetype i = 0; i < badges_.size(); ++i) {
            if (i < shown || badges_[i] == open_) {
                sum += wantedWidth(badges_[i], openWidth);
            }
        }
        return sum + (shown < badges_.size() ? more_->sizeHint().width() : 0);
    };
    // What gives way, in this order: the label, the opened title's length, badges from the end on.
    int openWidth = open_ ? open_->sizeHint().width() : 0;
    qsizetype shown = badges_.size();
    labelShown_ = labelWidth() + needed(shown, openWidth) <= width();
    if (!labelShown_ && open_ && needed(shown, openWidth) > width()) {
        openWidth = qMax(open_->leastWidth(), openWidth - (needed(shown, openWidth) - width()));
    }
    while (shown > 0 && needed(shown, openWidth) > width()) {
        --shown;
    }
    int x = labelShown_ ? labelWidth() : 0;
    all_->setGeometry(x, top, all_->sizeHint().width(), size::control);
    x += all_->width() + areaGapAfterAll;
    for (qsizetype i = 0; i < badges_.size(); ++i) {
        AreaButton* button = badges_[i];
        const bool visible = i < shown || button == open_;
        button->setVisible(visible);
        if (!visible) {
            continue;
        }
        const int lead = button == open_ && i > 0 ? areaGapAroundOpen - areaGap : 0;
        const int wide = button == open_ ? openWidth : button->sizeHint().width();
        button->setGeometry(x + lead, top, wide, size::control);
        x += lead + wide + (button == open_ ? areaGapAroundOpen : areaGap);
    }
    more_->setVisible(shown < badges_.size());
    more_->setGeometry(x, top, more_->sizeHint().width(), size::control);
}

QVector<AreaButton*> AreaBar::shownButtons() const {
    QVector<AreaButton*> shown = {all_};
    std::copy_if(badges_.begin(), badges_.end(), std::back_inserter(shown),
                 [](const AreaButton* button) { return !button->isHidden(); });
    if (!more_->isHidden()) {
        shown.append(more_);
    }
    return shown;
}

void AreaBar::moveFocusFrom(AreaButton* from, int step) {
    const QVector<AreaButton*> shown = shownButtons();
    const qint64 wanted = static_cast<qint64>(shown.indexOf(from)) + step;
    shown[static_cast<qsizetype>(std::clamp<qint64>(wanted, 0, shown.size() - 1))]->setFocus(Qt::TabFocusReason);
}

void AreaBar::fillMenu(QMenu* menu) {
    const auto add = [this, menu](const QString& words, const QString& id, const QIcon& sign) {
        QAction* action = menu->addAction(sign, words);
        action->setCheckable(true);
        action->setChecked(id == focused_);
        connect(action, &QAction::triggered, this, [this, id] { choose(id); });
    };
    add(tr("All areas"), {}, {});
    menu->addSeparator();
    for (const AreaEntry& area : areas_) {
        const QString title = QString(area.title).replace(QLatin1Char('&'), QStringLiteral("&&"));
        const QString indented = QString(std::max(area.depth, area.indent) * 4, QLatin1Char(' ')) + title;
        const QString number = area.number.isEmpty() ? QString() : QLatin1Char('\t') + area.number;
        add(indented + number, area.id, area.depth == 0 ? badgeIcon(area, devicePixelRatioF()) : QIcon());
    }
}

void AreaBar::openMenu() {
    AreaButton* anchor = open_ ? open_ : (more_->isHidden() ? all_ : more_);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu);
    menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height() + 2)));
}

QSize AreaBar::sizeHint() const {
    int sum = labelWidth() + all_->sizeHint().width() + areaGapAfterAll;
    for (const AreaButton* button : badges_) {
        sum += button->sizeHint().width() + (button == open_ ? 2 * areaGapAroundOpen : areaGap);
    }
    return {sum, size::control};
}

QSize AreaBar::minimumSizeHint() const {
    const int least = all_->sizeHint().width() + areaGapAfterAll + more_->sizeHint().width();
    return {least + (open_ ? open_->leastWidth() + 2 * areaGapAroundOpen : 0), size::control};
}

bool AreaBar::event(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        place();
    }
    return QWidget::event(event);
}

void AreaBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void AreaBar::paintEvent(QPaintEvent*) {
    if (!labelShown_) {
        return;
    }
    QPainter painter(this);
    painter.setFont(trellis::font(TextRole::Label));
    painter.setPen(tokens().text2);
    painter.drawText(QRect(0, 0, labelWidth(), height()), Qt::AlignVCenter | Qt::AlignLeft, tr("Area in focus"));
}

} // namespace trellis
