-- Which master key wraps the key of a value; null for values from before this was written down. And since when the history
-- names another value in its place.
alter table secret add column master_key text;
alter table secret add column superseded_at timestamptz;

-- What a value belongs to is the first part of its purpose.
create index secret_by_holder on secret (split_part(purpose, '/', 1));
create index secret_superseded on secret (superseded_at) where superseded_at is not null;
