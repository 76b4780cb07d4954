#include "api/backend/orders/order_erasure.h"

namespace zhanggui::order_erasure {

std::optional<CustomerId> customerOf(store::Session& session, OrderId id) {
    return session.one<CustomerId>("select customer_id from shop_order where id = :id", id);
}

std::vector<OrderId> ordersOf(store::Session& session, CustomerId customer) {
    return session.values<OrderId>("select id from shop_order where customer_id = :customer order by id", customer);
}

std::vector<OrderId> openOrders(store::Session& session, CustomerId customer) {
    return session.values<OrderId>(
        "select id from shop_order where customer_id = :customer and state not in ('done', 'closed') order by id",
        customer);
}

std::int64_t makeNameless(store::Transaction& transaction, CustomerId customer, CustomerId nobody,
                          const std::string& nothing) {
    // No keyed hash is '-', and none of a search is.
    return transaction.run(
        "update shop_order set customer_id = :nobody, receiver_name_sealed = :nothing, receiver_phone_sealed = "
        ":nothing, receiver_detail_sealed = :nothing, receiver_name_index = '-', receiver_phone_index = '-', "
        "receiver_tail_index = '-', district_code = substr(district_code, 1, 2) || '0000', region_text = '', "
        "buyer_note = '', version = version + 1 where customer_id = :customer",
        nobody, nothing, customer);
}

}  // namespace zhanggui::order_erasure
