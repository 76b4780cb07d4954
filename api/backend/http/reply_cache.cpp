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

ReplyCache::ReplyCache(std::size_t maxEntries, std::size_t maxBytes) : m_maxEntries(maxEntries), m_maxBytes(maxBytes) {}

std::optional<Reply> ReplyCache::find(const Request& request, std::uint64_t generation) const {
    const std::scoped_lock lock(m_mutex);
    const auto found = m_entries.find(keyOf(request));
    if (found == m_entries.end() || found->second.generation != generation) return std::nullopt;
    return found->second.reply;
}

void ReplyCache::keep(const Request& request, std::uint64_t generation, Reply& reply) {
    reply.sharedBody = std::make_shared<const std::string>(std::move(reply.body));
    reply.body.clear();
    const std::scoped_lock lock(m_mutex);
    const std::size_t size = reply.sharedBody->size();
    if (m_entries.size() >= m_maxEntries || m_bytes + size > m_maxBytes) {
        m_entries.clear();
        m_bytes = 0;
    }
    auto& entry = m_entries[keyOf(request)];
    if (entry.reply.sharedBody) m_bytes -= entry.reply.sharedBody->size();
    entry = {generation, reply};
    m_bytes += size;
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
