# Debian's libsoci-dev ships no CMake files. Defines Soci::core, Soci::sqlite3 and Soci::postgresql.
find_path(SOCI_INCLUDE_DIR soci/soci.h)
find_library(SOCI_CORE_LIBRARY soci_core)
find_library(SOCI_SQLITE3_LIBRARY soci_sqlite3)
find_library(SOCI_POSTGRESQL_LIBRARY soci_postgresql)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Soci REQUIRED_VARS SOCI_INCLUDE_DIR SOCI_CORE_LIBRARY SOCI_SQLITE3_LIBRARY
                                  SOCI_POSTGRESQL_LIBRARY)
if(Soci_FOUND AND NOT TARGET Soci::core)
  foreach(part core sqlite3 postgresql)
    string(TOUPPER ${part} upper)
    add_library(Soci::${part} UNKNOWN IMPORTED)
    set_target_properties(Soci::${part} PROPERTIES IMPORTED_LOCATION "${SOCI_${upper}_LIBRARY}"
                          INTERFACE_INCLUDE_DIRECTORIES "${SOCI_INCLUDE_DIR}")
  endforeach()
endif()
