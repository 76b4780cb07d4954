#include "api/backend/jobs/once_store.h"

namespace zhanggui::jobs {

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

}  // namespace zhanggui::jobs
