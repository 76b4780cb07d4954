-- Products as the desk edits them, and work on many records at once.

-- `state_version` counts changes of state and schedule, so that a timer set before knows that it came too late. A
-- trashed product is off the shelf; `trashed_state` is what it goes back to. A purged one stays for its orders' sake.
alter table product add column sort {int} not null default 0;
alter table product add column purchase_limit {int} not null default 0;
alter table product add column freight_template_id {int64} not null default 0;
alter table product add column on_shelf_at {instant};
alter table product add column off_shelf_at {instant};
alter table product add column state_version {int64} not null default 1;
alter table product add column trashed_at {instant};
alter table product add column trashed_state {text};
alter table product add column purged_at {instant};
create index product_trashed on product (trashed_at, id) where trashed_at is not null;

-- Axes, values and variants are never deleted: orders point at them, and a combination that comes back is the same
-- variant again. A retired one gives its unique names free by a mark in front, see stored_product.h.
alter table spec add column retired_at {instant};
alter table spec_value add column retired_at {instant};
alter table spec_value add column file {text} not null default '';
alter table sku add column retired_at {instant};
-- The same again where orders lock: a level that is no longer sold promises nothing.
alter table stock_level add column retired {bool} not null default false;

create table product_tag (
    product_id {ref} not null references product (id),
    tag {text} not null,
    primary key (product_id, tag)
) {strict};
create index product_tag_tag on product_tag (tag, product_id);

-- The detail in order. A product without blocks has the one of its plain text.
create table product_block (
    product_id {ref} not null references product (id),
    position {int} not null,
    kind {text} not null,
    text {text} not null,
    file {text} not null,
    primary key (product_id, position)
) {strict};

-- `position` is where planning has come to, in the kind's own words; `turn` counts the rows gone over in this state.
create table job (
    id {id},
    kind {text} not null,
    action {text} not null,
    state {text} not null,
    parameters {text} not null,
    position {text} not null,
    turn {int64} not null,
    rows_total {int64} not null,
    rows_planned {int64} not null,
    rows_same {int64} not null,
    rows_refused {int64} not null,
    rows_done {int64} not null,
    rows_undone {int64} not null,
    rows_left_alone {int64} not null,
    actor_kind {text} not null,
    actor_id {int64} not null,
    actor_name {text} not null,
    created_at {instant} not null,
    started_at {instant},
    finished_at {instant}
) {strict};
create index job_working on job (id) where state in ('planning', 'running', 'undoing');

-- `changes` is a ChangeList; `data` is what the kind needs to carry the row out and to take it back.
create table job_row (
    job_id {ref} not null references job (id),
    number {int64} not null,
    object_id {int64} not null,
    label {text} not null,
    state {text} not null,
    fault {text} not null,
    changes {text} not null,
    data {text} not null,
    primary key (job_id, number)
) {strict};
create index job_row_state on job_row (job_id, state, number);
