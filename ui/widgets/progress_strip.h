#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace trellis {

// Long work in the status bar: what is under way, a thin bar, how far it is, and Cancel. It shows only once the work
// has taken half a second, so that short work does not flicker.
class ProgressStrip final : public QWidget {
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget* parent = nullptr);

    void begin(const QString& what);
    // `total` 0: how long it takes is unknown. `count` stands instead of "done of total", for example "43 %".
    void setProgress(qint64 done, qint64 total, const QString& count = {});
    void end();
    bool isUnderWay() const { return underWay_; }
    void setCancellable(bool cancellable);

    QSize sizeHint() const override;

Q_SIGNALS:
    void cancelRequested(); // once for each begin(); the strip then says so until end()

private:
    void cancel();

    QLabel* what_;
    QProgressBar* bar_;
    QLabel* count_;
    QPushButton* cancel_;
    QTimer appear_;
    bool underWay_ = false;
};

} // namespace trellis
