#include "api/backend/orders/paying.h"

#include "api/backend/audit/audit_detail.h"
#include "api/backend/audit/audit_log.h"
#include "api/backend/customers/customer_sessions.h"
#include "api/backend/orders/order_number.h"

namespace zhanggui {

Result<Prepay> Paying::pay(const Actor& who, OrderId id) {
    if (!m_gateway) return refuse(PaymentRefusal::GatewayMissing);
    const auto wanted = m_database.write(
        [&](store::Transaction& transaction) -> Result<Wanted> { return attemptFor(transaction, who, id); });
    if (!wanted) return refuse(wanted.error());
    return m_gateway->prepare(wanted->number, wanted->amount, wanted->openId, wanted->expiresAt);
}

Result<Paying::Wanted> Paying::attemptFor(store::Transaction& transaction, const Actor& who, OrderId id) {
    const auto order = m_store.lock(transaction, id);
    if (!order || order->customer.value != who.id) return refuse(GeneralRefusal::NotFound);
    const auto now = m_clock.now();
    if (order->state != OrderState::Unpaid || !order->waitUntil || now >= *order->waitUntil)
        return refuse(OrderRefusal::WrongState);
    const bool isNew = m_attempts.pendingNumbers(transaction, id.value).empty();
    const auto attempt = m_attempts.pending(transaction, id.value, orderNumber(id), order->payable, now);
    if (isNew)
        audit::append(transaction, who, now, "payments.attempt", "order", id.value,
                      AuditDetail().add("payment", attempt.number).text());
    return Wanted{attempt.number, CustomerSessions::openIdOf(transaction, order->customer).value(), attempt.amount,
                  *order->waitUntil};
}

}  // namespace zhanggui
