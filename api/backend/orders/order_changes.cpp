#include "api/backend/orders/order_changes.h"

#include "api/backend/orders/order_state.h"
#include "api/backend/orders/order_views.h"
#include "api/contract/json.h"

namespace zhanggui {

OrderState stateNow(const OrderRecord& order, const std::vector<OrderLineRecord>& lines) {
    OrderFacts facts;
    facts.closed = order.closedAt.has_value();
    facts.settled = order.paidAt.has_value();
    facts.received = order.receivedAt.has_value();
    facts.done = order.doneAt.has_value();
    for (const auto& line : lines) {
        facts.quantity += line.quantity;
        facts.shipped += line.shipped;
        facts.cancelled += line.cancelled;
    }
    return stateOf(facts);
}

void changeTo(OrderRecord& order, OrderState state) {
    ++order.version;
    if (order.state == state) return;
    order.state = state;
    ++order.stateVersion;
}

tl::unexpected<Refusal> refuseOldVersion(const store::Vault& vault, const WholeOrder& whole, const Actor& who) {
    Refusal refusal(GeneralRefusal::Conflict);
    refusal.current = printJson(staffView(vault, whole, who));
    return refuse(std::move(refusal));
}

}  // namespace zhanggui
