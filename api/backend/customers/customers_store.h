#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "api/backend/store/database.h"
#include "api/contract/customers.h"

/// The tables of customers and of their sessions.
namespace zhanggui {

struct CustomerSessionRow {
    CustomerId customer;
    Instant expiresAt;

    template <class V>
    static constexpr void describe(V&& column) {
        column("customer_id", &CustomerSessionRow::customer);
        column("expires_at", &CustomerSessionRow::expiresAt);
    }
};

class CustomersStore {
  public:
    /// The customer of an identity, made if he is new. A union id once known is kept.
    static CustomerId findOrAdd(store::Transaction& transaction, std::string_view openId, std::string_view unionId,
                                Instant at);
    static std::optional<std::string> openId(store::Session& session, CustomerId customer);
    /// Locked until the transaction ends; false if there is no such customer.
    static bool lock(store::Transaction& transaction, CustomerId customer);

    static void addSession(store::Transaction& transaction, std::string_view hash, CustomerId customer, Instant at,
                           Instant expiresAt);
    static std::optional<CustomerSessionRow> findSession(store::Session& session, std::string_view hash);
    static std::int64_t removeEndedSessions(store::Transaction& transaction, Instant now);

    /// A customer who is nobody, for what has to be kept of one who is erased to point at. `erased` is his number.
    static CustomerId addNobody(store::Transaction& transaction, CustomerId erased, Instant at);
    /// Removes a customer with sessions and addresses, for ever. Whatever else points at him keeps him.
    static void remove(store::Transaction& transaction, CustomerId customer);
};

}  // namespace zhanggui
