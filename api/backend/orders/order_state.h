#pragma once

#include "api/contract/order_states.h"

namespace zhanggui {

/// Time rules of a new order. Kept with each order as moments, so that a change binds new orders only.
inline constexpr std::int64_t payWithinMs = 30 * minuteMs;   ///< after submission; payment and reservation alike
inline constexpr std::int64_t shipWithinMs = 48 * hourMs;    ///< after payment; past it the desk shows "late"
inline constexpr std::int64_t receiveWithinMs = 15 * dayMs;  ///< after the last parcel; then the shop confirms
inline constexpr std::int64_t windowMs = 15 * dayMs;         ///< after receipt; then the order is done

/// What decides the state of an order: explicit acts and the sums of the lines' counters.
struct OrderFacts {
    bool closed = false;    ///< by timeout, customer or merchant
    bool settled = false;   ///< its payment is recorded, even one of nothing
    bool received = false;  ///< by customer or timer
    bool done = false;      ///< the after-sale window is over
    std::int64_t quantity = 0, shipped = 0, cancelled = 0;
};

/// The state. An order of which a part was shipped and the rest cancelled is shipped; one that was cancelled as a whole
/// is closed.
constexpr OrderState stateOf(const OrderFacts& facts) {
    if (facts.closed || facts.cancelled >= facts.quantity) return OrderState::Closed;
    if (!facts.settled) return OrderState::Unpaid;
    if (facts.done) return OrderState::Done;
    if (facts.received) return OrderState::Received;
    if (facts.shipped == 0) return OrderState::Paid;
    return facts.shipped + facts.cancelled < facts.quantity ? OrderState::PartShipped : OrderState::Shipped;
}

/// Whether parcels may be sent.
constexpr bool mayShip(OrderState state) {
    return state == OrderState::Paid || state == OrderState::PartShipped;
}

}  // namespace zhanggui
