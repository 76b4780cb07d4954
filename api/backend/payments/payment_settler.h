#pragma once

#include "api/backend/ports/actor.h"
#include "api/backend/ports/payment_gateway.h"
#include "api/backend/store/session.h"

namespace zhanggui {

/// How the shop knows of a payment. Every way ends in the same settling.
enum class Evidence { Notice, Query, NothingToPay };

constexpr std::array<EnumName<Evidence>, 3> enumNames(Evidence) {
    return {{{Evidence::Notice, "notice"}, {Evidence::Query, "query"}, {Evidence::NothingToPay, "nothingToPay"}}};
}

/// What a payment did to its order. Kept with the notice.
enum class SettleOutcome {
    Settled,         ///< the order is paid now
    Reopened,        ///< the order had been closed; its stock was still to be had, so it is paid now
    RefundDue,       ///< the money came but the order can't take it: a person must give it back
    Repeated,        ///< known already
    WrongAmount,     ///< not what the attempt was for: not settled, a person must look
    UnknownPayment,  ///< none of our attempts: not settled, a person must look
    Contradicting    ///< the attempt, or the gateway's number, is settled otherwise: not settled, a person must look
};

constexpr std::array<EnumName<SettleOutcome>, 7> enumNames(SettleOutcome) {
    return {{{SettleOutcome::Settled, "settled"},
             {SettleOutcome::Reopened, "reopened"},
             {SettleOutcome::RefundDue, "refundDue"},
             {SettleOutcome::Repeated, "repeated"},
             {SettleOutcome::WrongAmount, "wrongAmount"},
             {SettleOutcome::UnknownPayment, "unknownPayment"},
             {SettleOutcome::Contradicting, "contradicting"}}};
}

/// What payments need of the orders to their right.
class PaymentSettler {
  public:
    virtual ~PaymentSettler() = default;

    /// Makes a payment count, once, in the transaction. Throws store::StoreBusy if a race was lost; the same call
    /// succeeds later.
    virtual SettleOutcome settle(store::Transaction& transaction, const Actor& who, const PaymentFact& fact,
                                 Evidence evidence) = 0;
};

}  // namespace zhanggui
