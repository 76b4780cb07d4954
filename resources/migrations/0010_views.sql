-- What members of staff arranged in their lists. `content` is the desk's own text; SQL never reads into it.

create table saved_view (
    id {id},
    page {text} not null,
    owner_id {ref} not null references staff (id),
    shared {bool} not null,
    name {text} not null,
    content {text} not null,
    version {int64} not null,
    changed_at {instant} not null
) {strict};
create unique index saved_view_shared_name on saved_view (page, name) where shared;
create unique index saved_view_own_name on saved_view (page, owner_id, name) where not shared;
