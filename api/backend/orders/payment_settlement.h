#pragma once

#include "api/backend/books/journal.h"
#include "api/backend/inventory/stock.h"
#include "api/backend/orders/orders_events.h"
#include "api/backend/orders/orders_store.h"
#include "api/backend/payments/payment_settler.h"
#include "api/backend/payments/payments_store.h"
#include "api/backend/ports/clock.h"

namespace zhanggui {

/// The one place where money reaches an order, whichever way the shop learned of it: notice, query or nothing to pay.
/// Orders are settled one at a time, under the lock of the order's row, so that a payment counts once.
class PaymentSettlement : public PaymentSettler {
  public:
    PaymentSettlement(const Clock& clock, Stock& stock, const Journal& journal, const Reactions& reactions)
        : m_clock(clock), m_stock(stock), m_journal(journal), m_reactions(reactions) {}

    /// A payment that comes after its order was closed reopens it if the stock is still to be had. One that the order
    /// can't take any more is kept and shown as due for refund.
    SettleOutcome settle(store::Transaction& transaction, const Actor& who, const PaymentFact& fact,
                         Evidence evidence) override;

  private:
    struct Coming;

    SettleOutcome accept(store::Transaction& transaction, const Coming& coming, OrderRecord& order);
    void pay(store::Transaction& transaction, const Coming& coming, OrderRecord& order,
             const std::vector<OrderLineRecord>& lines);
    bool reserveAgain(store::Transaction& transaction, const Coming& coming, const OrderRecord& order,
                      const std::vector<OrderLineRecord>& lines);
    void owe(store::Transaction& transaction, const Coming& coming, OrderRecord& order);
    SettleOutcome callHuman(store::Transaction& transaction, const Coming& coming, std::int64_t order,
                            SettleOutcome why) const;

    const Clock& m_clock;
    Stock& m_stock;
    const Journal& m_journal;
    const Reactions& m_reactions;
    OrdersStore m_store;
    PaymentsStore m_payments;
};

}  // namespace zhanggui
