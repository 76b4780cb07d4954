# Puts a text file into a program.
#
# zhanggui_embed_text(TARGET FILE HEADER FUNCTION): adds a generated source that defines
# `std::string_view zhanggui::FUNCTION()`, declared in HEADER. Run as a script (cmake -DFILE=... -DHEADER=...
# -DFUNCTION=... -DOUT=... -P) it writes that source.

function(zhanggui_embed_text target file header function)
  set(out "${CMAKE_CURRENT_BINARY_DIR}/${target}_${function}.cpp")
  add_custom_command(
    OUTPUT "${out}"
    COMMAND ${CMAKE_COMMAND} "-DFILE=${file}" "-DHEADER=${header}" "-DFUNCTION=${function}" "-DOUT=${out}"
            -P "${CMAKE_SOURCE_DIR}/installer/cmake/EmbedText.cmake"
    DEPENDS "${file}" "${CMAKE_SOURCE_DIR}/installer/cmake/EmbedText.cmake"
    COMMENT "Embedding ${file}"
    VERBATIM)
  target_sources(${target} PRIVATE "${out}")
endfunction()

if(CMAKE_SCRIPT_MODE_FILE)
  file(READ "${FILE}" text HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" text "${text}")
  # One literal a line of the text: compilers limit the length of a single one.
  string(REGEX REPLACE "(\\\\x0a)" "\\1\"\n    \"" text "${text}")
  file(WRITE "${OUT}" "// Generated from ${FILE}.
#include \"${HEADER}\"

namespace zhanggui {

namespace {
constexpr char text[] =
    \"${text}\";
}  // namespace

std::string_view ${FUNCTION}() { return {text, sizeof(text) - 1}; }

}  // namespace zhanggui
")
endif()
