#pragma once

#include "api/backend/orders/order_lists_store.h"
#include "api/backend/orders/whole_order.h"
#include "api/backend/ports/actor.h"
#include "api/backend/store/vault.h"
#include "api/contract/customer_orders.h"
#include "api/contract/orders.h"

namespace zhanggui {

/// As its customer sees it: everything of his own in plain text, and what he may do now.
CustomerOrder customerView(const store::Vault& vault, const OrderRecord& order,
                           const std::vector<OrderLineRecord>& lines, const std::vector<PackageRecord>& packages);

/// As staff see it: the receiver masked, and what the asker may do now.
Order staffView(const store::Vault& vault, const WholeOrder& whole, const Actor& who);

/// A row of the desk's list.
OrderRow rowView(const store::Vault& vault, const OrderListRecord& record);

/// The receiver unmasked.
Receiver receiverOf(const store::Vault& vault, const OrderRecord& order);

/// 5 to pay, 10 to ship, 40 to receive, 50 complete, 80 closed: the codes of the mini-program.
std::int32_t wireStatusOf(OrderState state);

}  // namespace zhanggui
