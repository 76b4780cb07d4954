#include "api/backend/jobs/cautious_clock.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace zhanggui::jobs {

namespace {

using std::chrono::milliseconds;

/// What a machine's clock may be adjusted by without anybody's setting it.
constexpr std::int64_t tolerance = minuteMs;
constexpr std::chrono::minutes believedAfter{30};

}  // namespace

Instant CautiousClock::now() const {
    const std::lock_guard lock(m_mutex);
    const auto told = m_machine.now();
    const auto at = m_machine.steady();
    const auto passed = std::chrono::duration_cast<milliseconds>(at - m_at).count();
    const Instant expected = m_believed + std::max<std::int64_t>(passed, 0);
    m_at = at;
    const bool isAhead = told.ms > expected.ms + tolerance;
    if (isAhead && !m_doubtsSince) {
        m_doubtsSince = at;
        spdlog::warn("The clock was set forth from {} to {}: nothing expires by it for half an hour", isoText(expected),
                     isoText(told));
    }
    if (!isAhead || at - *m_doubtsSince >= believedAfter) {
        m_doubtsSince.reset();
        m_believed = told;
    } else {
        m_believed = expected;
    }
    return m_believed;
}

bool CautiousClock::doubts() const {
    now();
    const std::lock_guard lock(m_mutex);
    return m_doubtsSince.has_value();
}

}  // namespace zhanggui::jobs
