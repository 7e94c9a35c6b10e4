-- What administrators set: one row, made at the first start.
create table platform_settings (
    only_row                  boolean primary key default true check (only_row),
    registration              text not null check (registration in ('open', 'closed')),
    changed_at                timestamptz not null default clock_timestamp()
);
