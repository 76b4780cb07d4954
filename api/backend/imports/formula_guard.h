#pragma once

#include <string>

namespace zhanggui {

/// Text as it may stand in a CSV that a spreadsheet program opens: what would count as a formula gets an apostrophe in
/// front, and so does what already looks as if it had one. unguarded() gives exactly the text back.
std::string guarded(const std::string& text);
std::string unguarded(const std::string& text);

}  // namespace zhanggui
