#include "api/backend/orders/order_changes.h"

#include "api/backend/orders/order_state.h"
#include "api/backend/orders/order_views.h"
#include "api/contract/json.h"

namespace zhanggui {

namespace {

void waitFor(OrderRecord& order, OrderWait wait, std::optional<Instant> until) {
    order.wait = wait;
    order.waitUntil = until;
}

}  // namespace

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

void markPaid(OrderRecord& order, const std::vector<OrderLineRecord>& lines, Instant paidAt, Instant now) {
    order.paidAt = paidAt;
    order.closedAt.reset();
    order.closeReason.reset();
    waitFor(order, OrderWait::Shipment, now + shipWithinMs);
    changeTo(order, stateNow(order, lines));
}

void markClosed(OrderRecord& order, const std::vector<OrderLineRecord>& lines, CloseReason reason, Instant now) {
    order.closedAt = now;
    order.closeReason = reason;
    waitFor(order, OrderWait::None, {});
    changeTo(order, stateNow(order, lines));
}

bool markSent(OrderRecord& order, const std::vector<OrderLineRecord>& lines, Instant shippedAt) {
    const auto state = stateNow(order, lines);
    const bool all = state == OrderState::Shipped;
    if (all) {
        order.shippedAt = shippedAt;
        waitFor(order, OrderWait::Receipt, shippedAt + receiveWithinMs);
    }
    changeTo(order, state);
    return all;
}

void markReceived(OrderRecord& order, const std::vector<OrderLineRecord>& lines, Instant now) {
    order.receivedAt = now;
    waitFor(order, OrderWait::Window, now + windowMs);
    changeTo(order, stateNow(order, lines));
}

void markDone(OrderRecord& order, const std::vector<OrderLineRecord>& lines, Instant now) {
    order.doneAt = now;
    waitFor(order, OrderWait::None, {});
    changeTo(order, stateNow(order, lines));
}

tl::unexpected<Refusal> refuseOldVersion(const store::Vault& vault, const WholeOrder& whole, const Actor& who) {
    Refusal refusal(GeneralRefusal::Conflict);
    refusal.current = printJson(staffView(vault, whole, who));
    return refuse(std::move(refusal));
}

}  // namespace zhanggui
