#include "api/backend/cart/cart_store.h"

namespace zhanggui {

std::vector<CartItem> CartStore::items(store::Session& session, CustomerId customer) const {
    return session.all<CartItem>(
        "select {columns} from cart_item where customer_id = :customer order by added_at desc, sku_id desc", customer);
}

void CartStore::lock(store::Transaction& transaction, CustomerId customer) const {
    transaction.one<CustomerId>("select id from customer where id = :customer {for update}", customer);
}

void CartStore::add(store::Transaction& transaction, CustomerId customer, SkuId sku, std::int64_t quantity, Money price,
                    Instant at) const {
    transaction.run(
        "insert into cart_item (customer_id, sku_id, quantity, selected, price_when_added, added_at) "
        "values (:customer, :sku, :quantity, :selected, :price, :at) "
        "on conflict (customer_id, sku_id) do update set selected = excluded.selected, "
        "quantity = case when cart_item.quantity + excluded.quantity > :most then :most "
        "else cart_item.quantity + excluded.quantity end",
        customer, sku, quantity, true, price, at, maxLineQuantity);
}

bool CartStore::change(store::Transaction& transaction, CustomerId customer, SkuId sku,
                       std::optional<std::int64_t> quantity, std::optional<bool> selected) const {
    return transaction.run(
               "update cart_item set quantity = coalesce(cast(:quantity as bigint), quantity), "
               "selected = coalesce(:selected, selected) where customer_id = :customer and sku_id = :sku",
               quantity, selected, customer, sku) == 1;
}

void CartStore::remove(store::Transaction& transaction, CustomerId customer, SkuId sku) const {
    transaction.run("delete from cart_item where customer_id = :customer and sku_id = :sku", customer, sku);
}

void CartStore::clear(store::Transaction& transaction, CustomerId customer) const {
    transaction.run("delete from cart_item where customer_id = :customer", customer);
}

}  // namespace zhanggui
