#include "api/backend/customers/customers_store.h"

namespace zhanggui {

CustomerId CustomersStore::findOrAdd(store::Transaction& transaction, std::string_view openId, std::string_view unionId,
                                     Instant at) {
    return transaction.insert<CustomerId>(
        "insert into customer (open_id, union_id, created_at) values (:open, :union, :at) "
        "on conflict (open_id) do update set union_id = "
        "case when excluded.union_id = '' then customer.union_id else excluded.union_id end returning id",
        openId, unionId, at);
}

std::optional<std::string> CustomersStore::openId(store::Session& session, CustomerId customer) {
    return session.one<std::string>("select open_id from customer where id = :id", customer);
}

bool CustomersStore::lock(store::Transaction& transaction, CustomerId customer) {
    return transaction.one<CustomerId>("select id from customer where id = :id {for update}", customer).has_value();
}

void CustomersStore::addSession(store::Transaction& transaction, std::string_view hash, CustomerId customer, Instant at,
                                Instant expiresAt) {
    transaction.run(
        "insert into customer_session (token_hash, customer_id, created_at, expires_at) "
        "values (:hash, :customer, :at, :expires)",
        hash, customer, at, expiresAt);
}

std::optional<CustomerSessionRow> CustomersStore::findSession(store::Session& session, std::string_view hash) {
    return session.one<CustomerSessionRow>("select {columns} from customer_session where token_hash = :hash", hash);
}

std::int64_t CustomersStore::removeEndedSessions(store::Transaction& transaction, Instant now) {
    return transaction.run("delete from customer_session where expires_at <= :now", now);
}

CustomerId CustomersStore::addNobody(store::Transaction& transaction, CustomerId erased, Instant at) {
    return transaction.insert<CustomerId>(
        "insert into customer (open_id, union_id, created_at) values (:open, '', :at) returning id",
        "erased-" + std::to_string(erased.value), at);
}

void CustomersStore::remove(store::Transaction& transaction, CustomerId customer) {
    transaction.run("delete from customer_session where customer_id = :customer", customer);
    transaction.run("delete from address where customer_id = :customer", customer);
    transaction.run("delete from customer where id = :customer", customer);
}

}  // namespace zhanggui
