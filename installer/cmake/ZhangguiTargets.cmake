# What every target of the house has in common. A folder's CMakeLists.txt names the target and what it links;
# the sources are the folder's files, so adding a file touches no list.

set(ZHANGGUI_SANITIZE "" CACHE STRING "Sanitizers to build with, as for -fsanitize=")

add_library(zhanggui_flags INTERFACE)
target_compile_options(zhanggui_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast
                       -Wunused -Woverloaded-virtual -Werror)
target_include_directories(zhanggui_flags INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(zhanggui_flags INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH
                           ZHANGGUI_VERSION="${PROJECT_VERSION}")
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # gcc 12 warns falsely inside std::string and coroutines when it optimises (GCC PR 105329, 105651, 107852).
  target_compile_options(zhanggui_flags INTERFACE -Wno-restrict -Wno-stringop-overflow -Wno-maybe-uninitialized
                         -fcoroutines)
  # … and about freeing results that stand on the stack, at -O3 only.
  target_compile_options(zhanggui_flags INTERFACE $<$<CONFIG:Release>:-Wno-free-nonheap-object>)
endif()
if(ZHANGGUI_SANITIZE)
  if(ZHANGGUI_SANITIZE MATCHES "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-Wno-tsan) # Asio's fences, which gcc cannot instrument
  endif()
  # Without the last one undefined behaviour is told and gone over, and a test passes.
  add_compile_options(-fsanitize=${ZHANGGUI_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    add_compile_options(-fno-sanitize=function) # which clang 14 cannot do in coroutines
  endif()
  add_link_options(-fsanitize=${ZHANGGUI_SANITIZE})
endif()

find_program(ZHANGGUI_CCACHE ccache)
if(ZHANGGUI_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${ZHANGGUI_CCACHE}")
endif()
find_program(ZHANGGUI_MOLD mold)
if(ZHANGGUI_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

# zhanggui_library(NAME [RECURSE] [QT] LINKS ...): a static library of the .cpp files of this folder.
function(zhanggui_library name)
  cmake_parse_arguments(ARG "RECURSE;QT" "" "LINKS;FOLDERS" ${ARGN})
  set(folders ${ARG_FOLDERS})
  if(NOT folders)
    set(folders .)
  endif()
  set(files)
  foreach(folder IN LISTS folders)
    if(ARG_RECURSE)
      file(GLOB_RECURSE found CONFIGURE_DEPENDS "${folder}/*.cpp" "${folder}/*.h")
    else()
      file(GLOB found CONFIGURE_DEPENDS "${folder}/*.cpp" "${folder}/*.h")
    endif()
    list(APPEND files ${found})
  endforeach()
  add_library(${name} STATIC ${files})
  target_link_libraries(${name} PUBLIC zhanggui_flags ${ARG_LINKS})
  set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
  if(ARG_QT)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
  endif()
endfunction()

# zhanggui_tests(LABEL LINKS ...): every test_*.cpp of this folder is one executable and one ctest entry. The
# surroundings are pinned: no display, C locale, UTC, a home of its own.
function(zhanggui_tests label)
  cmake_parse_arguments(ARG "" "TIMEOUT" "LINKS" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  file(GLOB files CONFIGURE_DEPENDS "test_*.cpp")
  add_custom_target(tests_${label})
  foreach(file IN LISTS files)
    get_filename_component(stem "${file}" NAME_WE)
    set(target "${label}_${stem}")
    add_executable(${target} "${file}")
    add_dependencies(tests_${label} ${target})
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
    target_link_libraries(${target} PRIVATE ${ARG_LINKS} Qt6::Test)
    target_compile_definitions(${target} PRIVATE ZHANGGUI_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                               ZHANGGUI_BINARY_DIR="${CMAKE_BINARY_DIR}")
    add_test(NAME ${label}.${stem} COMMAND ${target})
    set_tests_properties(${label}.${stem} PROPERTIES LABELS ${label} TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT
      "QTEST_FUNCTION_TIMEOUT=${ARG_TIMEOUT}000;ZHANGGUI_FETCH_PICTURES=false;QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;HOME=${CMAKE_BINARY_DIR}/home;XDG_CONFIG_HOME=${CMAKE_BINARY_DIR}/home/.config;XDG_DATA_HOME=${CMAKE_BINARY_DIR}/home/.local/share")
  endforeach()
endfunction()
