# One .ts file a language below translations/; English holds the plural forms. `cmake --build --preset dev --target
# trellis_lupdate` brings the source strings up to date.
file(GLOB translation_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/translations/*.ts)
qt_add_lrelease(trellis_commands TS_FILES ${translation_files} QM_FILES_OUTPUT_VARIABLE qm_files)
qt_add_resources(trellis_commands translations PREFIX "/translations" BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm_files})
# The include path leads lupdate to the headers, whose namespaces are part of the contexts. It must not guess: the same
# word in another place may be a plural.
set(lupdate_arguments -no-obsolete -locations none -disable-heuristic sametext -disable-heuristic similartext
    -disable-heuristic number -I ${CMAKE_SOURCE_DIR}
    ${CMAKE_SOURCE_DIR}/core ${CMAKE_SOURCE_DIR}/ui ${CMAKE_SOURCE_DIR}/app)
add_custom_target(trellis_lupdate
  COMMAND Qt6::lupdate ${lupdate_arguments} -ts ${translation_files}
  COMMENT "Reading the strings of the sources into translations/")
if(BUILD_TESTING)
  add_test(NAME source_strings
    COMMAND ${CMAKE_COMMAND} -DLUPDATE=$<TARGET_FILE:Qt6::lupdate> "-DARGUMENTS=${lupdate_arguments}"
            "-DFILES=${translation_files}" -DWORK=${CMAKE_CURRENT_BINARY_DIR}/source_strings
            -P ${CMAKE_SOURCE_DIR}/cmake/CheckSourceStrings.cmake)
endif()
