-- The statements of an order of three lines, the limit of what ours can do: the same text for bench_raw_writes (SQLite)
-- and pgbench -M prepared (PostgreSQL), on a copy of the very same shop. What stands alone between \set and \gset are
-- pgbench's own lines, of which bench_raw_writes understands those that are here.
\set key random(1, 9000000000000000)
\set one :sku + random(0, 9)
\set two :one + 1
\set three :one + 2
begin;
insert into idempotency (scope, request_key, request_hash, reply, at) values ('raw', 'raw-' || :key, :index, '', 1) on conflict do nothing;
insert into shop_order (customer_id, store_id, state, goods, freight, adjustment, payable, paid, refunded, receiver_name_sealed, receiver_phone_sealed, receiver_detail_sealed, receiver_name_index, receiver_phone_index, receiver_tail_index, district_code, region_text, buyer_note, wait, wait_until, created_at, state_version, version) values (:customer, :store, 'unpaid', 3000, 0, 0, 3000, 0, 0, :sealed, :sealed, :sealed, :index, :index, :index, '330106', :index, '', 'payment', 1, 1, 1, 1) returning id as order_id \gset
\set number 100000 + :order_id
select p.id as product, p.title as title, s.spec_text as spec, s.code as code, s.price as price, s.cost as cost from sku s join product p on p.id = s.product_id where s.id = :one \gset
update stock_level set reserved = reserved + 1 where sku_id = :one and store_id = :store and on_hand - reserved >= 1 returning on_hand, reserved \gset
insert into stock_ledger (sku_id, store_id, kind, on_hand_change, reserved_change, damaged_change, on_hand_after, reserved_after, cause, cause_id, document, actor, at) values (:one, :store, 'reserve', 0, 1, 0, :on_hand, :reserved, 'order', :order_id, '' || :number, '', 1);
insert into order_line (order_id, product_id, sku_id, title, spec_text, code, image, unit_price, cost, quantity, total, discount, paid, freight, shipped, cancelled) values (:order_id, :product, :one, :title, :spec, :code, :index, 1000, 0, 1, 1000, 0, 0, 0, 0, 0);
select p.id as product, p.title as title, s.spec_text as spec, s.code as code, s.price as price, s.cost as cost from sku s join product p on p.id = s.product_id where s.id = :two \gset
update stock_level set reserved = reserved + 1 where sku_id = :two and store_id = :store and on_hand - reserved >= 1 returning on_hand, reserved \gset
insert into stock_ledger (sku_id, store_id, kind, on_hand_change, reserved_change, damaged_change, on_hand_after, reserved_after, cause, cause_id, document, actor, at) values (:two, :store, 'reserve', 0, 1, 0, :on_hand, :reserved, 'order', :order_id, '' || :number, '', 1);
insert into order_line (order_id, product_id, sku_id, title, spec_text, code, image, unit_price, cost, quantity, total, discount, paid, freight, shipped, cancelled) values (:order_id, :product, :two, :title, :spec, :code, :index, 1000, 0, 1, 1000, 0, 0, 0, 0, 0);
select p.id as product, p.title as title, s.spec_text as spec, s.code as code, s.price as price, s.cost as cost from sku s join product p on p.id = s.product_id where s.id = :three \gset
update stock_level set reserved = reserved + 1 where sku_id = :three and store_id = :store and on_hand - reserved >= 1 returning on_hand, reserved \gset
insert into stock_ledger (sku_id, store_id, kind, on_hand_change, reserved_change, damaged_change, on_hand_after, reserved_after, cause, cause_id, document, actor, at) values (:three, :store, 'reserve', 0, 1, 0, :on_hand, :reserved, 'order', :order_id, '' || :number, '', 1);
insert into order_line (order_id, product_id, sku_id, title, spec_text, code, image, unit_price, cost, quantity, total, discount, paid, freight, shipped, cancelled) values (:order_id, :product, :three, :title, :spec, :code, :index, 1000, 0, 1, 1000, 0, 0, 0, 0, 0);
insert into order_event (order_id, kind, actor, detail, amount, at) values (:order_id, 'submitted', '', '', 0, 1);
insert into event (kind, object_id, label, at) values ('orderSubmitted', :order_id, '' || :number, 1);
insert into deadline (kind, object_id, state_version, due_at, tries) values ('closeUnpaidOrder', :order_id, 1, 9999999999999, 0);
insert into audit (at, actor_kind, actor_id, actor_name, action, object_kind, object_id, detail, request_id) values (1, 'customer', :customer, '', 'orders.submit', 'order', :order_id, '{}', 'raw-' || :key);
update idempotency set reply = :reply where scope = 'raw' and request_key = 'raw-' || :key;
commit;
