#include "ui/theme/icons.h"
#include "ui/theme/style_parts.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QListView>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyle>
#include <QTableView>
#include <QTextEdit>
#include <QTreeView>

namespace trellis::styleparts {

namespace {

constexpr int headerPadding = 8;
constexpr int sortArrow = 14;
constexpr int accentEdge = 3;
constexpr int sliderMinimum = 32;

bool wantsRowLines(const QWidget* view) {
    const QVariant said = view ? view->property("rowLines") : QVariant();
    if (said.isValid()) {
        return said.toBool();
    }
    if (const auto* table = qobject_cast<const QTableView*>(view)) {
        return !table->showGrid();
    }
    const auto* tree = qobject_cast<const QTreeView*>(view);
    return tree && !tree->isHeaderHidden();
}

bool isComboPopup(const QWidget* view) {
    return view && view->inherits("QComboBoxListView");
}

bool isCurrentRow(const QStyleOptionViewItem* option, const QAbstractItemView* view) {
    const QModelIndex current = view ? view->currentIndex() : QModelIndex();
    if (!current.isValid()) {
        return false;
    }
    if (const auto* table = qobject_cast<const QTableView*>(view)) {
        return table->rowViewportPosition(current.row()) == option->rect.top();
    }
    return view->visualRect(current).top() == option->rect.top();
}

} // namespace

void drawHeader(const QStyleOptionHeader* option, QPainter* painter, const QWidget* widget) {
    const Tokens& t = tokens();
    const QRect r = option->rect;
    painter->save();
    painter->fillRect(r, option->state & QStyle::State_Sunken ? t.barTrack : t.headerRow);
    const bool across = option->orientation == Qt::Horizontal;
    const auto* header = qobject_cast<const QHeaderView*>(widget);
    const bool last =
        option->position == QStyleOptionHeader::End || option->position == QStyleOptionHeader::OnlyOneSection;
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), across ? t.strongLine : t.line);
    if (!last || !across) {
        painter->fillRect(QRect(r.right(), r.top(), 1, r.height()), t.line);
    }
    QRect words = r.adjusted(headerPadding, 0, -headerPadding, -1);
    // A table that fills its page begins its words where the page's title begins.
    const bool first = header && across && header->visualIndex(option->section) == 0;
    if (const int inset = first ? header->property("firstInset").toInt() : 0; inset > headerPadding)
        words.setLeft(r.left() + inset);
    const bool sorted = across && option->sortIndicator != QStyleOptionHeader::None;
    QFont face = header ? header->font() : painter->font();
    const QFontMetrics metrics(face);
    if (!option->icon.isNull()) {
        const int edge = size::icon;
        const int x = option->text.isEmpty() ? words.left() + (words.width() - edge) / 2 : words.left();
        option->icon.paint(painter, QRect(x, words.top() + (words.height() - edge) / 2, edge, edge));
        words.setLeft(words.left() + edge + 6);
    }
    const int room = words.width() - (sorted ? sortArrow + 2 : 0);
    const QString text = metrics.horizontalAdvance(option->text) > room + 1
                             ? metrics.elidedText(option->text, Qt::ElideRight, room)
                             : option->text;
    const int width = metrics.horizontalAdvance(text);
    const Qt::Alignment side = QStyle::visualAlignment(option->direction, option->textAlignment);
    int x = words.left();
    if (side & Qt::AlignRight) {
        x = words.left() + room - width;
    } else if (side & Qt::AlignHCenter) {
        x = words.left() + (room - width) / 2;
    }
    painter->setFont(face);
    painter->setPen(sorted ? t.text : t.text2);
    painter->drawText(QRect(x, words.top(), width + 4, words.height()), Qt::AlignVCenter | Qt::AlignLeft, text);
    if (sorted) {
        // Qt calls the arrow of an ascending order SortDown.
        const bool ascending = option->sortIndicator == QStyleOptionHeader::SortDown;
        paintIcon(painter, QRectF(x + width + 4, words.center().y() - sortArrow / 2.0 + 0.5, sortArrow, sortArrow),
                  ascending ? u"arrow-up" : u"arrow-down", t.text);
    }
    painter->restore();
}

QSize headerSize(const QStyleOptionHeader* option, const QSize& contents) {
    const QFontMetrics metrics = option->fontMetrics;
    int width = 2 * headerPadding + metrics.horizontalAdvance(option->text) + 2;
    if (!option->icon.isNull()) {
        width += size::icon + 6;
    }
    if (option->orientation == Qt::Horizontal) {
        width += sortArrow + 2;
        return {width, size::headerRow};
    }
    return {width, qMax(size::tableRow, contents.height())};
}

void drawRow(const QStyleOptionViewItem* option, QPainter* painter, const QWidget* widget) {
    const Tokens& t = tokens();
    const QRect r = option->rect;
    const auto* view = qobject_cast<const QAbstractItemView*>(widget);
    const bool selected = option->state & QStyle::State_Selected;
    const bool rows = view && view->selectionBehavior() == QAbstractItemView::SelectRows;
    const bool current = !rows && isCurrentRow(option, view);
    if (selected) {
        painter->fillRect(r, t.selection);
    } else if (current) {
        painter->fillRect(r, mixed(t.surface, t.selection, 0.55));
    }
    if (wantsRowLines(widget)) {
        painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.line);
    }
    // At the left of what is seen, wherever the columns are scrolled to.
    if (((rows && selected) || current) && r.left() <= 0 && r.right() > 0) {
        painter->fillRect(QRect(0, r.top(), accentEdge, r.height()), t.accent);
    }
}

void drawItemPanel(const QStyleOptionViewItem* option, QPainter* painter, const QWidget* widget) {
    const Tokens& t = tokens();
    const bool selected = option->state & QStyle::State_Selected;
    const bool drawsRowItself = qobject_cast<const QTableView*>(widget) || qobject_cast<const QTreeView*>(widget);
    const bool lines = wantsRowLines(widget);
    if (qobject_cast<const QTreeView*>(widget)) {
        drawRow(option, painter, widget); // a tree asks for the row behind the branches only
    }
    if (option->backgroundBrush.style() != Qt::NoBrush) {
        painter->save();
        painter->setBrushOrigin(option->rect.topLeft());
        painter->fillRect(option->rect.adjusted(0, 0, 0, lines ? -1 : 0), option->backgroundBrush);
        if (selected && drawsRowItself) {
            QColor veil = t.accent;
            veil.setAlphaF(0.12F);
            painter->fillRect(option->rect.adjusted(0, 0, 0, lines ? -1 : 0), veil);
        }
        painter->restore();
    }
    if (drawsRowItself) {
        return;
    }
    if (selected) {
        painter->fillRect(option->rect, t.selection);
        if (!isComboPopup(widget)) {
            painter->fillRect(QRect(option->rect.left(), option->rect.top(), accentEdge, option->rect.height()),
                              t.accent);
        }
    } else if (hovered(option)) {
        painter->fillRect(option->rect, t.headerRow);
    }
    if (lines) {
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
    }
}

QRect scrollBarPart(const QStyleOptionSlider* option, QStyle::SubControl part) {
    const QRect r = option->rect;
    const bool across = option->orientation == Qt::Horizontal;
    const int length = across ? r.width() : r.height();
    const qint64 range = static_cast<qint64>(option->maximum) - option->minimum;
    int slider = length;
    if (range > 0) {
        slider = static_cast<int>(static_cast<qint64>(option->pageStep) * length / (range + option->pageStep));
        slider = qBound(qMin(sliderMinimum, length), slider, length);
    }
    const int start = QStyle::sliderPositionFromValue(option->minimum, option->maximum, option->sliderPosition,
                                                      length - slider, option->upsideDown);
    const auto piece = [&](int from, int extent) {
        return across ? QRect(r.left() + from, r.top(), extent, r.height())
                      : QRect(r.left(), r.top() + from, r.width(), extent);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return piece(start, slider);
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return piece(start + slider, length - start - slider);
    case QStyle::SC_ScrollBarGroove:
        return r;
    default:
        return {};
    }
}

void drawScrollBar(const QStyleOptionSlider* option, QPainter* painter, const QWidget* widget) {
    const Tokens& t = tokens();
    const QWidget* owner = widget && widget->parentWidget() ? widget->parentWidget()->parentWidget() : nullptr;
    const bool onSurface = qobject_cast<const QAbstractItemView*>(owner) || qobject_cast<const QTextEdit*>(owner) ||
                           qobject_cast<const QPlainTextEdit*>(owner);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (onSurface) {
        painter->fillRect(option->rect, t.surface);
    }
    if (option->maximum > option->minimum) {
        const bool active = (option->state & QStyle::State_Sunken) ||
                            (hovered(option) && (option->activeSubControls & QStyle::SC_ScrollBarSlider));
        const double inset = active ? 2 : 3;
        const QRectF slider(scrollBarPart(option, QStyle::SC_ScrollBarSlider));
        const bool across = option->orientation == Qt::Horizontal;
        const QRectF bar = across ? slider.adjusted(2, inset, -2, -inset) : slider.adjusted(inset, 2, -inset, -2);
        roundedRect(painter, bar, active ? t.text3 : t.controlBorder, {}, 0, qMin(bar.width(), bar.height()) / 2);
    }
    painter->restore();
}

} // namespace trellis::styleparts
