#include "api/backend/jobs/events_store.h"

namespace zhanggui::jobs {

namespace {

struct EventRow {
    std::int64_t number = 0, object = 0;
    EventKind kind{};
    std::string label;
    Instant at;

    template <class V>
    static constexpr void describe(V&& column) {
        column("number", &EventRow::number);
        column("kind", &EventRow::kind);
        column("object_id", &EventRow::object);
        column("label", &EventRow::label);
        column("at", &EventRow::at);
    }
};

}  // namespace

void EventsStore::add(store::Transaction& transaction, EventKind kind, std::int64_t object, std::string_view label,
                      Instant at) {
    transaction.run("insert into event (kind, object_id, label, at) values (:kind, :object, :label, :at)", kind, object,
                    label, at);
}

bool EventsStore::anyUnnumbered(store::Session& session) {
    return session.one<std::int64_t>("select id from event where number is null limit 1").has_value();
}

std::size_t EventsStore::number(store::Transaction& transaction) {
    const auto ids = transaction.values<std::int64_t>(
        "select id from event where number is null order by id limit 500 {for update skip locked}");
    // Whoever numbers at the same time begins with the same number, waits for us at the unique index and fails there:
    // so numbers become visible in their order and without gaps.
    std::int64_t number = lastNumber(transaction);
    for (const auto id : ids) transaction.run("update event set number = :number where id = :id", ++number, id);
    return ids.size();
}

std::int64_t EventsStore::lastNumber(store::Session& session) {
    return session.value<std::int64_t>("select coalesce(max(number), 0) from event");
}

std::vector<ShopEvent> EventsStore::after(store::Session& session, std::int64_t number) {
    std::vector<ShopEvent> events;
    for (auto& row :
         session.all<EventRow>("select {columns} from event where number > :number order by number limit 500", number))
        events.push_back({row.number, row.kind, row.object, std::move(row.label), row.at});
    return events;
}

std::int64_t EventsStore::removeBefore(store::Transaction& transaction, Instant at) {
    return transaction.run("delete from event where at < :at and number < (select max(number) from event)", at);
}

}  // namespace zhanggui::jobs
