#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "api/backend/store/session.h"

/// Sixty-four parameters for `… in (" ZHANGGUI_KEYS ")`: a list of any length is asked for in chunks of one prepared
/// statement, so that a page of records costs a fixed number of queries. They must be the first parameters of the text.
#define ZHANGGUI_KEYS                                                                                              \
    ":k00, :k01, :k02, :k03, :k04, :k05, :k06, :k07, :k08, :k09, :k10, :k11, :k12, :k13, :k14, :k15, :k16, :k17, " \
    ":k18, :k19, :k20, :k21, :k22, :k23, :k24, :k25, :k26, :k27, :k28, :k29, :k30, :k31, :k32, :k33, :k34, :k35, " \
    ":k36, :k37, :k38, :k39, :k40, :k41, :k42, :k43, :k44, :k45, :k46, :k47, :k48, :k49, :k50, :k51, :k52, :k53, " \
    ":k54, :k55, :k56, :k57, :k58, :k59, :k60, :k61, :k62, :k63"

namespace zhanggui::store {

/// As many keys as ZHANGGUI_KEYS has places.
inline constexpr std::size_t keysAtOnce = 64;

namespace detail {

template <class Row, class Key, class... Args, std::size_t... I>
std::vector<Row> allOfChunk(Session& session, Sql sql, const std::vector<Key>& keys, std::size_t from,
                            std::index_sequence<I...>, const Args&... args) {
    // A short chunk repeats its last key, which changes nothing in a set.
    return session.all<Row>(sql, keys[std::min(from + I, keys.size() - 1)]..., args...);
}

}  // namespace detail

/// The rows of all keys, chunk by chunk; `args` are bound after the keys. Order holds only within a chunk, so sort by
/// the key first and hand in ascending keys where order matters.
template <class Row, class Key, class... Args>
std::vector<Row> allOfKeys(Session& session, Sql sql, const std::vector<Key>& keys, const Args&... args) {
    std::vector<Row> rows;
    for (std::size_t from = 0; from < keys.size(); from += keysAtOnce) {
        auto some = detail::allOfChunk<Row>(session, sql, keys, from, std::make_index_sequence<keysAtOnce>{}, args...);
        rows.insert(rows.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    }
    return rows;
}

}  // namespace zhanggui::store
