#include "ui/shell/focus_bar.h"

#include "core/domain/area_tree.h"
#include "core/domain/programme.h"
#include "ui/shell/as_at_button.h"
#include "ui/shell/search_button.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/area_bar.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace trellis {

FocusBar::FocusBar(const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , actions_(actions)
    , programme_(new ElidedLabel({}, TextRole::CardTitle))
    , areas_(new AreaBar)
    , asAt_(new AsAtButton)
    , search_(new SearchButton)
    , undo_(new QToolButton)
    , redo_(new QToolButton) {
    setFixedHeight(size::focusBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::s16, 0, space::s12, 0);
    row->setSpacing(space::s8);
    programme_->setFixedWidth(size::navigation - space::s16 - space::s8);
    row->addWidget(programme_);
    row->addWidget(areas_, 1);
    row->addWidget(asAt_);
    search_->setDefaultAction(actions[ActionId::Search]);
    row->addWidget(search_);
    undo_->setDefaultAction(actions[ActionId::Undo]);
    redo_->setDefaultAction(actions[ActionId::Redo]);
    for (QToolButton* button : {undo_, redo_}) {
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAutoRaise(true);
        button->setMinimumSize(size::control, size::control);
        row->addWidget(button);
    }
    row->addStretch(0);
    connect(areas_, &AreaBar::areaChosen, this, [this](const QString& id) {
        if (workspace_)
            workspace_->setAreaInFocus(Id::fromString(id).value_or(Id()));
    });
    connect(asAt_, &AsAtButton::chosen, this, [this](QDate date) {
        if (workspace_)
            workspace_->setAsAt(date);
    });
    refresh();
}

void FocusBar::setWorkspace(Workspace* workspace) {
    workspace_ = workspace;
    if (workspace_) {
        connect(workspace_, &Workspace::changed, this, [this](const Changed& what) {
            if (what.touches(QStringLiteral("area")) || what.touches(QStringLiteral("programme")))
                refresh();
        });
        connect(workspace_, &Workspace::focusChanged, this, [this] {
            areas_->setFocusedArea(workspace_->areaInFocus() ? workspace_->areaInFocus().toString() : QString());
        });
        connect(workspace_, &Workspace::asAtChanged, this, [this] { asAt_->setDate(workspace_->asAt()); });
        connect(workspace_, &Workspace::undoChanged, this, &FocusBar::refreshUndo);
    }
    refresh();
}

void FocusBar::setNarrow(bool narrow) {
    search_->setNarrow(narrow);
    programme_->setFixedWidth(narrow ? 150 : size::navigation - space::s16 - space::s8);
}

void FocusBar::focusArea(int index) {
    if (!workspace_)
        return;
    if (index == 0)
        workspace_->setAreaInFocus({});
    else if (index <= int(badges_.size()))
        workspace_->setAreaInFocus(badges_[size_t(index - 1)]);
}

void FocusBar::refresh() {
    const bool open = workspace_ != nullptr;
    for (QWidget* widget : std::initializer_list<QWidget*>{areas_, asAt_, search_, undo_, redo_})
        widget->setVisible(open);
    if (!open) {
        programme_->setText(QStringLiteral("Trellis"));
        return;
    }
    const Programme programme = programmeOf(workspace_->reader());
    programme_->setText(!programme.acronym.isEmpty() ? programme.acronym
                        : !programme.name.isEmpty()  ? programme.name
                                                     : tr("Unnamed programme"));
    asAt_->setProgrammeStart(programme.startMonth);
    asAt_->setDate(workspace_->asAt());
    refreshAreas();
    refreshUndo();
}

void FocusBar::refreshAreas() {
    const AreaTree tree(workspace_->reader());
    QVector<AreaEntry> entries;
    badges_.clear();
    for (const Area& area : tree.badges())
        badges_.push_back(area.id);
    // What lies above or beside the badges, or below them, stands in the menu alone.
    for (const AreaTree::Entry& entry : tree.entries()) {
        const bool isBadge = entry.badge == entry.area.id;
        entries.push_back({entry.area.id.toString(), entry.area.number, tree.badgeNumber(entry.area.id),
                           entry.area.title, isBadge ? 0 : 1, entry.depth});
    }
    areas_->setAreas(entries);
    areas_->setFocusedArea(workspace_->areaInFocus() ? workspace_->areaInFocus().toString() : QString());
}

void FocusBar::refreshUndo() {
    const auto set = [](QAction* action, bool can, const QString& verb, const QString& what) {
        action->setEnabled(can);
        action->setText(can ? QStringLiteral("%1 \u201c%2\u201d").arg(verb, what) : verb);
        action->setToolTip(
            QStringLiteral("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    };
    const bool open = workspace_ != nullptr;
    set(actions_[ActionId::Undo], open && workspace_->canUndo(), tr("Undo"), open ? workspace_->undoText() : QString());
    set(actions_[ActionId::Redo], open && workspace_->canRedo(), tr("Redo"), open ? workspace_->redoText() : QString());
}

void FocusBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    painter.fillRect(0, height() - 1, width(), 1, tokens().line);
}

} // namespace trellis
