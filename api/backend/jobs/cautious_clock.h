#pragma once

#include <mutex>
#include <optional>

#include "api/backend/ports/clock.h"

namespace zhanggui::jobs {

/// The clock by which things expire. When the machine's is suddenly ahead, somebody may have set it by mistake: until
/// it has stayed there for half an hour, this one goes on from where it was. So things may expire late, and nothing
/// expires at once for a day that did not pass. A clock that is set back is followed. Thread-safe.
class CautiousClock : public Clock {
  public:
    explicit CautiousClock(const Clock& machine)
        : m_machine(machine), m_believed(machine.now()), m_at(machine.steady()) {}

    Instant now() const override;
    Steady steady() const override { return m_machine.steady(); }
    /// Whether the machine's clock is ahead of this one.
    bool doubts() const;

  private:
    const Clock& m_machine;
    mutable std::mutex m_mutex;
    mutable Instant m_believed;  // at m_at
    mutable Steady m_at;
    mutable std::optional<Steady> m_doubtsSince;
};

}  // namespace zhanggui::jobs
