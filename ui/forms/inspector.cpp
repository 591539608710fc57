#include "ui/forms/inspector.h"

#include "core/record/registry.h"
#include "core/store/history.h"
#include "ui/forms/area_mark.h"
#include "ui/forms/history_view.h"
#include "ui/forms/inspector_title.h"
#include "ui/forms/links_view.h"
#include "ui/forms/record_form.h"
#include "ui/forms/record_removal.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace trellis {

namespace {

constexpr int nothingAfter = 400; // milliseconds: between two records nothing flashes up

enum InspectorPage { InspectorRecord, InspectorLinks, InspectorHistory, InspectorDeleted, InspectorNothing };

QString inspectorCapital(const QString& words) {
    return words.left(1).toUpper() + words.mid(1);
}

QToolButton* inspectorButton(const char16_t* name, const QString& words, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(icon(QStringView(name), IconRole::Text2));
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setFixedSize(size::smallControl, size::smallControl);
    return button;
}

// A line above what stands at the foot.
class InspectorFoot final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(0, 0, width(), 1, tokens().line);
        paintIcon(&painter, QRectF(space::s16, (height() - 14) / 2.0, 14, 14), u"history", tokens().text3);
    }
};

QScrollArea* inspectorScroll(QWidget* content, QWidget* parent) {
    auto* area = new QScrollArea(parent);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(space::s16, space::s12, space::s16, space::s16);
    layout->addWidget(content);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    area->viewport()->setBackgroundRole(QPalette::Base);
    page->setBackgroundRole(QPalette::Base);
    return area;
}

} // namespace

Inspector::Inspector(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , workspace_(workspace)
    , tabs_(new QTabBar(this))
    , pages_(new QStackedWidget(this))
    , form_(new RecordForm(workspace, this))
    , toTick_(new LinksView(workspace, LinksView::Part::ToTick))
    , links_(new LinksView(workspace, LinksView::Part::All))
    , history_(new HistoryView(workspace))
    , deleted_(new EmptyState(tr("This record was deleted."), tr("Bring it back"), this))
    , foot_(new InspectorFoot(this))
    , latest_(new ElidedLabel({}, TextRole::Label, foot_)) {
    setMinimumWidth(size::inspectorMinimum);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    buildHead();
    tabs_->setDrawBase(true);
    tabs_->addTab(tr("Record"));
    tabs_->addTab(tr("Links"));
    tabs_->addTab(tr("History"));
    tabs_->setUsesScrollButtons(false);
    layout->addWidget(tabs_);
    form_->setFoot(toTick_);
    pages_->addWidget(form_);
    pages_->addWidget(inspectorScroll(links_, pages_));
    pages_->addWidget(inspectorScroll(history_, pages_));
    pages_->addWidget(deleted_);
    pages_->addWidget(
        new EmptyState(tr("No record in focus. The form, links and history of the row chosen in the table "
                          "stand here."),
                       {}, pages_));
    layout->addWidget(pages_, 1);
    foot_->setFixedHeight(34);
    auto* footLayout = new QHBoxLayout(foot_);
    footLayout->setContentsMargins(space::s16 + 14 + space::s8, 1, space::s16, 0);
    latest_->setSecondary(true);
    footLayout->addWidget(latest_);
    layout->addWidget(foot_);

    connect(tabs_, &QTabBar::currentChanged, this, &Inspector::refreshTab);
    connect(form_, &RecordForm::openRecord, this, &Inspector::openRecord);
    connect(form_, &RecordForm::gone, this, &Inspector::showDeleted);
    connect(form_, &RecordForm::cancelled, this, &Inspector::leaveNew);
    connect(form_, &RecordForm::created, this, [this](const QString& type, const Id& row) {
        const Origin origin = std::exchange(origin_, {});
        if (origin.row && origin.afterAdd)
            showRecord(origin.type, origin.row);
        else
            showRecord(type, row);
        Q_EMIT created(type, row);
    });
    for (LinksView* view : {toTick_, links_}) {
        connect(view, &LinksView::openRecord, this, &Inspector::openRecord);
        connect(view, &LinksView::addRequested, this, [this](const QString& type, const Record& initial) {
            const Origin origin{type_->name, row_, true};
            showNew(type, initial);
            origin_ = origin;
        });
    }
    connect(toTick_, &LinksView::moreRequested, this, [this] { setTab(Tab::Links); });
    connect(deleted_, &EmptyState::actionTriggered, this, &Inspector::bringBack);
    nothingSoon_.setSingleShot(true);
    nothingSoon_.setInterval(nothingAfter);
    connect(&nothingSoon_, &QTimer::timeout, this, [this] {
        if (!type_)
            pages_->setCurrentIndex(InspectorNothing);
    });
    later_.setSingleShot(true);
    connect(&later_, &QTimer::timeout, this, &Inspector::refresh);
    connect(&workspace_, &Workspace::changed, this, [this] { later_.start(0); });
    clear();
}

Inspector::~Inspector() {
    form_->clear();
}

void Inspector::buildHead() {
    auto* head = new QVBoxLayout;
    head->setContentsMargins(space::s16, space::s8, space::s8, space::s4);
    head->setSpacing(space::s4);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s8);
    badges_ = new QHBoxLayout;
    badges_->setSpacing(space::s4);
    context_ = new ElidedLabel({}, TextRole::Label, this);
    context_->setSecondary(true);
    more_ = inspectorButton(u"ellipsis", tr("More"), this);
    auto* menu = new QMenu(more_);
    menu->addAction(icon(u"copy", IconRole::Text2), tr("Duplicate"), this, &Inspector::duplicate);
    menu->addAction(icon(u"link", IconRole::Text2), tr("Copy link text"), this, &Inspector::copyWords);
    menu->addSeparator();
    menu->addAction(icon(u"trash-2", IconRole::Text2), tr("Delete\u2026"), this, &Inspector::remove);
    connect(more_, &QToolButton::clicked, this, [this, menu] {
        for (QAction* action : menu->actions())
            if (action->text() != tr("Copy link text"))
                action->setEnabled(!workspace_.store().isReadOnly());
        menu->popup(more_->mapToGlobal(QPoint(0, more_->height() + 2)));
    });
    auto* close = inspectorButton(u"x", tr("Close"), this);
    close->setObjectName(QStringLiteral("close"));
    connect(close, &QToolButton::clicked, this, &Inspector::closeRequested);
    line->addLayout(badges_);
    line->addWidget(context_, 1);
    line->addWidget(more_);
    line->addWidget(close);
    line->setStretch(1, 1);
    head->addLayout(line);
    title_ = new InspectorTitle(this);
    auto* titleLine = new QHBoxLayout;
    titleLine->setContentsMargins(0, 0, space::s8, 0);
    titleLine->addWidget(title_);
    head->addLayout(titleLine);
    static_cast<QVBoxLayout*>(layout())->insertLayout(0, head);
}

QSize Inspector::sizeHint() const {
    return {size::inspector, 600};
}

QString Inspector::type() const {
    return type_ ? type_->name : QString();
}

Id Inspector::row() const {
    return row_;
}

void Inspector::setTab(Tab tab) {
    tabs_->setCurrentIndex(int(tab));
}

void Inspector::showRecord(const QString& typeName, const Id& row) {
    const RecordType& type = recordType(typeName);
    const bool another = type_ != &type || row_ != row;
    type_ = &type;
    row_ = row;
    origin_ = {};
    if (another && !form_->isNew())
        form_->commit();
    tabs_->show();
    foot_->show();
    more_->show();
    pages_->setCurrentIndex(tabs_->currentIndex());
    form_->showRecord(type, row);
    refresh();
}

void Inspector::showNew(const QString& typeName) {
    showNew(typeName, recordType(typeName).emptyRecord());
}

void Inspector::showNew(const QString& typeName, const Record& initial) {
    const RecordType& type = recordType(typeName);
    origin_ = {};
    type_ = &type;
    row_ = {};
    tabs_->hide();
    foot_->hide();
    more_->hide();
    pages_->setCurrentIndex(InspectorRecord);
    form_->startNew(type, initial);
    refreshHead();
    // The first field that is still to be filled in.
    for (size_t i = 0; i < type.fields.size(); ++i)
        if (type.fields[i].required && initial.values[i].isEmpty())
            return form_->focusField(type.fields[i].name);
    form_->focusField();
}

void Inspector::leaveNew() {
    const Origin origin = std::exchange(origin_, {});
    if (origin.row)
        return showRecord(origin.type, origin.row);
    clear();
    Q_EMIT closeRequested();
}

void Inspector::clear() {
    form_->clear();
    type_ = nullptr;
    row_ = {};
    origin_ = {};
    tabs_->hide();
    foot_->hide();
    more_->hide();
    pages_->setCurrentIndex(InspectorRecord);
    nothingSoon_.start();
    refreshHead();
}

void Inspector::showDeleted() {
    if (!type_ || form_->isNew())
        return;
    deleted_->setAction(workspace_.store().isReadOnly() ? QString() : tr("Bring it back"));
    pages_->setCurrentIndex(InspectorDeleted);
    tabs_->hide();
}

void Inspector::bringBack() {
    const auto entries = historyOf(workspace_.reader(), *type_, row_);
    for (const HistoryEntry& entry : entries)
        if (entry.isDeletion() && entry.row == row_) {
            workspace_.apply(Label{QStringLiteral("restore"), type_->name, {}},
                             [&](Writer& writer) { restoreValue(writer, entry); });
            return;
        }
}

void Inspector::refresh() {
    if (!type_ || !row_)
        return;
    const Reader& reader = workspace_.reader();
    if (!reader.exists(*type_, row_)) {
        showDeleted();
    } else if (pages_->currentIndex() == InspectorDeleted) {
        tabs_->show();
        pages_->setCurrentIndex(tabs_->currentIndex());
    }
    refreshHead();
    const QLocale& locale = workspace_.text().locale;
    tabs_->setTabText(InspectorLinks, tr("Links") + u'\t' + locale.toString(linkCount(reader, *type_, row_)));
    tabs_->setTabText(InspectorHistory, tr("History") + u'\t' + locale.toString(historyCount(reader, *type_, row_)));
    const auto newest = historyOf(reader, *type_, row_, 1);
    latest_->setText(newest.empty() ? QString() : entryShown(newest.front(), workspace_));
    refreshTab();
}

void Inspector::refreshTab() {
    if (!type_ || !row_ || pages_->currentIndex() == InspectorDeleted)
        return;
    pages_->setCurrentIndex(tabs_->currentIndex());
    switch (tabs_->currentIndex()) {
    case InspectorRecord:
        toTick_->showRecord(*type_, row_);
        toTick_->setVisible(!toTick_->isEmpty());
        break;
    case InspectorLinks:
        links_->showRecord(*type_, row_);
        break;
    default:
        history_->showRecord(*type_, row_);
    }
}

void Inspector::refreshHead() {
    while (QLayoutItem* item = badges_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (!type_) {
        context_->setText({});
        title_->setText({});
        return;
    }
    const QString kind = inspectorCapital(type_->translatedSingular());
    if (!row_) {
        context_->setText(kind);
        title_->setText(tr("New %1").arg(type_->translatedSingular()));
        return;
    }
    const Reader& reader = workspace_.reader();
    QString words = kind;
    if (const auto record = reader.row(*type_, row_)) {
        const RecordType* areas = areaTypeOf(*type_);
        const auto ids = ownAreas(*type_, *record);
        for (const Id& id : ids) {
            const AreaSign mark = areaMark(reader, *areas, id);
            if (!mark.badge.isEmpty())
                badges_->addWidget(new Badge(mark.color, mark.badge, size::tableBadge, this));
            if (ids.size() == 1 && !isAreaType(*type_))
                words = mark.title;
        }
        title_->setText(reader.display(*type_, row_));
    }
    context_->setText(words);
}

void Inspector::remove() {
    if (type_ && row_)
        askToRemove(workspace_, *type_, {row_}, this);
}

void Inspector::duplicate() {
    const auto record = workspace_.reader().row(*type_, row_);
    if (!record)
        return;
    Record copy = *record;
    copy.id = {};
    // A key is one row's own: what stands alone as a key is left empty, to be written anew.
    for (const auto& key : type_->keys)
        if (key.size() == 1)
            copy.values[size_t(type_->indexOf(key.front()))] = {};
    const Origin origin{type_->name, row_, false};
    showNew(type_->name, copy);
    origin_ = origin;
}

void Inspector::copyWords() {
    QApplication::clipboard()->setText(QStringLiteral("%1: %2").arg(
        inspectorCapital(type_->translatedSingular()), workspace_.reader().display(*type_, row_).simplified()));
}

void Inspector::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    painter.fillRect(0, 0, 1, height(), tokens().line);
}

} // namespace trellis
