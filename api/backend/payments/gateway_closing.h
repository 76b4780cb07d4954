#pragma once

#include <optional>
#include <string>

#include "api/backend/payments/payment_settler.h"
#include "api/backend/payments/payments_store.h"
#include "api/backend/store/database.h"

namespace zhanggui {

/// Asks the gateway to close attempts. Calls block on the gateway and run outside transactions.
class GatewayClosing {
  public:
    /// `gateway` is null for a shop that takes no payments.
    GatewayClosing(store::Database& database, PaymentGateway* gateway, PaymentSettler& settler)
        : m_database(database), m_gateway(gateway), m_settler(settler) {}

    enum class Answer {
        Closed,  ///< it can't be paid any more, and our row says so
        Paid,    ///< it was paid before; that is settled now
        Unknown  ///< the gateway could not be asked
    };
    Answer close(const std::string& paymentNumber);

    /// For the outbox's topic PaymentAttempts::closeTopic. Throws std::runtime_error to be tried again.
    void closeLater(const std::string& paymentNumber);

  private:
    store::Database& m_database;
    PaymentGateway* m_gateway;
    PaymentSettler& m_settler;
    PaymentsStore m_store;
};

}  // namespace zhanggui
