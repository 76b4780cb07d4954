#pragma once

#include <cstdint>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

namespace zhanggui::test {

/// A customer's phone: speaks to the public listener over a real socket as a mini-program would, with none of the
/// product's code. Blocking, one connection, reconnects after the server closed it. Not thread-safe.
class Phone {
  public:
    explicit Phone(std::uint16_t port);
    ~Phone();
    Phone(Phone&&) noexcept;

    struct Answer {
        int status = 0;            ///< 0: no answer came (refused, reset, closed)
        std::string retryAfter{};  ///< the header of that name
        nlohmann::json json{};
        bool ok() const { return status == 200; }
        std::string code() const { return json.is_object() ? json.value("code", "") : ""; }
    };

    /// Signs in as the person behind a simulated login code; later requests carry the token.
    Answer signIn(const std::string& person);
    Answer get(const std::string& path);
    /// POST with an Idempotency-Key: a fresh one unless given.
    Answer post(const std::string& path, const nlohmann::json& body, const std::string& key = {});
    /// PATCH with a fresh Idempotency-Key.
    Answer patch(const std::string& path, const nlohmann::json& body);
    Answer send(const std::string& verb, const std::string& path, const std::string& body,
                const std::vector<std::pair<std::string, std::string>>& headers);

    /// Adds an address in Hangzhou and answers its id.
    std::string addAddress();
    /// Settles and submits `quantity` of a SKU; the answer of the submission.
    Answer buy(const std::string& sku, std::int64_t quantity, const std::string& address, const std::string& key = {});
    /// Delivers the signed notice of a payment that `prepay` asked for.
    Answer notify(const nlohmann::json& prepay, std::int64_t fen, const std::string& gatewayKey);
    /// Asks for a payment and plays the wallet: signs the notice with the simulated gateway's key (its 32 bytes) and
    /// delivers it. The answer of the notice.
    Answer pay(const std::string& order, std::int64_t fen, const std::string& gatewayKey);

    void setToken(std::string token);

  private:
    struct Connection;
    std::unique_ptr<Connection> m_connection;
};

}  // namespace zhanggui::test
