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
#include "api/contract/categories.h"

/// What the catalogue reads. A list costs a fixed number of queries, however many records it shows.
namespace zhanggui::catalog_store {

struct CategoryRow {
    CategoryId id;
    std::optional<CategoryId> parent;
    std::string name;
    std::int32_t level = 1;
    std::int64_t position = 0;
    bool visible = true;
    std::string picture;  ///< name of a file, or empty
    std::optional<SpecTemplateId> specTemplate;
    std::int64_t version = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &CategoryRow::id);
        column("parent_id", &CategoryRow::parent);
        column("name", &CategoryRow::name);
        column("level", &CategoryRow::level);
        column("position", &CategoryRow::position);
        column("visible", &CategoryRow::visible);
        column("picture", &CategoryRow::picture);
        column("spec_template_id", &CategoryRow::specTemplate);
        column("version", &CategoryRow::version);
    }
};

struct CardRow {
    ProductId id;
    std::string title;
    Money price, linePrice;
    std::int64_t sold = 0, sort = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &CardRow::id);
        column("title", &CardRow::title);
        column("min_price", &CardRow::price);
        column("line_price", &CardRow::linePrice);
        column("sold", &CardRow::sold);
        column("sort", &CardRow::sort);
    }
};

/// In their order, siblings of all parents mixed.
std::vector<CategoryRow> categories(store::Session& session);
/// Products on sale by their own category.
std::unordered_map<CategoryId, std::int64_t> onSale(store::Session& session);
/// Products of any state in each category itself, but those in the recycle bin.
std::unordered_map<CategoryId, std::int64_t> productsIn(store::Session& session);
/// Those in the recycle bin; purged ones are in neither figure.
std::unordered_map<CategoryId, std::int64_t> trashedIn(store::Session& session);
/// Whether a purged product stands in one of the categories, for its orders' sake.
bool anyPurged(store::Session& session);

/// Which products of a list. With a category: those of visible categories in and below it, else of all that are not
/// hidden and not below one that is.
struct CardFilter {
    CategoryId category;
    Money min, max;
    std::string tag{};  ///< that they have; empty for any
};
/// The products that have a tag, whatever their state.
std::unordered_set<ProductId> tagged(store::Session& session, const std::string& tag);
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

/// In alphabetical order; absent where there are none.
std::map<ProductId, std::vector<std::string>> tags(store::Session& session, const std::vector<ProductId>& products);

/// Which variant has a code; unknown ones are absent.
std::map<std::string, SkuId> codeOwners(store::Session& session, const std::vector<std::string>& codes);

/// Ascending by key.
std::vector<Offer> offers(store::Session& session, const std::vector<SkuId>& skus);

}  // namespace zhanggui::catalog_store
