-- Orders with their own copy of everything they were agreed on. Money identities are checked here and by `verify`.

create table shop_order (
    id {id},
    customer_id {ref} not null references customer (id),
    store_id {ref} not null references store (id),
    state {text} not null,
    goods {money} not null,
    freight {money} not null,
    adjustment {money} not null,
    payable {money} not null check (payable >= 0),
    paid {money} not null check (paid >= 0),
    refunded {money} not null check (refunded >= 0),
    receiver_name_sealed {text} not null,
    receiver_phone_sealed {text} not null,
    receiver_detail_sealed {text} not null,
    receiver_name_index {text} not null,
    receiver_phone_index {text} not null,
    receiver_tail_index {text} not null,
    district_code {text} not null,
    region_text {text} not null,
    buyer_note {text} not null,
    close_reason {text},
    wait {text} not null,
    wait_until {instant},
    created_at {instant} not null,
    paid_at {instant},
    shipped_at {instant},
    received_at {instant},
    done_at {instant},
    closed_at {instant},
    state_version {int64} not null,
    version {int64} not null,
    check (payable = goods + freight + adjustment),
    check (refunded <= paid)
) {strict};
create index shop_order_created on shop_order (created_at, id);
create index shop_order_state on shop_order (state, created_at, id);
create index shop_order_customer on shop_order (customer_id, id);
create index shop_order_phone on shop_order (receiver_phone_index);
create index shop_order_tail on shop_order (receiver_tail_index);
create index shop_order_name on shop_order (receiver_name_index);

create table order_line (
    id {id},
    order_id {ref} not null references shop_order (id),
    product_id {ref} not null references product (id),
    sku_id {ref} not null references sku (id),
    title {text} not null,
    spec_text {text} not null,
    code {text} not null,
    image {text} not null,
    unit_price {money} not null,
    cost {money} not null,
    quantity {int} not null check (quantity > 0),
    total {money} not null,
    discount {money} not null check (discount >= 0),
    paid {money} not null,
    shipped {int} not null check (shipped >= 0),
    cancelled {int} not null check (cancelled >= 0),
    check (total = unit_price * quantity),
    check (shipped + cancelled <= quantity)
) {strict};
create index order_line_order on order_line (order_id, id);
create index order_line_sku on order_line (sku_id, order_id);

create table order_adjustment (
    id {id},
    order_id {ref} not null references shop_order (id),
    line_id {ref} references order_line (id),
    kind {text} not null,
    label {text} not null,
    amount {money} not null
) {strict};
create index order_adjustment_order on order_adjustment (order_id);

create table package (
    id {id},
    order_id {ref} not null references shop_order (id),
    carrier {text} not null,
    tracking_number {text} not null,
    shipped_at {instant} not null
) {strict};
create index package_order on package (order_id, id);
create index package_tracking on package (tracking_number);

create table package_line (
    package_id {ref} not null references package (id),
    line_id {ref} not null references order_line (id),
    quantity {int} not null check (quantity > 0),
    primary key (package_id, line_id)
) {strict};

create table order_event (
    id {id},
    order_id {ref} not null references shop_order (id),
    kind {text} not null,
    actor {text} not null,
    detail {text} not null,
    amount {money} not null,
    at {instant} not null
) {strict};
create index order_event_order on order_event (order_id, id);

create table payment (
    id {id},
    number {text} not null unique,
    order_id {ref} not null references shop_order (id),
    attempt {int} not null,
    amount {money} not null,
    state {text} not null,
    gateway_number {text} unique,
    created_at {instant} not null,
    succeeded_at {instant},
    unique (order_id, attempt)
) {strict};

-- Every notice of the gateway as it came, kept before and whatever its effect.
create table payment_notice (
    id {id},
    body {text} not null,
    payment_number {text} not null,
    outcome {text} not null,
    error {text} not null,
    received_at {instant} not null
) {strict};
create index payment_notice_number on payment_notice (payment_number);
