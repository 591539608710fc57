#include "ui/dialogs/wrapped_delegate.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace trellis {

namespace {

struct WrappedLine {
    QString text;
    int top;
};

// The lines that fit into the size, all but the last as they break, the last with what is left.
std::vector<WrappedLine> wrappedLines(const QString& text, const QFont& face, QSize room) {
    const QFontMetrics metrics(face);
    std::vector<WrappedLine> lines;
    QTextLayout layout(text, face);
    layout.beginLayout();
    for (int top = 0;; top += metrics.lineSpacing()) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(room.width());
        const bool last = top + 2 * metrics.lineSpacing() > room.height();
        const QString words = last ? text.mid(line.textStart()) : text.mid(line.textStart(), line.textLength());
        lines.push_back({metrics.elidedText(words.trimmed(), Qt::ElideRight, room.width()), top});
        if (last)
            break;
    }
    layout.endLayout();
    return lines;
}

void drawWrapped(QPainter* painter, const QRect& area, const QString& text, bool centred) {
    const QFontMetrics metrics = painter->fontMetrics();
    const std::vector<WrappedLine> lines = wrappedLines(text, painter->font(), area.size());
    const int spare = centred ? std::max(0, area.height() - int(lines.size()) * metrics.lineSpacing()) / 2 : 0;
    for (const WrappedLine& line : lines)
        painter->drawText(QRect(area.left(), area.top() + spare + line.top, area.width(), metrics.lineSpacing()),
                          Qt::AlignLeft | Qt::AlignVCenter, line.text);
}

} // namespace

WrappedDelegate::WrappedDelegate(int rowHeight, QObject* parent, int sentenceRole)
    : QStyledItemDelegate(parent)
    , rowHeight_(rowHeight)
    , sentenceRole_(sentenceRole) {}

void WrappedDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, option.widget);
    const Tokens& t = tokens();
    painter->save();
    QRect area = option.rect.adjusted(space::s8, space::s4, -space::s8, -space::s4);
    if (sentenceRole_ < 0) {
        painter->setFont(item.font);
        painter->setPen(t.text);
        drawWrapped(painter, area, item.text, true);
    } else {
        area.adjust(space::s4, space::s4, 0, 0);
        painter->setFont(trellis::font(TextRole::Strong));
        painter->setPen(t.text);
        const int line = painter->fontMetrics().lineSpacing();
        painter->drawText(QRect(area.left(), area.top(), area.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(item.text, Qt::ElideRight, area.width()));
        painter->setFont(trellis::font(TextRole::Label));
        painter->setPen(t.text2);
        drawWrapped(painter, area.adjusted(0, line, 0, 0), index.data(sentenceRole_).toString(), false);
    }
    painter->restore();
    if (item.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect ring;
        ring.QStyleOption::operator=(item);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, painter, option.widget);
    }
}

QSize WrappedDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int words = sentenceRole_ < 0 ? option.fontMetrics.horizontalAdvance(index.data().toString()) : 0;
    return {words + 2 * space::s8 + 2, rowHeight_};
}

} // namespace trellis
