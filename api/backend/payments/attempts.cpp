#include "api/backend/payments/attempts.h"

namespace zhanggui {

std::string attemptNumber(const std::string& orderNumber, std::int64_t attempt) {
    return "ZG" + orderNumber + "A" + std::to_string(attempt);
}

PaymentAttempt PaymentAttempts::pending(store::Transaction& transaction, std::int64_t order,
                                        const std::string& orderNumber, Money amount, Instant now) const {
    const auto attempts = m_store.ofOrder(transaction, order);
    for (const auto& attempt : attempts)
        if (attempt.state == PaymentState::Pending) return attempt;
    PaymentAttempt attempt;
    attempt.order = order;
    attempt.attempt = static_cast<std::int64_t>(attempts.size()) + 1;
    attempt.number = attemptNumber(orderNumber, attempt.attempt);
    attempt.amount = amount;
    attempt.id = m_store.add(transaction, attempt, now);
    return attempt;
}

std::vector<std::string> PaymentAttempts::pendingNumbers(store::Session& session, std::int64_t order) const {
    std::vector<std::string> numbers;
    for (const auto& attempt : m_store.ofOrder(session, order))
        if (attempt.state == PaymentState::Pending) numbers.push_back(attempt.number);
    return numbers;
}

void PaymentAttempts::close(store::Transaction& transaction, std::int64_t order, Instant now) const {
    for (const auto& attempt : m_store.ofOrder(transaction, order)) {
        if (attempt.state != PaymentState::Pending) continue;
        m_store.setClosed(transaction, attempt.id);
        m_outbox.put(transaction, closeTopic, attempt.number, now);
    }
}

}  // namespace zhanggui
