#pragma once

#include "ui/theme/fonts.h"

#include <QWidget>

namespace trellis {

// One line of plain text that ends in an ellipsis where it does not fit, and then has the whole as its tooltip. Where
// a second line is allowed, words go there first.
class ElidedLabel final : public QWidget {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text = {}, TextRole role = TextRole::Body, QWidget* parent = nullptr);

    void setText(const QString& text);
    const QString& text() const { return text_; }
    void setElideMode(Qt::TextElideMode mode);
    // Second lines take the second text colour of the theme.
    void setSecondary(bool secondary);
    void setLines(int most); // 1 or 2; two lines stand closer than text does
    bool isCut() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateToolTip();
    int lineHeight() const;
    QStringList shownLines() const;

    QString text_;
    Qt::TextElideMode mode_ = Qt::ElideRight;
    bool secondary_ = false;
    int lines_ = 1;
};

} // namespace trellis
