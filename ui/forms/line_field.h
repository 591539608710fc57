#pragma once

#include <QLineEdit>

class QToolButton;

namespace trellis {

// A line edit as forms use it: a quiet word at its right end (a unit, "M18"), small buttons within its frame, and text
// that does not fit is cut with an ellipsis while nobody edits it.
class LineField : public QLineEdit {
    Q_OBJECT

public:
    explicit LineField(QWidget* parent = nullptr);

    void setSuffix(const QString& suffix);
    const QString& suffix() const { return suffix_; }
    // The button is reached by the pointer; its keyboard twin is the field's own matter and stands in the tooltip.
    QToolButton* addButton(const QString& icon, const QString& toolTip);
    void setButtonShown(QToolButton* button, bool shown);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void steppedBy(int step); // arrow up: 1, arrow down: -1

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void place();
    int suffixWidth() const;

    QString suffix_;
    QList<QToolButton*> buttons_; // from the right end inwards
    int buttonsWidth_ = 0;
};

} // namespace trellis
