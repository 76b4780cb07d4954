#pragma once

#include <optional>
#include <string_view>

#include "api/backend/ports/actor.h"
#include "api/backend/ports/clock.h"
#include "api/backend/staff/session_cache.h"
#include "api/backend/store/database.h"

namespace zhanggui {

/// Tells who a bearer token of staff stands for. Thread-safe.
class StaffDoor {
  public:
    /// How long a session read from the database is trusted: other servers may have ended it.
    static constexpr std::chrono::milliseconds freshFor{500};
    static constexpr std::int64_t endsAfter = 7 * dayMs;
    static constexpr std::int64_t endsUnusedAfter = 12 * hourMs;

    StaffDoor(store::Database& database, const Clock& clock, SessionCache& cache)
        : m_database(database), m_clock(clock), m_cache(cache) {}

    /// Nothing for a token that is unknown, has ended, or belongs to a closed account.
    std::optional<Actor> open(std::string_view token);
    /// Whether open() would let the token in with this right. It does not count as a use of the session.
    bool stays(std::string_view token, Right right);

  private:
    std::optional<Actor> look(std::string_view token, bool isUse);

    store::Database& m_database;
    const Clock& m_clock;
    SessionCache& m_cache;
};

}  // namespace zhanggui
