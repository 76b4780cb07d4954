#include "api/backend/http/throttle.h"

#include <algorithm>

namespace zhanggui::http {

Throttle::Throttle(const Rates& rates, const Clock& clock)
    : m_customerReads(rates.customerReads, clock),
      m_customerWrites(rates.customerWrites, clock),
      m_strangersWrites(rates.strangersWrites, clock),
      m_allStrangersWrites(rates.allStrangersWrites, clock),
      m_failedNotices(rates.failedNotices, clock),
      m_allFailedNotices(rates.allFailedNotices, clock) {}

std::chrono::nanoseconds Throttle::count(const EndpointInfo& info, const Actor& who) {
    constexpr auto none = std::chrono::nanoseconds::zero();
    // By customer and not by session, else signing in again would fill the bucket.
    if (who.kind == Actor::Kind::Customer)
        return (info.verb == Verb::Get ? m_customerReads : m_customerWrites).take(std::to_string(who.id));
    if (info.door == Door::Callback) return who.peer.empty() ? none : m_failedNotices.wait(who.peer);
    if (info.door != Door::Public || info.verb == Verb::Get) return none;
    const auto ofAddress = who.peer.empty() ? none : m_strangersWrites.take(who.peer);
    return ofAddress > none ? ofAddress : m_allStrangersWrites.take(std::string(info.name));
}

std::chrono::nanoseconds Throttle::countFailedNotice(const Actor& who) {
    if (!who.peer.empty()) m_failedNotices.take(who.peer);
    return m_allFailedNotices.take({});
}

}  // namespace zhanggui::http
