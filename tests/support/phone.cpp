#include "tests/support/phone.h"

#include <openssl/hmac.h>

#include <atomic>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <chrono>
#include <random>

namespace zhanggui::test {

namespace beast = boost::beast;
namespace asio = boost::asio;

struct Phone::Connection {
    std::uint16_t port = 0;
    std::string token;
    asio::io_context io;
    std::unique_ptr<beast::tcp_stream> stream;
    beast::flat_buffer buffer;

    beast::tcp_stream& connected() {
        if (!stream) {
            stream = std::make_unique<beast::tcp_stream>(io);
            buffer.clear();
            stream->connect(asio::ip::tcp::endpoint(asio::ip::address_v4::loopback(), port));
            stream->socket().set_option(asio::ip::tcp::no_delay(true));
        }
        return *stream;
    }
};

namespace {

std::string freshKey() {
    static std::atomic<std::uint64_t> counter{0};
    static const std::uint64_t start = std::random_device{}();
    return "phone-" + std::to_string(start) + "-" + std::to_string(++counter);
}

/// OpenSSL here, libsodium in the product: two hands that must agree.
std::string hmacSha256(const std::string& key, const std::string& text) {
    unsigned char out[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(text.data()),
         text.size(), out, &size);
    static constexpr char digits[] = "0123456789abcdef";
    std::string hex;
    for (unsigned int i = 0; i < size; ++i) {
        hex += digits[out[i] >> 4U];
        hex += digits[out[i] & 15U];
    }
    return hex;
}

}  // namespace

Phone::Phone(std::uint16_t port) : m_connection(std::make_unique<Connection>()) {
    m_connection->port = port;
}
Phone::~Phone() = default;
Phone::Phone(Phone&&) noexcept = default;

void Phone::setToken(std::string token) {
    m_connection->token = std::move(token);
}

Phone::Answer Phone::send(const std::string& verb, const std::string& path, const std::string& body,
                          const std::vector<std::pair<std::string, std::string>>& headers) {
    namespace http = beast::http;
    http::request<http::string_body> request(http::string_to_verb(verb), path, 11);
    request.set(http::field::host, "127.0.0.1");
    if (!m_connection->token.empty()) request.set(http::field::authorization, "Bearer " + m_connection->token);
    if (!body.empty()) request.set(http::field::content_type, "application/json");
    for (const auto& [name, value] : headers) request.set(name, value);
    request.body() = body;
    request.prepare_payload();
    const bool kept = m_connection->stream != nullptr;
    try {
        auto& stream = m_connection->connected();
        stream.expires_after(std::chrono::seconds(30));
        http::write(stream, request);
        http::response<http::string_body> response;
        http::read(stream, m_connection->buffer, response);
        if (!response.keep_alive()) m_connection->stream.reset();
        Answer answer;
        answer.status = static_cast<int>(response.result_int());
        answer.retryAfter = std::string(response[http::field::retry_after]);
        answer.json = nlohmann::json::parse(response.body(), nullptr, false);
        return answer;
    } catch (const beast::system_error&) {
        m_connection->stream.reset();
        // A kept connection may have been closed by the server between two requests; a read may then be asked again.
        if (kept && verb == "GET") return send(verb, path, body, headers);
        return {};
    }
}

Phone::Answer Phone::signIn(const std::string& person) {
    auto answer = send("POST", "/api/v1/session", nlohmann::json{{"code", "sim-" + person}}.dump(), {});
    if (answer.ok()) m_connection->token = answer.json["token"].get<std::string>();
    return answer;
}

Phone::Answer Phone::get(const std::string& path) {
    return send("GET", path, {}, {});
}

Phone::Answer Phone::post(const std::string& path, const nlohmann::json& body, const std::string& key) {
    return send("POST", path, body.is_null() ? "" : body.dump(), {{"Idempotency-Key", key.empty() ? freshKey() : key}});
}

Phone::Answer Phone::patch(const std::string& path, const nlohmann::json& body) {
    return send("PATCH", path, body.dump(), {{"Idempotency-Key", freshKey()}});
}

std::string Phone::addAddress() {
    const auto answer = post("/api/v1/addresses", {{"name", "李小满"},
                                                   {"phone", "13812345521"},
                                                   {"districtCode", "330106"},
                                                   {"detail", "文三路 1 号"},
                                                   {"tag", "home"},
                                                   {"isDefault", true}});
    return answer.ok() ? answer.json["id"].get<std::string>() : std::string();
}

Phone::Answer Phone::buy(const std::string& sku, std::int64_t quantity, const std::string& address,
                         const std::string& key) {
    const nlohmann::json lines = nlohmann::json::array({{{"sku", sku}, {"quantity", quantity}}});
    const auto settled = post("/api/v1/settle", {{"lines", lines}, {"address", address}});
    if (!settled.ok()) return settled;
    return post(
        "/api/v1/orders",
        {{"lines", lines}, {"address", address}, {"buyerNote", ""}, {"expectedPayable", settled.json["payable"]}}, key);
}

Phone::Answer Phone::notify(const nlohmann::json& prepay, std::int64_t fen, const std::string& gatewayKey) {
    const std::string number = prepay["paymentNumber"];
    const std::string notice = nlohmann::json{{"paymentNumber", number},
                                              {"gatewayNumber", "SIM" + number},
                                              {"amountFen", fen},
                                              {"paidAt", prepay.value("paidAt", "2026-11-22T10:02:03.004Z")}}
                                   .dump();
    return send("POST", "/callbacks/payments", notice, {{"X-Simulated-Signature", hmacSha256(gatewayKey, notice)}});
}

Phone::Answer Phone::pay(const std::string& order, std::int64_t fen, const std::string& gatewayKey) {
    const auto prepay = post("/api/v1/orders/" + order + "/pay", nullptr);
    return prepay.ok() ? notify(prepay.json, fen, gatewayKey) : prepay;
}

}  // namespace zhanggui::test
