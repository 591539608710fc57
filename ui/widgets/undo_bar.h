#pragma once

#include <QTimer>
#include <QWidget>

class QAbstractButton;

namespace trellis {

// What has just been done and the button that takes it back: 40 high, inverted, at the foot of a page. It goes after
// 8 seconds, but stays as long as the pointer is over it or the keyboard is in it, and then counts anew.
class UndoBar final : public QWidget {
    Q_OBJECT

public:
    explicit UndoBar(QWidget* parent = nullptr);

    // `shortcut` is shown beside the button ("Ctrl+Z"); an empty one shows nothing.
    void announce(const QString& sentence, const QString& shortcut = {});
    // What has just been taken back; the button brings it again.
    void announceUndone(const QString& sentence, const QString& shortcut = {});
    void setMilliseconds(int milliseconds);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void undoRequested();
    void redoRequested();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    bool isHeld() const;
    void hold();
    void countAnew();
    void place();
    void say(const QString& sentence, const QString& shortcut, bool undone);

    bool undone_ = false;
    QString sentence_;
    QString shortcut_;
    QAbstractButton* undo_;
    QAbstractButton* close_;
    QTimer timer_;
};

} // namespace trellis
