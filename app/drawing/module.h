#pragma once

// What needs the GUI libraries is a module of its own, loaded at need: loading them takes longer than most commands,
// and a command that draws nothing does without. The module has its own copy of core; nothing but these two words is
// shared.
namespace trellis {

using DrawingEntry = int(int argc, char** argv); // returns the exit code
inline constexpr const char* drawingEntry = "trellis_draw";

} // namespace trellis
