#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "api/contract/refusal.h"

namespace zhanggui {

/// Takes the white space around a line that somebody typed. A fault at `pointer` if less than `least` code points are
/// left, or if it holds a line break or another control character: those are marks of ours in keys.
std::optional<Fault> tidyLine(std::string& text, const std::string& pointer, std::int64_t least = 0);
/// The same for text of several lines: line breaks become \n; tabs may stay.
std::optional<Fault> tidyParagraphs(std::string& text, const std::string& pointer);

/// Number of Unicode code points of valid UTF-8.
std::int64_t codePointsOf(std::string_view text);

}  // namespace zhanggui
