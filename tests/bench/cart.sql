-- A quantity in a cart changed by one statement in a transaction of its own, the limit of what ours can do.
\set one :sku + random(0, 11)
\set quantity random(1, 9)
insert into cart_item (customer_id, sku_id, quantity, selected, price_when_added, added_at) values (:customer, :one, :quantity, true, 1000, 1) on conflict (customer_id, sku_id) do update set quantity = excluded.quantity;
