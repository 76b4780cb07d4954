#pragma once

#include "api/backend/orders/whole_order.h"
#include "api/backend/ports/actor.h"
#include "api/backend/store/vault.h"

namespace zhanggui {

/// The state that follows from an order's counters and moments.
OrderState stateNow(const OrderRecord& order, const std::vector<OrderLineRecord>& lines);

/// Gives a record its new state and counts its versions on: `version` always, `stateVersion` if the state is another.
void changeTo(OrderRecord& order, OrderState state);

/// What becomes of an order by each act; the counters of its lines are moved before, and its money as well.
void markPaid(OrderRecord& order, const std::vector<OrderLineRecord>& lines, Instant paidAt, Instant now);
void markClosed(OrderRecord& order, const std::vector<OrderLineRecord>& lines, CloseReason reason, Instant now);
/// After a parcel; true if it was the last one.
bool markSent(OrderRecord& order, const std::vector<OrderLineRecord>& lines, Instant shippedAt);
void markReceived(OrderRecord& order, const std::vector<OrderLineRecord>& lines, Instant now);
void markDone(OrderRecord& order, const std::vector<OrderLineRecord>& lines, Instant now);

/// The refusal of someone who worked from an older version: it carries the order as it is now.
tl::unexpected<Refusal> refuseOldVersion(const store::Vault& vault, const WholeOrder& whole, const Actor& who);

}  // namespace zhanggui
