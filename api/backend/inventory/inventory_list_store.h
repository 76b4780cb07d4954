#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/backend/store/cursor.h"
#include "api/backend/store/session.h"
#include "api/contract/inventory.h"
#include "api/contract/products.h"

/// Lists of the desk that ask for stock. They join the catalogue's tables, which stand to the left.
namespace zhanggui::inventory_store {

struct ListedLevel {
    SkuId sku;
    StoreId store;
    ProductId product;
    std::string code, title, specText, storeName;
    std::optional<std::string> file;
    std::int64_t onHand = 0, reserved = 0, damaged = 0, safety = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("sku_id", &ListedLevel::sku);
        column("store_id", &ListedLevel::store);
        column("product_id", &ListedLevel::product);
        column("code", &ListedLevel::code);
        column("title", &ListedLevel::title);
        column("spec_text", &ListedLevel::specText);
        column("store_name", &ListedLevel::storeName);
        column("file", &ListedLevel::file);
        column("on_hand", &ListedLevel::onHand);
        column("reserved", &ListedLevel::reserved);
        column("damaged", &ListedLevel::damaged);
        column("safety", &ListedLevel::safety);
    }
};

struct ListedProduct {
    ProductId id;
    std::string title, code;
    CategoryId category;
    std::int64_t skus = 0;
    Money minPrice, maxPrice;
    std::int64_t available = 0, minSafety = 0, maxSafety = 0;
    ProductState state = ProductState::Draft;
    bool low = false;
    std::int64_t sort = 0;
    std::optional<Instant> onShelfAt, offShelfAt, trashedAt;
    Instant updatedAt;
    std::int64_t version = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &ListedProduct::id);
        column("title", &ListedProduct::title);
        column("code", &ListedProduct::code);
        column("category_id", &ListedProduct::category);
        column("skus", &ListedProduct::skus);
        column("min_price", &ListedProduct::minPrice);
        column("max_price", &ListedProduct::maxPrice);
        column("available", &ListedProduct::available);
        column("min_safety", &ListedProduct::minSafety);
        column("max_safety", &ListedProduct::maxSafety);
        column("state", &ListedProduct::state);
        column("low", &ListedProduct::low);
        column("sort", &ListedProduct::sort);
        column("on_shelf_at", &ListedProduct::onShelfAt);
        column("off_shelf_at", &ListedProduct::offShelfAt);
        column("trashed_at", &ListedProduct::trashedAt);
        column("updated_at", &ListedProduct::updatedAt);
        column("version", &ListedProduct::version);
    }
};

/// Units of one key sold on one day.
struct DaySale {
    std::int64_t key = 0, day = 0, quantity = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("key", &DaySale::key);
        column("day", &DaySale::day);
        column("quantity", &DaySale::quantity);
    }
};

/// By code, then store, after `after`; at most `limit`.
std::vector<ListedLevel> listedLevels(store::Session& session, const StockQuery& query,
                                      const std::optional<store::Cursor>& after, std::int32_t limit);
StockCounts levelCounts(store::Session& session);

/// Newest first; at most `limit`.
std::vector<LedgerRow> ledger(store::Session& session, SkuId sku, StoreId store,
                              const std::optional<store::Cursor>& after, std::int32_t limit);

/// Last changed first, after `after`; at most `limit`.
std::vector<ListedProduct> listedProducts(store::Session& session, const ProductQuery& query,
                                          const std::optional<store::Cursor>& after, std::int32_t limit);
/// One row of the list, in the recycle bin or not.
std::optional<ListedProduct> listedProduct(store::Session& session, ProductId id);
/// Keys of all products that a query asks for, whatever its cursor and limit: ascending after `after`, at most `limit`.
std::vector<ProductId> selectedProducts(store::Session& session, const ProductQuery& query, ProductId after,
                                        std::int64_t limit);
ProductCounts productCounts(store::Session& session);

/// Paid since and including the shop's day `from`.
std::vector<DaySale> salesOf(store::Session& session, const std::vector<ProductId>& products, std::int64_t from);
std::vector<DaySale> salesOf(store::Session& session, const std::vector<SkuId>& skus, std::int64_t from);

}  // namespace zhanggui::inventory_store
