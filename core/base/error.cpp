#include "core/base/error.h"

#include <QCoreApplication>

#include <utility>

namespace trellis {

Error::Error(QString message, QString detail)
    : message_(std::move(message))
    , detail_(std::move(detail))
    , utf8_(message_.toUtf8()) {}

Cancelled::Cancelled()
    : Error(QCoreApplication::translate("Error", "Cancelled. Nothing was changed.")) {}

} // namespace trellis
