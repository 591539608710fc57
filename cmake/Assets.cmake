# The typeface (IBM Plex Sans, OFL) and the icons (Lucide, ISC) that scripts/assets fetched, embedded into trellis_ui.
# What is not there is replaced at run time: the system's face, icons drawn in ui/theme/icon_shapes.cpp.
# qt_add_resources on a static library hands its resource object to whatever links it, so no Q_INIT_RESOURCE is needed.
set(TRELLIS_ASSETS "${CMAKE_SOURCE_DIR}/build/assets" CACHE PATH "Folder that scripts/assets filled")

set(icon_list "${CMAKE_SOURCE_DIR}/ui/theme/icons.txt")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${icon_list}")
set(ui_assets)
function(trellis_embed file path)
  set_source_files_properties("${file}" PROPERTIES QT_RESOURCE_ALIAS "${path}")
  set(ui_assets ${ui_assets} "${file}" PARENT_SCOPE)
endfunction()
trellis_embed("${icon_list}" icons/icons.txt)

# The globs are checked again at each build: assets fetched later are picked up without a fresh build folder.
set(modules "${TRELLIS_ASSETS}/node_modules")
file(GLOB plex CONFIGURE_DEPENDS "${modules}/@ibm/plex-sans/package.json")
file(GLOB lucide CONFIGURE_DEPENDS "${modules}/lucide-static/package.json")

if(plex)
  # Unpacked and stored as they are: the window opens them where they lie.
  add_executable(woff_to_sfnt ${CMAKE_SOURCE_DIR}/cmake/tools/woff_to_sfnt.cpp)
  set_target_properties(woff_to_sfnt PROPERTIES AUTOMOC OFF AUTORCC OFF)
  target_link_libraries(woff_to_sfnt PRIVATE Qt6::Core trellis_options)
  set(fonts)
  foreach(weight Regular Medium SemiBold)
    set(woff "${modules}/@ibm/plex-sans/fonts/complete/woff/IBMPlexSans-${weight}.woff")
    set(font "${CMAKE_BINARY_DIR}/fonts/IBMPlexSans-${weight}.otf")
    add_custom_command(OUTPUT "${font}" COMMAND woff_to_sfnt "${woff}" "${font}" DEPENDS "${woff}" woff_to_sfnt VERBATIM)
    set_source_files_properties("${font}" PROPERTIES QT_RESOURCE_ALIAS fonts/IBMPlexSans-${weight}.otf)
    list(APPEND fonts "${font}")
  endforeach()
  file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/fonts")
  qt_add_resources(trellis_ui ui_fonts PREFIX "/" FILES ${fonts} OPTIONS --no-compress)
  trellis_embed("${modules}/@ibm/plex-sans/LICENSE.txt" licences/ibm-plex-sans.txt)
  target_compile_definitions(trellis_ui PRIVATE TRELLIS_HAS_PLEX)
else()
  message(STATUS "IBM Plex Sans is not in ${modules}: the program will use the system's face")
endif()

if(lucide)
  file(STRINGS "${icon_list}" icon_names)
  foreach(name IN LISTS icon_names)
    trellis_embed("${modules}/lucide-static/icons/${name}.svg" icons/${name}.svg)
  endforeach()
  trellis_embed("${modules}/lucide-static/LICENSE" licences/lucide.txt)
  target_compile_definitions(trellis_ui PRIVATE TRELLIS_HAS_LUCIDE)
else()
  message(STATUS "Lucide is not in ${modules}: the program will draw its own simple icons")
endif()

qt_add_resources(trellis_ui ui_assets PREFIX "/" FILES ${ui_assets})
