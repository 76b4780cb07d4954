#pragma once

#include "api/backend/orders/order_lists_store.h"
#include "api/backend/orders/orders_store.h"
#include "api/backend/ports/actor.h"
#include "api/backend/store/database.h"
#include "api/backend/store/vault.h"
#include "api/contract/customer_orders.h"

namespace zhanggui {

/// A customer's own orders.
class CustomerOrders {
  public:
    CustomerOrders(store::Database& database, const store::Vault& vault) : m_database(database), m_vault(vault) {}

    /// Newest first. Refusals: InvalidInput for a cursor that is none.
    Result<Page<CustomerOrder>> list(const Actor& who, const CustomerOrderQuery& query);
    /// Refusals: NotFound, also for somebody else's order.
    Result<CustomerOrder> get(const Actor& who, OrderId id);

  private:
    store::Database& m_database;
    const store::Vault& m_vault;
    OrdersStore m_store;
    OrderListsStore m_lists;
};

}  // namespace zhanggui
