#include "api/backend/customers/customer_sessions.h"

#include "api/backend/audit/audit_log.h"
#include "api/backend/customers/customers_store.h"
#include "api/backend/staff/tokens.h"

namespace zhanggui {

namespace {

constexpr std::int64_t endsAfter = 30 * dayMs;

}  // namespace

Result<CustomerSession> CustomerSessions::signIn(const Actor& who, const LoginCode& code) {
    const auto identity = m_login.exchange(code.code);
    if (!identity) return refuse(identity.error());
    const std::string token = newToken(m_random);
    return m_database.write([&](store::Transaction& transaction) -> Result<CustomerSession> {
        const Instant now = m_clock.now();
        const auto customer = CustomersStore::findOrAdd(transaction, identity->openId, identity->unionId, now);
        CustomersStore::addSession(transaction, tokenHash(token), customer, now, now + endsAfter);
        Actor self = who;
        self.kind = Actor::Kind::Customer;
        self.id = customer.value;
        audit::append(transaction, self, now, "customers.signIn", "customer", customer.value);
        return CustomerSession{token, now + endsAfter, customer};
    });
}

std::optional<std::string> CustomerSessions::openIdOf(store::Session& session, CustomerId customer) {
    return CustomersStore::openId(session, customer);
}

std::int64_t CustomerSessions::removeEnded() {
    return m_database.write([&](store::Transaction& transaction) {
        return CustomersStore::removeEndedSessions(transaction, m_clock.now());
    });
}

}  // namespace zhanggui
