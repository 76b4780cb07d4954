#include "api/backend/audit/audit_store.h"

namespace zhanggui::audit {

void AuditStore::add(store::Transaction& transaction, const AuditRow& row) {
    transaction.run(
        "insert into audit (at, actor_kind, actor_id, actor_name, action, object_kind, object_id, detail, request_id) "
        "values (:at, :kind, :actor, :name, :action, :objectKind, :object, :detail, :request)",
        row.at, row.actorKind, row.actorId, row.actorName, row.action, row.objectKind, row.objectId, row.detail,
        row.requestId);
}

bool AuditStore::anyUnsealed(store::Session& session) {
    return session.one<std::int64_t>("select id from audit where seal_number is null limit 1").has_value();
}

std::vector<AuditRow> AuditStore::unsealed(store::Transaction& transaction) {
    return transaction.all<AuditRow>(
        "select {columns} from audit where seal_number is null order by id limit 500 {for update skip locked}");
}

std::optional<AuditRow> AuditStore::lastSealed(store::Session& session) {
    return session.one<AuditRow>(
        "select {columns} from audit where seal_number = (select max(seal_number) from audit)");
}

void AuditStore::seal(store::Transaction& transaction, std::int64_t id, std::int64_t number, const std::string& seal) {
    transaction.run("update audit set seal_number = :number, seal = :seal where id = :id", number, seal, id);
}

std::vector<AuditRow> AuditStore::sealedAfter(store::Session& session, std::int64_t number) {
    return session.all<AuditRow>(
        "select {columns} from audit where seal_number > :number order by seal_number limit 500", number);
}

std::vector<AuditRow> AuditStore::ofObject(store::Session& session, const std::string& kind, std::int64_t object,
                                           std::int64_t after, std::int64_t limit) {
    return session.all<AuditRow>(
        "select {columns} from audit where object_kind = :kind and object_id = :object and (:after = 0 or id < :after) "
        "order by id desc limit :limit",
        kind, object, after, limit);
}

}  // namespace zhanggui::audit
