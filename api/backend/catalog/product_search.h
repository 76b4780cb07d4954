#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "api/backend/catalog/search_store.h"

namespace zhanggui {

/// Finds products by what somebody typed: Chinese of any length, beginnings of Latin words, codes and barcodes, and
/// initials of pinyin. All words must be found. Where Chinese is not found as it stands, the words of a dictionary in
/// it are looked for instead. Lives within one session.
class ProductSearch {
  public:
    ProductSearch(store::Session& session, std::string_view text);

    /// Nothing was typed that could be searched for.
    bool empty() const { return m_words.empty(); }

    /// The term under which exactly the found products stand, if a single one tells.
    std::optional<std::string> onlyTerm();

    /// Calls `visit` with each product, whatever its state, until it answers false. Best first: at the start of the
    /// title, in the title, in a code, in a tag, elsewhere; among these by units sold in steps of doubling, then the
    /// newest. Begins below `after`, the rank and key of a product visited before.
    void each(const std::optional<catalog_store::PostingPlace>& after,
              const std::function<bool(const catalog_store::Posting&)>& visit);

  private:
    struct Stream;

    bool any();
    void preferDictionary();
    std::vector<Stream> streamsOf(const SearchWord& word);
    std::vector<Stream> rarestWord(std::size_t& place);
    std::string rarestTerm(const std::vector<std::string>& terms);
    bool holdsOthers(const catalog_store::Posting& posting, std::size_t but) const;

    store::Session& m_session;
    std::vector<SearchWord> m_words;
};

}  // namespace zhanggui
