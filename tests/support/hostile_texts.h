#pragma once

#include <string>
#include <vector>

namespace zhanggui::test {

/// A text that means harm: its bytes, and the JSON literal of it. What JSON cannot say, such as half a surrogate pair,
/// is said as harmfully as possible.
struct HostileText {
    std::string bytes, literal;
};

/// Five hundred and more: statements of SQL, ways out of a folder, control characters, broken and tricky Unicode,
/// format strings, markup, formulas, long ones. Always the same, in the same order.
const std::vector<HostileText>& hostileTexts();

}  // namespace zhanggui::test
