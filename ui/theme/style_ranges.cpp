#include "ui/theme/fonts.h"
#include "ui/theme/style_parts.h"

#include <QSlider>
#include <QStyle>

#include <cmath>

namespace trellis::styleparts {

namespace {

constexpr int sliderTicks = 6;
constexpr int groupTop = 12;
constexpr int groupLeft = 16;
constexpr int groupEdge = 4; // with a layout's own 12 the contents stand at 16

int groupTitleHeight() {
    return QFontMetrics(font(TextRole::Strong)).height();
}

} // namespace

QRect sliderHandle(const QStyleOptionSlider* option) {
    const QRect r = option->rect;
    const bool across = option->orientation == Qt::Horizontal;
    const int edge = size::icon;
    const int position = QStyle::sliderPositionFromValue(option->minimum, option->maximum, option->sliderPosition,
                                                         (across ? r.width() : r.height()) - edge, option->upsideDown);
    int aside = ((across ? r.height() : r.width()) - edge) / 2;
    if (option->tickPosition == QSlider::TicksBelow) {
        aside -= sliderTicks / 2;
    } else if (option->tickPosition == QSlider::TicksAbove) {
        aside += sliderTicks / 2;
    }
    return across ? QRect(r.left() + position, r.top() + aside, edge, edge)
                  : QRect(r.left() + aside, r.top() + position, edge, edge);
}

QSize sliderSize(const QStyleOptionSlider* option, const QSize& contents) {
    int thickness = size::icon + 2;
    if (option->tickPosition & QSlider::TicksAbove) {
        thickness += sliderTicks;
    }
    if (option->tickPosition & QSlider::TicksBelow) {
        thickness += sliderTicks;
    }
    return option->orientation == Qt::Horizontal ? QSize(contents.width(), thickness)
                                                 : QSize(thickness, contents.height());
}

QSize groupBoxMargins(const QStyleOption* option) {
    const auto* box = qstyleoption_cast<const QStyleOptionGroupBox*>(option);
    const bool titled = box && (!box->text.isEmpty() || (box->subControls & QStyle::SC_GroupBoxCheckBox));
    return {2 * groupEdge, titled ? groupTop + groupTitleHeight() + groupEdge : 2 * groupEdge};
}

QRect groupBoxPart(const QStyleOptionGroupBox* option, QStyle::SubControl part) {
    const QRect r = option->rect;
    const bool tickable = option->subControls & QStyle::SC_GroupBoxCheckBox;
    const int height = groupTitleHeight();
    const int edge = size::icon;
    QRect place = r;
    if (part == QStyle::SC_GroupBoxCheckBox) {
        place = QRect(r.left() + groupLeft, r.top() + groupTop + (height - edge) / 2, edge, edge);
    } else if (part == QStyle::SC_GroupBoxLabel) {
        const int left = groupLeft + (tickable ? edge + space::s8 : 0);
        const int width = QFontMetrics(font(TextRole::Strong)).horizontalAdvance(option->text) + 2;
        place = QRect(r.left() + left, r.top() + groupTop, qMin(width, r.width() - left - groupLeft), height);
    } else if (part == QStyle::SC_GroupBoxContents) {
        const int top = option->text.isEmpty() && !tickable ? groupEdge : groupTop + height;
        place = r.adjusted(groupEdge, top, -groupEdge, -groupEdge);
    }
    return QStyle::visualRect(option->direction, r, place);
}

void drawGroupBox(const QStyleOptionGroupBox* option, QPainter* painter, const QWidget* widget) {
    const Tokens& t = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!(option->features & QStyleOptionFrame::Flat)) {
        roundedRect(painter, option->rect, Qt::transparent, t.line, 1, radius::card);
    }
    if (option->subControls & QStyle::SC_GroupBoxLabel) {
        painter->setFont(font(TextRole::Strong));
        painter->setPen(enabled(option) ? t.text : t.text3);
        painter->drawText(groupBoxPart(option, QStyle::SC_GroupBoxLabel),
                          Qt::AlignVCenter | Qt::AlignLeft | mnemonicFlag(option, widget), option->text);
    }
    if (option->subControls & QStyle::SC_GroupBoxCheckBox) {
        QStyleOptionButton mark;
        mark.QStyleOption::operator=(*option);
        mark.rect = groupBoxPart(option, QStyle::SC_GroupBoxCheckBox);
        drawCheckMark(&mark, painter, widget);
    }
    painter->restore();
}

void drawSlider(const QStyleOptionSlider* option, QPainter* painter, const QRect& handle) {
    const Tokens& t = tokens();
    constexpr double groove = 4;
    const QRectF r(option->rect);
    const QPointF middle = QRectF(handle).center();
    const bool across = option->orientation == Qt::Horizontal;
    const QColor mark = enabled(option) ? t.accent : t.controlBorder;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF whole = across ? QRectF(r.left(), middle.y() - groove / 2, r.width(), groove)
                                : QRectF(middle.x() - groove / 2, r.top(), groove, r.height());
    roundedRect(painter, whole, t.strongLine, {}, 0, groove / 2);
    QRectF done = whole;
    if (across) {
        option->upsideDown ? done.setLeft(middle.x()) : done.setRight(middle.x());
    } else {
        option->upsideDown ? done.setTop(middle.y()) : done.setBottom(middle.y());
    }
    roundedRect(painter, done, mark, {}, 0, groove / 2);
    if (option->tickPosition != QSlider::NoTicks && option->tickInterval > 0 && across) {
        painter->setPen(QPen(t.controlBorder, 1));
        const double y = option->tickPosition & QSlider::TicksBelow ? handle.bottom() + 3.0 : handle.top() - 5.0;
        for (int value = option->minimum; value <= option->maximum; value += option->tickInterval) {
            const double x =
                std::floor(QStyle::sliderPositionFromValue(option->minimum, option->maximum, value,
                                                           option->rect.width() - handle.width(), option->upsideDown) +
                           handle.width() / 2.0) +
                0.5;
            painter->drawLine(QPointF(x, y), QPointF(x, y + 3));
        }
    }
    const double edge = qMin(handle.width(), handle.height());
    const QRectF knob(middle.x() - edge / 2, middle.y() - edge / 2, edge, edge);
    roundedRect(painter, knob, focused(option) ? t.selection : t.surface, mark, focused(option) ? 3 : 2, edge / 2);
    painter->restore();
}

void drawProgress(const QStyleOptionProgressBar* option, QPainter* painter) {
    const Tokens& t = tokens();
    constexpr double thickness = 4;
    QRectF track(option->rect);
    track = QRectF(track.left(), track.center().y() - thickness / 2, track.width(), thickness);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    roundedRect(painter, track, t.strongLine, {}, 0, thickness / 2);
    QRectF done = track;
    if (option->minimum == option->maximum) {
        // How long it takes is unknown: a still piece in the middle, for nothing here moves by itself.
        done.setLeft(track.left() + track.width() / 3);
        done.setWidth(track.width() / 3);
    } else {
        const double share = (static_cast<double>(option->progress) - option->minimum) /
                             (static_cast<double>(option->maximum) - option->minimum);
        done.setWidth(track.width() * qBound(0.0, share, 1.0));
        if (option->invertedAppearance != (option->direction == Qt::RightToLeft)) {
            done.moveRight(track.right());
        }
    }
    if (done.width() > 0) {
        roundedRect(painter, done, t.accent, {}, 0, thickness / 2);
    }
    painter->restore();
}

} // namespace trellis::styleparts
