#include "ui/forms/yes_no_editor.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace trellis {

class YesNoEditor::Segments final : public QWidget {
public:
    explicit Segments(YesNoEditor* editor)
        : QWidget(editor)
        , editor_(editor)
        , words_{QCoreApplication::translate("YesNoEditor", "Yes"), QCoreApplication::translate("YesNoEditor", "No"),
                 QCoreApplication::translate("YesNoEditor", "Not said")} {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setFixedHeight(size::formRow);
    }

    int current() const { return current_; }
    void setCurrent(int index) {
        current_ = index;
        setAccessibleDescription(words_[size_t(index)]);
        update();
    }
    QSize sizeHint() const override { return {edge(3), size::formRow}; }

    static Value valueOf(int index) { return index == 0 ? Value(1) : index == 1 ? Value(0) : Value(); }
    static int indexOf(const Value& value) { return value.isEmpty() ? 2 : value.integer() ? 0 : 1; }

protected:
    void paintEvent(QPaintEvent*) override {
        const Tokens& t = tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF frame = QRectF(0, 0, edge(3), height()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(QPen(isEnabled() ? t.controlBorder : t.strongLine, 1));
        painter.setBrush(isEnabled() ? t.surface : t.headerRow);
        painter.drawRoundedRect(frame, radius::control, radius::control);
        for (int i = 0; i < 3; ++i) {
            const QRectF box(edge(i), 0, edge(i + 1) - edge(i), height());
            if (i == current_) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(i == 2 ? t.headerRow : t.selection);
                painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), radius::control - 1, radius::control - 1);
            }
            if (i > 0 && i != current_ && i - 1 != current_)
                painter.fillRect(QRectF(edge(i), 6, 1, height() - 12), t.line);
            painter.setFont(trellis::font(i == current_ ? TextRole::Strong : TextRole::Body));
            painter.setPen(!isEnabled() ? t.text3 : i == current_ && i < 2 ? t.accent : t.text2);
            painter.drawText(box, Qt::AlignCenter, words_[size_t(i)]);
        }
        if (hasFocus()) {
            painter.setPen(QPen(t.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), radius::control, radius::control);
        }
    }
    void mousePressEvent(QMouseEvent* event) override {
        for (int i = 0; i < 3; ++i)
            if (event->position().x() >= edge(i) && event->position().x() < edge(i + 1))
                editor_->take(valueOf(i));
    }
    void keyPressEvent(QKeyEvent* event) override {
        int to = current_;
        if (event->key() == Qt::Key_Left)
            to = std::max(0, current_ - 1);
        else if (event->key() == Qt::Key_Right)
            to = std::min(2, current_ + 1);
        else if (event->key() == Qt::Key_Space)
            to = current_ == 0 ? 1 : 0;
        else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
            to = 2;
        else
            return QWidget::keyPressEvent(event);
        setCurrent(to);
        editor_->setProblem({});
        Q_EMIT editor_->typed();
    }

private:
    int edge(int index) const {
        const QFontMetrics metrics(trellis::font(TextRole::Strong));
        int x = 0;
        for (int i = 0; i < index; ++i)
            x += metrics.horizontalAdvance(words_[size_t(i)]) + 24;
        return x;
    }

    YesNoEditor* editor_;
    std::array<QString, 3> words_;
    int current_ = 2;
};

YesNoEditor::YesNoEditor(const Field& field, Workspace& workspace, QWidget* parent)
    : FieldEditor(field, workspace, parent)
    , segments_(new Segments(this)) {
    setControl(segments_);
}

bool YesNoEditor::isPending() const {
    return Segments::valueOf(segments_->current()) != value();
}

void YesNoEditor::show(const Value& value) {
    segments_->setCurrent(Segments::indexOf(value));
}

Parsed YesNoEditor::read() const {
    return {Segments::valueOf(segments_->current()), {}};
}

} // namespace trellis
