# One .ts file a language below translations/; English holds the plural forms. `cmake --build --preset dev --target
# trellis_lupdate` brings the source strings up to date.
file(GLOB translation_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/translations/*.ts)
qt_add_lrelease(trellis_commands TS_FILES ${translation_files} QM_FILES_OUTPUT_VARIABLE qm_files)
qt_add_resources(trellis_commands translations PREFIX "/translations" BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm_files})
add_custom_target(trellis_lupdate
  COMMAND Qt6::lupdate -no-obsolete -locations none ${CMAKE_SOURCE_DIR}/core ${CMAKE_SOURCE_DIR}/ui ${CMAKE_SOURCE_DIR}/app
          -ts ${translation_files}
  COMMENT "Reading the strings of the sources into translations/")
