#pragma once

#include <QString>

namespace trellis::support {

// Opens the workspace and uses it as window and command line do: checks it, reads all tables, history, growth, facts,
// charts, exports, makes one edit and takes it back, backs up. The first thing that was said instead of done; empty
// when all of it worked. Throws what is no Error.
QString useWorkspace(const QString& path);

} // namespace trellis::support
