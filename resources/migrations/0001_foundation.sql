-- The shop itself, who works in it, and what every domain stands on. Types in braces are replaced for each database.

create table shop (
    id {int64} not null primary key check (id = 1),
    name {text} not null,
    demo {bool} not null,
    flat_freight {money} not null check (flat_freight >= 0),
    free_freight_from {money} not null check (free_freight_from >= 0),
    created_at {instant} not null
) {strict};

create table store (
    id {id},
    name {text} not null,
    phone {text} not null,
    address {text} not null,
    hours {text} not null,
    open {bool} not null
) {strict};

create table staff (
    id {id},
    login {text} not null,
    name {text} not null,
    role {text} not null,
    enabled {bool} not null,
    password_hash {text} not null,
    failed_sign_ins {int} not null,
    locked_until {instant},
    created_at {instant} not null
) {strict};

create unique index staff_login on staff (login);

create table staff_session (
    token_hash {text} not null primary key,
    staff_id {ref} not null references staff (id),
    created_at {instant} not null,
    last_used_at {instant} not null,
    expires_at {instant} not null
) {strict};
create index staff_session_staff on staff_session (staff_id);

-- Appended inside the transaction that made the change; sealed into a hash chain by one background worker, which also
-- numbers the rows by their place in the chain, since ids may become visible out of order.
create table audit (
    id {id},
    at {instant} not null,
    actor_kind {text} not null,
    actor_id {int64} not null,
    actor_name {text} not null,
    action {text} not null,
    object_kind {text} not null,
    object_id {int64} not null,
    detail {text} not null,
    request_id {text} not null,
    seal_number {int64},
    seal {text},
    check ((seal is null) = (seal_number is null))
) {strict};
create index audit_object on audit (object_kind, object_id, id);
create unique index audit_seal_number on audit (seal_number);
create index audit_unsealed on audit (id) where seal_number is null;

-- One row a state-changing request that succeeded; written in the transaction of its effect. The reply is sealed.
create table idempotency (
    scope {text} not null,
    request_key {text} not null,
    request_hash {text} not null,
    reply {text} not null,
    at {instant} not null,
    primary key (scope, request_key)
) {strict};
create index idempotency_at on idempotency (at);

-- What must happen by the clock. Firing re-checks the object's state version, so a person who came first wins.
create table deadline (
    id {id},
    kind {text} not null,
    object_id {int64} not null,
    state_version {int64} not null,
    due_at {instant} not null,
    tries {int} not null
) {strict};
create index deadline_due on deadline (due_at);
create index deadline_object on deadline (kind, object_id);

-- Effects on the outside, carried out after commit; may run twice.
create table outbox (
    id {id},
    topic {text} not null,
    payload {text} not null,
    due_at {instant} not null,
    tries {int} not null,
    error {text} not null
) {strict};
create index outbox_due on outbox (due_at);

-- What staff must see. A relay numbers the rows after they are committed, since ids may become visible out of order.
create table event (
    id {id},
    number {int64},
    kind {text} not null,
    object_id {int64} not null,
    label {text} not null,
    at {instant} not null
) {strict};
create unique index event_number on event (number);
create index event_unnumbered on event (id) where number is null;

-- Double entry: a posting's entries sum to zero. Never edited, never deleted.
create table journal_posting (
    id {id},
    kind {text} not null,
    order_id {int64} not null,
    reference {text} not null unique,
    at {instant} not null
) {strict};
create index journal_posting_order on journal_posting (order_id);

create table journal_entry (
    posting_id {ref} not null references journal_posting (id),
    account {text} not null,
    amount {money} not null,
    primary key (posting_id, account)
) {strict};
create index journal_entry_account on journal_entry (account);
