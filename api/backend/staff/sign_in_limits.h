#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <mutex>
#include <string>

#include "api/contract/instant.h"

namespace zhanggui {

/// Counts failed sign-ins in memory, by address or by name. Thread-safe; holds a bounded number of names, the oldest
/// giving way.
class SignInLimits {
  public:
    /// `most` failures within `window` milliseconds close the door until the oldest of them is that old.
    SignInLimits(std::size_t most, std::int64_t window) : m_most(most), m_window(window) {}

    bool closed(const std::string& name, Instant now) const;
    /// Tells whether the door is closed now.
    bool failed(const std::string& name, Instant now);
    void forget(const std::string& name);

  private:
    std::size_t recent(const std::deque<Instant>& failures, Instant now) const;
    void makeRoom(Instant now);

    const std::size_t m_most;
    const std::int64_t m_window;
    mutable std::mutex m_mutex;
    std::map<std::string, std::deque<Instant>> m_failures;
};

}  // namespace zhanggui
