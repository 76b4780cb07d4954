#include "api/backend/customers/customer_door.h"

#include "api/backend/customers/customers_store.h"
#include "api/backend/staff/tokens.h"

namespace zhanggui {

// Nobody ends a customer's session but time, which every look compares: entries may be kept long.
CustomerDoor::CustomerDoor(store::Database& database, const Clock& clock)
    : m_database(database), m_clock(clock), m_cache(std::chrono::minutes(1), 20'000) {}

std::optional<Actor> CustomerDoor::open(std::string_view token) {
    if (token.size() != 64) return std::nullopt;
    const std::string hash = tokenHash(token);
    const Instant now = m_clock.now();
    if (const auto kept = m_cache.find(hash)) {
        if (kept->expiresAt <= now) return std::nullopt;
        return kept->who;
    }
    const auto generation = m_cache.generation();
    const auto row =
        m_database.read([&](store::Session& session) { return CustomersStore::findSession(session, hash); });
    if (!row || row->expiresAt <= now) return std::nullopt;
    Actor who;
    who.kind = Actor::Kind::Customer;
    who.id = row->customer.value;
    who.session = hash;
    m_cache.keep(generation, hash, {who, row->expiresAt});
    return who;
}

}  // namespace zhanggui
