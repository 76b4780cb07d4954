#pragma once

#include <string>
#include <string_view>

namespace zhanggui {

/// What people typed, as it is stored: composed (NFC), without white space at either end. `text` is valid UTF-8.
std::string tidied(std::string_view text);

/// The same with full-width letters and digits made ordinary (NFKC): for phone numbers and codes.
std::string tidiedNarrow(std::string_view text);

/// Whether a text has neither line breaks nor other control characters.
bool isOneLine(std::string_view text);

/// Length in Unicode code points, as the contract counts.
std::size_t codePoints(std::string_view text);

}  // namespace zhanggui
