-- What is sold, where it lies, and every movement that made it so.

create table category (
    id {id},
    parent_id {ref} references category (id),
    name {text} not null,
    level {int} not null check (level between 1 and 3),
    position {int} not null,
    visible {bool} not null
) {strict};
create unique index category_root_name on category (name) where parent_id is null;
create unique index category_child_name on category (parent_id, name) where parent_id is not null;

create table product (
    id {id},
    handle {text} not null unique,
    title {text} not null,
    detail {text} not null,
    vendor {text} not null,
    category_id {ref} not null references category (id),
    state {text} not null,
    min_price {money} not null,
    max_price {money} not null,
    line_price {money} not null,
    sold {int64} not null,
    created_at {instant} not null,
    updated_at {instant} not null,
    version {int64} not null
) {strict};
create index product_updated on product (updated_at, id);
create index product_category on product (category_id, state, id);
create index product_state_price on product (state, min_price, id);
create index product_state_sold on product (state, sold, id);
create index product_state on product (state, id);

create table spec (
    id {id},
    product_id {ref} not null references product (id),
    name {text} not null,
    position {int} not null,
    unique (product_id, name)
) {strict};

create table spec_value (
    id {id},
    spec_id {ref} not null references spec (id),
    value {text} not null,
    position {int} not null,
    unique (spec_id, value)
) {strict};

create table sku (
    id {id},
    product_id {ref} not null references product (id),
    code {text} not null unique,
    barcode {text} not null,
    spec_key {text} not null,
    spec_text {text} not null,
    price {money} not null check (price >= 0),
    line_price {money} not null check (line_price >= 0),
    cost {money} not null check (cost >= 0),
    weight_grams {int} not null check (weight_grams >= 0),
    position {int} not null,
    picture_id {int64},
    unique (product_id, spec_key)
) {strict};
create index sku_barcode on sku (barcode);

create table sku_value (
    sku_id {ref} not null references sku (id),
    spec_id {ref} not null references spec (id),
    value_id {ref} not null references spec_value (id),
    primary key (sku_id, spec_id)
) {strict};

-- A picture is pending until its bytes are here; `file` then names them by the hash of their content.
create table picture (
    id {id},
    product_id {ref} not null references product (id),
    position {int} not null,
    alt {text} not null,
    source_url {text} not null,
    file {text} not null,
    tries {int} not null,
    next_try_at {instant}
) {strict};
create index picture_product on picture (product_id, position);
create index picture_pending on picture (next_try_at) where next_try_at is not null;

-- Units paid, appended by the order's payment; a background worker adds them to product.sold and marks them.
create table sale (
    id {id},
    product_id {ref} not null references product (id),
    sku_id {ref} not null references sku (id),
    day {int} not null,
    quantity {int} not null,
    order_id {int64} not null,
    folded {bool} not null
) {strict};
create index sale_product on sale (product_id, day, quantity);
create index sale_sku on sale (sku_id, day, quantity);
create index sale_unfolded on sale (id) where not folded;

-- Narrow on purpose: the order transaction updates one row of it a line.
create table stock_level (
    sku_id {ref} not null references sku (id),
    store_id {ref} not null references store (id),
    on_hand {int64} not null check (on_hand >= 0),
    reserved {int64} not null check (reserved >= 0),
    damaged {int64} not null check (damaged >= 0),
    safety {int64} not null check (safety >= 0),
    primary key (sku_id, store_id),
    check (reserved <= on_hand)
) {strict};

create table stock_ledger (
    id {id},
    sku_id {ref} not null references sku (id),
    store_id {ref} not null references store (id),
    kind {text} not null,
    on_hand_change {int64} not null,
    reserved_change {int64} not null,
    damaged_change {int64} not null,
    on_hand_after {int64} not null,
    reserved_after {int64} not null,
    cause {text} not null,
    cause_id {int64} not null,
    document {text} not null,
    actor {text} not null,
    at {instant} not null,
    unique (cause, cause_id, kind, sku_id, store_id)
) {strict};
create index stock_ledger_level on stock_ledger (sku_id, store_id, id);

create table cart_item (
    customer_id {ref} not null references customer (id),
    sku_id {ref} not null references sku (id),
    quantity {int} not null check (quantity between 1 and 999),
    selected {bool} not null,
    price_when_added {money} not null,
    added_at {instant} not null,
    primary key (customer_id, sku_id)
) {strict};

-- `columns` are those of the file that we know; `position` is the line that writing has come to.
create table import_job (
    id {id},
    file_name {text} not null,
    columns {text} not null,
    state {text} not null,
    position {int64} not null,
    rows_total {int64} not null,
    products {int64} not null,
    skus {int64} not null,
    pictures {int64} not null,
    rows_add {int64} not null,
    rows_change {int64} not null,
    rows_same {int64} not null,
    rows_error {int64} not null,
    rows_committed {int64} not null,
    actor {text} not null,
    created_at {instant} not null
) {strict};

create table import_row (
    import_id {ref} not null references import_job (id),
    line {int64} not null,
    handle {text} not null,
    title {text} not null,
    verdict {text} not null,
    fault {text},
    column_name {text} not null,
    detail {text} not null,
    data {text} not null,
    primary key (import_id, line)
) {strict};
create index import_row_verdict on import_row (import_id, verdict, line);
