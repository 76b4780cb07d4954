#include "api/backend/orders/payment_settlement.h"

#include <algorithm>
#include <stdexcept>

#include "api/backend/audit/audit_log.h"
#include "api/backend/orders/order_changes.h"
#include "api/backend/orders/order_history.h"
#include "api/backend/orders/order_number.h"
#include "api/backend/store/errors.h"

namespace zhanggui {

/// A payment on its way into the books.
struct PaymentSettlement::Coming {
    const Actor& who;
    const PaymentFact& fact;
    Evidence evidence;
    Instant now;
    PaymentId payment{};

    /// The gateway's clock is not ours: what it says may not lie in our future.
    Instant paidAt() const { return std::min(fact.paidAt, now); }
    AuditDetail detail() const {
        AuditDetail detail;
        detail.add("payment", fact.paymentNumber).add("gateway", fact.gatewayNumber).add("fen", fact.amount.fen);
        return detail.add("evidence", nameOf(evidence));
    }
};

SettleOutcome PaymentSettlement::settle(store::Transaction& transaction, const Actor& who, const PaymentFact& fact,
                                        Evidence evidence) {
    Coming coming{who, fact, evidence, m_clock.now()};
    const auto found = m_payments.find(transaction, fact.paymentNumber);
    if (!found) return callHuman(transaction, coming, 0, SettleOutcome::UnknownPayment);
    auto order = m_store.lock(transaction, {found->order});
    if (!order) throw std::logic_error("A payment without its order: " + fact.paymentNumber);
    // Once more, now that nobody else can be settling it.
    const auto attempt = *m_payments.find(transaction, fact.paymentNumber);
    if (attempt.state == PaymentState::Succeeded)
        return attempt.gatewayNumber.value_or("") == fact.gatewayNumber
                   ? SettleOutcome::Repeated
                   : callHuman(transaction, coming, attempt.order, SettleOutcome::Contradicting);
    if (attempt.amount != fact.amount) return callHuman(transaction, coming, attempt.order, SettleOutcome::WrongAmount);
    if (!fact.gatewayNumber.empty() && m_payments.knowsGatewayNumber(transaction, fact.gatewayNumber))
        return callHuman(transaction, coming, attempt.order, SettleOutcome::Contradicting);
    coming.payment = attempt.id;
    return accept(transaction, coming, *order);
}

SettleOutcome PaymentSettlement::accept(store::Transaction& transaction, const Coming& coming, OrderRecord& order) {
    const auto& fact = coming.fact;
    m_payments.setSucceeded(transaction, coming.payment,
                            fact.gatewayNumber.empty() ? std::nullopt : std::optional(fact.gatewayNumber),
                            coming.paidAt());
    if (fact.amount > Money{})
        m_journal.post(transaction, paymentPosting(order.id.value, fact.paymentNumber, fact.amount, coming.paidAt()));
    order.paid += fact.amount;
    const bool wasClosed = order.state == OrderState::Closed;
    const auto lines = m_store.lines(transaction, order.id);
    const bool fits = order.paid == order.payable && !order.paidAt;
    if (fits && (order.state == OrderState::Unpaid || (wasClosed && reserveAgain(transaction, coming, order, lines)))) {
        pay(transaction, coming, order, lines);
        return wasClosed ? SettleOutcome::Reopened : SettleOutcome::Settled;
    }
    owe(transaction, coming, order);
    return SettleOutcome::RefundDue;
}

void PaymentSettlement::pay(store::Transaction& transaction, const Coming& coming, OrderRecord& order,
                            const std::vector<OrderLineRecord>& lines) {
    markPaid(order, lines, coming.paidAt(), coming.now);
    m_store.update(transaction, order);
    m_store.setLinesPaid(transaction, order.id);
    writeDown(transaction, coming.who, order.id,
              {TimelineKind::Paid, "orders.paid", "", coming.fact.amount, coming.detail(), EventKind::OrderPaid},
              coming.now);
    OrderPaid event{order.id, order.customer, coming.fact.amount, *order.paidAt, {}};
    for (const auto& line : lines)
        event.lines.push_back({line.id, line.product, line.sku, line.quantity, line.total - line.discount});
    m_reactions.raise(transaction, event);
}

bool PaymentSettlement::reserveAgain(store::Transaction& transaction, const Coming& coming, const OrderRecord& order,
                                     const std::vector<OrderLineRecord>& lines) {
    std::vector<SkuId> skus;
    std::vector<StockNeed> needs;
    for (const auto& line : lines) {
        skus.push_back(line.sku);
        needs.push_back({line.sku, line.quantity});
    }
    const auto available = m_stock.available(transaction, order.store, skus);
    for (const auto& need : needs) {
        const auto found = available.find(need.sku);
        if (found == available.end() || found->second < need.quantity) return false;
    }
    // The payment is the cause: under its own key the order has reserved before, and the ledger takes that only once.
    const MovementNote note{MovementCause::Payment, coming.payment.value, orderNumber(order.id), "", coming.now};
    if (!m_stock.reserve(transaction, order.store, std::move(needs), note).empty())
        throw store::StoreBusy("The stock for a late payment was taken at this moment");
    return true;
}

void PaymentSettlement::owe(store::Transaction& transaction, const Coming& coming, OrderRecord& order) {
    ++order.version;
    m_store.update(transaction, order);
    writeDown(transaction, coming.who, order.id,
              {TimelineKind::LatePaymentRefundDue, "orders.needsHuman", "", coming.fact.amount,
               coming.detail().add("why", nameOf(SettleOutcome::RefundDue)), std::nullopt},
              coming.now);
}

SettleOutcome PaymentSettlement::callHuman(store::Transaction& transaction, const Coming& coming, std::int64_t order,
                                           SettleOutcome why) const {
    audit::append(transaction, coming.who, coming.now, "payments.needsHuman", "order", order,
                  coming.detail().add("why", nameOf(why)).text());
    return why;
}

}  // namespace zhanggui
