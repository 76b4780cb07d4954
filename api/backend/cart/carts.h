#pragma once

#include <optional>
#include <vector>

#include "api/backend/cart/cart_store.h"
#include "api/backend/cart/purchases.h"
#include "api/backend/catalog/offers.h"
#include "api/backend/inventory/stock.h"
#include "api/backend/jobs/once.h"
#include "api/backend/ports/actor.h"
#include "api/backend/ports/clock.h"

namespace zhanggui {

/// Customers' carts. Prices, stock and problems are those of the moment of reading.
class Carts {
  public:
    Carts(store::Database& database, jobs::Once& once, const Clock& clock, const Offers& offers, const Stock& stock,
          const Purchases& purchases)
        : m_database(database),
          m_once(once),
          m_clock(clock),
          m_offers(offers),
          m_stock(stock),
          m_purchases(purchases) {}

    Result<Cart> get(const Actor& who);
    /// Units of a variant that is there already are added to its line, up to maxLineQuantity. Refusals: NotForSale with
    /// the fault /sku, TooManyKinds with the limit, OverLimit with the units that the customer may still buy.
    Result<Cart> add(const Actor& who, const CartItemDraft& draft);
    /// Refusals: NotFound; OverLimit for more units than before that are more than the customer may still buy.
    Result<Cart> change(const Actor& who, SkuId sku, const CartItemChange& change);
    /// Nothing happens if it is not there.
    Result<Cart> remove(const Actor& who, SkuId sku);

    /// Takes out what was bought, in the transaction of the order.
    void removeBought(store::Transaction& transaction, CustomerId customer, const std::vector<SkuId>& skus) const;

  private:
    /// What lies in a cart, and what is offered of it now (ascending by key).
    struct Contents {
        std::vector<CartItem> items;
        std::vector<Offer> offers;

        CartItem* item(SkuId sku);
        const Offer* offer(SkuId sku) const;
    };
    /// With the offer of a variant `besides` those in the cart.
    Contents contents(store::Session& session, CustomerId customer, std::optional<SkuId> besides = {}) const;
    Cart cartOf(store::Session& session, CustomerId customer, const Contents& held) const;
    Result<None> checkLimit(store::Transaction& transaction, CustomerId customer, const Offer& offer,
                            const Contents& held, std::int64_t more) const;

    store::Database& m_database;
    jobs::Once& m_once;
    const Clock& m_clock;
    const Offers& m_offers;
    const Stock& m_stock;
    const Purchases& m_purchases;
    CartStore m_store;
};

}  // namespace zhanggui
