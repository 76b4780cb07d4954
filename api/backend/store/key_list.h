#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include "api/backend/store/session.h"

namespace zhanggui::store {

/// The most keys that one statement takes.
inline constexpr std::size_t keysAtOnce = 64;

namespace detail {

template <class Row, class Key, class... Args, std::size_t... I>
std::vector<Row> allOfChunk(Session& session, Sql sql, const std::vector<Key>& keys, std::size_t from,
                            std::index_sequence<I...>, const Args&... args) {
    // A short chunk repeats its last key, which changes nothing in a set.
    return session.all<Row>(sql, keys[std::min(from + I, keys.size() - 1)]..., args...);
}

}  // namespace detail

/// The rows of all keys: `… in ({keys}) …`, whose parameters are the first of the text, then `args`. A list of any
/// length is asked for in chunks of 1, 4, 24 or 64, each of which is one prepared statement, so that a page of records
/// costs a fixed number of queries and a single one pays for itself alone. Order holds only within a chunk, so sort by
/// the key first and hand in ascending keys where order matters.
template <class Row, class Key, class... Args>
std::vector<Row> allOfKeys(Session& session, Sql sql, const std::vector<Key>& keys, const Args&... args) {
    if (keys.empty()) return {};
    if (keys.size() == 1) return session.all<Row>(sql, keys.front(), args...);
    if (keys.size() <= 4) return detail::allOfChunk<Row>(session, sql, keys, 0, std::make_index_sequence<4>{}, args...);
    if (keys.size() <= 24)
        return detail::allOfChunk<Row>(session, sql, keys, 0, std::make_index_sequence<24>{}, args...);
    std::vector<Row> rows;
    for (std::size_t from = 0; from < keys.size(); from += keysAtOnce) {
        auto some = detail::allOfChunk<Row>(session, sql, keys, from, std::make_index_sequence<keysAtOnce>{}, args...);
        rows.insert(rows.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    }
    return rows;
}

}  // namespace zhanggui::store
