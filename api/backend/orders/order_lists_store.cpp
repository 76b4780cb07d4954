#include "api/backend/orders/order_lists_store.h"

namespace zhanggui {

// The pieces that the list's statements share. A statement must be one literal, so these are macros.
#define ZG_LIST_COLUMNS                                                                                           \
    "select o.id, o.state, o.created_at, o.receiver_name_sealed, o.receiver_phone_sealed, f.title, f.spec_text, " \
    "f.image, (select count(*) from order_line l where l.order_id = o.id) as kinds, "                             \
    "(select cast(sum(l.quantity) as bigint) from order_line l where l.order_id = o.id) as pieces, "              \
    "o.payable, o.paid, o.wait, o.wait_until from "
#define ZG_FIRST_LINE "join order_line f on f.id = (select min(l.id) from order_line l where l.order_id = o.id) "
#define ZG_RANGE                                                                                     \
    "(o.created_at, o.id) > (:afterAt, :afterId) and (o.created_at, o.id) < (:beforeAt, :beforeId) " \
    "and o.payable >= :least "
#define ZG_NEWEST "order by o.created_at desc, o.id desc limit :limit"
#define ZG_OLDEST "order by o.created_at, o.id limit :limit"
#define ZG_ALL ZG_LIST_COLUMNS "shop_order o " ZG_FIRST_LINE "where " ZG_RANGE
#define ZG_STATE ZG_LIST_COLUMNS "shop_order o " ZG_FIRST_LINE "where o.state = :state and " ZG_RANGE
// The receivers' orders are few: they are looked up first and sorted afterwards, which the cross join makes sure of.
#define ZG_RECEIVER                                                                                                 \
    ZG_LIST_COLUMNS                                                                                                 \
    "(select id from shop_order where receiver_phone_index = :phone "                                               \
    "union select id from shop_order where receiver_tail_index = :tail "                                            \
    "union select id from shop_order where receiver_name_index = :name) hit cross join shop_order o " ZG_FIRST_LINE \
    "where o.id = hit.id and (:first = '' or o.state = :first or o.state = :second) and " ZG_RANGE

std::vector<OrderListRecord> OrderListsStore::all(store::Session& session, const ListRange& range) const {
    return session.all<OrderListRecord>(
        range.sort == OrderSort::Newest ? store::Sql(ZG_ALL ZG_NEWEST) : store::Sql(ZG_ALL ZG_OLDEST), range.after.at,
        range.after.id, range.before.at, range.before.id, range.minPayable, range.limit);
}

std::vector<OrderListRecord> OrderListsStore::ofState(store::Session& session, OrderState state,
                                                      const ListRange& range) const {
    return session.all<OrderListRecord>(
        range.sort == OrderSort::Newest ? store::Sql(ZG_STATE ZG_NEWEST) : store::Sql(ZG_STATE ZG_OLDEST), state,
        range.after.at, range.after.id, range.before.at, range.before.id, range.minPayable, range.limit);
}

std::vector<OrderListRecord> OrderListsStore::ofReceiver(store::Session& session, const ReceiverKeys& keys,
                                                         const TabStates& states, const ListRange& range) const {
    return session.all<OrderListRecord>(
        range.sort == OrderSort::Newest ? store::Sql(ZG_RECEIVER ZG_NEWEST) : store::Sql(ZG_RECEIVER ZG_OLDEST),
        keys.phoneIndex, keys.tailIndex, keys.nameIndex, states.first, states.second, range.after.at, range.after.id,
        range.before.at, range.before.id, range.minPayable, range.limit);
}

std::optional<OrderListRecord> OrderListsStore::row(store::Session& session, OrderId id) const {
    return session.one<OrderListRecord>(ZG_LIST_COLUMNS "shop_order o " ZG_FIRST_LINE "where o.id = :id", id);
}

std::vector<StateCount> OrderListsStore::counts(store::Session& session) const {
    return session.all<StateCount>("select state, count(*) as orders from shop_order group by state");
}

std::vector<OrderRecord> OrderListsStore::ofCustomer(store::Session& session, CustomerId customer,
                                                     const TabStates& states, OrderId before,
                                                     std::int64_t limit) const {
    return session.all<OrderRecord>(
        "select {columns} from shop_order where customer_id = :customer and id < :before "
        "and (:first = '' or state = :first or state = :second) order by id desc limit :limit",
        customer, before, states.first, states.second, limit);
}

std::vector<OrderLineRecord> OrderListsStore::lines(store::Session& session, CustomerId customer, OrderId first,
                                                    OrderId last) const {
    return session.all<OrderLineRecord>(
        "select {l.columns} from order_line l join shop_order o on o.id = l.order_id "
        "where o.customer_id = :customer and o.id between :first and :last order by l.order_id, l.id",
        customer, first, last);
}

}  // namespace zhanggui
