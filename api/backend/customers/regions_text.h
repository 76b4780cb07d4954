#pragma once

#include <string_view>

namespace zhanggui {

/// The text of resources/regions.csv as it was when this program was built.
std::string_view regionsText();

}  // namespace zhanggui
