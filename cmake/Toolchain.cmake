# Warnings, sanitizers, unity builds, compiler cache and linker: how the code is compiled, in one place.
option(TRELLIS_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(TRELLIS_UNITY "Compile several files at once (faster clean builds)" ON)
include(CTest)

add_library(trellis_options INTERFACE)
target_compile_options(trellis_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                                 -Wnon-virtual-dtor -Woverloaded-virtual -Werror
                                                 -Wno-maybe-uninitialized) # g++ 12 sees ghosts in std::variant
target_compile_definitions(trellis_options INTERFACE QT_NO_KEYWORDS QT_NO_CAST_TO_ASCII QT_NO_FOREACH
                                                     QT_DISABLE_DEPRECATED_BEFORE=0x060400
                                                     TRELLIS_VERSION="${PROJECT_VERSION}")
if(TRELLIS_SANITIZE)
  target_compile_options(trellis_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
                                                   -fno-sanitize-recover=undefined)
  target_link_options(trellis_options INTERFACE -fsanitize=address,undefined)
endif()

# Core is part of the program and of the module that draws (app/drawing/module.h); neither lends names to the other.
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)

set(CMAKE_UNITY_BUILD ${TRELLIS_UNITY})
set(CMAKE_UNITY_BUILD_BATCH_SIZE 8)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
  target_link_options(trellis_options INTERFACE -fuse-ld=mold)
endif()
