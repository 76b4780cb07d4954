#include "api/backend/staff/views_store.h"

namespace zhanggui::views_store {

std::vector<ViewRow> ofPage(store::Session& session, const std::string& page, StaffId owner) {
    return session.all<ViewRow>(
        "select {columns} from saved_view where page = :page and (shared or owner_id = :owner) "
        "order by case when shared then 0 else 1 end, id",
        page, owner);
}

std::optional<ViewRow> lock(store::Transaction& transaction, ViewId id) {
    return transaction.one<ViewRow>("select {columns} from saved_view where id = :id {for update}", id);
}

std::int64_t count(store::Session& session, const std::string& page, StaffId owner, bool shared) {
    if (shared)
        return session.value<std::int64_t>("select count(*) from saved_view where page = :page and shared", page);
    return session.value<std::int64_t>(
        "select count(*) from saved_view where page = :page and owner_id = :owner and not shared", page, owner);
}

ViewId add(store::Transaction& transaction, const ViewRow& row, Instant at) {
    return transaction.value<ViewId>(
        "insert into saved_view (page, owner_id, shared, name, content, version, changed_at) values (:page, :owner, "
        ":shared, :name, :content, 1, :at) returning id",
        row.page, row.owner, row.shared, row.name, row.content, at);
}

void change(store::Transaction& transaction, const ViewRow& row, Instant at) {
    transaction.run(
        "update saved_view set shared = :shared, name = :name, content = :content, version = :version, "
        "changed_at = :at where id = :id",
        row.shared, row.name, row.content, row.version, at, row.id);
}

void remove(store::Transaction& transaction, ViewId id) {
    transaction.run("delete from saved_view where id = :id", id);
}

}  // namespace zhanggui::views_store
