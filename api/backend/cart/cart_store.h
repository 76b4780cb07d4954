#pragma once

#include <optional>
#include <vector>

#include "api/backend/store/session.h"
#include "api/contract/cart.h"
#include "api/contract/customers.h"

namespace zhanggui {

struct CartItem {
    SkuId sku;
    std::int64_t quantity = 1;
    bool selected = true;
    Money priceWhenAdded;

    template <class V>
    static constexpr void describe(V&& column) {
        column("sku_id", &CartItem::sku);
        column("quantity", &CartItem::quantity);
        column("selected", &CartItem::selected);
        column("price_when_added", &CartItem::priceWhenAdded);
    }
};

/// The SQL of the cart.
class CartStore {
  public:
    /// Newest first.
    std::vector<CartItem> items(store::Session& session, CustomerId customer) const;
    /// Makes changes of one customer's cart wait for each other.
    void lock(store::Transaction& transaction, CustomerId customer) const;
    /// Adds units to the variant's line, up to maxLineQuantity, and ticks it; makes the line if there is none.
    void add(store::Transaction& transaction, CustomerId customer, SkuId sku, std::int64_t quantity, Money price,
             Instant at) const;
    /// Absent values stay. False if there is no such line.
    bool change(store::Transaction& transaction, CustomerId customer, SkuId sku, std::optional<std::int64_t> quantity,
                std::optional<bool> selected) const;
    void remove(store::Transaction& transaction, CustomerId customer, SkuId sku) const;
    void clear(store::Transaction& transaction, CustomerId customer) const;
};

}  // namespace zhanggui
