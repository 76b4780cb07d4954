-- Why a picture on another host could not be fetched; `next_try_at` is null once nobody tries again.
alter table picture add column error {text} not null default '';
create index picture_given_up on picture (id) where file = '' and next_try_at is null;
