-- One engine reads files into every table: what a file's columns mean, what it wrote, and how to take that back.

-- Rows are kept as they stand in the file from now on, so an import that had not been written cannot be read any more.
update import_job set state = 'cancelled' where state in ('ready', 'running');

-- `header` are the file's columns, `mapping` the table's column that each of them fills, `records` how many of which
-- kind stand in the valid rows.
alter table import_job add column table_name {text} not null default 'products';
alter table import_job add column header {text} not null default '';
alter table import_job add column mapping {text} not null default '';
alter table import_job add column records {text} not null default '';
alter table import_job add column rows_undone {int64} not null default 0;
alter table import_job add column rows_kept {int64} not null default 0;
update import_job set records = 'product=' || products || ',sku=' || skus || ',picture=' || pictures;
alter table import_job drop column columns;
alter table import_job drop column products;
alter table import_job drop column skus;
alter table import_job drop column pictures;
alter table import_row rename column handle to record_key;

-- How to take back what was written for the record whose rows begin at `line`; it goes once it was used.
create table import_undo (
    import_id {ref} not null references import_job (id),
    line {int64} not null,
    rows_written {int64} not null,
    record {text} not null,
    primary key (import_id, line)
) {strict};

-- What people said the columns of such files mean. `headers` is a hash of the table and the file's headers.
create table import_mapping (
    headers {text} not null primary key,
    mapping {text} not null,
    used_at {instant} not null
) {strict};

create table export_job (
    id {id},
    table_name {text} not null,
    format {text} not null,
    state {text} not null,
    file {text} not null,
    rows_written {int64} not null,
    bytes {int64} not null,
    actor {text} not null,
    created_at {instant} not null
) {strict};
