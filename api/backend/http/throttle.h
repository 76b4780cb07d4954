#pragma once

#include <chrono>

#include "api/backend/http/rate_limit.h"
#include "api/backend/ports/actor.h"
#include "api/contract/endpoint_info.h"

namespace zhanggui::http {

/// How often whom is answered. What the cache of finished answers answers is not counted, and addresses only where they
/// stand for somebody (Request::peer).
struct Rates {
    Rate customerReads{20, 3};        ///< of each customer; a page asks for eight things at once
    Rate customerWrites{5, 4};        ///< of each customer
    Rate strangersWrites{5, 10};      ///< of each address: signing in, by staff or customers, and setting a shop up
    Rate allStrangersWrites{200, 2};  ///< of all addresses, each endpoint for itself
    Rate failedNotices{5, 4};         ///< callbacks of each address that were refused; those that pass are not counted
    Rate allFailedNotices{200, 1};    ///< of all addresses

    /// Everybody as often as they like: for programs that measure, and tests that ask faster than people.
    static Rates unlimited() { return {{}, {}, {}, {}, {}, {}}; }
};

/// Holds those back who ask too often. One for the process; thread-safe.
class Throttle {
  public:
    Throttle(const Rates& rates, const Clock& clock);

    /// Counts a request before it is carried out; how long it has to wait, zero to go on.
    std::chrono::nanoseconds count(const EndpointInfo& info, const Actor& who);
    /// Counts a callback that was refused; above zero if too many are.
    std::chrono::nanoseconds countFailedNotice(const Actor& who);

  private:
    RateLimit m_customerReads, m_customerWrites, m_strangersWrites, m_allStrangersWrites, m_failedNotices,
        m_allFailedNotices;
};

}  // namespace zhanggui::http
