-- How products are found, and what a customer keeps of the shop: searches, favourites, what was looked at.

-- What the search knows of a product, written in the transaction that changes it. `body` is searchable text, a line
-- each of title, codes, tags and the rest; `rules` is the number of the rules by which it was made.
create table search_document (
    product_id {ref} not null primary key references product (id),
    rules {int} not null,
    title {text} not null,
    body {text} not null,
    initials {text} not null,
    sales_step {int} not null
) {strict};

-- One row a term and product. Ordered so that the best products of a term are read first and nothing else is.
create table search_posting (
    term {text} not null,
    rank {int} not null,
    product_id {ref} not null,
    primary key (term, rank, product_id)
) {clustered};

create index category_hidden on category (id) where not visible;
create index product_on_sale on product (id) where state = 'onSale';

create table search_history (
    customer_id {ref} not null references customer (id),
    words {text} not null,
    searched_at {instant} not null,
    primary key (customer_id, words)
) {strict};
create index search_history_at on search_history (customer_id, searched_at);

-- Who searched for what on which day of the shop, once a customer, so that nobody makes a word popular alone.
create table search_day (
    day {int} not null,
    words {text} not null,
    customer_id {ref} not null,
    shown {text} not null,
    primary key (day, words, customer_id)
) {clustered};

-- Words that the shop shows first (`pinned`, by position) or never (`blocked`).
create table search_word (
    words {text} not null primary key,
    shown {text} not null,
    kind {text} not null,
    position {int} not null
) {strict};

-- Title, picture and price are those of the day it was kept: what is off the shelf since shows nothing newer.
create table favourite (
    customer_id {ref} not null references customer (id),
    product_id {ref} not null references product (id),
    title {text} not null,
    image {text} not null,
    price {money} not null,
    added_at {instant} not null,
    primary key (customer_id, product_id)
) {strict};
create index favourite_added on favourite (customer_id, added_at, product_id);
create index favourite_product on favourite (product_id);

create table footprint (
    customer_id {ref} not null references customer (id),
    product_id {ref} not null references product (id),
    seen_at {instant} not null,
    primary key (customer_id, product_id)
) {strict};
create index footprint_seen on footprint (customer_id, seen_at, product_id);
create index footprint_product on footprint (product_id);
