#pragma once

#include <QByteArray>
#include <QString>

namespace trellis::support {

const QByteArray& goodWorkspace(); // some dozen rows of most types
const QByteArray& goodSample();    // a whole sample workspace

} // namespace trellis::support
