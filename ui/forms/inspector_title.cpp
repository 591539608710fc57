#include "ui/forms/inspector_title.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace trellis {

namespace {
constexpr int titleMostLines = 3;
}

InspectorTitle::InspectorTitle(QWidget* parent)
    : QWidget(parent) {
    setFont(trellis::font(TextRole::RecordTitle));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void InspectorTitle::setText(const QString& text) {
    text_ = text.simplified();
    setAccessibleName(text_);
    setToolTip(text_.toHtmlEscaped());
    updateGeometry();
    update();
}

QStringList InspectorTitle::lines(int width) const {
    // A word with a hyphen stays whole where it can.
    QTextLayout layout(QString(text_).replace(u'-', u'\u2011'), font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList result;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 40));
        if (result.size() == titleMostLines - 1) {
            const QString rest = text_.mid(line.textStart());
            result << fontMetrics().elidedText(rest, Qt::ElideRight, width);
            break;
        }
        result << text_.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return result;
}

int InspectorTitle::heightForWidth(int width) const {
    return int(std::max<qsizetype>(1, lines(width).size())) * fontMetrics().lineSpacing();
}

QSize InspectorTitle::sizeHint() const {
    return {200, heightForWidth(std::max(width(), 200))};
}

QSize InspectorTitle::minimumSizeHint() const {
    return {80, fontMetrics().lineSpacing()};
}

void InspectorTitle::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(tokens().text);
    int y = 0;
    for (const QString& line : lines(width())) {
        painter.drawText(QRect(0, y, width() + 2, fontMetrics().lineSpacing()), Qt::AlignLeft | Qt::AlignVCenter, line);
        y += fontMetrics().lineSpacing();
    }
}

} // namespace trellis
