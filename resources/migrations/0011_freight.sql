-- What parcels cost by where they go, and what customers' lists are ordered by.

create table freight_template (
    id {id},
    name {text} not null unique,
    unit {text} not null,
    free_when {text} not null,
    updated_at {instant} not null,
    version {int64} not null
) {strict};

-- Position 0 is the rate of every place that no other names; a zone's place in its template comes after it.
create table freight_rate (
    template_id {ref} not null references freight_template (id),
    position {int} not null,
    delivered {bool} not null,
    first_quantity {int64} not null check (first_quantity > 0),
    first_fee {money} not null check (first_fee >= 0),
    step_quantity {int64} not null check (step_quantity > 0),
    step_fee {money} not null check (step_fee >= 0),
    free_from {money} not null check (free_from >= 0),
    free_pieces {int64} not null check (free_pieces >= 0),
    primary key (template_id, position)
) {strict};

-- Provinces and cities by GB/T 2260: a template has one rate for each.
create table freight_region (
    template_id {ref} not null references freight_template (id),
    region {text} not null,
    position {int} not null check (position > 0),
    primary key (template_id, region),
    foreign key (template_id, position) references freight_rate (template_id, position)
) {strict};

-- For products that name no template; where the shop has none either, its flat fee holds.
alter table shop add column freight_template_id {ref} references freight_template (id);
alter table shop add column freight_version {int64} not null default 1;

-- Before this there was none that a product could have named.
update product set freight_template_id = 0 where freight_template_id <> 0;
create index product_freight on product (freight_template_id) where freight_template_id <> 0;

-- Each line's part of its order's freight, so that refunds of lines add up to the whole. Of older orders the first line
-- has it all.
alter table order_line add column freight {money} not null default 0;
update order_line set freight = (select o.freight from shop_order o where o.id = order_line.order_id)
    where id in (select min(id) from order_line group by order_id);

-- The order of customers' lists where they ask for none.
create index product_shelf_order on product (sort, id) where state = 'onSale';

-- The categories of a product have other names by now: it is to be indexed anew.
alter table search_document add column stale {bool} not null default false;
create index search_document_stale on search_document (product_id) where stale;
