#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "api/backend/catalog/catalog_store.h"
#include "api/backend/catalog/product_search.h"

namespace zhanggui {

struct CardPage {
    std::vector<catalog_store::CardRow> rows;
    std::optional<std::string> next;
};

/// What customers may see of a search's result. Lives within one session.
class FoundCards {
  public:
    /// So many of the best matches are sorted where another order than theirs is asked for.
    static constexpr std::size_t mostSorted = 20'000;

    FoundCards(store::Session& session, std::string_view text, const catalog_store::CardFilter& filter);

    /// The text has nothing to search for.
    bool nothingAsked() const { return m_search.empty(); }
    CardPage page(ProductSort sort, const std::optional<store::Cursor>& after, std::int32_t limit);

  private:
    bool shown(const catalog_store::Posting& posting) const;
    CardPage best(const std::optional<store::Cursor>& after, std::size_t limit);
    CardPage sorted(ProductSort sort, const std::optional<store::Cursor>& after, std::size_t limit);

    store::Session& m_session;
    ProductSearch m_search;
    const catalog_store::CardFilter m_filter;
    std::unordered_set<CategoryId> m_hidden, m_within;
    std::unordered_set<ProductId> m_tagged;  ///< if a tag is asked for
};

}  // namespace zhanggui
