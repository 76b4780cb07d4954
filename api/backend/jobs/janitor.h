#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "api/backend/jobs/background_loop.h"

namespace zhanggui::jobs {

/// Removes what has had its time, once an hour. Running it on several servers does no harm.
class Janitor {
  public:
    /// Removes things and tells how many.
    using Sweep = std::function<std::int64_t()>;

    Janitor();

    /// To be called before start().
    void add(std::string what, Sweep sweep);
    /// Sweeps nothing while this says so; before start().
    void pauseWhile(std::function<bool()> paused) { m_paused = std::move(paused); }
    /// Runs all sweeps in the calling thread. One that throws is logged and does not keep the others from running.
    void sweep();

    void start() { m_loop.start(); }
    void stop() { m_loop.stop(); }

  private:
    std::vector<std::pair<std::string, Sweep>> m_sweeps;
    std::function<bool()> m_paused;
    BackgroundLoop m_loop;  // last: its thread uses the others
};

}  // namespace zhanggui::jobs
