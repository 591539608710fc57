# Migrations and sample workspaces are part of the program: every file below resources/schema and resources/samples.
file(GLOB_RECURSE core_resources CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} resources/schema/*.sql
     resources/samples/* resources/desktop/trellis.svg)
qt_add_resources(trellis_core core_resources PREFIX "/" BASE resources FILES ${core_resources})
