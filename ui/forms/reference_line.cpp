#include "ui/forms/reference_line.h"

#include "ui/forms/reference_search.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace trellis {

namespace {

enum ReferenceRole { ReferenceIdRole = Qt::UserRole, ReferenceDetailRole, ReferenceCreateRole };

constexpr int referenceDelay = 60; // milliseconds: fast typing asks once
constexpr int referenceListWidth = 300;

// Words, and at the right what tells the row apart.
class ReferenceDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {100, size::menuRow}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem panel = option;
        initStyleOption(&panel, index);
        panel.text.clear();
        panel.icon = {};
        panel.widget->style()->drawControl(QStyle::CE_ItemViewItem, &panel, painter, panel.widget);
        QRect room = option.rect.adjusted(10, 0, -10, 0);
        const Tokens& t = tokens();
        const bool creates = index.data(ReferenceCreateRole).toBool();
        painter->save();
        if (creates) {
            paintIcon(painter, QRectF(room.left(), room.center().y() - 7.5, size::icon, size::icon), u"plus", t.accent);
            room.setLeft(room.left() + size::icon + space::s8);
        }
        const QString words = index.data().toString();
        const QString detail = index.data(ReferenceDetailRole).toString();
        const QFontMetrics plain(trellis::font(TextRole::Body));
        const int width = std::min(plain.horizontalAdvance(words) + 2, room.width());
        painter->setFont(trellis::font(TextRole::Body));
        painter->setPen(creates ? t.accent : t.text);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                          plain.elidedText(words, Qt::ElideRight, room.width()));
        const QRect rest = room.adjusted(width + space::s12, 0, 0, 0);
        if (!detail.isEmpty() && rest.width() > 30) {
            const QFont face = trellis::font(TextRole::Label);
            painter->setFont(face);
            painter->setPen(t.text3);
            painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight,
                              QFontMetrics(face).elidedText(detail, Qt::ElideRight, rest.width()));
        }
        painter->restore();
    }
};

} // namespace

ReferenceLine::ReferenceLine(Workspace& workspace, const RecordType& target, QWidget* parent)
    : LineField(parent)
    , workspace_(workspace)
    , target_(target)
    , completer_(new QCompleter(this))
    , found_(new QStandardItemModel(this)) {
    completer_->setModel(found_);
    completer_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer_->setMaxVisibleItems(12);
    completer_->setWidget(this);
    completer_->popup()->setItemDelegate(new ReferenceDelegate(completer_));
    completer_->popup()->setProperty("rowLines", false);
    connect(completer_, QOverload<const QModelIndex&>::of(&QCompleter::activated), this,
            [this](const QModelIndex& row) {
                const auto id = Id::fromString(row.data(ReferenceIdRole).toString());
                const bool creates = row.data(ReferenceCreateRole).toBool();
                closeList();
                if (creates)
                    Q_EMIT createChosen(text().trimmed());
                else if (id)
                    Q_EMIT chosen(*id);
            });
    delay_.setSingleShot(true);
    delay_.setInterval(referenceDelay);
    connect(&delay_, &QTimer::timeout, this, &ReferenceLine::search);
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (text().trimmed().isEmpty())
            closeList();
        else
            delay_.start();
    });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        if (completer_->popup()->isVisible() && !completer_->popup()->currentIndex().isValid()) {
            closeList();
            Q_EMIT entered();
        }
    });
}

void ReferenceLine::closeList() {
    delay_.stop();
    completer_->popup()->hide();
}

void ReferenceLine::search() {
    if (!hasFocus() || !isEnabled())
        return;
    const QString wanted = isModified() ? text().trimmed() : QString();
    found_->clear();
    for (const ReferenceMatch& match : findReferences(workspace_.reader(), target_, wanted)) {
        auto* item = new QStandardItem(match.words);
        item->setData(match.id.toString(), ReferenceIdRole);
        item->setData(match.detail, ReferenceDetailRole);
        found_->appendRow(item);
    }
    const bool any = found_->rowCount() > 0;
    if (!any && !wanted.isEmpty() && soleRequiredText(target_)) {
        auto* item = new QStandardItem(tr("Create %1 \u201c%2\u201d").arg(target_.translatedSingular(), wanted));
        item->setData(true, ReferenceCreateRole);
        found_->appendRow(item);
    }
    if (found_->rowCount() == 0) {
        completer_->popup()->hide();
        return;
    }
    completer_->complete(QRect(0, 0, std::max(width(), referenceListWidth), height()));
    // Enter takes the first row found; to create one is never a slip of the finger.
    completer_->popup()->setCurrentIndex(any && !wanted.isEmpty() ? completer_->completionModel()->index(0, 0)
                                                                  : QModelIndex());
}

Parsed ReferenceLine::read(const QString& text) const {
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return {};
    const auto exact = exactReferences(workspace_.reader(), target_, wanted);
    if (exact.size() == 1)
        return {Value(exact.front()), {}};
    const auto found =
        exact.empty() ? findReferences(workspace_.reader(), target_, wanted, 2) : std::vector<ReferenceMatch>(2);
    if (found.size() == 1)
        return {Value(found.front().id), {}};
    if (found.empty())
        return {{},
                tr("There is no %1 \u201c%2\u201d. Choose one from the list (arrow down).")
                    .arg(target_.translatedSingular(), wanted)};
    return {{},
            tr("There are several %1 for \u201c%2\u201d. Choose one from the list (arrow down).")
                .arg(target_.translatedPlural(), wanted)};
}

Id ReferenceLine::createFrom(const QString& text, QString& problem) {
    const Field* field = soleRequiredText(target_);
    if (!field)
        return {};
    Record record = target_.emptyRecord();
    record.values[size_t(target_.indexOf(field->name))] = Value(text);
    Id id;
    const auto applied = workspace_.apply(Label{QStringLiteral("create"), target_.name, text},
                                          [&](Writer& writer) { id = writer.create(target_, record); });
    if (applied.isGood())
        return id;
    problem = applied.problems.front().message;
    return {};
}

void ReferenceLine::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down && !completer_->popup()->isVisible()) {
        delay_.stop();
        search();
        event->accept();
        return;
    }
    LineField::keyPressEvent(event);
}

} // namespace trellis
