#pragma once

#include <string>

#include "api/backend/jobs/outbox.h"
#include "api/backend/payments/payments_store.h"

namespace zhanggui {

/// What the gateway knows an attempt by: the order's number as people read it, and which attempt it is, from 1.
std::string attemptNumber(const std::string& orderNumber, std::int64_t attempt);

/// The attempts to have orders paid. An order has at most one that is pending: asking again reuses it, so that a double
/// tap can't make two payments. Call with the order's row locked.
class PaymentAttempts {
  public:
    explicit PaymentAttempts(jobs::Outbox& outbox) : m_outbox(outbox) {}

    /// The outbox's topic that closes an attempt at the gateway; its payload is the attempt's number.
    static constexpr std::string_view closeTopic = "payments.close";

    /// The pending attempt of an order, or a new one. `orderNumber` is what people call the order.
    PaymentAttempt pending(store::Transaction& transaction, std::int64_t order, const std::string& orderNumber,
                           Money amount, Instant now) const;
    /// Numbers of the order's pending attempts.
    std::vector<std::string> pendingNumbers(store::Session& session, std::int64_t order) const;
    /// Closes what is still pending, and has the outbox close it at the gateway as well.
    void close(store::Transaction& transaction, std::int64_t order, Instant now) const;

  private:
    PaymentsStore m_store;
    jobs::Outbox& m_outbox;
};

}  // namespace zhanggui
