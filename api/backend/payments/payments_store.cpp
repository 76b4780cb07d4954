#include "api/backend/payments/payments_store.h"

namespace zhanggui {

std::optional<PaymentAttempt> PaymentsStore::find(store::Session& session, const std::string& number) const {
    return session.one<PaymentAttempt>("select {columns} from payment where number = :number", number);
}

std::vector<PaymentAttempt> PaymentsStore::ofOrder(store::Session& session, std::int64_t order) const {
    return session.all<PaymentAttempt>("select {columns} from payment where order_id = :order order by attempt", order);
}

bool PaymentsStore::knowsGatewayNumber(store::Session& session, const std::string& gatewayNumber) const {
    return session.one<std::int64_t>("select id from payment where gateway_number = :number", gatewayNumber)
        .has_value();
}

PaymentId PaymentsStore::add(store::Transaction& transaction, const PaymentAttempt& attempt, Instant at) const {
    return transaction.insert<PaymentId>(
        "insert into payment (number, order_id, attempt, amount, state, created_at) "
        "values (:number, :order, :attempt, :amount, :state, :at) returning id",
        attempt.number, attempt.order, attempt.attempt, attempt.amount, attempt.state, at);
}

void PaymentsStore::setSucceeded(store::Transaction& transaction, PaymentId id,
                                 const std::optional<std::string>& gatewayNumber, Instant at) const {
    transaction.run("update payment set state = :state, gateway_number = :gateway, succeeded_at = :at where id = :id",
                    PaymentState::Succeeded, gatewayNumber, at, id);
}

void PaymentsStore::setClosed(store::Transaction& transaction, PaymentId id) const {
    transaction.run("update payment set state = :closed where id = :id and state = :pending", PaymentState::Closed, id,
                    PaymentState::Pending);
}

void PaymentsStore::keep(store::Transaction& transaction, const KeptNotice& notice) const {
    transaction.run(
        "insert into payment_notice (body, payment_number, outcome, error, received_at) "
        "values (:body, :number, :outcome, :error, :at)",
        notice.body, notice.paymentNumber, notice.outcome, notice.error, notice.receivedAt);
}

}  // namespace zhanggui
