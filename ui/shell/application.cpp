#include "ui/shell/application.h"

#include "core/base/error.h"

#include <QMetaObject>

namespace trellis {

bool Application::notify(QObject* receiver, QEvent* event) {
    try {
        return QApplication::notify(receiver, event);
    } catch (const Cancelled&) {
        return true;
    } catch (const Error& error) {
        // Later: what shows it must not open while a widget is half way through painting.
        QMetaObject::invokeMethod(
            this, [this, sentence = error.message()] { Q_EMIT failed(sentence); }, Qt::QueuedConnection);
        return true;
    }
}

} // namespace trellis
