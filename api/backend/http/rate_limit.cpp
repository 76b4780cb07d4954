#include "api/backend/http/rate_limit.h"

#include <algorithm>

namespace zhanggui::http {

namespace {

using std::chrono::nanoseconds;

nanoseconds intervalOf(Rate rate) {
    return rate.perSecond == 0 ? nanoseconds::zero() : nanoseconds(std::chrono::seconds(1)) / rate.perSecond;
}

}  // namespace

RateLimit::RateLimit(Rate rate, const Clock& clock, std::size_t most)
    : m_interval(intervalOf(rate)), m_burst(std::chrono::seconds(rate.burstSeconds)), m_clock(clock), m_most(most) {}

/// A token may be taken while the bucket, without it, is not emptier than empty.
nanoseconds RateLimit::waitUntil(Clock::Steady full) const {
    const auto now = m_clock.steady();
    return std::max(nanoseconds::zero(), nanoseconds(std::max(full, now) + m_interval - now - m_burst));
}

nanoseconds RateLimit::take(const std::string& key) {
    if (m_interval == nanoseconds::zero()) return nanoseconds::zero();
    const std::lock_guard lock(m_mutex);
    auto found = m_fullAt.find(key);
    if (found == m_fullAt.end()) {
        if (m_fullAt.size() >= m_most) makeRoom();
        found = m_fullAt.emplace(key, Clock::Steady::min()).first;
    }
    const auto wait = waitUntil(found->second);
    if (wait == nanoseconds::zero()) found->second = std::max(found->second, m_clock.steady()) + m_interval;
    return wait;
}

nanoseconds RateLimit::wait(const std::string& key) const {
    if (m_interval == nanoseconds::zero()) return nanoseconds::zero();
    const std::lock_guard lock(m_mutex);
    const auto found = m_fullAt.find(key);
    return found == m_fullAt.end() ? nanoseconds::zero() : waitUntil(found->second);
}

std::size_t RateLimit::size() const {
    const std::lock_guard lock(m_mutex);
    return m_fullAt.size();
}

/// Half of the room at least, so that it is not looked for at every new key.
void RateLimit::makeRoom() {
    const auto now = m_clock.steady();
    std::erase_if(m_fullAt, [now](const auto& bucket) { return bucket.second <= now; });
    if (m_fullAt.size() > m_most / 2) m_fullAt.clear();
}

}  // namespace zhanggui::http
