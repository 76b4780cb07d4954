#include "api/backend/jobs/deadlines_store.h"

namespace zhanggui::jobs {

void DeadlinesStore::add(store::Transaction& transaction, DeadlineKind kind, std::int64_t object,
                         std::int64_t stateVersion, Instant dueAt) {
    transaction.run(
        "insert into deadline (kind, object_id, state_version, due_at, tries) "
        "values (:kind, :object, :version, :due, 0)",
        kind, object, stateVersion, dueAt);
}

void DeadlinesStore::remove(store::Transaction& transaction, DeadlineKind kind, std::int64_t object) {
    transaction.run("delete from deadline where kind = :kind and object_id = :object", kind, object);
}

bool DeadlinesStore::anyDue(store::Session& session, Instant now) {
    return session.one<std::int64_t>("select id from deadline where due_at <= :now limit 1", now).has_value();
}

std::vector<DueDeadline> DeadlinesStore::lease(store::Transaction& transaction, Instant now, Instant until) {
    auto rows = transaction.all<DueDeadline>(
        "select {columns} from deadline where due_at <= :now order by due_at, id limit 64 {for update skip locked}",
        now);
    for (auto& row : rows)
        transaction.run("update deadline set due_at = :until, tries = :tries where id = :id", until, ++row.tries,
                        row.id);
    return rows;
}

void DeadlinesStore::remove(store::Transaction& transaction, std::int64_t id) {
    transaction.run("delete from deadline where id = :id", id);
}

void DeadlinesStore::putOff(store::Transaction& transaction, const DueDeadline& row, Instant until) {
    transaction.run("update deadline set due_at = :until where id = :id and tries = :tries", until, row.id, row.tries);
}

}  // namespace zhanggui::jobs
