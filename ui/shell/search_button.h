#pragma once

#include <QToolButton>

namespace trellis {

// Looks like the field it opens: what it searches, and its keys. Narrow it is an icon.
class SearchButton final : public QToolButton {
    Q_OBJECT
public:
    explicit SearchButton(QWidget* parent = nullptr);

    void setNarrow(bool narrow);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool narrow_ = false;
};

} // namespace trellis
