#include "api/server/erase_customer.h"

#include <algorithm>

#include "api/backend/audit/audit_detail.h"
#include "api/backend/audit/audit_log.h"
#include "api/backend/cart/cart_store.h"
#include "api/backend/catalog/favourites_store.h"
#include "api/backend/catalog/searches_store.h"
#include "api/backend/customers/customers_store.h"
#include "api/backend/jobs/once_store.h"
#include "api/backend/orders/order_erasure.h"
#include "api/backend/orders/order_number.h"

namespace zhanggui::server {

namespace {

constexpr std::int64_t repliesAtOnce = 500;

void mustBeFree(store::Transaction& transaction, CustomerId customer) {
    const auto name = "Customer " + std::to_string(customer.value);
    if (!CustomersStore::lock(transaction, customer))
        throw ErasureRefused(name + " is not there: never was, or was erased before.");
    const auto open = order_erasure::openOrders(transaction, customer);
    if (open.empty()) return;
    std::string numbers;
    for (const auto order : open) numbers += (numbers.empty() ? "" : ", ") + orderNumber(order);
    throw ErasureRefused(name + " has orders that are not over: " + numbers +
                         ". Deliver or close them first; until then somebody must know where they go.");
}

/// Forgets the replies that he was given, and those in which staff were shown one of his orders.
void forgetReplies(store::Transaction& transaction, const store::Vault& vault, CustomerId customer) {
    Actor himself;
    himself.kind = Actor::Kind::Customer;
    himself.id = customer.value;
    const auto his = jobs::OnceStore::scopeOf(himself);
    std::vector<std::string> numbers;
    for (const auto order : order_erasure::ordersOf(transaction, customer))
        numbers.push_back('"' + orderNumber(order) + '"');
    const auto& table = jobs::OnceStore::sealed;
    std::string scope, key(table.start);
    for (;;) {
        const auto rows = transaction.all<store::SealedRow>(table.page, scope, key, repliesAtOnce);
        if (rows.empty()) return;
        for (const auto& row : rows) {
            const auto reply = vault.open(row.first);
            const auto shows = [&](const std::string& number) { return reply.find(number) != std::string::npos; };
            if (row.scope == his || std::any_of(numbers.begin(), numbers.end(), shows))
                jobs::OnceStore::remove(transaction, row.scope, row.place);
        }
        scope = rows.back().scope;
        key = rows.back().place;
    }
}

/// What other domains keep of a customer, left to right.
void forget(store::Transaction& transaction, CustomerId customer) {
    catalog_store::clearHistory(transaction, customer);
    catalog_store::forgetSearchesOf(transaction, customer);
    catalog_store::clearFavourites(transaction, customer);
    catalog_store::clearFootprints(transaction, customer);
    CartStore().clear(transaction, customer);
}

}  // namespace

CustomerId customerOfOrder(Services& services, OrderId order) {
    const auto customer =
        services.database->read([&](store::Session& session) { return order_erasure::customerOf(session, order); });
    if (!customer) throw ErasureRefused("There is no order " + orderNumber(order) + ".");
    return *customer;
}

std::int64_t eraseCustomer(Services& services, CustomerId customer) {
    const auto nothing = services.vault.seal("");
    return services.database->write([&](store::Transaction& transaction) {
        mustBeFree(transaction, customer);
        forgetReplies(transaction, services.vault, customer);
        forget(transaction, customer);
        const auto now = services.clock.now();
        const auto nobody = CustomersStore::addNobody(transaction, customer, now);
        const auto orders = order_erasure::makeNameless(transaction, customer, nobody, nothing);
        // Last, and not a change of his row: whoever is about to write something of his finds nobody to write it for.
        CustomersStore::remove(transaction, customer);
        audit::append(transaction, Actor{}, now, "customers.erase", "customer", customer.value,
                      AuditDetail().add("orders", orders).add("keptUnder", nobody.value).text());
        return orders;
    });
}

}  // namespace zhanggui::server
