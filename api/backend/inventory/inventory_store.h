#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "api/backend/catalog/stock_levels.h"
#include "api/backend/inventory/stock.h"
#include "api/backend/store/session.h"

/// Levels and their ledger. One statement moves a level and tells what came of it.
namespace zhanggui::inventory_store {

/// A level right after a movement, with the product that its variant belongs to.
struct Moved {
    std::int64_t onHand = 0, reserved = 0;
    ProductId product;

    template <class V>
    static constexpr void describe(V&& column) {
        column("on_hand", &Moved::onHand);
        column("reserved", &Moved::reserved);
        column("product_id", &Moved::product);
    }
};

struct Level {
    SkuId sku;
    std::int64_t onHand = 0, reserved = 0, safety = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("sku_id", &Level::sku);
        column("on_hand", &Level::onHand);
        column("reserved", &Level::reserved);
        column("safety", &Level::safety);
    }
};

/// Each moves one level if its condition holds, and gives nothing if it does not or there is no such level.
std::optional<Moved> reserve(store::Transaction& transaction, StoreId store, SkuId sku, std::int64_t quantity);
std::optional<Moved> release(store::Transaction& transaction, StoreId store, SkuId sku, std::int64_t quantity);
std::optional<Moved> ship(store::Transaction& transaction, StoreId store, SkuId sku, std::int64_t quantity);
std::optional<Moved> change(store::Transaction& transaction, StoreId store, SkuId sku, std::int64_t onHandChange);

void append(store::Transaction& transaction, StoreId store, SkuId sku, MovementKind kind, std::int64_t onHandChange,
            std::int64_t reservedChange, const Moved& after, const MovementNote& note);

void open(store::Transaction& transaction, StoreId store, SkuId sku);
/// Opens a level that holds this much; nothing if there is one.
std::optional<Moved> openWith(store::Transaction& transaction, StoreId store, SkuId sku, std::int64_t onHand);
/// Of all stores: nothing is promised from a retired level.
void setRetired(store::Transaction& transaction, SkuId sku, bool retired);
void setSafety(store::Transaction& transaction, StoreId store, SkuId sku, std::int64_t safety);
bool everMoved(store::Session& session, StoreId store, SkuId sku);

/// Those levels that exist, by SKU.
std::vector<Level> levels(store::Session& session, StoreId store, const std::vector<SkuId>& skus);
/// The same, locked until the transaction ends. `skus` ascending.
std::vector<Level> lockedLevels(store::Transaction& transaction, StoreId store, const std::vector<SkuId>& skus);
/// Over all stores.
std::vector<Level> sums(store::Session& session, const std::vector<SkuId>& skus);
std::vector<ProductId> inStock(store::Session& session, const std::vector<ProductId>& products);

}  // namespace zhanggui::inventory_store
