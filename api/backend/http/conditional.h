#pragma once

#include <string_view>

namespace zhanggui::http {

/// Whether an If-None-Match header names this entity tag: a list, weak tags and "*" are understood (RFC 9110 §13.1.2,
/// weak comparison). A malformed header matches nothing.
bool etagMatches(std::string_view ifNoneMatch, std::string_view etag);

}  // namespace zhanggui::http
