#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "api/backend/jobs/deadlines.h"

/// The table of deadlines.
namespace zhanggui::jobs {

struct DueDeadline {
    std::int64_t id = 0;
    std::string kind;  ///< a word, since a newer server may know more kinds
    std::int64_t object = 0, stateVersion = 0;
    Instant dueAt;
    int tries = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &DueDeadline::id);
        column("kind", &DueDeadline::kind);
        column("object_id", &DueDeadline::object);
        column("state_version", &DueDeadline::stateVersion);
        column("due_at", &DueDeadline::dueAt);
        column("tries", &DueDeadline::tries);
    }
};

class DeadlinesStore {
  public:
    static void add(store::Transaction& transaction, DeadlineKind kind, std::int64_t object, std::int64_t stateVersion,
                    Instant dueAt);
    static void remove(store::Transaction& transaction, DeadlineKind kind, std::int64_t object);
    static bool anyDue(store::Session& session, Instant now);
    /// The first rows that are due, in their order, put off to `until` so that nobody else takes them.
    static std::vector<DueDeadline> lease(store::Transaction& transaction, Instant now, Instant until);
    static void remove(store::Transaction& transaction, std::int64_t id);
    /// Unless another server has taken the row since.
    static void putOff(store::Transaction& transaction, const DueDeadline& row, Instant until);

    static constexpr std::size_t batch = 64;
};

}  // namespace zhanggui::jobs
