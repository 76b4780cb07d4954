#pragma once

#include <atomic>

#include "api/backend/ports/clock.h"

namespace zhanggui {

/// A clock that stands still until it is moved: by time that passes, or by somebody who sets it. Thread-safe.
class FixedClock : public Clock {
  public:
    explicit FixedClock(Instant at = {1'800'000'000'000}) : m_ms(at.ms) {}
    Instant now() const override { return {m_ms.load()}; }
    Steady steady() const override { return Steady(std::chrono::milliseconds(m_passed.load())); }
    void set(Instant at) { m_ms = at.ms; }
    void advance(std::int64_t ms) {
        m_ms += ms;
        m_passed += ms;
    }

  private:
    std::atomic<std::int64_t> m_ms;
    std::atomic<std::int64_t> m_passed{hourMs};
};

}  // namespace zhanggui
