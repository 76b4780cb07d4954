#pragma once

#include "api/backend/jobs/deadlines.h"
#include "api/backend/jobs/once.h"
#include "api/backend/orders/orders_events.h"
#include "api/backend/orders/orders_store.h"
#include "api/contract/customer_orders.h"

namespace zhanggui {

/// What follows the last parcel: receipt, by the customer or after 15 days, and the end of the after-sale window.
class Receiving {
  public:
    Receiving(store::Database& database, jobs::Once& once, const store::Vault& vault, const Clock& clock,
              jobs::Deadlines& deadlines, const Reactions& reactions)
        : m_database(database),
          m_once(once),
          m_vault(vault),
          m_clock(clock),
          m_deadlines(deadlines),
          m_reactions(reactions) {}

    /// The customer has the goods. Refusals: NotFound, WrongState.
    Result<CustomerOrder> confirm(const Actor& who, OrderId id);
    /// The timers'. Both do nothing if the order's state has changed since the deadline was set.
    void receiveByTime(OrderId id, std::int64_t stateVersion);
    void finishByTime(OrderId id, std::int64_t stateVersion);

  private:
    void receive(store::Transaction& transaction, const Actor& who, OrderRecord& order,
                 const std::vector<OrderLineRecord>& lines);

    store::Database& m_database;
    jobs::Once& m_once;
    const store::Vault& m_vault;
    const Clock& m_clock;
    jobs::Deadlines& m_deadlines;
    const Reactions& m_reactions;
    OrdersStore m_store;
};

}  // namespace zhanggui
