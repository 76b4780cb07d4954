#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/backend/store/session.h"
#include "api/contract/customers.h"
#include "api/contract/order_states.h"

/// What becomes of the orders of a customer who is erased: they stay with their money and their goods, and name nobody.
namespace zhanggui::order_erasure {

/// Who made an order.
std::optional<CustomerId> customerOf(store::Session& session, OrderId id);
std::vector<OrderId> ordersOf(store::Session& session, CustomerId customer);
/// Those that are neither done nor closed: somebody still has to know where they go.
std::vector<OrderId> openOrders(store::Session& session, CustomerId customer);
/// Hands all orders over to `nobody` and takes receiver, address below the province and notes out of them; tells how
/// many. `nothing` is an empty text, sealed.
std::int64_t makeNameless(store::Transaction& transaction, CustomerId customer, CustomerId nobody,
                          const std::string& nothing);

}  // namespace zhanggui::order_erasure
