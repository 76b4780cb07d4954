#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <mutex>

#include "api/backend/ports/clock.h"
#include "api/backend/ports/payment_gateway.h"

namespace zhanggui {

/// A wallet's server that lives in this process, for demo shops and tests: no money moves. Notices are JSON
/// {paymentNumber, gatewayNumber, amountFen, paidAt}, signed by HMAC-SHA256 over their exact bytes, as hex in the
/// header X-Simulated-Signature. What it knows of attempts is in memory; a restart is harmless, since the same attempt
/// gets the same prepay and, once paid, the same gateway number again. Thread-safe.
class SimulatedGateway : public PaymentGateway {
  public:
    /// A notice as the gateway would send it to /callbacks/payments.
    struct Notice {
        std::vector<std::pair<std::string, std::string>> headers;
        std::string body;
    };

    /// Reads the key of 32 bytes from the file, or makes one with mode 0600 if there is none. Throws std::runtime_error
    /// if it can't be read, isn't 32 bytes long or others may read it.
    SimulatedGateway(const std::filesystem::path& keyFile, const Clock& clock);
    ~SimulatedGateway() override;

    Result<Prepay> prepare(const std::string& paymentNumber, Money amount, const std::string& openId,
                           Instant expiresAt) override;
    Result<std::optional<PaymentFact>> query(const std::string& paymentNumber) override;
    Result<std::optional<PaymentFact>> close(const std::string& paymentNumber) override;
    Result<PaymentFact> read(const std::vector<std::pair<std::string, std::string>>& headers,
                             const std::string& body) override;

    /// The simulated customer pays: the notice to be posted. Paying again gives the same notice. Refusals:
    /// UnknownPayment for an attempt that was not prepared since the start, is closed or has expired.
    Result<Notice> pay(const std::string& paymentNumber);
    /// The notice of any payment, whether it took place or not.
    Notice sign(const PaymentFact& fact) const;
    /// What such a notice says, and the number that the gateway gives an attempt.
    static std::string bodyOf(const PaymentFact& fact);
    static std::string gatewayNumberOf(const std::string& paymentNumber);

    /// While true, prepare(), query() and close() answer GatewayUnavailable.
    void setUnreachable(bool unreachable);

  private:
    struct Attempt {
        Money amount;
        Instant expiresAt;
        bool closed = false;
        std::optional<PaymentFact> paid;
    };

    std::string signatureOf(std::string_view text) const;

    const Clock& m_clock;
    std::array<unsigned char, 32> m_key{};
    std::mutex m_mutex;
    std::map<std::string, Attempt> m_attempts;
    bool m_unreachable = false;
};

}  // namespace zhanggui
