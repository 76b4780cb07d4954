#include "api/backend/staff/sign_in_limits.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr std::size_t mostNames = 10'000;

}  // namespace

/// The newest `m_most` failures are kept, so the oldest of them decides.
std::chrono::milliseconds SignInLimits::closedFor(const Failures& failures) const {
    if (failures.size() < m_most) return std::chrono::milliseconds::zero();
    const auto left = failures.front() + m_window - m_clock.steady();
    return std::max(std::chrono::ceil<std::chrono::milliseconds>(left), std::chrono::milliseconds::zero());
}

std::chrono::milliseconds SignInLimits::closedFor(const std::string& name) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_failures.find(name);
    return found == m_failures.end() ? std::chrono::milliseconds::zero() : closedFor(found->second);
}

bool SignInLimits::failed(const std::string& name) {
    if (name.empty()) return false;
    const std::lock_guard lock(m_mutex);
    if (m_failures.size() >= mostNames && !m_failures.contains(name)) makeRoom();
    auto& failures = m_failures[name];
    failures.push_back(m_clock.steady());
    if (failures.size() > m_most) failures.pop_front();
    return closedFor(failures) > std::chrono::milliseconds::zero();
}

void SignInLimits::forget(const std::string& name) {
    const std::lock_guard lock(m_mutex);
    m_failures.erase(name);
}

/// Names whose failures are all past go first; if there are none, the one that failed longest ago.
void SignInLimits::makeRoom() {
    const auto from = m_clock.steady() - m_window;
    const auto gone = std::erase_if(m_failures, [&](const auto& entry) { return entry.second.back() <= from; });
    if (gone > 0) return;
    m_failures.erase(std::min_element(m_failures.begin(), m_failures.end(),
                                      [](const auto& a, const auto& b) { return a.second.back() < b.second.back(); }));
}

}  // namespace zhanggui
