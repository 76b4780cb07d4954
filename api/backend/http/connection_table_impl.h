#pragma once

#include <array>
#include <boost/intrusive/list.hpp>
#include <chrono>
#include <cstddef>
#include <vector>

#include "api/backend/http/asio_impl.h"

namespace zhanggui::http {

/// What a connection is waiting for; each has its own clock.
enum class Phase { Head, Idle, Body, Handling, Writing, Streaming, Lingering };
inline constexpr std::size_t phaseCount = 7;

/// A connection as its table sees it. Not thread-safe, IO thread only.
class TimedEntry : public boost::intrusive::list_base_hook<boost::intrusive::link_mode<boost::intrusive::auto_unlink>> {
  public:
    virtual ~TimedEntry() = default;
    /// Its time in this phase is over.
    virtual void expire(Phase phase) = 0;
    /// It must give its place to another connection.
    virtual void evict() = 0;
    /// The server is closing: finish what runs, begin nothing.
    virtual void finishUp() = 0;
    /// The server waits no longer.
    virtual void abort() = 0;

  protected:
    Phase phase() const { return m_phase; }

    /// For phases whose end differs from one request to the next (Body, Handling); set before the phase is entered.
    SteadyTime m_deadline{};

  private:
    friend class ConnectionTable;
    Phase m_phase = Phase::Head;
    SteadyTime m_since{};
};

/// All open connections, in one list a phase, oldest first. As all of a phase have the same patience, looking at the
/// heads finds the expired ones and the idlest one; only Body and Handling are walked.
class ConnectionTable {
  public:
    using Durations = std::array<std::chrono::milliseconds, phaseCount>;

    explicit ConnectionTable(const Durations& patience) : m_patience(patience) {}

    /// Begins a phase (again): its clock starts now.
    void enter(TimedEntry& entry, Phase phase);
    void add(TimedEntry& entry);
    void remove(TimedEntry& entry);
    /// Tells every connection whose time is over.
    void sweep();
    /// Closes the connection that has been silent for longest; false when none is silent.
    bool evictIdlest();
    std::size_t size() const { return m_size; }
    /// A copy of all entries, for telling each something.
    std::vector<TimedEntry*> all();

  private:
    using List = boost::intrusive::list<TimedEntry, boost::intrusive::constant_time_size<false>>;

    Durations m_patience;
    std::array<List, phaseCount> m_lists;
    std::size_t m_size = 0;
};

}  // namespace zhanggui::http
