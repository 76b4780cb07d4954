#pragma once

#include <atomic>

#include "api/backend/ports/clock.h"

namespace zhanggui {

/// A clock that stands still until it is moved. Thread-safe.
class FixedClock : public Clock {
  public:
    explicit FixedClock(Instant at = {1'800'000'000'000}) : m_ms(at.ms) {}
    Instant now() const override { return {m_ms.load()}; }
    void set(Instant at) { m_ms = at.ms; }
    void advance(std::int64_t ms) { m_ms += ms; }

  private:
    std::atomic<std::int64_t> m_ms;
};

}  // namespace zhanggui
