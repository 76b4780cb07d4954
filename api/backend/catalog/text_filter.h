#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "api/backend/store/session.h"

/// The condition that product p was found by a text, for lists of another order than the search's own. Takes the
/// parameters :text, :term, :found and :found_count from a TextFilter.
#define ZHANGGUI_FOUND                                                                                               \
    "(:text = '' or (:term <> '' and p.id in (select product_id from search_posting where term = :term)) or (:term " \
    "= '' and p.id in (with recursive place (i) as (select 0 where :found_count > 0 union all select i + 1 from "    \
    "place where i + 1 < :found_count) select cast(substr(:found, i * 19 + 1, 19) as bigint) from place)))"

namespace zhanggui {

/// What a text finds, as parameters of a statement: everything for one without words, all products of a single term, or
/// else the best matches by their keys.
class TextFilter {
  public:
    /// So many of the best matches of several words are listed.
    static constexpr std::int64_t mostFound = 4000;

    TextFilter(store::Session& session, std::string_view text);

    std::string text, term, found;
    std::int64_t count = 0;
};

}  // namespace zhanggui
