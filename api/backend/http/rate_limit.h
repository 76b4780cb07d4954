#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

#include "api/backend/ports/clock.h"

namespace zhanggui::http {

/// How often something may happen in the long run, and how many seconds' worth of it at once after a pause.
struct Rate {
    std::uint32_t perSecond = 0;  ///< 0: as often as one likes
    std::uint32_t burstSeconds = 1;
};

/// Token buckets, one for each key, full at first. A bucket is kept as the moment when it will be full again, so one
/// that is full takes no memory. Keys are bounded: beyond `most` all buckets are full again, since refusing nobody for
/// a moment costs less than memory that grows with whoever knocks. Thread-safe.
class RateLimit {
  public:
    RateLimit(Rate rate, const Clock& clock, std::size_t most = 20'000);

    /// Takes a token; or tells how long it is until there is one.
    std::chrono::nanoseconds take(const std::string& key);
    /// How long it is until there is a token; zero if there is one.
    std::chrono::nanoseconds wait(const std::string& key) const;
    /// How many buckets are remembered.
    std::size_t size() const;

  private:
    std::chrono::nanoseconds waitUntil(Clock::Steady full) const;
    void makeRoom();

    const std::chrono::nanoseconds m_interval, m_burst;  // between two tokens; from an empty to a full bucket
    const Clock& m_clock;
    const std::size_t m_most;
    mutable std::mutex m_mutex;
    std::unordered_map<std::string, Clock::Steady> m_fullAt;
};

}  // namespace zhanggui::http
