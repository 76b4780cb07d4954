#pragma once

#include "api/backend/cart/purchases.h"
#include "api/backend/catalog/offers.h"
#include "api/backend/customers/addresses.h"
#include "api/backend/inventory/stock.h"
#include "api/contract/customer_orders.h"

namespace zhanggui {

/// Tells a customer what an order would cost, before he makes it.
class SettlePreview {
  public:
    SettlePreview(store::Database& database, Addresses& addresses, const Offers& offers, const Stock& stock,
                  const Purchases& purchases)
        : m_database(database), m_addresses(addresses), m_offers(offers), m_stock(stock), m_purchases(purchases) {}

    /// Refusals: InvalidInput for a variant named twice. An address that is not the customer's is absent in the answer.
    Result<Settlement> settle(const Actor& who, const SettleRequest& request);

  private:
    store::Database& m_database;
    Addresses& m_addresses;
    const Offers& m_offers;
    const Stock& m_stock;
    const Purchases& m_purchases;
};

}  // namespace zhanggui
