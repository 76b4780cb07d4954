#include "tests/support/old_shop.h"

namespace zhanggui::test {

// The numbers from 1 to :count.
#define NUMBERS "with recursive n (i) as (select 1 union all select i + 1 from n where i < :count) "

void fillOldShop(store::Database& database, std::int64_t products) {
    database.write([&](store::Transaction& old) {
        old.run(
            "insert into shop (id, name, demo, flat_freight, free_freight_from, created_at) values (1, '老店', "
            "false, 800, 9900, 1)");
        old.run("insert into store (name, phone, address, hours, open) values ('总店', '', '', '', true)");
        old.run("insert into category (parent_id, name, level, position, visible) values (null, '茶', 1, 7, true)");
        old.run("insert into category (parent_id, name, level, position, visible) values (null, '器', 1, 7, true)");
        old.run(
            "insert into product (handle, title, detail, vendor, category_id, state, min_price, max_price, "
            "line_price, sold, created_at, updated_at, version) " NUMBERS
            "select 'tea-' || i, '明前龙井 ' || i, '', '', 1 + i % 2, 'onSale', 1000 + i, 1000 + i, 0, 0, i, i, 1 "
            "from n order by i",
            products);
        old.run(
            "insert into sku (product_id, code, barcode, spec_key, spec_text, price, line_price, cost, "
            "weight_grams, position) select id, 'T-' || id, '', '', '', min_price, 0, 500, 100, 0 from product "
            "order by id");
        old.run(
            "insert into stock_level (sku_id, store_id, on_hand, reserved, damaged, safety) select id, 1, 10, 2, "
            "0, 0 from sku order by id");
        old.run("insert into customer (open_id, union_id, created_at) " NUMBERS
                "select 'open-' || i, '', i from n order by i",
                products);
        old.run(
            "insert into address (customer_id, name_sealed, phone_sealed, district_code, detail_sealed, tag, "
            "is_default, created_at) select id, 'k1:name', 'k1:phone', '330106', 'k1:detail', '', true, id from "
            "customer order by id");
        old.run(
            "insert into shop_order (customer_id, store_id, state, goods, freight, adjustment, payable, paid, "
            "refunded, receiver_name_sealed, receiver_phone_sealed, receiver_detail_sealed, receiver_name_index, "
            "receiver_phone_index, receiver_tail_index, district_code, region_text, buyer_note, wait, created_at, "
            "paid_at, state_version, version) select id, 1, 'paid', 2 * min_price, 800, 0, 2 * min_price + 800, "
            "2 * min_price + 800, 0, 'k1:name', 'k1:phone', 'k1:detail', 'n' || id, 'p' || id, 't' || id, "
            "'330106', '浙江省杭州市西湖区', '', 'ship', id, id + 1, 2, 2 from product order by id");
        old.run(
            "insert into order_line (order_id, product_id, sku_id, title, spec_text, code, image, unit_price, "
            "cost, quantity, total, discount, paid, shipped, cancelled) select id, id, id, '明前龙井 ' || id, '', "
            "'T-' || id, '', goods / 2, 500, 2, goods, 0, goods, 0, 0 from shop_order order by id");
        for (const auto* kind : {"submitted", "paid"})
            old.run(
                "insert into order_event (order_id, kind, actor, detail, amount, at) select id, :kind, '', '', "
                "payable, created_at from shop_order order by id",
                kind);
        old.run(
            "insert into payment (number, order_id, attempt, amount, state, gateway_number, created_at, "
            "succeeded_at) select 'ZG' || id, id, 1, payable, 'succeeded', 'G' || id, id, id from shop_order order "
            "by id");
        old.run(
            "insert into journal_posting (kind, order_id, reference, at) select 'payment', id, 'payment:ZG' || id, "
            "id from shop_order order by id");
        old.run(
            "insert into journal_entry (posting_id, account, amount) select p.id, 'gatewayClearing', o.payable "
            "from journal_posting p join shop_order o on o.id = p.order_id");
        old.run(
            "insert into journal_entry (posting_id, account, amount) select p.id, 'customerReceipts', -o.payable "
            "from journal_posting p join shop_order o on o.id = p.order_id");
        old.run(
            "insert into sale (product_id, sku_id, day, quantity, order_id, folded) select id, id, 1, 2, id, false "
            "from shop_order order by id");
        old.run(
            "insert into stock_ledger (sku_id, store_id, kind, on_hand_change, reserved_change, damaged_change, "
            "on_hand_after, reserved_after, cause, cause_id, document, actor, at) select id, 1, 'receive', 10, 0, "
            "0, 10, 0, 'import', 1, '', '', 1 from sku order by id");
        old.run(
            "insert into stock_ledger (sku_id, store_id, kind, on_hand_change, reserved_change, damaged_change, "
            "on_hand_after, reserved_after, cause, cause_id, document, actor, at) select id, 1, 'reserve', 0, 2, "
            "0, 10, 2, 'order', id, '', '', id from shop_order order by id");
    });
}

}  // namespace zhanggui::test
