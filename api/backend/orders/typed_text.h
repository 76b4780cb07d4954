#pragma once

#include <string>
#include <string_view>

namespace zhanggui {

/// What somebody typed, without the white space around it.
inline std::string trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const auto first = text.find_first_not_of(space);
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(space) - first + 1));
}

}  // namespace zhanggui
