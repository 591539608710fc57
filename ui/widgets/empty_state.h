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

Q_SIGNALS:
    void actionTriggered();

private:
    QLabel* sentence_;
    QPushButton* button_;
};

} // namespace trellis
