#include "api/backend/orders/closing.h"

#include "api/backend/orders/order_changes.h"
#include "api/backend/orders/order_history.h"
#include "api/backend/orders/order_number.h"
#include "api/backend/orders/order_views.h"
#include "api/backend/orders/typed_text.h"

namespace zhanggui {

Result<CustomerOrder> Closing::cancel(const Actor& who, OrderId id) {
    const auto owner = m_database.read([&](store::Session& session) -> std::optional<CustomerId> {
        const auto order = m_store.find(session, id);
        return order ? std::optional(order->customer) : std::nullopt;
    });
    if (!owner || owner->value != who.id) return refuse(GeneralRefusal::NotFound);
    closeAtGateway(id);
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<CustomerOrder> {
        m_store.lock(transaction, id);
        auto whole = *m_store.whole(transaction, id);
        if (whole.order.state != OrderState::Unpaid) return refuse(OrderRefusal::WrongState);
        closeWithin(transaction, who, whole, CloseReason::CustomerCancelled, "");
        return customerView(m_vault, whole.order, whole.lines, whole.packages);
    });
}

Result<Order> Closing::close(const Actor& who, OrderId id, const CloseDraft& draft) {
    const auto reason = trimmed(draft.reason);
    if (reason.empty())
        return refuse(GeneralRefusal::InvalidInput, {{"/reason", std::string(nameOf(FaultCode::TooShort)), 1}});
    const auto current = m_database.read([&](store::Session& session) { return m_store.find(session, id); });
    if (!current) return refuse(GeneralRefusal::NotFound);
    // Only if it is going to be closed: an attempt that staff may not close must stay payable.
    if (current->version == draft.orderVersion) closeAtGateway(id);
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<Order> {
        m_store.lock(transaction, id);
        auto whole = *m_store.whole(transaction, id);
        if (whole.order.version != draft.orderVersion) return refuseOldVersion(m_vault, whole, who);
        if (whole.order.state != OrderState::Unpaid) return refuse(OrderRefusal::WrongState);
        closeWithin(transaction, who, whole, CloseReason::MerchantClosed, reason);
        return staffView(m_vault, *m_store.whole(transaction, id), who);
    });
}

void Closing::timeOut(OrderId id, std::int64_t stateVersion) {
    const auto current = m_database.read([&](store::Session& session) { return m_store.find(session, id); });
    if (!current || current->stateVersion != stateVersion || current->state != OrderState::Unpaid) return;
    closeAtGateway(id);
    m_database.write([&](store::Transaction& transaction) {
        m_store.lock(transaction, id);
        auto whole = *m_store.whole(transaction, id);
        if (whole.order.stateVersion != stateVersion || whole.order.state != OrderState::Unpaid) return;
        closeWithin(transaction, Actor{}, whole, CloseReason::Timeout, "");
    });
}

void Closing::closeAtGateway(OrderId id) {
    const auto numbers =
        m_database.read([&](store::Session& session) { return m_attempts.pendingNumbers(session, id.value); });
    for (const auto& number : numbers) m_gateway.close(number);
}

void Closing::closeWithin(store::Transaction& transaction, const Actor& who, WholeOrder& whole, CloseReason reason,
                          const std::string& text) {
    auto& order = whole.order;
    const auto now = m_clock.now();
    std::vector<StockNeed> needs;
    for (const auto& line : whole.lines) needs.push_back({line.sku, line.quantity});
    const auto actor = who.kind == Actor::Kind::Staff ? who.name : std::string();
    m_stock.release(transaction, order.store, std::move(needs),
                    {MovementCause::Order, order.id.value, orderNumber(order.id), actor, now});
    m_attempts.close(transaction, order.id.value, now);
    markClosed(order, whole.lines, reason, now);
    m_store.update(transaction, order);
    Happening happening{TimelineKind::Closed, "orders.close", text, {}, {}, EventKind::OrderClosed};
    happening.audit.add("reason", nameOf(reason));
    writeDown(transaction, who, order.id, happening, now);
    m_reactions.raise(transaction, OrderClosed{order.id, reason, now});
}

}  // namespace zhanggui
