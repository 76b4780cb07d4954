#include "api/backend/payments/payments_invariants.h"

#include <array>

namespace zhanggui {

std::span<const Invariant> paymentsInvariants() {
    static constexpr std::array invariants{
        Invariant{
            "M8", "The journal's receipts and the gateway's account are the sum of all payments, to the fen",
            "select 'payments ' || t.payments || ', receipts ' || t.receipts || ', clearing ' || t.clearing as what "
            "from (select (select coalesce(sum(amount), 0) from payment where state = 'succeeded') as payments, "
            "(select coalesce(-sum(amount), 0) from journal_entry where account = 'customerReceipts') as receipts, "
            "(select coalesce(sum(amount), 0) from journal_entry where account = 'gatewayClearing') as clearing) t "
            "where t.payments <> t.receipts or t.payments <> t.clearing limit 20"},
        Invariant{"M8p", "Every payment of more than nothing is posted once, with its amount, for its order",
                  "select 'payment ' || p.number || ' of ' || p.amount as what from payment p "
                  "left join journal_posting j on j.reference = 'payment:' || p.number and j.order_id = p.order_id "
                  "left join journal_entry e on e.posting_id = j.id and e.account = 'gatewayClearing' "
                  "where p.state = 'succeeded' and p.amount > 0 and (e.amount is null or e.amount <> p.amount) "
                  "order by p.id limit 20"},
        Invariant{"M6", "A payment that succeeded has the gateway's number and a moment, one that did not has neither",
                  "select 'payment ' || p.number || ' is ' || p.state as what from payment p "
                  "where (p.state = 'succeeded') <> (p.succeeded_at is not null) "
                  "or (p.state = 'succeeded' and p.amount > 0 and p.gateway_number is null) "
                  "or (p.state <> 'succeeded' and p.gateway_number is not null) order by p.id limit 20"},
        Invariant{"O3", "Of all notices of a payment at most one had an effect, and that payment succeeded",
                  "select 'payment ' || n.payment_number || ' by ' || count(*) || ' notices' as what "
                  "from payment_notice n left join payment p on p.number = n.payment_number "
                  "where n.outcome in ('settled', 'reopened', 'refundDue') group by n.payment_number "
                  "having count(*) > 1 or count(case when p.state = 'succeeded' then 1 end) = 0 limit 20"},
        Invariant{"A9", "An order has at most one attempt that is pending",
                  "select 'order ' || p.order_id || ' has ' || count(*) as what from payment p "
                  "where p.state = 'pending' group by p.order_id having count(*) > 1 limit 20"},
    };
    return invariants;
}

}  // namespace zhanggui
