#pragma once

#include "api/backend/orders/orders_store.h"
#include "api/backend/payments/attempts.h"
#include "api/backend/ports/actor.h"
#include "api/backend/ports/clock.h"
#include "api/backend/ports/payment_gateway.h"
#include "api/backend/store/database.h"

namespace zhanggui {

/// Gets a customer what his phone needs to pay an order.
class Paying {
  public:
    /// `gateway` is null for a shop that takes no payments.
    Paying(store::Database& database, const Clock& clock, PaymentGateway* gateway, const PaymentAttempts& attempts)
        : m_database(database), m_clock(clock), m_gateway(gateway), m_attempts(attempts) {}

    /// Asking again gives the same prepay. Refusals: GatewayMissing, NotFound, WrongState (also when the time to pay is
    /// over), GatewayUnavailable.
    Result<Prepay> pay(const Actor& who, OrderId id);

  private:
    struct Wanted {
        std::string number, openId;
        Money amount;
        Instant expiresAt;
    };
    Result<Wanted> attemptFor(store::Transaction& transaction, const Actor& who, OrderId id);

    store::Database& m_database;
    const Clock& m_clock;
    PaymentGateway* m_gateway;
    const PaymentAttempts& m_attempts;
    OrdersStore m_store;
};

}  // namespace zhanggui
