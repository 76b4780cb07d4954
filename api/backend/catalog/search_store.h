#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/backend/catalog/search_terms.h"
#include "api/backend/store/session.h"
#include "api/contract/catalog.h"

/// The tables of the search: what is known of each product, and under which terms it stands.
namespace zhanggui::catalog_store {

/// Where a list of postings goes on: below this rank and key.
struct PostingPlace {
    std::int64_t rank = 0, product = 0;
};

/// A product under a term, with what decides whether and where it is shown.
struct Posting {
    std::int64_t rank = 0;
    ProductId product;
    ProductState state = ProductState::Draft;
    CategoryId category;
    Money price;
    std::int64_t sold = 0;
    Instant updatedAt;
    std::string lines, initials;  ///< what further words are looked for in; left out by postings()

    template <class V>
    static constexpr void describe(V&& column) {
        column("rank", &Posting::rank);
        column("product_id", &Posting::product);
        column("state", &Posting::state);
        column("category_id", &Posting::category);
        column("min_price", &Posting::price);
        column("sold", &Posting::sold);
        column("updated_at", &Posting::updatedAt);
        column("body", &Posting::lines);
        column("initials", &Posting::initials);
    }
};

struct StoredDocument {
    std::string title;
    SearchBody body;
    std::int32_t salesStep = 0;
    bool stale = false;  ///< to be indexed anew in any case
};

/// Best first, at most `limit`.
std::vector<Posting> postings(store::Session& session, const std::string& term, PostingPlace below, std::int64_t limit);
std::vector<Posting> postingsWithText(store::Session& session, const std::string& term, PostingPlace below,
                                      std::int64_t limit);
/// How many products stand under a term; counts to `most` only.
std::int64_t countPostings(store::Session& session, const std::string& term, std::int64_t most);

/// What is to be found of a product, and how often it was sold; nothing for an unknown one.
struct Searched {
    SearchSource source;
    std::int64_t sold = 0;
};
std::optional<Searched> searched(store::Session& session, ProductId product);

/// What is known of a product, locked against others who index it.
std::optional<StoredDocument> document(store::Transaction& transaction, ProductId product);
void saveDocument(store::Transaction& transaction, ProductId product, const StoredDocument& document);
void removeDocument(store::Transaction& transaction, ProductId product);

struct TermRank {
    std::string term;
    std::int64_t rank = 0;
    auto operator<=>(const TermRank&) const = default;
};
void insertPostings(store::Transaction& transaction, ProductId product, const std::vector<TermRank>& terms);
void removePostings(store::Transaction& transaction, ProductId product, const std::vector<TermRank>& terms);

/// The rules by which products are indexed; nothing if none is.
std::optional<std::int32_t> indexedBy(store::Session& session);
void forgetAll(store::Transaction& transaction);
/// The products in these categories are to be indexed anew; tells how many there are.
std::int64_t markStale(store::Transaction& transaction, const std::vector<CategoryId>& categories);
/// Products that are not indexed, or to be indexed anew; at most `limit`.
std::vector<ProductId> unindexed(store::Session& session, std::int64_t limit);

}  // namespace zhanggui::catalog_store
