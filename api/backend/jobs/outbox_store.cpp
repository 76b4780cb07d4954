#include "api/backend/jobs/outbox_store.h"

namespace zhanggui::jobs {

void OutboxStore::add(store::Transaction& transaction, std::string_view topic, std::string_view payload,
                      Instant dueAt) {
    transaction.run("insert into outbox (topic, payload, due_at, tries, error) values (:topic, :payload, :due, 0, '')",
                    topic, payload, dueAt);
}

bool OutboxStore::anyDue(store::Session& session, Instant now) {
    return session.one<std::int64_t>("select id from outbox where due_at <= :now limit 1", now).has_value();
}

std::vector<DueEffect> OutboxStore::lease(store::Transaction& transaction, Instant now, Instant until) {
    auto rows = transaction.all<DueEffect>(
        "select {columns} from outbox where due_at <= :now order by due_at, id limit 8 {for update skip locked}", now);
    for (auto& row : rows)
        transaction.run("update outbox set due_at = :until, tries = :tries where id = :id", until, ++row.tries, row.id);
    return rows;
}

void OutboxStore::remove(store::Transaction& transaction, std::int64_t id) {
    transaction.run("delete from outbox where id = :id", id);
}

void OutboxStore::putOff(store::Transaction& transaction, const DueEffect& row, Instant until, std::string_view error) {
    transaction.run("update outbox set due_at = :until, error = :error where id = :id and tries = :tries", until, error,
                    row.id, row.tries);
}

}  // namespace zhanggui::jobs
