#include "api/backend/orders/order_history.h"

#include "api/backend/audit/audit_log.h"
#include "api/backend/jobs/events.h"
#include "api/backend/orders/order_number.h"

namespace zhanggui {

void writeDown(store::Transaction& transaction, const Actor& who, OrderId order, const Happening& happening,
               Instant at) {
    const std::string actor = who.kind == Actor::Kind::Staff ? who.name : std::string();
    OrdersStore().addEvent(transaction, order, {happening.kind, actor, happening.detail, happening.amount, at});
    audit::append(transaction, who, at, happening.action, "order", order.value, happening.audit.text());
    if (happening.event) jobs::announce(transaction, *happening.event, order.value, orderNumber(order), at);
}

}  // namespace zhanggui
