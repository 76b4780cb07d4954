#pragma once

#include <optional>
#include <string_view>

#include "api/backend/ports/actor.h"
#include "api/backend/ports/clock.h"
#include "api/backend/staff/session_cache.h"
#include "api/backend/store/database.h"

namespace zhanggui {

/// Tells who a customer's bearer token stands for. Thread-safe.
class CustomerDoor {
  public:
    CustomerDoor(store::Database& database, const Clock& clock);

    /// Nothing for a token that is unknown or has ended.
    std::optional<Actor> open(std::string_view token);

  private:
    store::Database& m_database;
    const Clock& m_clock;
    SessionCache m_cache;
};

}  // namespace zhanggui
