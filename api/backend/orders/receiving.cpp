#include "api/backend/orders/receiving.h"

#include "api/backend/orders/order_changes.h"
#include "api/backend/orders/order_history.h"
#include "api/backend/orders/order_views.h"

namespace zhanggui {

Result<CustomerOrder> Receiving::confirm(const Actor& who, OrderId id) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<CustomerOrder> {
        auto order = m_store.lock(transaction, id);
        if (!order || order->customer.value != who.id) return refuse(GeneralRefusal::NotFound);
        if (order->state != OrderState::Shipped) return refuse(OrderRefusal::WrongState);
        const auto lines = m_store.lines(transaction, id);
        receive(transaction, who, *order, lines);
        return customerView(m_vault, *order, lines, m_store.packages(transaction, id));
    });
}

void Receiving::receiveByTime(OrderId id, std::int64_t stateVersion) {
    m_database.write([&](store::Transaction& transaction) {
        auto order = m_store.lock(transaction, id);
        if (!order || order->stateVersion != stateVersion || order->state != OrderState::Shipped) return;
        receive(transaction, Actor{}, *order, m_store.lines(transaction, id));
    });
}

void Receiving::receive(store::Transaction& transaction, const Actor& who, OrderRecord& order,
                        const std::vector<OrderLineRecord>& lines) {
    const auto now = m_clock.now();
    markReceived(order, lines, now);
    m_store.update(transaction, order);
    m_deadlines.set(transaction, jobs::DeadlineKind::FinishReceivedOrder, order.id.value, order.stateVersion,
                    *order.waitUntil);
    writeDown(transaction, who, order.id,
              {TimelineKind::Received, "orders.receive", "", {}, {}, EventKind::OrderReceived}, now);
    m_reactions.raise(transaction, OrderReceived{order.id, now});
}

void Receiving::finishByTime(OrderId id, std::int64_t stateVersion) {
    m_database.write([&](store::Transaction& transaction) {
        auto order = m_store.lock(transaction, id);
        if (!order || order->stateVersion != stateVersion || order->state != OrderState::Received) return;
        const auto now = m_clock.now();
        markDone(*order, m_store.lines(transaction, id), now);
        m_store.update(transaction, *order);
        writeDown(transaction, Actor{}, id, {TimelineKind::Done, "orders.finish", "", {}, {}, EventKind::OrderDone},
                  now);
        m_reactions.raise(transaction, OrderDone{id, now});
    });
}

}  // namespace zhanggui
