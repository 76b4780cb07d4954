#pragma once

#include "api/backend/inventory/stock.h"
#include "api/backend/jobs/once.h"
#include "api/backend/orders/orders_events.h"
#include "api/backend/orders/orders_store.h"
#include "api/backend/payments/attempts.h"
#include "api/backend/payments/gateway_closing.h"
#include "api/contract/customer_orders.h"

namespace zhanggui {

/// Closes unpaid orders and gives their stock back. The gateway is asked first, outside the transaction: a payment that
/// came meanwhile is settled instead. If it can't be asked, the order is closed all the same and the outbox goes on
/// asking; what was paid nevertheless is then a late payment.
class Closing {
  public:
    Closing(store::Database& database, jobs::Once& once, const store::Vault& vault, const Clock& clock, Stock& stock,
            const PaymentAttempts& attempts, GatewayClosing& gateway, const Reactions& reactions)
        : m_database(database),
          m_once(once),
          m_vault(vault),
          m_clock(clock),
          m_stock(stock),
          m_attempts(attempts),
          m_gateway(gateway),
          m_reactions(reactions) {}

    /// The customer cancels. Refusals: NotFound, WrongState.
    Result<CustomerOrder> cancel(const Actor& who, OrderId id);
    /// Staff close. Refusals: NotFound, InvalidInput for a reason of nothing, Conflict with
    /// the order as it is now, WrongState.
    Result<Order> close(const Actor& who, OrderId id, const CloseDraft& draft);
    /// Nobody paid in time. Does nothing if the order's state has changed since the deadline was set.
    void timeOut(OrderId id, std::int64_t stateVersion);

  private:
    void closeAtGateway(OrderId id);
    void closeWithin(store::Transaction& transaction, const Actor& who, WholeOrder& whole, CloseReason reason,
                     const std::string& text);

    store::Database& m_database;
    jobs::Once& m_once;
    const store::Vault& m_vault;
    const Clock& m_clock;
    Stock& m_stock;
    const PaymentAttempts& m_attempts;
    GatewayClosing& m_gateway;
    const Reactions& m_reactions;
    OrdersStore m_store;
};

}  // namespace zhanggui
