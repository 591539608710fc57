#include "ui/widgets/navigation_list.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/navigation_button.h"

#include <QEvent>
#include <QHash>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace trellis {

namespace {

constexpr int collapsedLabel = 13;
constexpr int lowestRow = 24;

// A group's label; collapsed, a thin line stands for it.
class NavigationLabel final : public QWidget {
public:
    NavigationLabel(const QString& text, QWidget* parent)
        : QWidget(parent)
        , text_(text) {
        setAccessibleName(text);
    }

    void setCollapsed(bool collapsed) {
        collapsed_ = collapsed;
        updateGeometry();
        update();
    }
    void setFirst(bool first) { first_ = first; }
    void setRowHeight(int height) {
        rowHeight_ = height;
        updateGeometry();
    }

    QSize sizeHint() const override {
        return {size::navigationCollapsed, collapsed_ ? (first_ ? 0 : collapsedLabel) : rowHeight_};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (collapsed_ && first_)
            return; // nothing to part from
        if (collapsed_) {
            painter.fillRect(QRect(space::s16, height() / 2, width() - 2 * space::s16, 1), tokens().strongLine);
            return;
        }
        painter.setFont(trellis::font(TextRole::LabelStrong));
        painter.setPen(tokens().text2);
        painter.drawText(rect().adjusted(space::s16, 4, -space::s16, 0), Qt::AlignVCenter | Qt::AlignLeft, text_);
    }

private:
    QString text_;
    bool collapsed_ = false;
    bool first_ = false;
    int rowHeight_ = size::navigationRow;
};

} // namespace

NavigationList::NavigationList(QWidget* parent)
    : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Views"));
    viewport()->setAutoFillBackground(false);
}

void NavigationList::setGroups(const QVector<NavigationGroup>& groups, const QVector<NavigationItem>& foot) {
    buttons_.clear();
    labels_.clear();
    content_ = new QWidget;
    content_->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(content_);
    layout->setContentsMargins(0, space::s8, 0, space::s8);
    layout->setSpacing(0);
    for (const NavigationGroup& group : groups) {
        if (!group.label.isEmpty()) {
            auto* label = new NavigationLabel(group.label, content_);
            label->setFirst(labels_.isEmpty());
            label->setCollapsed(collapsed_);
            labels_.append(label);
            layout->addWidget(label);
        }
        for (const NavigationItem& item : group.items) {
            addButton(item, layout);
        }
    }
    layout->addStretch(1);
    for (const NavigationItem& item : foot) {
        addButton(item, layout);
    }
    if (QWidget* old = takeWidget()) {
        old->hide();
        old->deleteLater(); // the call may come from one of its buttons
    }
    setWidget(content_);
    content_->setAutoFillBackground(false);
    setCurrent(current_);
    fitHeight();
}

void NavigationList::addButton(const NavigationItem& item, QVBoxLayout* layout) {
    auto* button = new NavigationButton(item, content_);
    button->setCollapsed(collapsed_);
    const int index = static_cast<int>(buttons_.size());
    buttons_.append(button);
    layout->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, [this, index] { choose(index); });
    connect(button, &NavigationButton::moveRequested, this, [this, index](int step) {
        const qint64 wanted = static_cast<qint64>(index) + step;
        const int last = static_cast<int>(buttons_.size()) - 1;
        choose(static_cast<int>(std::clamp<qint64>(wanted, 0, last)));
        if (const int now = currentIndex(); now >= 0) {
            buttons_[now]->setFocus(Qt::TabFocusReason);
        }
    });
}

void NavigationList::choose(int index) {
    const QString id = buttons_[index]->id();
    const bool changed = id != current_;
    setCurrent(id);
    ensureWidgetVisible(buttons_[index], 0, space::s8);
    if (changed) {
        Q_EMIT chosen(id);
    }
}

void NavigationList::setCount(const QString& id, const QString& count, const QString& warning) {
    for (NavigationButton* button : buttons_) {
        if (button->id() == id) {
            button->setCount(count, warning);
        }
    }
}

void NavigationList::setCurrent(const QString& id) {
    current_ = id;
    for (NavigationButton* button : buttons_) {
        button->setChecked(button->id() == id);
    }
    unfold();
    updateTabStop();
}

void NavigationList::unfold() {
    const int index = currentIndex();
    const QString open = index < 0                            ? QString()
                         : buttons_[index]->under().isEmpty() ? buttons_[index]->id()
                                                              : buttons_[index]->under();
    for (NavigationButton* button : buttons_) {
        button->setVisible(button->under().isEmpty() || button->under() == open);
        const bool has = std::ranges::any_of(buttons_, [&](auto* other) { return other->under() == button->id(); });
        button->setFold(has, has && button->id() == open);
    }
}

// What may unfold is counted as well, so that rows do not change their height while one walks the views.
void NavigationList::fitHeight() {
    QHash<QString, int> under;
    int rows = 0;
    int most = 0;
    for (const NavigationButton* button : buttons_) {
        if (button->under().isEmpty())
            ++rows;
        else
            most = std::max(most, ++under[button->under()]);
    }
    rows += most;
    const int labels = static_cast<int>(labels_.size());
    const int room = height() - 2 * space::s8 - (collapsed_ ? labels * collapsedLabel : 0);
    const int row = std::clamp(room / std::max(1, rows + (collapsed_ ? 0 : labels)), lowestRow, size::navigationRow);
    for (NavigationButton* button : buttons_)
        button->setRowHeight(row);
    for (QWidget* label : labels_)
        static_cast<NavigationLabel*>(label)->setRowHeight(row);
}

void NavigationList::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    fitHeight();
}

int NavigationList::currentIndex() const {
    const auto found = std::find_if(buttons_.begin(), buttons_.end(),
                                    [this](const NavigationButton* button) { return button->id() == current_; });
    return found == buttons_.end() ? -1 : static_cast<int>(found - buttons_.begin());
}

void NavigationList::updateTabStop() {
    const int stop = qMax(0, currentIndex());
    for (int i = 0; i < buttons_.size(); ++i) {
        buttons_[i]->setFocusPolicy(i == stop ? Qt::StrongFocus : Qt::ClickFocus);
    }
    setFocusProxy(buttons_.isEmpty() ? nullptr : buttons_[stop]);
}

void NavigationList::setCollapsed(bool collapsed) {
    // Beside icons alone a scroll bar would take their room; wheel and keys still scroll.
    setVerticalScrollBarPolicy(collapsed ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    collapsed_ = collapsed;
    for (NavigationButton* button : buttons_) {
        button->setCollapsed(collapsed);
    }
    for (QWidget* label : labels_) {
        static_cast<NavigationLabel*>(label)->setCollapsed(collapsed);
    }
    fitHeight();
    updateGeometry();
}

QSize NavigationList::sizeHint() const {
    return {collapsed_ ? size::navigationCollapsed : size::navigation, 400};
}

QSize NavigationList::minimumSizeHint() const {
    return {sizeHint().width(), 3 * size::navigationRow};
}

bool NavigationList::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Paint) {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), tokens().navigation);
        painter.fillRect(QRect(viewport()->width() - 1, 0, 1, viewport()->height()), tokens().line);
    }
    return QScrollArea::viewportEvent(event);
}

} // namespace trellis
