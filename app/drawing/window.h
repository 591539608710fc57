#pragma once

namespace trellis {

// Opens the window on the file named, else on the last workspace. Returns the exit code.
int runWindow(int argc, char** argv);

} // namespace trellis
