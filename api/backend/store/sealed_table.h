#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/backend/store/database.h"

/// The name of the key that a sealed column's value was sealed with: what stands in front of the colon. For the
/// `keys` of a SealedTable.
#define ZHANGGUI_KEY_OF(column)                                       \
    "substr(" column ", 1, length(" column ") - length(ltrim(" column \
    ", 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'))) as key_name"

namespace zhanggui::store {

/// A row of a table with sealed columns: its place, and what is sealed in it.
struct SealedRow {
    std::string scope, place;  ///< the row's key; a number key is all in `place`
    std::string first, second, third;

    template <class V>
    static constexpr void describe(V&& column) {
        column("scope", &SealedRow::scope);
        column("place", &SealedRow::place);
        column("first", &SealedRow::first);
        column("second", &SealedRow::second);
        column("third", &SealedRow::third);
    }
};

/// A table with up to three sealed columns, as whoever goes through everything that is sealed needs it. Each domain
/// declares its own beside its other SQL; `sealedTables()` of the server lists them all.
struct SealedTable {
    std::string_view name;
    std::array<std::string_view, 3> columns;  ///< empty where there are fewer; their values come as ''
    std::string_view start;                   ///< a place before the first
    /// A SealedRow each behind (:scope, :place) in the order of the key, at most :limit.
    Sql page;
    /// Sets the row's columns: (:first, :second, :third, :scope, :place).
    Sql replace;
    /// `select key_name, count(*) as number … group by key_name` over all columns; see ZHANGGUI_KEY_OF.
    Sql keys;
};

/// How many sealed texts each key has sealed, by the key's name. Reads every row.
std::map<std::string, std::int64_t> sealedByKey(Database& database, std::span<const SealedTable> tables);

}  // namespace zhanggui::store
