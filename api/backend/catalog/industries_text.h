#pragma once

#include <string_view>

namespace zhanggui {

/// The text of resources/industries.txt as it was when this program was built.
std::string_view industriesText();

}  // namespace zhanggui
