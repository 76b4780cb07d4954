#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "api/backend/catalog/offers.h"
#include "api/backend/store/cursor.h"
#include "api/backend/store/session.h"

/// What the catalogue reads. A list costs a fixed number of queries, however many records it shows.
namespace zhanggui::catalog_store {

struct CategoryRow {
    CategoryId id;
    std::optional<CategoryId> parent;
    std::string name;
    std::int32_t level = 1;
    bool visible = true;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &CategoryRow::id);
        column("parent_id", &CategoryRow::parent);
        column("name", &CategoryRow::name);
        column("level", &CategoryRow::level);
        column("visible", &CategoryRow::visible);
    }
};

struct CardRow {
    ProductId id;
    std::string title;
    Money price, linePrice;
    std::int64_t sold = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &CardRow::id);
        column("title", &CardRow::title);
        column("min_price", &CardRow::price);
        column("line_price", &CardRow::linePrice);
        column("sold", &CardRow::sold);
    }
};

/// In their order, siblings of all parents mixed.
std::vector<CategoryRow> categories(store::Session& session);
/// Products on sale by their own category.
std::unordered_map<CategoryId, std::int64_t> onSale(store::Session& session);
/// Products of any state in each category itself.
std::unordered_map<CategoryId, std::int64_t> productsIn(store::Session& session);

/// Which products of a list. With a category: those of visible categories in and below it, else of all that are not
/// hidden and not below one that is.
struct CardFilter {
    CategoryId category;
    Money min, max;
};
/// Products on sale in the asked order after `after`, at most `limit`.
std::vector<CardRow> cards(store::Session& session, const CardFilter& filter, ProductSort sort,
                           const std::optional<store::Cursor>& after, std::int32_t limit);
/// Those of the products that are on sale, in the given order.
std::vector<CardRow> cards(store::Session& session, const std::vector<ProductId>& products);
/// The category and those below it that are visible all the way from it.
std::unordered_set<CategoryId> shownBelow(store::Session& session, CategoryId category);
/// Categories that are hidden, or below one that is.
std::unordered_set<CategoryId> hiddenCategories(store::Session& session);
/// Path of the first picture that is here of each product; absent where there is none.
std::map<ProductId, std::string> covers(store::Session& session, const std::vector<ProductId>& products);

/// Which variant has a code; unknown ones are absent.
std::map<std::string, SkuId> codeOwners(store::Session& session, const std::vector<std::string>& codes);

/// Ascending by key.
std::vector<Offer> offers(store::Session& session, const std::vector<SkuId>& skus);

}  // namespace zhanggui::catalog_store
