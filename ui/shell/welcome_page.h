#pragma once

#include <QWidget>

class QVBoxLayout;

namespace trellis {

// What stands in the window while no workspace is open: recent ones, a new one, an existing one.
class WelcomePage final : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);
    void refresh();

Q_SIGNALS:
    void newRequested();
    void openRequested();
    void sampleRequested(); // the sample of the first template
    void recentChosen(const QString& path);

private:
    QVBoxLayout* recent_;
};

} // namespace trellis
