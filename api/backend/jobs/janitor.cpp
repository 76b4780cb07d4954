#include "api/backend/jobs/janitor.h"

#include <spdlog/spdlog.h>

#include <exception>
#include <utility>

namespace zhanggui::jobs {

Janitor::Janitor()
    : m_loop("janitor", std::chrono::hours(1), [this] {
          sweep();
          return false;
      }) {}

void Janitor::add(std::string what, Sweep sweep) {
    m_sweeps.emplace_back(std::move(what), std::move(sweep));
}

void Janitor::sweep() {
    if (m_paused && m_paused()) return;
    for (const auto& [what, run] : m_sweeps) {
        try {
            if (const auto removed = run(); removed > 0) spdlog::info("Removed {} {}", removed, what);
        } catch (const std::exception& error) {
            spdlog::error("Could not remove {}: {}", what, error.what());
        }
    }
}

}  // namespace zhanggui::jobs
