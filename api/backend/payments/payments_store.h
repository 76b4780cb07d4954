#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/backend/store/session.h"
#include "api/contract/customers.h"
#include "api/contract/payments.h"

namespace zhanggui {

using PaymentId = Id<struct PaymentTag>;

enum class PaymentState { Pending, Succeeded, Closed };

constexpr std::array<EnumName<PaymentState>, 3> enumNames(PaymentState) {
    return {
        {{PaymentState::Pending, "pending"}, {PaymentState::Succeeded, "succeeded"}, {PaymentState::Closed, "closed"}}};
}

/// One attempt to have an order paid.
struct PaymentAttempt {
    PaymentId id;
    std::string number;  ///< what the gateway knows it by
    std::int64_t order = 0;
    std::int64_t attempt = 1;  ///< of the order, from 1
    Money amount;
    PaymentState state = PaymentState::Pending;
    std::optional<std::string> gatewayNumber;  ///< of one that succeeded; absent when there was nothing to pay

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &PaymentAttempt::id);
        column("number", &PaymentAttempt::number);
        column("order_id", &PaymentAttempt::order);
        column("attempt", &PaymentAttempt::attempt);
        column("amount", &PaymentAttempt::amount);
        column("state", &PaymentAttempt::state);
        column("gateway_number", &PaymentAttempt::gatewayNumber);
    }
};

/// A notice as it came, and what became of it.
struct KeptNotice {
    std::string body, paymentNumber, outcome, error;
    Instant receivedAt;
};

/// The SQL of payments.
class PaymentsStore {
  public:
    std::optional<PaymentAttempt> find(store::Session& session, const std::string& number) const;
    /// All attempts of an order, the first one first.
    std::vector<PaymentAttempt> ofOrder(store::Session& session, std::int64_t order) const;
    bool knowsGatewayNumber(store::Session& session, const std::string& gatewayNumber) const;
    PaymentId add(store::Transaction& transaction, const PaymentAttempt& attempt, Instant at) const;
    void setSucceeded(store::Transaction& transaction, PaymentId id, const std::optional<std::string>& gatewayNumber,
                      Instant at) const;
    /// Pending ones only.
    void setClosed(store::Transaction& transaction, PaymentId id) const;
    void keep(store::Transaction& transaction, const KeptNotice& notice) const;
};

}  // namespace zhanggui
