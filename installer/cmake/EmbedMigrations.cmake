# Puts the texts of resources/migrations/NNNN_name.sql into a program.
#
# zhanggui_embed_migrations(TARGET FOLDER): adds a generated source that defines shopMigrations(). Run as a script
# (cmake -DFOLDER=... -DOUT=... -P) it writes that source.

function(zhanggui_embed_migrations target folder)
  file(GLOB migrations CONFIGURE_DEPENDS "${folder}/*.sql")
  set(out "${CMAKE_CURRENT_BINARY_DIR}/${target}_migrations.cpp")
  add_custom_command(
    OUTPUT "${out}"
    COMMAND ${CMAKE_COMMAND} "-DFOLDER=${folder}" "-DOUT=${out}" -P "${CMAKE_SOURCE_DIR}/installer/cmake/EmbedMigrations.cmake"
    DEPENDS ${migrations} "${CMAKE_SOURCE_DIR}/installer/cmake/EmbedMigrations.cmake"
    COMMENT "Embedding the migrations"
    VERBATIM)
  target_sources(${target} PRIVATE "${out}")
endfunction()

if(CMAKE_SCRIPT_MODE_FILE)
  file(GLOB files "${FOLDER}/*.sql")
  list(SORT files)
  set(entries "")
  foreach(file IN LISTS files)
    get_filename_component(stem "${file}" NAME_WE)
    if(NOT stem MATCHES "^([0-9][0-9][0-9][0-9])_([a-z0-9_]+)$")
      message(FATAL_ERROR "${file} is not named NNNN_name.sql")
    endif()
    set(number "${CMAKE_MATCH_1}")
    set(name "${CMAKE_MATCH_2}")
    string(REGEX REPLACE "^0+" "" number "${number}")
    file(READ "${file}" text)
    string(APPEND entries "    Migration{${number}, \"${name}\", R\"zgsql(${text})zgsql\"},\n")
  endforeach()
  list(LENGTH files count)
  file(WRITE "${OUT}" "// Generated from resources/migrations.
#include <array>

#include \"api/backend/store/migrations.h\"

namespace zhanggui::store {

namespace {
const std::array<Migration, ${count}> embedded{
${entries}};
}  // namespace

std::span<const Migration> shopMigrations() { return embedded; }

}  // namespace zhanggui::store
")
endif()
