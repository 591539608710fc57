#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace trellis {

class ElidedLabel;

// A surface with a line around it, radius 6, padding 16. Put contents into body().
class Card : public QWidget {
    Q_OBJECT

public:
    explicit Card(const QString& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    // Second words beside the title, smaller.
    void setSubtitle(const QString& subtitle);
    // At the right of the title, for example a link button; the card owns it.
    void setAction(QWidget* action);
    // 0 lets a table reach the card's edges; the title keeps its distance.
    void setPadding(int padding);

    QVBoxLayout* body() const { return body_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void updateHead();

    QWidget* head_;
    QHBoxLayout* headLayout_;
    ElidedLabel* title_;
    ElidedLabel* subtitle_;
    QWidget* action_ = nullptr;
    QVBoxLayout* body_;
    int padding_ = space::insideCard;
};

} // namespace trellis
