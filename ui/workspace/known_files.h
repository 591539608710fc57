#pragma once

#include "core/store/store.h"

// Files this user wrote last at the place where they lie, so that they need no check before they are written again.
namespace trellis::known_files {

bool isKnown(const Store& store);
void remember(const Store& store); // as it is now: after a check, and when it is closed

} // namespace trellis::known_files
