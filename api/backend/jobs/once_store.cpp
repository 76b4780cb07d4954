#include "api/backend/jobs/once_store.h"

#include <stdexcept>

namespace zhanggui::jobs {

const store::SealedTable OnceStore::sealed{
    "idempotency",
    {"reply"},
    "",
    "select scope, request_key as place, reply as first, '' as second, '' as third from idempotency "
    "where (scope, request_key) > (:scope, :place) order by scope, request_key limit :limit",
    "update idempotency set reply = :first where :second = '' and :third = '' and scope = :scope and request_key = "
    ":place",
    "select " ZHANGGUI_KEY_OF("reply") ", count(*) as number from idempotency group by key_name"};

std::string OnceStore::scopeOf(const Actor& who) {
    switch (who.kind) {
        case Actor::Kind::System:
            return "system";
        case Actor::Kind::Customer:
            return "customer " + std::to_string(who.id);
        case Actor::Kind::Staff:
            return "staff " + std::to_string(who.id);
        case Actor::Kind::Gateway:
            return "gateway";
        case Actor::Kind::Nobody:
            return "nobody";
    }
    throw std::logic_error("An actor of no kind");
}

bool OnceStore::claim(store::Transaction& transaction, std::string_view scope, std::string_view key,
                      std::string_view requestHash, Instant at) {
    return transaction.run(
               "insert into idempotency (scope, request_key, request_hash, reply, at) "
               "values (:scope, :key, :hash, '', :at) on conflict do nothing",
               scope, key, requestHash, at) == 1;
}

std::optional<RememberedRow> OnceStore::find(store::Session& session, std::string_view scope, std::string_view key) {
    return session.one<RememberedRow>("select {columns} from idempotency where scope = :scope and request_key = :key",
                                      scope, key);
}

void OnceStore::keepReply(store::Transaction& transaction, std::string_view scope, std::string_view key,
                          std::string_view reply) {
    transaction.run("update idempotency set reply = :reply where scope = :scope and request_key = :key", reply, scope,
                    key);
}

std::int64_t OnceStore::removeBefore(store::Transaction& transaction, Instant at) {
    return transaction.run("delete from idempotency where at < :at", at);
}

void OnceStore::remove(store::Transaction& transaction, std::string_view scope, std::string_view key) {
    transaction.run("delete from idempotency where scope = :scope and request_key = :key", scope, key);
}

}  // namespace zhanggui::jobs
