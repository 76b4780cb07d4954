#pragma once

#include <optional>

#include "api/backend/ports/clock.h"

namespace zhanggui::server {

/// When the next backup of a place is due: an hour, or what `everyMs` says, after the newest. Of those that it knows to
/// be its own it counts the time that passed, so that a clock that is set neither brings more of them nor keeps one
/// away.
class BackupRhythm {
  public:
    BackupRhythm(std::int64_t everyMs, const Clock& clock) : m_everyMs(everyMs), m_clock(clock) {}

    /// `newest` is when the newest backup of the place says that it was made; nothing if there is none.
    bool isDue(std::optional<Instant> newest) const;
    /// One was made just now, and says `at`.
    void made(Instant at) { m_own = Own{at, m_clock.steady()}; }

  private:
    struct Own {
        Instant says;
        Clock::Steady at;
    };

    const std::int64_t m_everyMs;
    const Clock& m_clock;
    std::optional<Own> m_own;
};

}  // namespace zhanggui::server
