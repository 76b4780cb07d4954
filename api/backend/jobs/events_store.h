#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "api/backend/store/database.h"
#include "api/contract/events.h"

/// The table of events.
namespace zhanggui::jobs {

class EventsStore {
  public:
    static void add(store::Transaction& transaction, EventKind kind, std::int64_t object, std::string_view label,
                    Instant at);
    static bool anyUnnumbered(store::Session& session);
    /// Numbers committed rows that have none; tells how many. Throws UniqueViolation if another server was faster.
    static std::size_t number(store::Transaction& transaction);
    static std::int64_t lastNumber(store::Session& session);
    /// The next rows after a number.
    static std::vector<ShopEvent> after(store::Session& session, std::int64_t number);
    /// All but the last one keep their number alive.
    static std::int64_t removeBefore(store::Transaction& transaction, Instant at);

    static constexpr std::size_t batch = 500;
};

}  // namespace zhanggui::jobs
