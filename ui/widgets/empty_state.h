#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace trellis {

// Why nothing is here, in one sentence, and the one thing to do about it.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(const QString& sentence = {}, const QString& action = {}, QWidget* parent = nullptr);

    void setSentence(const QString& sentence);
    // An empty text shows no button.
    void setAction(const QString& action);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void actionTriggered();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();

    QLabel* sentence_;
    QPushButton* button_;
};

} // namespace trellis
