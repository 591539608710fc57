#pragma once

#include "app/command.h"

namespace trellis {

// Writes the pictures that the command `charts` asks for.
Exit drawCharts(const QCommandLineParser& parser);

} // namespace trellis
