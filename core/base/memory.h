#pragma once

#include <cstdlib> // says whether there is glibc

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace trellis {

// Called first in main(). glibc gives threads memory of their own and keeps there what they freed: sorts of a million
// rows, one after the other on several threads, would each hold theirs.
inline void shareFreedMemory() {
#if defined(__GLIBC__)
    mallopt(M_ARENA_MAX, 1);
#endif
}

} // namespace trellis
