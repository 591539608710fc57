#pragma once

#include <QApplication>

namespace trellis {

// The one place in the window where an Error is caught that nobody met before: a file that was damaged, moved or
// locked while something was painted, counted or followed. It never passes through Qt's event loop.
class Application final : public QApplication {
    Q_OBJECT
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;

Q_SIGNALS:
    void failed(const QString& sentence);
};

} // namespace trellis
