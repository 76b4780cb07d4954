#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <map>
#include <mutex>
#include <string>

#include "api/backend/ports/clock.h"

namespace zhanggui {

/// Counts failed sign-ins in memory, by address or by name. Thread-safe; holds a bounded number of names, the oldest
/// giving way. The name "" stands for nobody and is never closed.
class SignInLimits {
  public:
    /// `most` failures within `window` close the door until the oldest of them is that old.
    SignInLimits(std::size_t most, std::chrono::milliseconds window, const Clock& clock)
        : m_most(most), m_window(window), m_clock(clock) {}

    /// How long the door is still closed; zero if it is open.
    std::chrono::milliseconds closedFor(const std::string& name) const;
    /// Tells whether the door is closed now.
    bool failed(const std::string& name);
    void forget(const std::string& name);

  private:
    using Failures = std::deque<Clock::Steady>;

    std::chrono::milliseconds closedFor(const Failures& failures) const;
    void makeRoom();

    const std::size_t m_most;
    const std::chrono::milliseconds m_window;
    const Clock& m_clock;
    mutable std::mutex m_mutex;
    std::map<std::string, Failures> m_failures;
};

}  // namespace zhanggui
