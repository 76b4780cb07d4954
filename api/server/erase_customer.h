#pragma once

#include <stdexcept>

#include "api/backend/ports/clock.h"
#include "api/contract/customers.h"
#include "api/contract/order_states.h"
#include "api/server/services.h"

namespace zhanggui::server {

/// Why a customer is not erased, and what to do. Nothing was changed.
class ErasureRefused : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// The customer who made an order. Throws ErasureRefused if there is no such order.
CustomerId customerOfOrder(Services& services, OrderId order);

/// Erases one customer, in one transaction: identity, sessions, addresses, cart, favourites, searches and remembered
/// replies go; orders and their money stay, belong to nobody and name nobody. Writes down that it was done, and tells
/// how many orders stayed. Throws ErasureRefused if he is not there or has orders that are still open. Unused parts of
/// a SQLite file keep what was deleted until store::compact().
std::int64_t eraseCustomer(Services& services, CustomerId customer);

}  // namespace zhanggui::server
