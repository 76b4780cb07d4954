#pragma once

#include <string>
#include <string_view>

namespace zhanggui::http {

/// Decodes the percent-encoding of a request path, once. `raw` begins with a slash and has no query.
///
/// False for what no honest client sends: a broken escape, an encoded slash or backslash, control characters, text that
/// is not UTF-8, and the segments "." and "..". So the decoded path splits at its slashes without doubt.
bool decodePath(std::string_view raw, std::string& out);

/// Whether the bytes are well-formed UTF-8 (no surrogates, no overlong forms, nothing above U+10FFFF).
bool isUtf8(std::string_view text);

}  // namespace zhanggui::http
