#include "ui/pages/view_tabs.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace trellis {

namespace {
constexpr int viewCountDelay = 250; // milliseconds: several edits are counted once
}

ViewTabs::ViewTabs(Workspace& workspace, const RecordType& type, QWidget* parent)
    : QWidget(parent)
    , workspace_(workspace)
    , type_(type)
    , views_(saved_views::load(workspace.store().documentId(), type))
    , tabs_(new QTabBar(this))
    , save_(new QToolButton(this))
    , reader_(workspace.path()) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::tablePage - space::s12, 0, space::tablePage, 0);
    row->setSpacing(space::s8);
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    tabs_->setElideMode(Qt::ElideRight);
    tabs_->setUsesScrollButtons(false); // their room would be kept free
    tabs_->setAccessibleName(tr("Views of this table"));
    tabs_->setContextMenuPolicy(Qt::CustomContextMenu);
    save_->setText(tr("Save view"));
    save_->setIcon(icon(u"plus", IconRole::Text2));
    save_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    save_->setAutoRaise(true);
    save_->setFocusPolicy(Qt::StrongFocus);
    save_->setToolTip(tr("Keep filters, order and columns of this table under a name"));
    row->addWidget(tabs_, 0, Qt::AlignBottom);
    row->addWidget(save_);
    row->addStretch(1);
    rebuild();
    connect(tabs_, &QTabBar::currentChanged, this, &ViewTabs::choose);
    connect(tabs_, &QTabBar::tabBarClicked, this, [this](int tab) {
        if (tab >= 0 && tab == tabs_->currentIndex() && isChanged())
            choose(tab); // back to how it was saved
    });
    connect(tabs_, &QTabBar::customContextMenuRequested, this, &ViewTabs::openMenu);
    connect(save_, &QToolButton::clicked, this, &ViewTabs::save);
    soon_.setSingleShot(true);
    soon_.setInterval(viewCountDelay);
    connect(&soon_, &QTimer::timeout, this, &ViewTabs::count);
    connect(&reader_, &BackgroundRead::failed, this, &ViewTabs::countAnew);
    connect(&workspace_, &Workspace::changed, this, &ViewTabs::countAnew);
    connect(&workspace_, &Workspace::focusChanged, this, &ViewTabs::countAnew);
    connect(&workspace_, &Workspace::asAtChanged, this, &ViewTabs::countAnew);
    countAnew();
}

int ViewTabs::currentView() const {
    return tabs_->currentIndex() - 1;
}

bool ViewTabs::isChanged() const {
    if (currentView() < 0)
        return !selection_.text.isEmpty() || !selection_.filters.empty();
    const SavedView& view = views_[size_t(currentView())];
    return view.selection != selection_ || (!view.columns.isEmpty() && view.columns != columns_);
}

void ViewTabs::rebuild() {
    const QSignalBlocker blocker(tabs_);
    const int current = std::max(0, tabs_->currentIndex());
    while (tabs_->count() > 0)
        tabs_->removeTab(0);
    counts_.assign(views_.size(), -1);
    tabs_->addTab({});
    for (size_t i = 0; i < views_.size(); ++i)
        tabs_->addTab({});
    tabs_->setCurrentIndex(std::min(current, tabs_->count() - 1));
    refreshTexts();
}

void ViewTabs::refreshTexts() {
    const QLocale& locale = workspace_.text().locale;
    tabs_->setTabText(0, all_ < 0 ? tr("All") : tr("All") + u'\t' + locale.toString(all_));
    for (size_t i = 0; i < views_.size(); ++i) {
        const bool changed = int(i) == currentView() && isChanged();
        QString text = views_[i].name + (changed ? QStringLiteral(" \u2022") : QString());
        if (counts_[i] >= 0)
            text += u'\t' + locale.toString(counts_[i]);
        tabs_->setTabText(int(i) + 1, text);
    }
    save_->setText(currentView() >= 0 && isChanged() ? tr("Save changes") : tr("Save view"));
}

void ViewTabs::follow(const Selection& selection, const QStringList& columns) {
    selection_ = selection;
    columns_ = columns;
    refreshTexts();
}

void ViewTabs::choose(int tab) {
    if (tab < 0)
        return;
    Q_EMIT chosen(tab == 0 ? SavedView() : views_[size_t(tab) - 1]);
    refreshTexts();
}

void ViewTabs::save() {
    if (currentView() < 0 || !isChanged())
        return saveAs();
    views_[size_t(currentView())].selection = selection_;
    views_[size_t(currentView())].columns = columns_;
    store();
}

void ViewTabs::saveAs() {
    askName(tr("Save this view"), {}, [this](const QString& name) {
        views_.push_back({name, selection_, columns_});
        rebuild();
        {
            const QSignalBlocker blocker(tabs_); // the table stands like that already
            tabs_->setCurrentIndex(tabs_->count() - 1);
        }
        store();
    });
}

void ViewTabs::rename(int view) {
    askName(tr("Rename this view"), views_[size_t(view)].name, [this, view](const QString& name) {
        if (view < int(views_.size()))
            views_[size_t(view)].name = name;
        store();
    });
}

void ViewTabs::remove(int view) {
    const bool current = view == currentView();
    views_.erase(views_.begin() + view);
    {
        const QSignalBlocker blocker(tabs_);
        tabs_->removeTab(view + 1);
        if (current)
            tabs_->setCurrentIndex(0);
    }
    rebuild();
    store();
    if (current)
        choose(0);
}

void ViewTabs::openMenu(QPoint at) {
    const int view = tabs_->tabAt(at) - 1;
    if (view < 0)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(u"pencil"), tr("Rename\u2026"), this, [this, view] { rename(view); });
    menu->addAction(icon(u"trash-2"), tr("Remove this view"), this, [this, view] { remove(view); });
    if (view == currentView()) {
        menu->addSeparator();
        menu->addAction(icon(u"plus"), tr("Save as a new view\u2026"), this, &ViewTabs::saveAs);
    }
    menu->popup(tabs_->mapToGlobal(at));
}

void ViewTabs::askName(const QString& title, const QString& before, std::function<void(const QString&)> take) {
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the view:"));
    dialog->setTextValue(before);
    connect(dialog, &QInputDialog::textValueSelected, this, [take = std::move(take)](const QString& text) {
        if (const QString name = text.simplified(); !name.isEmpty())
            take(name);
    });
    dialog->open();
}

void ViewTabs::store() {
    saved_views::save(workspace_.store().documentId(), type_, views_);
    refreshTexts();
    countAnew();
}

void ViewTabs::countAnew() {
    soon_.start();
}

void ViewTabs::count() {
    std::vector<SavedView> views{SavedView()};
    views.insert(views.end(), views_.begin(), views_.end());
    reader_.start([this, views, area = type_.areaPath.isEmpty() ? Id() : workspace_.areaInFocus(),
                   asAt = workspace_.asAt(), &type = type_](const Reader& reader) -> BackgroundRead::Outcome {
        std::vector<qint64> counts;
        for (const SavedView& view : views) {
            Selection selection = view.selection;
            selection.area = area;
            selection.asAt = asAt;
            counts.push_back(reader.count(type, selection));
        }
        return [this, counts] {
            all_ = counts.front();
            if (counts.size() == views_.size() + 1)
                counts_.assign(counts.begin() + 1, counts.end());
            refreshTexts();
        };
    });
}

void ViewTabs::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, tokens().line);
}

} // namespace trellis
