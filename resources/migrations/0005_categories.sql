-- What the desk edits of categories, and the axes that their products usually have.

create table spec_template (
    id {id},
    name {text} not null unique,
    version {int64} not null
) {strict};

create table spec_template_axis (
    id {id},
    template_id {ref} not null references spec_template (id),
    name {text} not null,
    position {int} not null,
    unique (template_id, name)
) {strict};

create table spec_template_value (
    axis_id {ref} not null references spec_template_axis (id),
    value {text} not null,
    position {int} not null,
    primary key (axis_id, value)
) {strict};

-- `picture` names a file by the hash of its content; empty for none.
alter table category add column picture {text} not null default '';
alter table category add column spec_template_id {ref} references spec_template (id);
alter table category add column version {int64} not null default 1;
create index category_spec_template on category (spec_template_id) where spec_template_id is not null;

-- Whoever changes the tree's shape counts this on first, and so waits for whoever does so at the same moment: rules such
-- as depth and order are about several rows, which locks of single rows would not keep.
create table category_shape (
    id {int64} not null primary key check (id = 1),
    changes {int64} not null
) {strict};
insert into category_shape (id, changes) values (1, 0);

-- Siblings stand in the order of their positions, which differ from now on; the gaps take what is moved between.
update category set position = ranked.place * 1024 from (
    select id, row_number() over (partition by parent_id order by position, id) as place from category
) ranked where ranked.id = category.id;
