#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "api/contract/refusal.h"

namespace zhanggui::store {

/// Where a page of a list ended: the sort key of its last record and, since sort keys may be equal, its id.
struct Cursor {
    enum class Key { Number, Text };
    std::int64_t number = 0;  ///< the sort key of lists that sort by a number or a moment
    std::string text{};       ///< of lists that sort by text
    std::int64_t id = 0;
};

/// The opaque text that clients hand back for the next page. Safe in a query string without escaping.
std::string makeCursor(std::int64_t key, std::int64_t id);
std::string makeCursor(std::string_view key, std::int64_t id);

/// Nothing for the empty text, which asks for the first page. GeneralRefusal::InvalidInput with the fault "?cursor"
/// badFormat for anything that makeCursor() does not write for a list sorted by such a key.
Result<std::optional<Cursor>> readCursor(const std::string& cursor, Cursor::Key key = Cursor::Key::Number);

}  // namespace zhanggui::store
