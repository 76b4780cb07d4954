#pragma once

#include "api/backend/orders/order_lists_store.h"
#include "api/backend/orders/orders_store.h"
#include "api/backend/ports/actor.h"
#include "api/backend/ports/clock.h"
#include "api/backend/store/database.h"
#include "api/backend/store/vault.h"

namespace zhanggui {

/// What staff see of orders.
class OrderDesk {
  public:
    OrderDesk(store::Database& database, const store::Vault& vault, const Clock& clock)
        : m_database(database), m_vault(vault), m_clock(clock) {}

    /// `text` is compared as a whole: order number, phone, its last four digits, name or waybill. Refusals:
    /// InvalidInput for a cursor that is none.
    Result<Page<OrderRow>> list(const Actor& who, const OrderQuery& query);
    Result<OrderCounts> counts(const Actor& who);
    /// Refusals: NotFound.
    Result<Order> get(const Actor& who, OrderId id);
    Result<OrderRow> row(const Actor& who, OrderId id);
    /// The receiver unmasked. The look is written to audit log and timeline. Refusals: NotFound.
    Result<Receiver> reveal(const Actor& who, OrderId id);

  private:
    std::vector<OrderListRecord> find(store::Session& session, const OrderQuery& query, const ListRange& range) const;
    std::vector<OrderListRecord> search(store::Session& session, const OrderQuery& query, const std::string& text,
                                        const ListRange& range) const;

    store::Database& m_database;
    const store::Vault& m_vault;
    const Clock& m_clock;
    OrdersStore m_store;
    OrderListsStore m_lists;
};

}  // namespace zhanggui
