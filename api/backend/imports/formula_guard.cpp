#include "api/backend/imports/formula_guard.h"

#include <string_view>

namespace zhanggui {

namespace {

/// Behind any apostrophes something that begins a formula, or may after a blank was stripped.
bool isRisky(std::string_view text) {
    const auto first = text.find_first_not_of('\'');
    return first != std::string_view::npos && std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
}

}  // namespace

std::string guarded(const std::string& text) {
    return isRisky(text) ? "'" + text : text;
}

std::string unguarded(const std::string& text) {
    return !text.empty() && text.front() == '\'' && isRisky(text) ? text.substr(1) : text;
}

}  // namespace zhanggui
