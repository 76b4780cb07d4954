-- Who buys. Names, phones and addresses are sealed per column; the *_index columns are keyed hashes to find them by.

create table customer (
    id {id},
    open_id {text} not null,
    union_id {text} not null,
    created_at {instant} not null
) {strict};

create unique index customer_open_id on customer (open_id);

create table customer_session (
    token_hash {text} not null primary key,
    customer_id {ref} not null references customer (id),
    created_at {instant} not null,
    expires_at {instant} not null
) {strict};
create index customer_session_customer on customer_session (customer_id);
create index customer_session_expires on customer_session (expires_at);

create table address (
    id {id},
    customer_id {ref} not null references customer (id),
    name_sealed {text} not null,
    phone_sealed {text} not null,
    district_code {text} not null,
    detail_sealed {text} not null,
    tag {text} not null,
    is_default {bool} not null,
    created_at {instant} not null
) {strict};
create index address_customer on address (customer_id, id);
create unique index address_one_default on address (customer_id) where is_default;
