#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "api/backend/ports/actor.h"
#include "api/contract/instant.h"

namespace zhanggui {

/// Sessions that were looked up a moment ago, by token hash. Whoever ends sessions calls forgetAll() after the commit
/// and before the reply; a session that was read before that and is kept after it is not taken. Thread-safe.
class SessionCache {
  public:
    struct Entry {
        Actor who;
        Instant expiresAt;  ///< by the Clock port
    };

    /// Entries are looked up again after `freshFor` of real time, since another server may have ended the session; the
    /// cache is emptied when it holds `capacity` of them.
    SessionCache(std::chrono::milliseconds freshFor, std::size_t capacity);

    /// To be read before the database is asked, and handed to keep().
    std::uint64_t generation() const { return m_generation.load(); }
    std::optional<Entry> find(const std::string& hash) const;
    void keep(std::uint64_t generation, const std::string& hash, Entry entry);
    void forgetAll();

  private:
    struct Kept {
        Entry entry;
        std::chrono::steady_clock::time_point until;
    };

    const std::chrono::milliseconds m_freshFor;
    const std::size_t m_capacity;
    std::atomic<std::uint64_t> m_generation{0};
    mutable std::mutex m_mutex;
    std::unordered_map<std::string, Kept> m_entries;
};

}  // namespace zhanggui
