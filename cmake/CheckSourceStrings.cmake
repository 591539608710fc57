# Fails when a source string is missing from, or gone but still in, a file below translations/. Called by ctest with
# LUPDATE, ARGUMENTS (of the target trellis_lupdate, without the files), FILES and WORK, a folder for copies.
file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK})
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME)
  file(COPY_FILE ${file} ${WORK}/${name})
  execute_process(COMMAND ${LUPDATE} ${ARGUMENTS} -ts ${WORK}/${name} OUTPUT_QUIET ERROR_QUIET COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${file} ${WORK}/${name} RESULT_VARIABLE differs)
  if(differs)
    message(FATAL_ERROR "The source strings changed. Build the target trellis_lupdate, then fill the plural forms in ${file}.")
  endif()
endforeach()
