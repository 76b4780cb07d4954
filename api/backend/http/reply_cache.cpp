#include "api/backend/http/reply_cache.h"

#include <sodium.h>

#include <array>

namespace zhanggui::http {

namespace {

std::string keyOf(const Request& request) {
    std::string key;
    key.reserve(request.path.size() + request.query.size() + 1);
    key.append(request.path).append(1, '?').append(request.query);
    return key;
}

}  // namespace

std::optional<Reply> ReplyCache::find(const Request& request, std::uint64_t generation) const {
    const auto reply = m_replies.find(keyOf(request), generation);
    return reply ? std::optional(*reply) : std::nullopt;
}

void ReplyCache::keep(const Request& request, std::uint64_t generation, Reply& reply) {
    reply.sharedBody = std::make_shared<const std::string>(std::move(reply.body));
    reply.body.clear();
    m_replies.keep(keyOf(request), generation, std::make_shared<const Reply>(reply), reply.sharedBody->size());
}

std::string entityTag(std::string_view bytes) {
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                       nullptr, 0);
    std::array<char, 2 * 16 + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return '"' + std::string(hex.data()) + '"';
}

}  // namespace zhanggui::http
