#include "api/backend/staff/session_cache.h"

#include <utility>

namespace zhanggui {

SessionCache::SessionCache(std::chrono::milliseconds freshFor, std::size_t capacity)
    : m_freshFor(freshFor), m_capacity(capacity) {}

std::optional<SessionCache::Entry> SessionCache::find(const std::string& hash) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(hash);
    if (found == m_entries.end() || found->second.until <= std::chrono::steady_clock::now()) return std::nullopt;
    return found->second.entry;
}

void SessionCache::keep(std::uint64_t generation, const std::string& hash, Entry entry) {
    const std::lock_guard lock(m_mutex);
    if (generation != m_generation) return;
    if (m_entries.size() >= m_capacity) m_entries.clear();
    m_entries.insert_or_assign(hash, Kept{std::move(entry), std::chrono::steady_clock::now() + m_freshFor});
}

void SessionCache::forgetAll() {
    const std::lock_guard lock(m_mutex);
    ++m_generation;
    m_entries.clear();
}

}  // namespace zhanggui
