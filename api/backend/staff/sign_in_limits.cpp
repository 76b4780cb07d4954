#include "api/backend/staff/sign_in_limits.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr std::size_t mostNames = 10'000;

}  // namespace

std::size_t SignInLimits::recent(const std::deque<Instant>& failures, Instant now) const {
    const auto from = now - m_window;
    return static_cast<std::size_t>(
        std::count_if(failures.begin(), failures.end(), [&](Instant at) { return at > from; }));
}

bool SignInLimits::closed(const std::string& name, Instant now) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_failures.find(name);
    return found != m_failures.end() && recent(found->second, now) >= m_most;
}

bool SignInLimits::failed(const std::string& name, Instant now) {
    const std::lock_guard lock(m_mutex);
    if (m_failures.size() >= mostNames && !m_failures.contains(name)) makeRoom(now);
    auto& failures = m_failures[name];
    failures.push_back(now);
    if (failures.size() > m_most) failures.pop_front();
    return recent(failures, now) >= m_most;
}

void SignInLimits::forget(const std::string& name) {
    const std::lock_guard lock(m_mutex);
    m_failures.erase(name);
}

/// Names whose failures are all past go first; if there are none, the one that failed longest ago.
void SignInLimits::makeRoom(Instant now) {
    const auto gone = std::erase_if(m_failures, [&](const auto& entry) { return recent(entry.second, now) == 0; });
    if (gone > 0) return;
    m_failures.erase(std::min_element(m_failures.begin(), m_failures.end(),
                                      [](const auto& a, const auto& b) { return a.second.back() < b.second.back(); }));
}

}  // namespace zhanggui
