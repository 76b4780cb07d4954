#pragma once

#include <algorithm>
#include <atomic>

#include "api/backend/ports/clock.h"

namespace zhanggui::server {

/// The machine's clock, until it is sent to another time: a demo shop lives through its past in seconds. There every
/// look at the clock takes a while, so that moments differ, and time ends with the stretch it was sent to. One clock
/// for all threads, since transactions run in the store's.
class TravelClock : public Clock {
  public:
    Instant now() const override {
        if (m_end.load() == 0) return SystemClock().now();
        return {std::min(m_at.fetch_add(lookMs), m_end.load())};
    }

    Steady steady() const override {
        if (m_end.load() == 0) return SystemClock().steady();
        return Steady(std::chrono::milliseconds(m_at.load()));
    }

    /// Sends the clock to a stretch of time.
    void travel(Instant begin, Instant end) {
        m_at = begin.ms;
        m_end = end.ms;
    }
    void comeBack() { m_end = 0; }

  private:
    static constexpr std::int64_t lookMs = 3700;

    mutable std::atomic<std::int64_t> m_at{0};
    std::atomic<std::int64_t> m_end{0};
};

}  // namespace zhanggui::server
