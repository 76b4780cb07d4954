#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "api/contract/payments.h"

namespace zhanggui {

/// A payment that succeeded, as the gateway says. Amount in fen.
struct PaymentFact {
    std::string paymentNumber;  ///< ours
    std::string gatewayNumber;  ///< theirs, unique
    Money amount;
    Instant paidAt;
};

/// What the shop needs to know of the wallet's server. Calls may block for up to 8 s and run outside transactions.
class PaymentGateway {
  public:
    virtual ~PaymentGateway() = default;

    /// Registers an attempt. Asking again with the same number gives the same answer.
    /// Refusals: GatewayUnavailable (nothing is known to have happened).
    virtual Result<Prepay> prepare(const std::string& paymentNumber, Money amount, const std::string& openId,
                                   Instant expiresAt) = 0;
    /// The payment if it succeeded, nothing while it has not. Refusals: GatewayUnavailable.
    virtual Result<std::optional<PaymentFact>> query(const std::string& paymentNumber) = 0;
    /// Makes sure that the attempt can't succeed any more, or tells that it already has. Refusals: GatewayUnavailable.
    virtual Result<std::optional<PaymentFact>> close(const std::string& paymentNumber) = 0;
    /// Checks the signature of a notice over its exact bytes and reads it. Refusals: BadSignature, InvalidInput.
    virtual Result<PaymentFact> read(const std::vector<std::pair<std::string, std::string>>& headers,
                                     const std::string& body) = 0;
};

}  // namespace zhanggui
