#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "api/backend/ports/actor.h"
#include "api/backend/ports/clock.h"
#include "api/backend/ports/customer_login.h"
#include "api/backend/ports/random.h"
#include "api/backend/store/database.h"
#include "api/contract/customers.h"

namespace zhanggui {

/// Customers signing in by the platform's code. A session ends after 30 days. Thread-safe.
class CustomerSessions {
  public:
    CustomerSessions(store::Database& database, const Clock& clock, Random& random, CustomerLogin& login)
        : m_database(database), m_clock(clock), m_random(random), m_login(login) {}

    /// The same person keeps the same customer. Refusals: BadCode, LoginUnavailable.
    Result<CustomerSession> signIn(const Actor& who, const LoginCode& code);
    /// How the platform knows a customer, as a payment needs it; nothing if there is no such customer.
    static std::optional<std::string> openIdOf(store::Session& session, CustomerId customer);
    /// Removes sessions that have ended; tells how many.
    std::int64_t removeEnded();

  private:
    store::Database& m_database;
    const Clock& m_clock;
    Random& m_random;
    CustomerLogin& m_login;
};

}  // namespace zhanggui
