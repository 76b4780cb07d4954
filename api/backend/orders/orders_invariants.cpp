#include "api/backend/orders/orders_invariants.h"

#include <array>

namespace zhanggui {

// Orders that still hold stock.
#define LIVE "o.state in ('unpaid', 'paid', 'partShipped')"
// Units of a line that are neither shipped nor cancelled.
#define OPEN "(l.quantity - l.shipped - l.cancelled)"
// Orders with the sums of their lines.
#define WITH_LINES                                                                                                    \
    "from shop_order o left join (select order_id, count(*) as kinds, sum(total) as total, "                          \
    "sum(discount) as discount, sum(paid) as paid, sum(freight) as freight, sum(quantity) as quantity, sum(shipped) " \
    "as shipped, "                                                                                                    \
    "sum(cancelled) as cancelled from order_line group by order_id) t on t.order_id = o.id "

std::span<const Invariant> ordersInvariants() {
    static constexpr std::array invariants{
        Invariant{"M1", "Goods, freight and adjustments make what is payable, and the lines make the goods",
                  "select 'order ' || o.id || ': goods ' || o.goods || ', freight ' || o.freight || ', adjustment ' || "
                  "o.adjustment || ', payable ' || o.payable || ', lines ' || coalesce(t.total, 0) as what " WITH_LINES
                  "where o.payable <> o.goods + o.freight + o.adjustment or o.goods <> coalesce(t.total, 0) "
                  "or o.payable < 0 or o.freight < 0 order by o.id limit 20"},
        Invariant{"M1l", "A line costs its unit price times its quantity",
                  "select 'line ' || l.id || ' of order ' || l.order_id as what from order_line l "
                  "where l.total <> l.unit_price * l.quantity or l.discount > l.total order by l.id limit 20"},
        Invariant{
            "M1f", "The lines' freight sums exactly to the order's",
            "select 'order ' || o.id || ': ' || o.freight || ', lines ' || coalesce(t.freight, 0) as what " WITH_LINES
            "where o.freight <> coalesce(t.freight, 0) order by o.id limit 20"},
        Invariant{"M2", "The lines' discounts sum exactly to the order's adjustments, and so do their rows",
                  "select 'order ' || o.id || ': ' || o.adjustment || ', lines ' || coalesce(t.discount, 0) as "
                  "what " WITH_LINES "where o.adjustment <> -coalesce(t.discount, 0) or o.adjustment <> (select "
                  "coalesce(sum(a.amount), 0) from order_adjustment a where a.order_id = o.id) order by o.id limit 20"},
        Invariant{"M2p", "The lines of a paid order are paid with its goods less its discount, others with nothing",
                  "select 'order ' || o.id || ': lines are paid ' || coalesce(t.paid, 0) as what " WITH_LINES
                  "where coalesce(t.paid, 0) <> case when o.paid_at is null then 0 else o.goods + o.adjustment end "
                  "order by o.id limit 20"},
        Invariant{"M3",
                  "An order has received its successful payments; more than is payable only where a refund is due",
                  "select 'order ' || o.id || ' received ' || o.paid || ', payments ' || coalesce(p.amount, 0) as what "
                  "from shop_order o left join (select order_id, sum(amount) as amount from payment where state = "
                  "'succeeded' group by order_id) p on p.order_id = o.id where o.paid <> coalesce(p.amount, 0) "
                  "or (o.paid > o.payable and not exists (select 1 from order_event e where e.order_id = o.id and "
                  "e.kind = 'latePaymentRefundDue')) order by o.id limit 20"},
        Invariant{"M4",
                  "An order counts as paid if and only if a payment of what is payable succeeded, even of nothing",
                  "select 'order ' || o.id || ' is ' || o.state as what from shop_order o where "
                  "(o.state in ('paid', 'partShipped', 'shipped', 'received', 'done') and (o.paid_at is null or not "
                  "exists (select 1 from payment p where p.order_id = o.id and p.state = 'succeeded' and p.amount = "
                  "o.payable))) or (o.state = 'unpaid' and (o.paid <> 0 or o.paid_at is not null)) "
                  "order by o.id limit 20"},
        Invariant{"O4", "No closed order keeps money that is not shown as due for refund",
                  "select 'order ' || o.id || ' keeps ' || (o.paid - o.refunded) as what from shop_order o "
                  "where o.state = 'closed' and o.paid > o.refunded and not exists (select 1 from order_event e "
                  "where e.order_id = o.id and e.kind = 'latePaymentRefundDue') order by o.id limit 20"},
        Invariant{"O9", "The orders of a customer who was erased name nobody",
                  "select 'order ' || o.id as what from shop_order o join customer c on c.id = o.customer_id where "
                  "c.open_id like 'erased-%' and (o.receiver_name_index <> '-' or o.receiver_phone_index <> '-' or "
                  "o.receiver_tail_index <> '-' or o.region_text <> '' or o.buyer_note <> '') order by o.id limit 20"},
        Invariant{"S3", "What is promised of a variant is what the live orders still have to get",
                  "select 'variant ' || v.sku_id || ' in store ' || v.store_id || ' has ' || v.reserved || "
                  "' promised, orders want ' || coalesce(w.open, 0) as what from stock_level v left join (select "
                  "l.sku_id, o.store_id, sum" OPEN " as open from order_line l join shop_order o on o.id = l.order_id "
                  "where " LIVE " group by l.sku_id, o.store_id) w on w.sku_id = v.sku_id and w.store_id = v.store_id "
                  "where v.reserved <> coalesce(w.open, 0) limit 20"},
        Invariant{"S4", "Nothing leaves the shelf for an order that was not paid",
                  "select 'order ' || o.id || ' is ' || o.state as what " WITH_LINES
                  "where t.shipped > 0 and o.paid_at is null order by o.id limit 20"},
        Invariant{"S7", "An order's own movements promise exactly what it still has to get: a closed one released once",
                  "select 'order ' || o.id || ' is ' || o.state || ' and holds ' || coalesce(g.reserved, 0) as "
                  "what " WITH_LINES
                  "left join (select m.order_id, sum(m.change) as reserved from (select cause_id as order_id, "
                  "reserved_change as change from stock_ledger where cause = 'order' union all select p.order_id, "
                  "s.reserved_change from stock_ledger s join package p on p.id = s.cause_id where s.cause = 'package' "
                  "union all select y.order_id, s.reserved_change from stock_ledger s join payment y on "
                  "y.id = s.cause_id where s.cause = 'payment') m group by m.order_id) g on g.order_id = o.id where "
                  "coalesce(g.reserved, 0) <> case "
                  "when " LIVE " then t.quantity - t.shipped - t.cancelled else 0 end order by o.id limit 20"},
        Invariant{"O1", "The state of an order is what its moments and counters say",
                  "select 'order ' || o.id || ' is ' || o.state as what " WITH_LINES "where o.state <> case "
                  "when o.closed_at is not null or t.cancelled >= t.quantity then 'closed' "
                  "when o.paid_at is null then 'unpaid' when o.done_at is not null then 'done' "
                  "when o.received_at is not null then 'received' when t.shipped = 0 then 'paid' "
                  "when t.shipped + t.cancelled < t.quantity then 'partShipped' else 'shipped' end "
                  "or (o.close_reason is not null) <> (o.closed_at is not null) order by o.id limit 20"},
        Invariant{
            "O1t", "Every moment of an order is in its timeline",
            "select 'order ' || o.id || ' is ' || o.state as what from shop_order o left join (select order_id, "
            "count(case when kind = 'submitted' then 1 end) as submitted, count(case when kind = 'paid' then 1 "
            "end) as paid, count(case when kind = 'shipped' then 1 end) as shipped, count(case when kind = "
            "'received' then 1 end) as received, count(case when kind = 'done' then 1 end) as done, count(case "
            "when kind = 'closed' then 1 end) as closed from order_event group by order_id) e on e.order_id = o.id "
            "where coalesce(e.submitted, 0) <> 1 or e.paid <> case when o.paid_at is null then 0 else 1 end "
            "or e.shipped <> (select count(*) from package p where p.order_id = o.id) "
            "or e.received <> case when o.received_at is null then 0 else 1 end "
            "or e.done <> case when o.done_at is null then 0 else 1 end "
            "or (o.closed_at is not null and e.closed = 0) order by o.id limit 20"},
        Invariant{"O2", "Every order has lines, and no variant twice",
                  "select 'order ' || o.id || ' has ' || coalesce(t.kinds, 0) || ' lines' as what " WITH_LINES
                  "where coalesce(t.kinds, 0) = 0 or t.kinds <> (select count(distinct l.sku_id) from order_line l "
                  "where l.order_id = o.id) order by o.id limit 20"},
        Invariant{"O7", "What is in the parcels of a line is what it has shipped",
                  "select 'line ' || l.id || ' of order ' || l.order_id || ' shipped ' || l.shipped || ', parcels ' || "
                  "coalesce(p.packed, 0) as what from order_line l left join (select line_id, sum(quantity) as packed "
                  "from package_line group by line_id) p on p.line_id = l.id where l.shipped <> coalesce(p.packed, 0) "
                  "order by l.id limit 20"},
        Invariant{
            "O7p", "A parcel holds lines of its own order, and an order has at most 15",
            "select 'order ' || p.order_id || ' has ' || count(distinct p.id) || ' parcels' as what from package p "
            "left join package_line i on i.package_id = p.id left join order_line l on l.id = i.line_id "
            "group by p.order_id having count(distinct p.id) > 15 or count(case when i.line_id is null or "
            "l.order_id <> p.order_id then 1 end) > 0 limit 20"},
        Invariant{"O10", "What names an order without a foreign key names one that exists",
                  "select t.kind || ' of order ' || t.order_id as what from (select 'posting' as kind, order_id from "
                  "journal_posting union all select 'sale', order_id from sale union all select 'movement', "
                  "cause_id from stock_ledger where cause = 'order') t left join shop_order o on o.id = t.order_id "
                  "where o.id is null limit 20"},
    };
    return invariants;
}

}  // namespace zhanggui
