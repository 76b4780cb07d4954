#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "api/backend/store/database.h"
#include "api/contract/instant.h"

/// The table of effects on the outside.
namespace zhanggui::jobs {

struct DueEffect {
    std::int64_t id = 0;
    std::string topic, payload;
    Instant dueAt;
    int tries = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &DueEffect::id);
        column("topic", &DueEffect::topic);
        column("payload", &DueEffect::payload);
        column("due_at", &DueEffect::dueAt);
        column("tries", &DueEffect::tries);
    }
};

class OutboxStore {
  public:
    static void add(store::Transaction& transaction, std::string_view topic, std::string_view payload, Instant dueAt);
    static bool anyDue(store::Session& session, Instant now);
    /// The first rows that are due, put off to `until` so that nobody else takes them. Few, since each may take long.
    static std::vector<DueEffect> lease(store::Transaction& transaction, Instant now, Instant until);
    static void remove(store::Transaction& transaction, std::int64_t id);
    /// Unless another server has taken the row since.
    static void putOff(store::Transaction& transaction, const DueEffect& row, Instant until, std::string_view error);

    static constexpr std::size_t batch = 8;
};

}  // namespace zhanggui::jobs
